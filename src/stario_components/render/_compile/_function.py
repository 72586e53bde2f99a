"""A whole function: its statements, its returns, and the code that comes out."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from threading import RLock
from types import CellType, CodeType, FunctionType, MappingProxyType
from typing import TYPE_CHECKING, Any

from ..._htpy import Holes, child_text, escape_text
from .._reasons import CannotCompileError, Note
from ._emit import all_of, at, constant, is_same, load, placed
from ._scope import Scope, bound_names
from ._source import compiled, function_tree
from ._statements import Statements
from ._texts import text_names
from ._writing import Writing

if TYPE_CHECKING:
    from .._spliceable import Text

# They look at the frame they are called from, which is not the one they expect.
_FRAME_READERS = frozenset({"locals", "vars", "eval", "exec", "dir", "super", "__class__"})


Check = tuple[tuple[object, ...], Callable[[object], object]]
compiling = RLock()
"""Held while a component is compiled: one may ask for another."""
_PLAIN = ".plain"
_NO_CHECKS: Mapping[str, Check] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Compiled:
    """The code of a function that gives text, and what was left as it is."""

    text: Text
    by_place: Text
    """The same with every prop by its place, also those that have names only; without defaults."""
    bare: Text
    """That without the checks."""
    notes: tuple[Note, ...]
    is_slot_a_child: bool


def compile_function(
    fn: FunctionType, checks: Mapping[str, Check] = _NO_CHECKS, *, slot: str | None = None
) -> Compiled:
    """The function `text(holes, *args, **kwargs)` of a component.

    `slot` names the parameter that gets the children of a component that has them in brackets. Each
    check names a parameter, the texts that pass, and what looks at any other value.

    Raises: CannotCompileError.
    """
    told = [
        (name, [(type(each), each) for each in allowed]) for name, (allowed, _) in checks.items()
    ]
    key = (fn.__code__, fn.__code__.co_filename, id(fn.__globals__), slot, repr(told))
    made = _made.get(key)
    if made is None:
        made = _make(fn, checks, slot)
        if "<locals>" in fn.__code__.co_qualname:
            if len(_made) >= _MOST_MADE:
                _made.clear()
            _made[key] = made
    text = _function_of(fn, made, made.code)
    bare = _by_place(_function_of(fn, made, made.bare_code)) if checks else None
    by_place = _by_place(text)
    return Compiled(text, by_place, bare or by_place, made.notes, made.is_slot_a_child)


def forget_made() -> None:
    """Forget the code of functions that are defined again and again."""
    _made.clear()


@dataclass(frozen=True, slots=True)
class _Made:
    """What is the same for every function of one source: those that are defined inside of another
    one are made anew each time that it runs."""

    code: CodeType
    bare_code: CodeType
    cells: dict[str, CellType]
    notes: tuple[Note, ...]
    is_slot_a_child: bool
    names: dict[str, object]  # held, so that their identity in the key can't come again


_made: dict[tuple[object, ...], _Made] = {}
_MOST_MADE = 512


def _make(fn: FunctionType, checks: Mapping[str, Check], slot: str | None) -> _Made:
    _refuse_kinds(fn)
    try:
        tree, w = _written(fn, slot, checks)
        guards = _guard(w, tree)
        looks = [_check(w, *each, tree) for each in checks.items()]
        tree.body[:0] = guards
        code = bare_code = compiled(fn, tree, tuple(w.cells))
        if looks:
            tree.body[:0] = looks
            code = compiled(fn, tree, tuple(w.cells))
    except CannotCompileError:
        raise
    except Exception as error:  # whatever it is, the function runs as it is written
        raise CannotCompileError(not_compiled(fn, error)) from error
    return _Made(code, bare_code, w.cells, tuple(w.notes), w.is_slot_a_child, fn.__globals__)


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


def _written(
    fn: FunctionType, slot: str | None, checks: Mapping[str, Check]
) -> tuple[ast.FunctionDef, Writing]:
    without: set[str] = set()
    while True:
        tree = function_tree(fn)
        _refuse_frame_readers(fn, tree)
        w = Writing(Scope(fn, tree), text_names(fn, tree) - without)
        w.slot = slot
        own = bound_names(*tree.body)
        w.left_out = {name: each for name, each in _left_out(fn) if name not in own}
        w.plain_names = {
            name: None in allowed
            for name, (allowed, _) in checks.items()
            if name not in own and _are_plain(allowed)
        }
        Statements(w).write(tree)
        if not w.misused:
            return placed(tree), w
        without |= w.misused


def _left_out(fn: FunctionType) -> Iterator[tuple[str, bool | None]]:
    """The parameters whose default is `None` or `False`."""
    code, defaults = fn.__code__, fn.__defaults__ or ()
    names = code.co_varnames[code.co_argcount - len(defaults) : code.co_argcount]
    for name, default in (*zip(names, defaults, strict=True), *(fn.__kwdefaults__ or {}).items()):
        if default is None or default is False:
            yield name, default


def _are_plain(allowed: tuple[object, ...]) -> bool:
    """Whether a prop is text that holds no character of HTML's, or nothing."""
    return all(
        each is None or (type(each) is str and escape_text(each) == each) for each in allowed
    )


def _guard(w: Writing, tree: ast.FunctionDef) -> list[ast.stmt]:
    """`if tag is not what it was: return the text of the function as it is written`."""
    if not w.guards:
        return []
    tests: list[ast.expr] = [
        ast.Compare(left=load(name), ops=[ast.IsNot()], comparators=[w.keep(each, "element")])
        for name, each in w.guards.items()
    ]
    w.cells[_PLAIN] = CellType()
    again = ast.Return(value=_same_call(tree.args))
    test = tests[0] if len(tests) == 1 else ast.BoolOp(op=ast.Or(), values=tests)
    found = ast.If(test=test, body=[again], orelse=[])
    return [placed(ast.copy_location(found, tree))]


def _same_call(parameters: ast.arguments) -> ast.Call:
    args: list[ast.expr] = [load(each.arg) for each in (*parameters.posonlyargs, *parameters.args)]
    if parameters.vararg is not None:
        args.append(ast.Starred(value=load(parameters.vararg.arg), ctx=ast.Load()))
    named: list[str | None] = [each.arg for each in parameters.kwonlyargs]
    keywords = [ast.keyword(arg=name, value=load(str(name))) for name in named]
    if parameters.kwarg is not None:
        keywords.append(ast.keyword(arg=None, value=load(parameters.kwarg.arg)))
    return ast.Call(func=load(_PLAIN), args=args, keywords=keywords)


def _check(w: Writing, name: str, check: Check, place: ast.AST) -> ast.stmt:  # noqa: PLR0917
    """`if tone is not a text or not in allowed: tone = look(tone)`: most often nothing is called,
    and afterwards it is exactly one of those."""
    allowed, look = check
    prop = load(name)
    passes: list[ast.expr] = [is_same(prop, constant(None))] if None in allowed else []
    for kind, helper in ((str, ".str"), (int, ".int")):
        own = tuple(each for each in allowed if type(each) is kind)
        if own:
            is_kind = is_same(w.helper(".type", prop), w.need(helper))
            is_one = ast.Compare(left=prop, ops=[ast.In()], comparators=[w.keep(own, "allowed")])
            passes.append(all_of([is_kind, at(is_one, place)]))
    test: ast.expr = constant(True)
    if passes:
        any_of = passes[0] if len(passes) == 1 else ast.BoolOp(op=ast.Or(), values=passes)
        test = ast.UnaryOp(op=ast.Not(), operand=any_of)
    call = ast.Call(func=w.keep(look, "look"), args=[prop], keywords=[])
    again = ast.Assign(targets=[ast.Name(id=name, ctx=ast.Store())], value=call)
    found = ast.If(test=test, body=[again], orelse=[])
    return placed(ast.copy_location(found, place))


def _function_of(fn: FunctionType, made: _Made, code: CodeType) -> FunctionType:
    own = dict(zip(fn.__code__.co_freevars, fn.__closure__ or (), strict=True))
    cells = {**own, **made.cells}
    if _PLAIN in cells:
        cells[_PLAIN] = CellType(_as_written(fn))
    closure = tuple(cells[name] for name in code.co_freevars)
    text = FunctionType(code, fn.__globals__, fn.__name__, None, closure)
    text.__defaults__, text.__kwdefaults__ = fn.__defaults__, fn.__kwdefaults__
    text.__qualname__, text.__module__ = fn.__qualname__, fn.__module__
    return text


def _by_place(text: FunctionType) -> FunctionType:
    code = text.__code__
    # Parameters that have names only follow the others, also where Python keeps them.
    every = code.co_argcount + code.co_kwonlyargcount
    loose = code.replace(co_argcount=every, co_kwonlyargcount=0)
    return FunctionType(loose, text.__globals__, text.__name__, None, text.__closure__)


def _as_written(fn: FunctionType) -> Text:
    def text(holes: Holes, /, *args: Any, **kwargs: Any) -> str:
        return child_text(fn(*args, **kwargs), holes)

    return text


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
