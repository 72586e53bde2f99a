"""What a name in a function means: something of its own, or something of its module.

Law: a name is only taken for what it is now if the function itself never gives it another meaning.
A local named `div` is not htpy's `div`.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Generator
from contextlib import contextmanager
from types import FunctionType, ModuleType
from typing import Any

NOT_KNOWN: Any = object()
"""What a name or an attribute of something unknown stands for."""


class Scope:
    """The names of one function, and of the scopes inside of it that are being walked."""

    def __init__(self, fn: FunctionType) -> None:
        code = fn.__code__
        self._globals = fn.__globals__
        self._own = {*code.co_varnames, *code.co_cellvars, *code.co_freevars}
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


def bound_names(*trees: ast.AST) -> set[str]:
    """Every name that some code gives a meaning to, without looking at scopes."""
    names: set[str] = set()
    for tree in trees:
        for node in ast.walk(tree):
            match node:
                case ast.Name(id=name, ctx=ast.Store() | ast.Del()) | ast.arg(arg=name):
                    names.add(name)
                case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                    names.add(name)
                case ast.ClassDef(name=name):
                    names.add(name)
                case ast.alias(name=name, asname=asname):
                    names.add(asname or name.partition(".")[0])
                case ast.ExceptHandler(name=str(name)):
                    names.add(name)
                case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
                    names.add(name)
                case ast.MatchMapping(rest=str(name)):
                    names.add(name)
                case _:
                    pass
    return names
