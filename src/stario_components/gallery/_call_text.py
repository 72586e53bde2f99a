"""The Python that makes what a story shows, ready to be copied.

Law: no component is rendered for it, and no value is guessed. What has no text of its own is taken
as it stands in the source of the story; what has none there either is `...`, with a comment.
"""

from __future__ import annotations

import ast
import builtins
import sys
from collections.abc import Mapping
from typing import Any, cast

from ..render import Component
from ._made import Made, seeded, with_made
from ._matrix import Matrix
from ._names import Names
from ._printed import Missing, printed
from ._statements import Function, Statements, bound_by, first_line, names_in, statements_of
from ._story import Story
from ._values import Numbered, once, values_of
from ._written import UnwritableError, is_by_place, same, written

_KNOWN = frozenset(dir(builtins)) | {"__name__", "__file__"}


def call_text(story: Story, args: Mapping[str, Any] | None = None) -> str:
    """The call that a story is, with these args instead of its own: imports, what it takes from
    its module, and the call itself.

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


class _Call:
    def __init__(self, story: Story, args: Mapping[str, Any]) -> None:
        self.story = story
        self.args = _settled(story, args)
        self.home = story.place.module
        self.names = Names(self.home)
        self.statements = statements_of(_file(story))
        self.kept: dict[ast.AST, str] = {}
        """The texts of those parts that come from the source."""

    def text(self) -> str:
        story = self.story
        made = None if isinstance(story.target, Component) else self._function()
        below = made if made is not None else printed(self.expression(), self.kept)
        copied = self._copied()
        head = self.names.imports()
        if self.statements and self.statements.has_future and _has_annotations(copied + below):
            head = f"from __future__ import annotations\n\n{head}".rstrip()
        return _spaced([head, copied, below])

    # --- calls --------------------------------------------------------------------------------

    def expression(self) -> ast.expr:
        story = self.story
        source = self._call_in_source()
        sources = {} if source is None else self._args_in_source(source)
        made = self._called(sources)
        if not getattr(story.target, "takes_children", False) or story.children is None:
            return made
        inside = None if source is None else self._children_in_source(source)
        children = self._value("children", story.children, inside)
        if not made.args and not made.keywords:
            return ast.Subscript(made.func, children)
        return ast.Subscript(made, children)

    def _called(self, sources: Mapping[str, ast.expr]) -> ast.Call:
        story = self.story
        target = self._target()
        made = ast.Call(target, [], [])
        if isinstance(story, Matrix):
            made = ast.Call(ast.Name(self._gallery("matrix")), [target], [])
            for name, values in story.axes.items():
                if name not in story.args and name not in self.args:
                    made.keywords.append(ast.keyword(name, self._axis(name, values)))
        parameters = self._parameters()
        for name, each in self._told().items():
            node = self._value(name, each, sources.get(name))
            is_first = not made.args and not made.keywords and name in parameters
            if is_first and is_by_place(parameters[name]):
                made.args.append(node)
            else:
                made.keywords.append(ast.keyword(name, node))
        return made

    def _target(self) -> ast.expr:
        target = self.story.target
        found = self.names.of(target)
        return found if found is not None else ast.Name(getattr(target, "__name__", "component"))

    def _parameters(self) -> dict[str, Any]:
        target = self.story.target
        asked = target if isinstance(target, Component) else Component(target)
        found = list(asked.signature.parameters.items())
        return dict(found[1:] if asked.takes_children else found)

    def _told(self) -> dict[str, Any]:
        """The args that the call names, the first by place before all others."""
        parameters = self._parameters()
        told = {
            name: each
            for name, each in self.args.items()
            if name in self.story.args
            or name not in parameters
            or not same(each, parameters[name].default)
        }
        first = next((name for name, each in parameters.items() if is_by_place(each)), None)
        if first in told and not isinstance(self.story, Matrix):
            return {first: told.pop(first), **told}
        return told

    def _axis(self, name: str, values: tuple[Any, ...]) -> ast.expr:
        target = self.story.target
        asked = target if isinstance(target, Component) else Component(target)
        all_of_it = values_of(asked.annotation(name))
        if all_of_it is not None and same(once(all_of_it), values):
            return ast.Constant(...)
        made = [self._value(name, each, None) for each in values]
        return ast.Call(ast.Name(self._gallery("one_of")), made, [])

    def _gallery(self, name: str) -> str:
        return self.names.imported("stario_components.gallery", name)

    # --- values -------------------------------------------------------------------------------

    def _value(self, name: str, value: Any, source: ast.expr | None) -> ast.expr:
        if isinstance(value, Numbered):
            called = ast.Name(self._gallery("numbered"))
            return ast.Call(called, [ast.Constant(value.text)], [])
        if isinstance(value, Story):
            return self._story_in(value) or Missing(type(value).__name__)
        before = set(self.names.own)
        try:
            return written(value, self.names)
        except UnwritableError:
            self.names.own = before
        is_own = value is self.story.children or value is self.story.args.get(name)
        if source is not None and is_own and self._keep(source):
            return source
        return Missing(_kind(value))

    def _story_in(self, inner: Story) -> ast.expr | None:
        """A story among the children of another one."""
        if not isinstance(inner.target, Component) or inner.place.module != self.home:
            return None
        call = _Call(inner, inner.args)
        call.names, call.kept = self.names, self.kept
        return call.expression()

    def _keep(self, node: ast.expr) -> bool:
        """Take an expression as it stands, if what it names is known where it is copied to."""
        statements = cast("Statements", self.statements)
        needed = names_in(f"({statements.segment(node)}\n)") - _KNOWN
        if not needed <= statements.bindings.keys():
            return False
        self.names.own |= needed
        self._remember(node)
        return True

    def _remember(self, node: ast.expr) -> None:
        """How the parts of an expression are written."""
        statements = cast("Statements", self.statements)
        for each in ast.walk(node):
            if isinstance(each, ast.expr) and not isinstance(each, ast.Constant | ast.Starred):
                self.kept[each] = statements.segment(each)

    # --- the source ---------------------------------------------------------------------------

    def _call_in_source(self) -> ast.Call | None:
        """The call that names the component; nothing where it could be one of several."""
        statement = story_statement(self.story, self.statements)
        if statement is None:
            return None
        name = getattr(self.story.target, "__name__", "")
        found = [
            each
            for each in ast.walk(statement)
            if isinstance(each, ast.Call) and each.args and _is_named(each.args[0], name)
        ]
        return found[0] if len(found) == 1 else None

    def _args_in_source(self, call: ast.Call) -> dict[str, ast.expr]:
        by_place = call.args[1:]
        named = {each.arg: each.value for each in call.keywords if each.arg}
        if any(isinstance(each, ast.Starred) for each in by_place):
            return named
        return {**dict(zip(self._parameters(), by_place, strict=False)), **named}

    def _children_in_source(self, call: ast.Call) -> ast.expr | None:
        statement = story_statement(self.story, self.statements)
        for each in ast.walk(statement) if statement is not None else ():
            if isinstance(each, ast.Subscript) and each.value is call:
                return each.slice
        return None

    def _copied(self) -> str:
        """What the module of the story gives: statements of it, and its imports."""
        found: dict[int, str] = {}
        waiting, seen = sorted(self.names.own), set[str]()
        while waiting and self.statements is not None:
            name = waiting.pop()
            statement = self.statements.bindings.get(name)
            if name in seen or statement is None:
                continue
            seen.add(name)
            if isinstance(statement, ast.Import | ast.ImportFrom):
                self._import(statement, name)
                continue
            text = self.statements.text(statement)
            found[statement.lineno] = text
            waiting += names_in(text) - _KNOWN - set(bound_by(statement))
        return _spaced([text for _, text in sorted(found.items())], gap="\n")

    def _import(self, statement: ast.Import | ast.ImportFrom, name: str) -> None:
        for each in statement.names:
            if name != (each.asname or each.name.partition(".")[0]):
                continue
            if isinstance(statement, ast.Import):
                self.names.imported_module(each.name, name)
            else:
                self.names.imported(_absolute(statement, self.home), each.name, name)

    # --- functions ----------------------------------------------------------------------------

    def _function(self) -> str | None:
        """What a function returns, its parameters given above; else the function and its call."""
        function = self._function_in_source()
        if function is None or self.statements is None or isinstance(self.story, Matrix):
            return None
        body = [each for each in function.body if not _is_docstring(each)]
        text = self.statements.text(function)
        lone = body[0] if len(body) == 1 else None
        if isinstance(lone, ast.Return) and lone.value is not None:
            known = {*self.statements.bindings, *self._parameters(), *_KNOWN}
            needed = names_in(f"({self.statements.segment(lone.value)}\n)")
            if needed <= known:
                return self._returned(lone.value, needed)
        bare = "\n".join(text.splitlines()[function.lineno - first_line(function) :])
        self.names.own |= names_in(bare) - _KNOWN - {function.name}
        return f"{bare}\n\n\n{printed(self._named_call(function.name), self.kept)}"

    def _returned(self, node: ast.expr, needed: set[str]) -> str:
        given = [
            f"{name} = {printed(self._value(name, each, None), self.kept)}"
            for name, each in self.args.items()
            if name in needed
        ]
        self.names.own |= needed - {*self.args, *_KNOWN}
        self._remember(node)
        return _spaced(["\n".join(given), printed(node, self.kept)])

    def _named_call(self, name: str) -> ast.expr:
        keywords = [
            ast.keyword(each, self._value(each, value, None))
            for each, value in self.args.items()
            if not same(value, self._parameters()[each].default)
        ]
        return ast.Call(ast.Name(name), [], keywords)

    def _function_in_source(self) -> Function | None:
        """The function that a story stands above; one that has its own name can be called."""
        target = self.story.target
        code = getattr(target, "__code__", None)
        module = sys.modules.get(getattr(target, "__module__", ""))
        if code is None or self.statements is None:
            return None
        if getattr(module, code.co_name, None) is target:
            return None
        return self.statements.function(code.co_name, code.co_firstlineno)


def story_statement(story: Story, statements: Statements | None) -> ast.stmt | None:
    """What a story was made by: the statement of its name, else that of its line."""
    if statements is None:
        return None
    named = statements.bindings.get(story.name) if story.name else None
    return named if named is not None else statements.at(story.place.line)


def _file(story: Story) -> str:
    """The file of its module; its place may be that of a function from elsewhere."""
    module = sys.modules.get(story.place.module)
    found = getattr(module, "__file__", None)
    return found if found and story.name else story.place.file


def _settled(story: Story, args: Mapping[str, Any]) -> Mapping[str, Any]:
    """The args with the data that is made for them, the same as in a render."""
    if not any(isinstance(each, Made) for each in args.values()):
        return args
    seed = story.seed or 0
    with seeded(seed):
        return with_made(args, seed=seed, now=story.now)


def _is_named(node: ast.expr, name: str) -> bool:
    return name in (getattr(node, "id", None), getattr(node, "attr", None))


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _kind(value: object) -> str:
    """What a value is, for a comment: never more than a line."""
    return type(value).__name__


def _has_annotations(text: str) -> bool:
    return "def " in text or "class " in text


def _absolute(statement: ast.ImportFrom, home: str) -> str:
    """The module of an import, whole, as a relative one means nothing elsewhere."""
    if not statement.level:
        return statement.module or ""
    package = home.split(".")[: -statement.level]
    return ".".join([*package, *filter(None, [statement.module])])


def _spaced(texts: list[str], gap: str = "\n\n") -> str:
    """Pieces of code, with the space that there is around functions and classes."""
    found = ""
    for text in filter(None, texts):
        is_wide = _is_open(text.partition("\n")[0]) or _ends_in_block(found)
        found += ("\n\n\n" if is_wide else gap) + text if found else text
    return found


def _is_open(line: str) -> bool:
    return line.startswith(("def ", "class ", "async def ", "@"))


def _ends_in_block(text: str) -> bool:
    return text.rpartition("\n")[2].startswith(" ")
