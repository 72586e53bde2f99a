"""`Range`: the bounds of a number, said where it is annotated."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import TypeAlias

import msgspec

from .._errors import UsageError, message, shown

Number: TypeAlias = int | float | Decimal


class Range(msgspec.Struct, frozen=True):
    """The least and the greatest value of a number, both included: a slider in the gallery.

    With a `step`, only every such value from the least one on. `annotated_types` and `msgspec.Meta`
    are understood as well.

    Raises: UsageError for bounds in the wrong order, and for a step that leads nowhere.

    Example:
        >>> from typing import Annotated
        >>> from stario_components import h
        >>> from stario_components.gallery import Range, story
        >>> @story
        ... def rows(limit: Annotated[int, Range(1, 50)] = 10) -> h.Node:
        ...     return [h.p[number] for number in range(limit)]
    """

    min: Number
    max: Number
    step: Number | None = None

    def __post_init__(self) -> None:
        if not (math.isfinite(self.min) and math.isfinite(self.max) and self.min < self.max):
            raise no_range(self)
        if self.step is not None and not (math.isfinite(self.step) and self.step > 0):
            raise no_step(self)


# --- errors -----------------------------------------------------------------------------------


def no_range(given: Range) -> UsageError:
    return UsageError(
        message(
            f"Range got {shown(given.min)} and {shown(given.max)}.",
            "No number lies between them.",
            "Give the least value first, then the greatest: Range(1, 50).",
        )
    )


def no_step(given: Range) -> UsageError:
    return UsageError(
        message(
            f"Range got step={shown(given.step)}.",
            "It is what one value is more than the one before, so it is above nought.",
            "Give a number such as 0.5, or leave it out.",
        )
    )
