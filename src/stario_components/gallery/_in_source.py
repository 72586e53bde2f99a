"""Where in its source the parts of a story's call stand.

Law: what could be one of several is none of them.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ._statements import Function, Statements, statements_of

if TYPE_CHECKING:
    from ._slot import Slot
    from ._story import Story


class InSource:
    """A story as it is written."""

    def __init__(self, story: Story, statements: Statements) -> None:
        self.statements = statements
        self._story = story
        self._statement = story_statement(story, statements)
        self._call = self._found()

    def args(self, parameters: Sequence[str]) -> dict[str, ast.expr]:
        """The expressions of its props by name."""
        if self._call is None:
            return {}
        by_place = self._call.args[1:]
        named = {each.arg: each.value for each in self._call.keywords if each.arg}
        if any(isinstance(each, ast.Starred) for each in by_place):
            return named
        return {**dict(zip(parameters, by_place, strict=False)), **named}

    @property
    def children(self) -> ast.expr | None:
        """What stands in its brackets."""
        for each in self._walked():
            if isinstance(each, ast.Subscript) and each.value is self._call is not None:
                return each.slice
        return None

    @property
    def function(self) -> Function | None:
        """The function that a story stands above; one that has its own name can be called."""
        target = self._story.target
        code = getattr(target, "__code__", None)
        module = sys.modules.get(getattr(target, "__module__", ""))
        if code is None or getattr(module, code.co_name, None) is target:
            return None
        return self.statements.function(code.co_name, code.co_firstlineno)

    def _found(self) -> ast.Call | None:
        """The call that names the component."""
        name = getattr(self._story.target, "__name__", "")
        found = [
            each
            for each in self._walked()
            if isinstance(each, ast.Call) and each.args and is_named(each.args[0], name)
        ]
        return found[0] if len(found) == 1 else None

    def _walked(self) -> Iterator[ast.AST]:
        return iter(()) if self._statement is None else ast.walk(self._statement)


def in_source(story: Story) -> InSource | None:
    """The story as it is written; `None` where there is no source."""
    statements = statements_of(_file(story))
    return None if statements is None else InSource(story, statements)


def as_it_stands(story: Story) -> Story:
    """The story of its module: what somebody changed of it is other there."""
    module = sys.modules.get(story.place.module)
    found = getattr(module, story.name, None) if story.name else None
    is_it = isinstance(found, type(story)) and found.target is story.target
    return found if is_it else story  # pyright: ignore[reportReturnType]  # checked right before


def story_statement(story: Story, statements: Statements | None) -> ast.stmt | None:
    """What a story was made by: the statement of its name, else that of its line."""
    if statements is None:
        return None
    named = statements.bindings.get(story.name) if story.name else None
    return named if named is not None else statements.at(story.place.line)


def of_slot(slot: Slot, node: Any, source: ast.expr | None) -> ast.expr | None:
    """The expression of one of the nodes of a slot."""
    name = next((name for name, each in slot.nodes.items() if each is node), None)
    if not isinstance(source, ast.Call) or name is None:
        return None
    return next((each.value for each in source.keywords if each.arg == name), None)


def is_named(node: ast.expr, name: str) -> bool:
    """Whether an expression is this name, or ends in it."""
    return name in (getattr(node, "id", None), getattr(node, "attr", None))


def _file(story: Story) -> str:
    """The file of its module; its place may be that of a function from elsewhere."""
    module = sys.modules.get(story.place.module)
    found = getattr(module, "__file__", None)
    return found if found and story.name else story.place.file
