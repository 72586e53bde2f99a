"""Expressions: JavaScript as values.

The rule in one sentence: **text is data; only an `Expr` is code, and a value enters an `Expr` only
through the literal encoder.**

So `ds.text("hello")` shows the word hello, and `ds.text(ds.js("$count + {}", step))` computes.
"""

from __future__ import annotations

from functools import lru_cache

import msgspec

from .._errors import UsageError, message, shown
from ._js import literal
from ._names import identifier, signal_path


class Expr(msgspec.Struct, frozen=True, eq=False):
    """A JavaScript expression of the Datastar client.

    Operators build larger ones; a Python operand becomes a literal. `&`, `|` and `~` are
    JavaScript's `&&`, `||` and `!`. An `Expr` has no truth value in Python.

    Example:
        >>> count = signal("count")
        >>> ((count + 1 > 10) & ~signal("done")).source
        '(($count + 1) > 10) && (!$done)'
    """

    source: str
    is_atom: bool = False

    # Brackets alone would make it iterable, without an end: `for row in ds.signal("rows")`.
    __iter__ = None

    def __js__(self) -> str:
        return self._operand()

    def __str__(self) -> str:
        return self.source

    def __bool__(self) -> bool:
        raise no_truth_value(self)

    def __hash__(self) -> int:
        return hash(self.source)

    def __eq__(self, other: object) -> Expr:  # type: ignore[override]  # builds code, like SQL builders
        return self._binary("===", other)

    def __ne__(self, other: object) -> Expr:  # type: ignore[override]  # builds code, like SQL builders
        return self._binary("!==", other)

    def __lt__(self, other: object) -> Expr:
        return self._binary("<", other)

    def __le__(self, other: object) -> Expr:
        return self._binary("<=", other)

    def __gt__(self, other: object) -> Expr:
        return self._binary(">", other)

    def __ge__(self, other: object) -> Expr:
        return self._binary(">=", other)

    def __add__(self, other: object) -> Expr:
        return self._binary("+", other)

    def __radd__(self, other: object) -> Expr:
        return _as_expr(other)._binary("+", self)

    def __sub__(self, other: object) -> Expr:
        return self._binary("-", other)

    def __rsub__(self, other: object) -> Expr:
        return _as_expr(other)._binary("-", self)

    def __mul__(self, other: object) -> Expr:
        return self._binary("*", other)

    def __rmul__(self, other: object) -> Expr:
        return _as_expr(other)._binary("*", self)

    def __truediv__(self, other: object) -> Expr:
        return self._binary("/", other)

    def __rtruediv__(self, other: object) -> Expr:
        return _as_expr(other)._binary("/", self)

    def __mod__(self, other: object) -> Expr:
        return self._binary("%", other)

    def __rmod__(self, other: object) -> Expr:
        return _as_expr(other)._binary("%", self)

    def __and__(self, other: object) -> Expr:
        return self._binary("&&", other)

    def __or__(self, other: object) -> Expr:
        return self._binary("||", other)

    def __invert__(self) -> Expr:
        return Expr(f"!{self._operand()}")

    def __neg__(self) -> Expr:
        return Expr(f"-{self._operand()}")

    def __getitem__(self, key: object) -> Expr:
        """An item or property, by number, text or expression.

        Example:
            >>> signal("rows")[0]["title"].source
            '$rows[0]["title"]'
        """
        return Expr(f"{self._operand()}[{literal(key)}]", is_atom=True)

    def get(self, name: str) -> Expr:
        """A property by its name.

        Example:
            >>> from stario_components.ds import el
            >>> el.get("value").source
            'el.value'
        """
        return Expr(f"{self._operand()}.{identifier(name)}", is_atom=True)

    def call(self, name: str, /, *arguments: object) -> Expr:
        """A method call.

        Example:
            >>> signal("title").call("startsWith", "a", 0).source
            '$title.startsWith("a",0)'
        """
        given = ",".join(literal(argument) for argument in arguments)
        return Expr(f"{self.get(name).source}({given})", is_atom=True)

    def then(self, yes: object, no: object) -> Expr:
        """The conditional.

        Example:
            >>> signal("open").then("Hide", "Show").source
            '$open ? "Hide" : "Show"'
        """
        return Expr(f"{self._operand()} ? {literal(yes)} : {literal(no)}")

    def _binary(self, operator: str, other: object) -> Expr:
        return Expr(f"{self._operand()} {operator} {literal(other)}")

    def _operand(self) -> str:
        return self.source if self.is_atom else f"({self.source})"


class Signal(Expr, frozen=True, eq=False):
    """A reference to one signal. `name` is its path without the `$`."""

    name: str = ""

    def set(self, value: object) -> Expr:
        """The assignment.

        Example:
            >>> signal("step").set(2).source
            '$step = 2'
        """
        return Expr(f"{self.source} = {literal(value)}")

    def toggle(self) -> Expr:
        """The assignment of the opposite.

        Example:
            >>> signal("_open").toggle().source
            '$_open = !$_open'
        """
        return Expr(f"{self.source} = !{self.source}")


def signal(name: str) -> Signal:
    """A reference to the signal of that name.

    Raises: UsageError for a name that the client would read otherwise.

    Example:
        >>> signal("user.name").source
        '$user.name'
    """
    return _signal(name)


@lru_cache(maxsize=2048)
def _signal(name: str) -> Signal:
    return Signal(f"${signal_path(name)}", is_atom=True, name=name)


def _as_expr(value: object) -> Expr:
    return value if isinstance(value, Expr) else Expr(literal(value), is_atom=True)


def no_truth_value(expression: Expr) -> UsageError:
    return UsageError(
        message(
            f"The expression {shown(expression.source)} was used as a condition in Python.",
            "It is code for the browser; its value is not known here.",
            "Combine expressions with &, | and ~, and choose with .then(yes, no).",
        )
    )
