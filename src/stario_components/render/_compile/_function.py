"""A whole function: its statements, its returns, and the code that comes out."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import CellType, CodeType, FunctionType, MappingProxyType
from typing import TYPE_CHECKING

from ._children import text
from ._emit import HOLES, at, constant, joined, load, returned
from ._reasons import CannotCompileError, Note
from ._scope import bound_names
from ._source import code_in, compiled, function_tree, nested
from ._texts import text_names
from ._values import Values
from ._writing import Writing

if TYPE_CHECKING:
    from ._run import Text

# They look at the frame they are called from, which is not the one they expect.
_FRAME_READERS = frozenset({"locals", "vars", "eval", "exec", "dir", "super", "__class__"})


Check = tuple[tuple[object, ...], Callable[[object], None]]
_NO_CHECKS: Mapping[str, Check] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Compiled:
    """The code of a function that gives text, and what was left as it is."""

    text: Text
    notes: tuple[Note, ...]


def compile_function(fn: FunctionType, checks: Mapping[str, Check] = _NO_CHECKS) -> Compiled:
    """The function `text(holes, *args, **kwargs)` of a component.

    Each check names a parameter, the values that pass, and what is called with any other.

    Raises: CannotCompileError.
    """
    _refuse_kinds(fn)
    tree, w = _written(fn)
    tree.body[:0] = [_check(w, name, check, tree) for name, check in checks.items()]
    module = ast.Module([nested(fn, tree, tuple(w.cells))], [])
    try:
        code = code_in(compiled(fn, module), fn.__name__)
    except (SyntaxError, ValueError, RecursionError) as error:
        raise CannotCompileError(not_compiled(fn, error)) from error
    return Compiled(_function_of(fn, code, w.cells), tuple(w.notes))


def _refuse_kinds(fn: FunctionType) -> None:
    if fn.__code__.co_flags & inspect.CO_GENERATOR:
        raise CannotCompileError(is_generator(fn))
    if fn.__code__.co_flags & (inspect.CO_COROUTINE | inspect.CO_ASYNC_GENERATOR):
        raise CannotCompileError(is_async(fn))


def _refuse_frame_readers(fn: FunctionType, tree: ast.FunctionDef) -> None:
    suspects = _FRAME_READERS.intersection(_names_in(fn.__code__))
    for node in ast.walk(tree) if suspects else ():
        if isinstance(node, ast.Name) and node.id in suspects:
            raise CannotCompileError(reads_frame(node))


def _names_in(code: CodeType) -> Iterator[str]:
    yield from code.co_names
    yield from code.co_freevars
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield from _names_in(each)


def _written(fn: FunctionType) -> tuple[ast.FunctionDef, Writing]:
    without: set[str] = set()
    while True:
        tree = function_tree(fn)
        _refuse_frame_readers(fn, tree)
        w = Writing(fn, text_names(fn, tree) - without)
        Statements(w).write(tree)
        if not w.misused:
            return ast.fix_missing_locations(tree), w
        without |= w.misused


def _check(w: Writing, name: str, check: Check, place: ast.AST) -> ast.stmt:  # noqa: PLR0917
    """`if tone not in allowed: refuse(tone)`, where a tuple takes a value of any type."""
    allowed, refuse = check
    prop = load(name)
    test = ast.Compare(left=prop, ops=[ast.NotIn()], comparators=[w.keep(allowed, "allowed")])
    call = ast.Call(func=w.keep(refuse, "refuse"), args=[prop], keywords=[])
    found = ast.If(test=test, body=[ast.Expr(value=call)], orelse=[])
    return ast.fix_missing_locations(ast.copy_location(found, place))


def _function_of(fn: FunctionType, code: CodeType, cells: dict[str, CellType]) -> FunctionType:
    own = dict(zip(fn.__code__.co_freevars, fn.__closure__ or (), strict=True))
    all_cells = {**own, **cells}
    closure = tuple(all_cells[name] for name in code.co_freevars)
    made = FunctionType(_named_as(code, fn), fn.__globals__, fn.__name__, None, closure)
    made.__defaults__, made.__kwdefaults__ = fn.__defaults__, fn.__kwdefaults__
    made.__qualname__, made.__module__ = fn.__qualname__, fn.__module__
    return made


def _named_as(code: CodeType, fn: FunctionType) -> CodeType:
    original = fn.__code__
    return code.replace(co_qualname=original.co_qualname, co_firstlineno=original.co_firstlineno)


class Statements(Values):
    """Walks the statements of a component; what it returns is written as text."""

    def write(self, tree: ast.FunctionDef) -> None:
        """Change the definition in place."""
        tree.args.posonlyargs.insert(0, ast.arg(arg=HOLES))
        tree.body = [self.visit(each) for each in tree.body]
        tree.body.append(ast.copy_location(ast.Return(value=constant("")), tree.body[-1]))

    def visit_Return(self, node: ast.Return) -> ast.AST:
        pieces = [] if node.value is None else text(self._w, node.value)
        return ast.copy_location(ast.Return(value=returned(pieces)), node)

    def visit_Assign(self, node: ast.Assign) -> ast.AST:
        match node.targets:
            case [ast.Name(id=name)] if name in self._w.texts:
                node.value = self._text(node.value)
                return node
            case _:
                return self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        if isinstance(node.target, ast.Name) and node.target.id in self._w.texts and node.value:
            node.value = self._text(node.value)
            return node
        return self.generic_visit(node)

    def _text(self, expr: ast.expr) -> ast.expr:
        with self._w.late():
            return at(joined(text(self._w, expr)), expr)

    def visit_With(self, node: ast.With) -> ast.AST:
        return self._around(node)

    def visit_Try(self, node: ast.Try) -> ast.AST:
        return self._around(node)

    def visit_TryStar(self, node: ast.AST) -> ast.AST:
        return self._around(node)

    def _around(self, node: ast.AST) -> ast.AST:
        # What is written when the function has ended must not be written inside of it.
        with self._w.late():
            return self.generic_visit(node)

    def _function(self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) -> ast.AST:
        with self._w.scope.inside(bound_names(node)), self._w.late():
            return Values(self._w).generic_visit(node)


def is_generator(fn: FunctionType) -> Note:
    return Note(
        fn.__code__.co_firstlineno,
        "it is a generator",
        "Return a list or a generator expression instead of yielding.",
    )


def is_async(fn: FunctionType) -> Note:
    return Note(
        fn.__code__.co_firstlineno,
        "it is asynchronous",
        "Fetch in the handler and give the component what was fetched.",
    )


def reads_frame(node: ast.Name) -> Note:
    return Note(
        node.lineno,
        f"{node.id} looks at the frame of the function",
        "Move that into a function that the component calls.",
    )


def not_compiled(fn: FunctionType, error: Exception) -> Note:
    return Note(
        fn.__code__.co_firstlineno,
        f"Python does not accept what came out ({error})",
        "Please report it with the component's source.",
    )
