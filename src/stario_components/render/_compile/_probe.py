"""Calls of `ds` in which only some data is not known: a template of their text.

The call is made with numbers instead of the data. Where exactly these numbers stand in the text,
for several numbers and for nought, the text of any other whole number will stand. Text that a URL
keeps as it is stands there too, if the same is true of text.

Law: nothing is guessed. Numbers are only put where a builder takes data (a path parameter, a value
of a signal, an operand), never where it decides something; and what is not proven stays a call.
"""

from __future__ import annotations

import ast
import inspect
import re
from dataclasses import dataclass
from types import MethodType
from typing import TYPE_CHECKING, Any, cast

from ... import ds
from ..._htpy import attribute_text
from ._fold import Folder, NotFoldableError, is_attrs

if TYPE_CHECKING:
    from ._scope import Scope

_OPTIONS = frozenset(inspect.signature(type(ds.get).__call__).parameters) - {"path"}
_NUMBERS = (7_919_003, 104_729_011)  # far apart, and in no text of ours


@dataclass(frozen=True, slots=True)
class Template:
    """The text of attributes: what is known, between it the numbers of what is not."""

    pieces: tuple[str | int, ...]
    holes: tuple[ast.expr, ...]
    takes_text: bool
    guards: dict[str, Any]


def template_of(expr: ast.expr, scope: Scope) -> Template | None:
    """The template of an expression of builders; nothing when it can't be proven."""
    try:
        return _proven(expr, scope)
    except NotFoldableError:
        return None
    except Exception:  # noqa: BLE001  # a misuse: it is told where and when the call runs
        return None


def _proven(expr: ast.expr, scope: Scope) -> Template | None:
    guards: dict[str, Any] = {}
    prober = _Prober(scope, guards, _NUMBERS[0])
    text = prober.text(expr)
    pieces = _apart(text, prober.given)
    if pieces is None:
        return None
    for start in (_NUMBERS[1], 0):
        other = _Prober(scope, {}, start)
        if other.text(expr) != _filled(pieces, other.given):
            return None
    return Template(pieces, tuple(prober.holes), _takes_text(expr, scope, pieces), guards)


def _takes_text(expr: ast.expr, scope: Scope, pieces: tuple[str | int, ...]) -> bool:
    prober = _Prober(scope, {}, "probe~A-z_0.")
    try:
        return prober.text(expr) == _filled(pieces, prober.given)
    except Exception:  # noqa: BLE001  # text is refused there
        return False


def _apart(text: str, given: list[Any]) -> tuple[str | int, ...] | None:
    """Text and the places of what was given, which all have to be there."""
    numbers = {str(each): at for at, each in enumerate(given)}
    found = re.split(f"({'|'.join(numbers)})", text) if numbers else [text]
    pieces = tuple(numbers.get(piece, piece) for piece in found)
    return (
        pieces
        if {each for each in pieces if isinstance(each, int)} == set(numbers.values())
        else None
    )


def _filled(pieces: tuple[str | int, ...], given: list[Any]) -> str:
    return "".join(str(given[each]) if isinstance(each, int) else each for each in pieces)


class _Prober(Folder):
    """Works an expression out with numbers where it holds data that is not known."""

    def __init__(self, scope: Scope, guards: dict[str, Any], start: Any) -> None:
        super().__init__(scope, guards)
        self._start = start
        self.holes: list[ast.expr] = []
        self.given: list[Any] = []

    def text(self, expr: ast.expr) -> str:
        """The text of the attributes that the expression makes."""
        made = self.value(expr)
        if not is_attrs(made):
            raise NotFoldableError
        return attribute_text((made,), {})

    def argument(self, called: Any, name: str | int, expr: ast.expr) -> Any:
        """An argument of a builder, with a number where it is data."""
        if isinstance(called, type(ds.get)):
            is_data = name == "payload" or (isinstance(name, str) and name not in _OPTIONS)
        elif isinstance(called, MethodType):
            is_data = called.__name__ in ("set", "add", "then")
        else:
            is_data = called is ds.signals or (called is ds.js and name != 0)
        return self._data(expr) if is_data else self.value(expr)

    def operands(self, left: ast.expr, right: ast.expr) -> tuple[Any, Any]:
        """Both sides of an operator; one may be a number if the other is an expression."""
        try:
            one = self.value(left)
        except NotFoldableError:
            other = self.value(right)
            if not isinstance(other, ds.Expr):
                raise
            return self._hole(left), other
        return one, self._data(right) if isinstance(one, ds.Expr) else self.value(right)

    def _data(self, expr: ast.expr) -> Any:
        match expr:
            case ast.Dict(keys=keys, values=values) if None not in keys:
                pairs = zip(cast("list[ast.expr]", keys), values, strict=True)
                return {self.value(key): self._data(value) for key, value in pairs}
            case ast.List(elts=items) if not any(isinstance(each, ast.Starred) for each in items):
                return [self._data(item) for item in items]
            case _:
                pass
        try:
            return self.value(expr)
        except NotFoldableError:
            return self._hole(expr)

    def _hole(self, expr: ast.expr) -> Any:
        self.holes.append(expr)
        number = len(self.given)
        if isinstance(self._start, str):
            self.given.append(f"{self._start}{number}")
        else:
            self.given.append(self._start + number * 17 if self._start else 0)
        return self.given[-1]
