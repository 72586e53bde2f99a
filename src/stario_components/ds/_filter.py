"""Filters: which signals, by regular expressions over their paths."""

from __future__ import annotations

import re
from typing import TypedDict

from .._errors import UsageError, message, shown
from ._js import literal


class Filter(TypedDict, total=False):
    """Regular expressions over signal paths such as `cart.items.0`; both may be given.

    They are JavaScript's; what is special there and in Python alike is meant.
    """

    include: str
    exclude: str


def filter_object(only: Filter) -> str:
    """The source of a filter. The client makes regular expressions of the texts.

    Raises: UsageError for no pattern, an unknown name, or a pattern that can't be right.

    Example:
        >>> filter_object({"include": "^cart", "exclude": "_"})
        '{"include":"^cart","exclude":"_"}'
    """
    if not only or not only.keys() <= {"include", "exclude"}:
        raise no_filter(only)
    for pattern in only.values():
        _check(pattern)
    return literal(only)


def _check(pattern: object) -> None:
    if "(?" in str(pattern):  # groups of this kind are written differently in the two languages
        return
    try:
        re.compile(str(pattern))
    except (re.error, OverflowError) as error:
        raise broken_pattern(str(pattern), error) from None


def no_filter(only: object) -> UsageError:
    return UsageError(
        message(
            f"A filter of signals got {shown(only)}.",
            "It holds patterns under include, exclude or both; anything else would be ignored.",
            'Write {"include": "^cart"}.',
        )
    )


def broken_pattern(pattern: str, error: Exception) -> UsageError:
    return UsageError(
        message(
            f"A filter of signals got the pattern {shown(pattern)}.",
            f"It is no regular expression ({error}); the client would throw.",
            'Escape what is meant as text: r"price\\$".',
        )
    )
