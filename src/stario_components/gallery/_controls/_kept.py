"""Which rows of a story are left of it, when all that one has is the rows before and after.

Law: the answer follows from the rows alone, so that an address that was written is read the same.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Any, TypeAlias
from uuid import UUID

Cost: TypeAlias = Callable[[Any, Any], "int | None"]
"""How much an address must say to make one row out of another; `None` where it can't."""

_PLAIN = (str, int, float, bool, Decimal, UUID, dt.date, dt.time, dt.timedelta)


def gone_of(after: Sequence[Any], before: Sequence[Any], cost: Cost) -> tuple[int, ...]:
    """The places of the rows that are gone. What is left starts the rows after, in its order; more
    rows are new.

    Example:
        >>> gone_of(["b", "c"], ["a", "b", "c"], lambda one, other: int(one != other))
        (0,)
        >>> gone_of(["a", "x", "new"], ["a", "b"], lambda one, other: int(one != other))
        ()
    """
    missing = max(0, len(before) - len(after))
    last = tuple(range(len(before) - missing, len(before)))
    by_place = _total(after, kept(before, last), cost)
    if by_place is not None and not missing:
        return last
    by_rows = _by_rows(after, before)
    total = None if by_rows is None else _total(after, kept(before, by_rows), cost)
    if by_rows is None or total is None:
        return last
    return by_rows if by_place is None or total < by_place else last


def kept(before: Sequence[Any], gone: Sequence[int]) -> list[Any]:
    """The rows that are not gone."""
    return [row for place, row in enumerate(before) if place not in gone]


def _total(after: Sequence[Any], left: Sequence[Any], cost: Cost) -> int | None:
    costs = [cost(*pair) for pair in zip(after, left, strict=False)]
    known = [each for each in costs if each is not None]
    return sum(known) if len(known) == len(costs) else None


def _by_rows(after: Sequence[Any], before: Sequence[Any]) -> tuple[int, ...] | None:
    """By the rows that are still the same; between two of those others changed, in their order."""
    left: list[int] = []
    for (place, start), (end, stop) in _gaps(_same(after, before), len(after), len(before)):
        changed, free = end - place - 1, range(start + 1, stop)
        is_last = stop == len(before)
        if changed > len(free) and not is_last:
            return None
        # The last ones: rows vanish in front of one that was changed afterwards.
        left += [*free][max(0, len(free) - changed) :] + [stop] * (not is_last)
    return tuple(place for place in range(len(before)) if place not in left)


def _same(after: Sequence[Any], before: Sequence[Any]) -> Iterator[tuple[int, int]]:
    start = 0
    for place, row in enumerate(after):
        found = next((q for q in range(start, len(before)) if _is_same(row, before[q])), None)
        if found is not None:
            yield place, found
            start = found + 1


def _gaps(
    same: Iterator[tuple[int, int]], after: int, before: int
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """What lies between each two of them, and the two ends."""
    previous = (-1, -1)
    for each in (*same, (after, before)):
        yield previous, each
        previous = each


def _is_same(one: Any, other: Any) -> bool:
    if one is other:
        return True
    return type(one) is type(other) and type(one) in _PLAIN and bool(one == other)
