"""Lengths, as props take them: a number of rem."""

from __future__ import annotations

import math

from .._errors import UsageError, message, shown


def rem(component: str, prop: str, value: float) -> str:
    """The length as CSS writes it.

    Units: rem, the size of the page's text, 16 px unless the reader has chosen another.
    Raises: UsageError for what is no length: text, zero and less, infinity.

    Example:
        >>> rem("grid", "min_width", 16)
        '16rem'
    """
    if not _is_length(value):
        raise no_length(component, prop, value)
    return f"{value:.10g}rem"


def _is_length(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return math.isfinite(value) and value > 0


def no_length(component: str, prop: str, given: object) -> UsageError:
    return UsageError(
        message(
            f"ui.{component} got {prop}={shown(given)}.",
            "It is a length in rem: a number greater than 0.",
            f"Write {prop}=16 for 16rem, which is 256 px unless the reader's text is larger.",
        )
    )
