"""The syntax tree of a function that runs: found in its file, and proven to be its own.

Law: what is compiled must be what runs. The source is compiled as it stands and compared with the
function's code; a file that was edited since, or a decorator that changed the function, shows.
"""

from __future__ import annotations
import __future__

import ast
import dis
import linecache
import sys
from collections.abc import Iterator, Sequence
from types import CodeType, FunctionType, ModuleType
from typing import Any

from .._reasons import CannotCompileError, Note
from ._emit import placed

_BODY = ".body"  # a name that no function has: its own name inside of it is one of the module
_NO_TYPES: dict[str, Any] = {"type_params": []} if sys.version_info >= (3, 12) else {}
_FUTURES = [getattr(__future__, name) for name in __future__.all_feature_names]
_FLAGS = sum({feature.compiler_flag for feature in _FUTURES if feature.compiler_flag > 0xFFFF})


def function_tree(fn: FunctionType) -> ast.FunctionDef:
    """The definition of a function, with the line numbers of its file and without decorators.

    Raises: CannotCompileError without a source, and for a source that is not what runs.
    """
    if hasattr(fn, "__wrapped__"):
        raise CannotCompileError(decorated(fn))
    if fn.__code__.co_name == "<lambda>":
        raise CannotCompileError(is_lambda(fn))
    tree = _parsed(fn)
    tree.name = _BODY
    tree.decorator_list = []
    tree.returns = None
    arguments = tree.args
    for each in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs):
        each.annotation = None
    for each in (arguments.vararg, arguments.kwarg):
        if each is not None:
            each.annotation = None
    # The values of defaults are the function's own; what is left of them would be run again.
    arguments.defaults = []
    arguments.kw_defaults = [None] * len(arguments.kwonlyargs)
    if not (_runs(fn, tree) or _runs(fn, tree, _imports(fn, tree))):
        raise CannotCompileError(other_source(fn))
    return tree


def _runs(fn: FunctionType, tree: ast.FunctionDef, imports: Sequence[ast.stmt] = ()) -> bool:
    return _is_same(compiled(fn, tree, (), imports=imports), fn.__code__)


def _imports(fn: FunctionType, tree: ast.FunctionDef) -> list[ast.stmt]:
    """Imports of the modules that a function names. Python writes a call of `h.p` with 16 keywords
    or more in quite another way where it sees that `h` was imported."""
    names = [
        name for name in fn.__code__.co_names if isinstance(fn.__globals__.get(name), ModuleType)
    ]
    aliases = [ast.alias(name=name, asname=None) for name in names]
    return [placed(ast.copy_location(ast.Import(names=aliases), tree))] if aliases else []


def compiled(
    fn: FunctionType,
    tree: ast.FunctionDef,
    cells: tuple[str, ...],
    *,
    imports: Sequence[ast.stmt] = (),
) -> CodeType:
    """The code of a definition that stands where the function does: in its file, with its future
    imports, and under its qualified name."""
    flags = fn.__code__.co_flags & _FLAGS
    module = ast.Module([*imports, _nested(fn, tree, cells)], [])
    code = compile(module, fn.__code__.co_filename, "exec", flags=flags, dont_inherit=True)
    while code.co_name != _BODY:
        code = next(each for each in code.co_consts if isinstance(each, CodeType))
    return _renamed(code, code.co_qualname, fn.__code__.co_qualname).replace(
        co_name=fn.__code__.co_name
    )


def _nested(fn: FunctionType, tree: ast.FunctionDef, cells: tuple[str, ...]) -> ast.stmt:
    """The definition inside a function whose parameters are what it finds around itself, and,
    for a method, inside a class of its name: so that every name means what it meant."""
    names = dict.fromkeys((*fn.__code__.co_freevars, *cells))
    parameters = ast.arguments(
        posonlyargs=[],
        args=[ast.arg(arg=name) for name in names],
        kwonlyargs=[],
        kw_defaults=[],
        defaults=[],
    )
    around: ast.FunctionDef = ast.FunctionDef(
        name=".around", args=parameters, body=[], decorator_list=[], **_NO_TYPES
    )
    outer = fn.__code__.co_qualname.split(".")[:-1]
    holder: ast.FunctionDef | ast.ClassDef = around
    if outer and outer[-1] != "<locals>":
        holder = ast.ClassDef(
            name=outer[-1], bases=[], keywords=[], body=[around], decorator_list=[], **_NO_TYPES
        )
    placed(ast.copy_location(holder, tree))
    around.body.append(tree)  # last: it has its places, and looking for them takes long
    return holder


def _renamed(code: CodeType, before: str, now: str) -> CodeType:
    """The code, and what is defined inside of it, under the names that a user would see."""
    return code.replace(
        co_qualname=now + code.co_qualname.removeprefix(before),
        co_consts=tuple(
            _renamed(each, before, now)
            if isinstance(each, CodeType)
            else now + each.removeprefix(before)  # the `__qualname__` of an inner class
            if isinstance(each, str) and each.startswith(f"{before}.<locals>.")
            else each
            for each in code.co_consts
        ),
    )


def _parsed(fn: FunctionType) -> ast.FunctionDef:
    first = fn.__code__.co_firstlineno
    lines = linecache.getlines(fn.__code__.co_filename, fn.__globals__)[first - 1 :]
    if not lines:
        raise CannotCompileError(no_source(fn))
    for end in _possible_ends(lines):
        tree = _try_parse(lines[:end], first)
        if tree is not None:
            return tree
    raise CannotCompileError(other_source(fn))


def _possible_ends(lines: list[str]) -> list[int]:
    """Where the definition may end: before each line that stands as far left as its first."""
    margin = _margin(lines[0])
    ends = [
        number
        for number, line in enumerate(lines)
        if number and line.strip() and not line.lstrip().startswith("#") and _margin(line) <= margin
    ]
    return [*ends, len(lines)]


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip())


def _try_parse(lines: list[str], first: int) -> ast.FunctionDef | None:
    # Empty lines before it give each node its line in the file. Inside an `if`, so that nothing
    # has to be shifted to the left: a text of several lines would change.
    head = "\n" * (first - 1)
    if lines[0][:1].isspace():
        head = f"{head[1:]}if 1:\n"
    try:
        statement = ast.parse(head + "".join(lines)).body[0]
    except SyntaxError:
        return None
    if isinstance(statement, ast.If):
        statement = statement.body[0]
    return statement if isinstance(statement, ast.FunctionDef) else None


def _is_same(one: CodeType, other: CodeType) -> bool:
    if _told(one) != _told(other) or len(one.co_consts) != len(other.co_consts):
        return False
    for mine, theirs in zip(one.co_consts, other.co_consts, strict=True):
        if isinstance(mine, CodeType) and isinstance(theirs, CodeType):
            if not _is_same(mine, theirs):
                return False
        elif type(mine) is not type(theirs) or repr(mine) != repr(theirs):
            return False
    return True


# Python writes `h.p(…)` in another way where it sees that `h` was imported, which only the whole
# file tells: as a method or as an attribute that is called. Jumps differ by that, and what is only
# there for it; which names are looked up must not.
_LEFT_OUT = frozenset(dis.opmap[name] for name in ("CACHE", "PUSH_NULL") if name in dis.opmap)
_JUMPS = frozenset((*dis.hasjrel, *dis.hasjabs))
_ATTRIBUTES = frozenset(
    dis.opmap[name] for name in ("LOAD_ATTR", "LOAD_METHOD") if name in dis.opmap
)
_GLOBAL = dis.opmap["LOAD_GLOBAL"]
_HAS_FLAG = _ATTRIBUTES if sys.version_info >= (3, 12) else frozenset[int]()


def _told(code: CodeType) -> tuple[object, ...]:
    """What code does, and where it stands."""
    names = (code.co_names, code.co_varnames, code.co_freevars, code.co_cellvars)
    places = {each for each in code.co_positions() if each[2:] != (0, 0)}  # not where it starts
    return list(_steps(code)), names, places


def _steps(code: CodeType) -> Iterator[tuple[int, int]]:
    more = 0
    for op, low in zip(code.co_code[::2], code.co_code[1::2], strict=True):
        arg = more | low
        more = arg << 8 if op == dis.EXTENDED_ARG else 0
        if op in _ATTRIBUTES:
            yield dis.opmap["LOAD_ATTR"], arg >> 1 if op in _HAS_FLAG else arg
        elif op == _GLOBAL:
            yield op, arg >> 1
        elif op in _JUMPS:
            yield op, 0
        elif op not in _LEFT_OUT and op != dis.EXTENDED_ARG:
            yield op, arg


def no_source(fn: FunctionType) -> Note:
    return Note(
        fn.__code__.co_firstlineno,
        "its source can't be found",
        "Define it in a file; text that was given to exec() has none.",
    )


def other_source(fn: FunctionType) -> Note:
    return Note(
        fn.__code__.co_firstlineno,
        "its source is not what runs",
        "Put @component directly above def; if the file was edited since, start anew.",
    )


def decorated(fn: FunctionType) -> Note:
    return Note(
        fn.__code__.co_firstlineno,
        "a decorator stands between @component and the function",
        "Put @component directly above def, and the decorator above it.",
    )


def is_lambda(fn: FunctionType) -> Note:
    return Note(fn.__code__.co_firstlineno, "it is a lambda", "Write it with def.")
