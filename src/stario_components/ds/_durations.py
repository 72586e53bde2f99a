"""Seconds, as Python gives them, into the time tags of the wire."""

from __future__ import annotations

import math

from .._errors import UsageError, message, shown


def milliseconds(seconds: float, name: str) -> str:
    """A time tag.

    Units: seconds in, whole milliseconds out.
    Raises: UsageError for a negative, infinite or vanishing time.

    Example:
        >>> milliseconds(0.3, "debounce_s")
        '300ms'
    """
    if not math.isfinite(seconds) or seconds < 0 or (seconds and round(seconds * 1000) == 0):
        raise invalid_duration(seconds, name)
    return f"{round(seconds * 1000)}ms"


def invalid_duration(seconds: object, name: str) -> UsageError:
    return UsageError(
        message(
            f"{name} got {shown(seconds)}.",
            "The client counts in whole milliseconds, from zero up.",
            f"Give seconds: {name}=0.3.",
        )
    )
