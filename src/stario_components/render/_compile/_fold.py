"""Calls of `ds` whose arguments are known are made once, when a component is compiled.

Law: only what can't change is folded: our own builders, constants, and values of the module that
are immutable. The latter are guarded: the emitted code asks whether the name still means the same.
"""

# pyright: reportUnknownMemberType=false
# Operators of values of any type.

from __future__ import annotations

import ast
import operator
from collections.abc import Callable
from dataclasses import dataclass, field
from types import FunctionType, MethodType, ModuleType
from typing import Any, cast

from ... import ds
from ._scope import NOT_KNOWN, Scope

_PACKAGE = ds.__name__
_SETTINGS = frozenset({"use_client", "client", "require", "register_routes", "remembers"})
_VALUES = (ds.Expr, ds.Attrs)
_ATOMS = (str, int, float, bool, type(None))
_UNARY: dict[type, Callable[[Any], Any]] = {ast.Invert: operator.invert, ast.USub: operator.neg}
_BINARY: dict[type, Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Mod: operator.mod,
    ast.BitAnd: operator.and_,
    ast.BitOr: operator.or_,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}


class NotFoldableError(Exception):
    """Something in an expression may change."""


@dataclass(slots=True)
class Folded:
    """The value of an expression, as long as each of the names means what it meant."""

    value: Any
    guards: dict[str, Any] = field(default_factory=dict[str, Any])


def fold(expr: ast.expr, scope: Scope) -> Folded | None:
    """The value of an expression of builders and constants; nothing when it may change."""
    folded = Folded(None)
    try:
        folded.value = Folder(scope, folded.guards).value(expr)
    except NotFoldableError:
        return None
    except Exception:  # noqa: BLE001  # a misuse: it is told where and when the call runs
        return None
    return folded


class Folder:
    """Works out an expression, or raises `NotFoldableError`."""

    def __init__(self, scope: Scope, guards: dict[str, Any]) -> None:
        self._scope = scope
        self._guards = guards

    def value(self, expr: ast.expr) -> Any:
        match expr:
            case ast.Constant(value=value) if isinstance(value, _ATOMS):
                return value
            case ast.Name():
                return self._name(expr)
            case ast.Attribute():
                return self._attribute(expr)
            case ast.Call():
                return self._call(expr)
            case ast.Dict(keys=keys, values=values) if None not in keys:
                pairs = zip(cast("list[ast.expr]", keys), values, strict=True)
                return {self.value(key): self.value(value) for key, value in pairs}
            case ast.Tuple(elts=items):
                return tuple(self.value(item) for item in items)
            case ast.List(elts=items):
                return [self.value(item) for item in items]
            case ast.UnaryOp() | ast.BinOp() | ast.Compare():
                return self._operation(expr)
            case _:
                raise NotFoldableError

    def _operation(self, expr: ast.UnaryOp | ast.BinOp | ast.Compare) -> Any:
        match expr:
            case ast.UnaryOp(op=op, operand=operand) if type(op) in _UNARY:
                return _UNARY[type(op)](self.value(operand))
            case ast.BinOp(left=left, op=op, right=right) if type(op) in _BINARY:
                return _BINARY[type(op)](*self.operands(left, right))
            case ast.Compare(left=left, ops=[op], comparators=[right]) if type(op) in _BINARY:
                return _BINARY[type(op)](*self.operands(left, right))
            case _:
                raise NotFoldableError

    def operands(self, left: ast.expr, right: ast.expr) -> tuple[Any, Any]:
        """Both sides of an operator."""
        return self.value(left), self.value(right)

    def _name(self, expr: ast.Name) -> Any:
        value = self._scope.value(expr)
        if value is NOT_KNOWN:
            raise NotFoldableError
        if isinstance(value, ModuleType) or getattr(ds, expr.id, None) is value:
            return value
        if isinstance(value, _ATOMS) or is_builder(value) or _is_signals(value) or _is_ours(value):
            self._guards[expr.id] = value
            return value
        raise NotFoldableError

    def _attribute(self, expr: ast.Attribute) -> Any:
        owner = self.value(expr.value)
        if isinstance(owner, ModuleType):
            value = getattr(owner, expr.attr)
            if owner is ds and (is_builder(value) or _is_ours(value)):  # ds.on, ds.el
                return value
            if isinstance(value, ModuleType):
                return value
            raise NotFoldableError
        if _is_ours(owner) or (_is_signals(owner) and expr.attr == "refs"):
            return getattr(owner, expr.attr)
        raise NotFoldableError

    def _call(self, expr: ast.Call) -> Any:
        called = self.value(expr.func)
        is_method = isinstance(called, MethodType) and _is_ours(called.__self__)
        if not (is_builder(called) or is_method or _is_plain_signals(called)):
            raise NotFoldableError
        if any(isinstance(each, ast.Starred) for each in expr.args):
            raise NotFoldableError
        args = [self.argument(called, at, each) for at, each in enumerate(expr.args)]
        kwargs: dict[str, Any] = {}
        for each in expr.keywords:
            if each.arg is None:
                raise NotFoldableError
            kwargs[each.arg] = self.argument(called, each.arg, each.value)
        return called(*args, **kwargs)

    def argument(self, called: Any, name: str | int, expr: ast.expr) -> Any:
        """An argument of a builder, by its name or its place."""
        return self.value(expr)


def is_attrs(value: object) -> bool:
    """Whether it is attributes whose values can't change."""
    return isinstance(value, ds.Attrs) and all(
        isinstance(each, str) or type(each) in _ATOMS for each in value.values()
    )


def is_builder(value: object) -> bool:
    """Whether it is a function of `ds`, or one of its objects that are called."""
    fn = getattr(value, "__wrapped__", value)  # some keep what they made
    if isinstance(fn, FunctionType):
        return fn.__module__.startswith(f"{_PACKAGE}.") and fn.__name__ not in _SETTINGS
    # Some are frozen objects that are called: `ds.post`, `ds.on_click`.
    kind = type(value)
    return kind.__module__.startswith(f"{_PACKAGE}.") and hasattr(kind, "__call__")  # noqa: B004


def _is_ours(value: object) -> bool:
    """Expressions, references, attributes: immutable values of `ds`."""
    return isinstance(value, _VALUES) or (
        type(value).__module__ == ds.Signals.__module__ and not isinstance(value, type)
    )


def _is_signals(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, ds.Signals)


def _is_plain_signals(value: object) -> bool:
    return _is_signals(value) and not hasattr(value, "__post_init__")
