"""The types whose values are one text: how each is read, written and asked for."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any
from uuid import UUID

import msgspec

from .._made import NOON
from ._kind import lines

_DIGITS = 200
_DAY = 86_400


class Scalar(msgspec.Struct, frozen=True, kw_only=True):
    """A type whose values are one text: how it is read and written."""

    kind: type
    input: str
    """The control, or the type of the input."""
    parse: Callable[[str], Any]
    """Raises ValueError or ArithmeticError."""
    text: Callable[[Any], str]
    blank: Any
    wrong: str
    """What a text is that can't be read."""


def _word(text: str) -> str:
    if "\0" in text or any("\ud800" <= each <= "\udfff" for each in text):
        raise ValueError
    return lines(text)


_INT = re.compile(r"[+-]?[0-9]+")
NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,4})?")


def _whole(text: str) -> int:
    if len(text) > _DIGITS or not _INT.fullmatch(text.strip()):
        raise ValueError
    return int(text)


def _real(text: str) -> float:
    number = float(_plain_number(text))
    if not math.isfinite(number):
        raise ValueError
    return number


def _decimal(text: str) -> Decimal:
    number = Decimal(_plain_number(text))
    if abs(number.adjusted()) > _DIGITS:
        raise ValueError
    return number


def _plain_number(text: str) -> str:
    if len(text) > _DIGITS or not NUMBER.fullmatch(text.strip()):
        raise ValueError
    return text.strip()


def real_text(number: float) -> str:
    return str(number).removesuffix(".0")


def _span(text: str) -> dt.timedelta:
    days, seconds = divmod(_decimal(text), _DAY)
    whole = int(seconds)
    return dt.timedelta(int(days), whole, round((seconds - whole) * 1_000_000))


def _span_text(span: dt.timedelta) -> str:
    seconds = Decimal(span.days * _DAY + span.seconds) + Decimal(span.microseconds) / 1_000_000
    return f"{seconds:f}"


def _iso(value: Any) -> str:
    return value.isoformat()


SCALARS: dict[type, Scalar] = {
    each.kind: each
    for each in (
        Scalar(
            kind=str,
            input="text",
            parse=_word,
            text=str,
            blank="",
            wrong="has characters that no page can show",
        ),
        Scalar(
            kind=int, input="number", parse=_whole, text=str, blank=0, wrong="is no whole number"
        ),
        Scalar(
            kind=float,
            input="number",
            parse=_real,
            text=real_text,
            blank=0.0,
            wrong="is no number",
        ),
        Scalar(
            kind=Decimal,
            input="number",
            parse=_decimal,
            text=str,
            blank=Decimal(0),
            wrong="is no number",
        ),
        Scalar(
            kind=dt.datetime,
            input="datetime-local",
            parse=dt.datetime.fromisoformat,
            text=_iso,
            blank=NOON.replace(tzinfo=None),
            wrong="is no date with a time",
        ),  # a clock on a wall
        Scalar(
            kind=dt.date,
            input="date",
            parse=dt.date.fromisoformat,
            text=_iso,
            blank=NOON.date(),
            wrong="is no date",
        ),
        Scalar(
            kind=dt.time,
            input="time",
            parse=dt.time.fromisoformat,
            text=_iso,
            blank=dt.time(12),
            wrong="is no time",
        ),
        Scalar(
            kind=dt.timedelta,
            input="number",
            parse=_span,
            text=_span_text,
            blank=dt.timedelta(),
            wrong="is no number of seconds",
        ),
        Scalar(
            kind=UUID, input="text", parse=UUID, text=str, blank=UUID(int=0), wrong="is no UUID"
        ),
    )
}
