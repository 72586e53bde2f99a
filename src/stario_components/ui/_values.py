"""What stands in a control: values as its attributes hold them, errors, options in full."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal
from enum import Enum
from typing import TypeAlias, cast

from .. import ds
from .._errors import UsageError, message, shown
from ._bound import Option, Options
from ._wording import words_of_choice

Value: TypeAlias = str | int | float | Decimal | dt.date | dt.time | Enum | None
"""What a control is given to hold."""

Errors: TypeAlias = str | Sequence[str] | ds.Expr | None
"""What is wrong: one sentence, several, or a signal that may hold one later."""


def value_text(value: object) -> str | None:
    """A value as HTML's controls write it.

    Units: a moment as its clock shows it, to the minute unless it is finer; no control knows of
    zones.

    Example:
        >>> value_text(dt.datetime(2026, 3, 1, 9, 30)), value_text(Decimal("1.50"))
        ('2026-03-01T09:30', '1.50')
    """
    if value is None or type(value) is str:
        return value
    if isinstance(value, Enum):
        return value_text(value.value)
    if isinstance(value, dt.datetime | dt.time):
        return value.replace(tzinfo=None).isoformat(timespec=_precision(value))
    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value)


def _precision(value: dt.datetime | dt.time) -> str:
    if value.microsecond:
        return "milliseconds"
    return "seconds" if value.second else "minutes"


def value_texts(value: object) -> frozenset[str]:
    """The values of several choices, whatever holds them.

    Example:
        >>> sorted(value_texts([1, 2])), sorted(value_texts("a")), sorted(value_texts(None))
        (['1', '2'], ['a'], [])
    """
    if value is None:
        return frozenset()
    if isinstance(value, Iterable) and not isinstance(value, str):
        return frozenset(value_text(each) or "" for each in cast("Iterable[object]", value))
    return frozenset((value_text(value) or "",))


_OFF = frozenset(("", "0", "false", "off", "no"))


def is_on(value: object) -> bool:
    """Whether a value, as a program or a form has it, ticks a box.

    Example:
        >>> is_on(True), is_on("on"), is_on("false"), is_on(None)
        (True, True, False, False)
    """
    return value.lower() not in _OFF if isinstance(value, str) else bool(value)


def errors_in(error: Errors) -> tuple[str, ...]:
    """Each error that says something, as far as it is known here.

    Example:
        >>> errors_in("Too long"), errors_in(["", "Too long"]), errors_in(None)
        (('Too long',), ('Too long',), ())
    """
    if isinstance(error, ds.Expr) or not error:
        return ()
    if isinstance(error, str):
        return (error,)
    return tuple(each for each in error if each)


def may_fail(error: Errors) -> bool:
    """Whether there is an error, or a signal that brings one.

    Example:
        >>> may_fail("Too long"), may_fail(ds.signal("_error")), may_fail([""])
        (True, True, False)
    """
    return isinstance(error, ds.Expr) or bool(errors_in(error))


def options_in(options: Options) -> tuple[Option, ...]:
    """Options in full, whichever way each was written.

    Example:
        >>> [each.label for each in options_in(["Red", ("g", "Green"), Option("b", "Blue")])]
        ['Red', 'Green', 'Blue']
    """
    if isinstance(cast("object", options), str):  # which holds letters
        raise no_options(options)
    return tuple([each if isinstance(each, Option) else _option(each) for each in options])


def _option(given: object) -> Option:
    if isinstance(given, str):
        return Option(given, given)
    match given:
        case (str() as value, str() as label):
            return Option(value, label)
        case _:
            raise no_option(given)


def no_options(given: object) -> UsageError:
    return UsageError(
        message(
            f"A control got options={shown(given)}.",
            "A text is one option, and its letters are none.",
            f"Write options=[{shown(given)}].",
        )
    )


def no_option(given: object) -> UsageError:
    is_plain = isinstance(given, int | float | Decimal | dt.date | Enum)
    pair = (value_text(given), words_of_choice(given)) if is_plain else ("s", "Small")
    return UsageError(
        message(
            f"The options of a control hold {shown(given)}.",
            "An option is a text, a pair of texts, value and label, or an ui.Option.",
            f"Write {pair!r}.",
        )
    )
