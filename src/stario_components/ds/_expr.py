"""Expressions: JavaScript as values.

The rule in one sentence: **text is data; only an `Expr` is code, and a value enters an `Expr` only
through the literal encoder.**

So `ds.text("hello")` shows the word hello, and `ds.text(ds.js("$count + {}", step))` computes.
"""

from __future__ import annotations

from functools import lru_cache
from typing import LiteralString

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


def js(template: LiteralString, /, *holes: object) -> Expr:
    """An expression written as JavaScript, with holes `{}` for values.

    Each hole takes the literal of its value, or the source of an `Expr`. The template itself must
    be a literal in your program: a type checker refuses text made at run time, which could be a
    user's.

    Raises: UsageError when holes and values differ in number. (An empty object is `{ }`.)

    Example:
        >>> js("$total * {} + {}", 2, "</script>").source
        '$total * 2 + "\\\\u003c/script>"'
    """
    parts = template.split("{}")
    if len(parts) - 1 != len(holes):
        raise wrong_hole_count(template, len(parts) - 1, len(holes))
    filled = [part + literal(hole) for part, hole in zip(parts, holes, strict=False)]
    return Expr("".join(filled) + parts[-1])


def trusted_js(source: str, /) -> Expr:
    """An expression from text that the program made and vouches for. Never a user's text.

    Example:
        >>> trusted_js("el.scrollIntoView()").source
        'el.scrollIntoView()'
    """
    return Expr(source)


def seq(*expressions: Expr) -> Expr:
    """Several expressions, one after the other. For handlers, not where a value is expected.

    Example:
        >>> seq(signal("a").set(1), signal("b").set("x")).source
        '$a = 1; $b = "x"'
    """
    return Expr("; ".join(as_code(expression, "ds.seq").source for expression in expressions))


def not_(value: Expr, /) -> Expr:
    """The negation, for those who prefer a word to `~`.

    Example:
        >>> not_(signal("open")).source
        '!$open'
    """
    return ~value


el = Expr("el", is_atom=True)
"""The element that carries the attribute."""

evt = Expr("evt", is_atom=True)
"""The event that is being handled, in `ds.on`."""


target = Expr("target", is_atom=True)
"""The child that an event of `ds.on_within` is about."""


def target_data(name: str) -> Expr:
    """A `data-*` value of `ds.target`, under its name in HTML.

    Example:
        >>> target_data("todo-id").source
        'target.dataset["todoId"]'
    """
    first, *rest = name.split("-")
    camel = first + "".join(part.capitalize() for part in rest)
    return Expr(f"target.dataset[{literal(camel)}]", is_atom=True)


def as_code(value: object, caller: str) -> Expr:
    """The value, when it is an expression; for the places that run code."""
    if not isinstance(value, Expr):
        raise text_is_not_code(value, caller)
    return value


def as_value(value: object, caller: str) -> str:
    """The source of one value, for the attributes whose expression returns something.

    A statement separator is refused: the client splits such expressions at `;` by a pattern that
    a division can lead astray (see `_js`).
    """
    source = value.source if isinstance(value, Expr) else literal(value)
    if ";" in source:
        raise statements_for_value(source, caller)
    return source


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


def text_is_not_code(value: object, caller: str) -> UsageError:
    return UsageError(
        message(
            f"{caller} got {shown(value)} where it runs code.",
            "Text is data and never becomes code, so that a user's text can't either.",
            'Write ds.js("…"), or an action such as ds.post("/todos").',
        )
    )


def statements_for_value(source: str, caller: str) -> UsageError:
    return UsageError(
        message(
            f"{caller} got several statements: {shown(source)}.",
            "It shows the value of one expression; the client would cut the text at each ;.",
            'Give one expression, and text with a ; through a hole: ds.js("{}", text).',
        )
    )


def wrong_hole_count(template: str, holes: int, values: int) -> UsageError:
    return UsageError(
        message(
            f"ds.js got {values} value(s) for {holes} hole(s) in {shown(template)}.",
            "Each {} takes exactly one value.",
            "Match them; write an empty object as { }.",
        )
    )
