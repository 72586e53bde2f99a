"""Ids of what is repeated: they follow from what a row is, and not from its place, so a morph keeps
the focus, and what is open, with the same row when others come before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TypeVar

Row = TypeVar("Row")

_NO_WORD = re.compile(r"[\W_]+")


def with_ids(id: str, rows: Sequence[Row], keys: list[str]) -> list[tuple[str, Row]]:
    """Each row of a list and its id, which is made of the list's own and the row's key."""
    pairs = zip(endings(tuple(keys)), rows, strict=True)
    return [(id + ending, row) for ending, row in pairs]


@lru_cache(maxsize=1024)  # the same few lists are on a page again and again
def endings(keys: tuple[str, ...]) -> tuple[str, ...]:
    """For each key what stands behind the id of the list. A key that is there twice has a number.

    No ending of another kind looks like it: components part theirs with a single hyphen, and a key
    holds no two in a row.

    Example:
        >>> endings(("/orders", "/orders/new", "/", "/orders"))
        ('--orders', '--orders-new', '--_', '--orders---2')
    """
    return tuple(_numbered(keys))


def _numbered(keys: tuple[str, ...]) -> Iterator[str]:
    times: dict[str, int] = {}
    for key in keys:
        ending = "--" + (_NO_WORD.sub("-", key).strip("-").lower() or "_")
        times[ending] = count = times.get(ending, 0) + 1
        yield ending if count == 1 else f"{ending}---{count}"
