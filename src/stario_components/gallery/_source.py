"""The sources of stories and components, as text to show.

Law: sources are read, never run.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .._errors import SetupError, message
from ..render import Component
from ._call_text import call_text
from ._in_source import story_statement
from ._statements import Statements, statements_of

if TYPE_CHECKING:
    from ._story import Story

__all__ = ["call_text", "component_source", "story_source"]


def story_source(story: Story) -> str:
    """The statement that made a story, or its function with its decorators; below it, what the
    story answers and plays.

    Raises: SetupError where there is no source.
    """
    statements = statements_of(story.place.file)
    statement = story_statement(story, statements)
    if statement is None or statements is None:
        raise no_source(repr(story), story.place.file)
    more = _more(story.name, statements) if story.name else ()
    return "\n\n\n".join(map(statements.text, [statement, *more]))


def component_source(component: Callable[..., Any]) -> str:
    """The function of a component, as it is written.

    Raises: SetupError where there is no source.

    Example:
        >>> from stario_components import ui
        >>> print(component_source(ui.visually_hidden).partition("(")[0])
        @component.with_children
        def visually_hidden
    """
    fn = inspect.unwrap(component.fn if isinstance(component, Component) else component)
    code = getattr(fn, "__code__", None)
    file = code.co_filename if code is not None else ""
    statements = statements_of(file)
    found = None
    if code is not None and statements is not None:
        found = statements.function(code.co_name, code.co_firstlineno)
    if found is None or statements is None:
        raise no_source(getattr(component, "__name__", repr(component)), file)
    return statements.text(found)


def _more(name: str, statements: Statements) -> Iterator[ast.stmt]:
    """The functions below `@name.on(…)` and `@name.play`."""
    for each in statements.tree.body:
        if not isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if any(_is_of(name, decorator) for decorator in each.decorator_list):
            yield each


def _is_of(name: str, decorator: ast.expr) -> bool:
    asked = decorator.func if isinstance(decorator, ast.Call) else decorator
    return (
        isinstance(asked, ast.Attribute)
        and asked.attr in {"on", "play"}
        and isinstance(asked.value, ast.Name)
        and asked.value.id == name
    )


# --- errors -----------------------------------------------------------------------------------


def no_source(what: str, file: str) -> SetupError:
    place = f" in {Path(file).name}" if file else ""
    return SetupError(
        message(
            f"There is no source of {what}{place}.",
            "It is read from the file that it was imported from, as that is now.",
            "Save the file and import it again; what was made by exec or in a console has none.",
        )
    )
