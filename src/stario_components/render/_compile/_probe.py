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
from collections.abc import Callable
from dataclasses import dataclass
from types import MethodType
from typing import TYPE_CHECKING, Any, cast

from ... import ds
from ..._htpy import attribute_text
from ._fold import Folder, NotFoldableError, is_attrs

if TYPE_CHECKING:
    from ._scope import Scope

_OPTIONS = frozenset(inspect.signature(type(ds.get).__call__).parameters) - {"path"}
BETWEEN = "\0"  # values of attributes, where they stand one after another
_NUMBERS = (7_919_003, 104_729_011)  # far apart, and in no text of ours


@dataclass(frozen=True, slots=True)
class Template:
    """The text of attributes, or of their values one after another: what is known, between it the
    numbers of what is not."""

    names: tuple[str, ...]
    """Those of the attributes, where only values are in the pieces."""
    pieces: tuple[str | int, ...]
    holes: tuple[ast.expr, ...]
    takes_text: bool
    guards: dict[str, Any]


def template_of(expr: ast.expr, scope: Scope, *, of_values: bool = False) -> Template | None:
    """The template of an expression of builders; nothing when it can't be proven."""
    try:
        return _proven(expr, scope, of_values=of_values)
    except NotFoldableError:
        return None
    except Exception:  # noqa: BLE001  # a misuse: it is told where and when the call runs
        return None


def _proven(expr: ast.expr, scope: Scope, *, of_values: bool) -> Template | None:
    guards: dict[str, Any] = {}
    write = _values if of_values else _text
    prober = _Prober(scope, guards, _NUMBERS[0])
    names, text = write(prober.attrs(expr))
    pieces = _apart(text, prober.given)
    if pieces is None:
        return None
    for start in (_NUMBERS[1], 0):
        other = _Prober(scope, {}, start)
        if write(other.attrs(expr)) != (names, _filled(pieces, other.given)):
            return None
    holes, takes_text = tuple(prober.holes), _takes_text(expr, scope, pieces, write=write)
    return Template(names, pieces, holes, takes_text, guards)


_Write = Callable[[ds.Attrs], tuple[tuple[str, ...], str]]


def _text(attrs: ds.Attrs) -> tuple[tuple[str, ...], str]:
    return (), attribute_text((attrs,), {})


def _values(attrs: ds.Attrs) -> tuple[tuple[str, ...], str]:
    values = [each for each in attrs.values() if type(each) is str and BETWEEN not in each]
    if len(values) < len(attrs):  # the others are more than their text
        raise NotFoldableError
    return tuple(attrs), BETWEEN.join(values)


def _takes_text(
    expr: ast.expr, scope: Scope, pieces: tuple[str | int, ...], *, write: _Write
) -> bool:
    prober = _Prober(scope, {}, "probe~A-z_0.")
    try:
        return write(prober.attrs(expr))[1] == _filled(pieces, prober.given)
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

    def attrs(self, expr: ast.expr) -> ds.Attrs:
        """The attributes that the expression makes."""
        made = self.value(expr)
        if not is_attrs(made):
            raise NotFoldableError
        return made

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
