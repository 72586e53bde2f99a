"""The Python that makes what a story shows, ready to be copied.

Law: no component is rendered for it, and no value is guessed. What has no text of its own is taken
as it stands in the source of the story; what has none there either is `...`, with a comment.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Mapping
from typing import Any

from ..render import Component
from ._copied import KNOWN, copied, spaced
from ._in_source import InSource, as_it_stands, in_source, of_slot
from ._made import Made, seeded, with_made
from ._matrix import Matrix
from ._names import Names
from ._printed import Missing, printed
from ._slot import Slot
from ._statements import Function, Statements, first_line, names_in
from ._story import Story
from ._values import Numbered, once, values_of
from ._whole_page import PageStory
from ._written import UnwritableError, is_by_place, same, written

_GALLERY = "stario_components.gallery"


def call_text(story: Story, args: Mapping[str, Any] | None = None) -> str:
    """The call that a story is, with these args instead of its own: imports, what it takes from
    its module, and the call itself. A story that somebody changed is told as it is now.

    Props that the story does not give and that are as they are by default are left out. A function
    is shown by what it returns, or as it is written with its call below it.

    Example:
        >>> from stario_components import ui
        >>> from stario_components.gallery import story
        >>> print(call_text(story(ui.button, tone="danger")["Delete"], {"size": "lg"}))
        from stario_components import ui
        <BLANKLINE>
        ui.button(tone="danger", size="lg")["Delete"]
    """
    return _Call(story, {**story.args, **(args or {})}).text()


def arg_texts(story: Story) -> dict[str, str]:
    """The args of a story as Python, each by itself; `...` where there is no text.

    Example:
        >>> from stario_components import ui
        >>> from stario_components.gallery import story
        >>> arg_texts(story(ui.button, tone="danger", pill=True)["Delete"])
        {'tone': '"danger"', 'pill': 'True'}
    """
    call = _Call(story, story.args)
    return {name: printed(node, call.kept) for name, node in call.args().items()}


class _Call:
    """What is written of one story. Names and texts of the source are shared by those in it."""

    def __init__(
        self,
        story: Story,
        args: Mapping[str, Any],
        *,
        names: Names | None = None,
        kept: dict[ast.AST, str] | None = None,
    ) -> None:
        self.story = story
        self.own = as_it_stands(story)
        self.given = _settled(story, args)
        self.names = names or Names(story.place.module)
        self.source = in_source(story)
        self.kept: dict[ast.AST, str] = {} if kept is None else kept
        """The texts of those parts that come from the source."""
        asked = story.target if isinstance(story.target, Component) else Component(story.target)
        self.asked = asked
        parameters = list(asked.signature.parameters.items())
        self.parameters = dict(parameters[1:] if asked.takes_children else parameters)

    def text(self) -> str:
        below = self._returned_or_called() or printed(self.expression(), self.kept)
        above = "" if self.source is None else copied(self.names, self.source.statements)
        head = self.names.imports()
        has_future = self.source is not None and self.source.statements.has_future
        if has_future and ("def " in above + below or "class " in above):
            head = f"from __future__ import annotations\n\n{head}".rstrip()
        return spaced([head, above, below])

    # --- calls --------------------------------------------------------------------------------

    def expression(self) -> ast.expr:
        """The call and what stands in its brackets."""
        story = self.story
        if isinstance(story, PageStory):
            return ast.Call(ast.Name(self._gallery("page")), [ast.Constant(story.path)], [])
        made = self._called()
        if not self.asked.takes_children or story.children is None:
            return made
        source = None if self.source is None else self.source.children
        children = self._value(story.children, self.own.children, source)
        is_bare = not made.args and not made.keywords
        return ast.Subscript(made.func if is_bare else made, children)

    def args(self) -> dict[str, ast.expr]:
        """Its props, the one that goes by place before all others."""
        sources = {} if self.source is None else self.source.args([*self.parameters])
        return {
            name: self._value(value, self.own.args.get(name), sources.get(name))
            for name, value in self._told().items()
        }

    def _called(self) -> ast.Call:
        target = self.names.of(self.story.target)
        if target is None:
            target = ast.Name(getattr(self.story.target, "__name__", "component"))
        made = ast.Call(target, [], [])
        if isinstance(self.story, Matrix):
            axes = {name: each for name, each in self.story.axes.items() if name not in self.given}
            if axes:  # else it is one call by now
                varying = [ast.keyword(name, self._axis(name, each)) for name, each in axes.items()]
                made = ast.Call(ast.Name(self._gallery("matrix")), [target], varying)
        for name, node in self.args().items():
            parameter = self.parameters.get(name)
            is_first = not made.args and not made.keywords
            if is_first and parameter is not None and is_by_place(parameter):
                made.args.append(node)
            else:
                made.keywords.append(ast.keyword(name, node))
        return made

    def _told(self) -> dict[str, Any]:
        """The args that the call names: those that the story gives, and those that differ from what
        they are by default."""
        told = {
            name: each
            for name, each in self.given.items()
            if name in self.own.args or not self._is_default(name, each)
        }
        places = (name for name, each in self.parameters.items() if is_by_place(each))
        first = next(places, None)
        if first in told and not isinstance(self.story, Matrix):
            return {first: told.pop(first), **told}
        return told

    def _is_default(self, name: str, value: Any) -> bool:
        return name in self.parameters and same(value, self.parameters[name].default)

    def _axis(self, name: str, values: tuple[Any, ...]) -> ast.expr:
        all_of_it = values_of(self.asked.annotation(name))
        if all_of_it is not None and same(once(all_of_it), values):
            return ast.Constant(...)
        made = [self._value(each) for each in values]
        return ast.Call(ast.Name(self._gallery("one_of")), made, [])

    def _gallery(self, name: str) -> str:
        return self.names.imported(_GALLERY, name)

    # --- values -------------------------------------------------------------------------------

    def _value(self, value: Any, own: Any = None, source: ast.expr | None = None) -> ast.expr:
        """A value; `own` is what the story has there, and `source` how that is written."""
        if isinstance(value, Numbered):
            called = ast.Name(self._gallery("numbered"))
            return ast.Call(called, [ast.Constant(value.text)], [])
        if isinstance(value, Slot):
            value = value.first
        if isinstance(own, Slot):
            own, source = value, of_slot(own, value, source)
        if isinstance(value, Story) and isinstance(value.target, Component):
            inner = _Call(value, value.args, names=self.names, kept=self.kept)
            return inner.expression()
        before = set(self.names.own)
        try:
            return written(value, self.names)
        except UnwritableError:
            self.names.own = before
        if source is not None and value is own and self._keep(source):
            return source
        return Missing(type(value).__name__)

    def _keep(self, node: ast.expr) -> bool:
        """Take an expression as it stands, if what it names is known where it is copied to."""
        if self.source is None:
            return False
        statements = self.source.statements
        needed = names_in(f"({statements.segment(node)}\n)") - KNOWN
        if not needed <= statements.bindings.keys():
            return False
        self.names.own |= needed
        self._remember(node, statements)
        return True

    def _remember(self, node: ast.expr, statements: Statements) -> None:
        """How the parts of an expression are written."""
        for each in ast.walk(node):
            if isinstance(each, ast.expr) and not isinstance(each, ast.Constant | ast.Starred):
                self.kept[each] = statements.segment(each)

    # --- functions ----------------------------------------------------------------------------

    def _returned_or_called(self) -> str:
        """Of a story above a function: what it returns, if it does nothing else."""
        source = self.source
        function = None if source is None else source.function
        if source is None or function is None or isinstance(self.story, Matrix):
            return ""
        lone = _lone_return(function)
        if lone is None:
            return self._function_and_call(function, source)
        needed = names_in(f"({source.statements.segment(lone)}\n)")
        if not needed <= {*source.statements.bindings, *self.parameters, *KNOWN}:
            return self._function_and_call(function, source)
        return self._returned(lone, needed, source)

    def _returned(self, node: ast.expr, needed: set[str], source: InSource) -> str:
        """Its parameters, and below them what it returns."""
        given = [
            f"{name} = {printed(self._value(each), self.kept)}"
            for name, each in self.given.items()
            if name in needed
        ]
        self.names.own |= needed - {*self.given, *KNOWN}
        self._remember(node, source.statements)
        return spaced(["\n".join(given), printed(node, self.kept)])

    def _function_and_call(self, function: Function, source: InSource) -> str:
        text = source.statements.text(function)
        bare = "\n".join(text.splitlines()[function.lineno - first_line(function) :])
        self.names.own |= names_in(bare) - KNOWN - {function.name}
        keywords = [
            ast.keyword(name, self._value(each))
            for name, each in self.given.items()
            if not self._is_default(name, each)
        ]
        call = ast.Call(ast.Name(function.name), [], keywords)
        return f"{bare}\n\n\n{printed(call, self.kept)}"


def _settled(story: Story, args: Mapping[str, Any]) -> Mapping[str, Any]:
    """The args with the data that is made for them, the same as in a render."""
    if not any(isinstance(each, Made) for each in args.values()):
        return args
    seed = story.seed or 0
    with seeded(seed):
        return with_made(args, seed=seed, now=story.now)


def _lone_return(function: Function) -> ast.expr | None:
    body = (
        function.body[1:] if inspect.cleandoc(ast.get_docstring(function) or "") else function.body
    )
    lone = body[0] if len(body) == 1 else None
    return lone.value if isinstance(lone, ast.Return) else None
