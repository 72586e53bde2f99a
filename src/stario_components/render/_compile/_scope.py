"""What a name in a function means: something of its own, or something of its module.

Law: a name is only taken for what it is now if the function itself never gives it another meaning.
A local named `div` is not htpy's `div`.
"""

from __future__ import annotations

import ast
import builtins
import dis
import sys
from collections.abc import Generator
from contextlib import contextmanager
from types import CodeType, FunctionType, ModuleType
from typing import Any

NOT_KNOWN: Any = object()
"""What a name or an attribute of something unknown stands for."""


class Scope:
    """The names of one function, and of the scopes inside of it that are being walked."""

    def __init__(self, fn: FunctionType, tree: ast.FunctionDef) -> None:
        self._globals = fn.__globals__
        self._own = own_names(fn, tree)
        self._inner: list[set[str]] = []

    def is_own(self, name: str) -> bool:
        """Whether the function, or a scope inside of it, gives the name its meaning."""
        return name in self._own or self.is_inner(name)

    def is_inner(self, name: str) -> bool:
        """Whether a scope inside of the function does, one that is being walked."""
        return any(name in names for names in self._inner)

    @contextmanager
    def inside(self, names: set[str]) -> Generator[None]:
        """Walk a scope that binds names of its own."""
        self._inner.append(names)
        try:
            yield
        finally:
            self._inner.pop()

    def value(self, expr: ast.expr) -> Any:
        """What a name of the module, or an attribute of a module, is; or `NOT_KNOWN`."""
        if isinstance(expr, ast.Name):
            if self.is_own(expr.id):
                return NOT_KNOWN
            if expr.id in self._globals:
                return self._globals[expr.id]
            return getattr(builtins, expr.id, NOT_KNOWN)
        if isinstance(expr, ast.Attribute):
            owner = self.value(expr.value)
            if isinstance(owner, ModuleType):
                try:
                    return getattr(owner, expr.attr)
                except Exception:  # noqa: BLE001  # a module may answer as it likes
                    return NOT_KNOWN
        return NOT_KNOWN


def own_names(fn: FunctionType, tree: ast.FunctionDef) -> set[str]:
    """The names to which a function, or one around it, gives their meaning."""
    code = fn.__code__
    names = {*code.co_varnames, *code.co_cellvars, *code.co_freevars, *_set_globals(code, tree)}
    # Since Python 3.12 its code counts the names of comprehensions as well. That only matters for
    # one that is also a name of the module.
    if sys.version_info < (3, 12) or not any(name in fn.__globals__ for name in names):
        return names
    found = _Own()
    found.visit(tree.args)
    for statement in tree.body:
        found.visit(statement)
    return {*found.names, *code.co_freevars, *_set_globals(code, tree)}


def _set_globals(code: CodeType, tree: ast.FunctionDef) -> set[str]:
    """Names of the module that the function may give another meaning."""
    if not _sets_globals(code):
        return set()
    told = (each for each in ast.walk(tree) if isinstance(each, ast.Global))
    return {name for each in told for name in each.names}


def _sets_globals(code: CodeType) -> bool:
    inner = (each for each in code.co_consts if isinstance(each, CodeType))
    return not _SETTING.isdisjoint(code.co_code[::2]) or any(map(_sets_globals, inner))


_SETTING = frozenset({dis.opmap["STORE_GLOBAL"], dis.opmap["DELETE_GLOBAL"]})


class _Own(ast.NodeVisitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit(self, node: ast.AST) -> None:
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                self.names.add(node.name)
                for decorator in node.decorator_list:
                    self.visit(decorator)
            case ast.Lambda():
                pass
            case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
                given = (each for each in ast.walk(node) if isinstance(each, ast.NamedExpr))
                self.names |= bound_names(*(each.target for each in given))
            case _:
                self.names |= bound_by(node)
                self.generic_visit(node)


def bound_by(node: ast.AST) -> set[str]:
    """The name that one node, without what is in it, gives a meaning to."""
    match node:
        case ast.Name(id=name, ctx=ast.Store() | ast.Del()) | ast.arg(arg=name):
            return {name}
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return {name}
        case ast.alias(name=name, asname=asname):
            return {asname or name.partition(".")[0]}
        case ast.ExceptHandler(name=str(name)):
            return {name}
        case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
            return {name}
        case ast.MatchMapping(rest=str(name)):
            return {name}
        case _:
            return set()


def bound_names(*trees: ast.AST) -> set[str]:
    """Every name that some code gives a meaning to, without looking at scopes."""
    return {name for tree in trees for node in ast.walk(tree) for name in bound_by(node)}
