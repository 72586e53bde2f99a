"""Which rows of the table the browser tests show. A test compares it with the table."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T", bound=Callable[..., object])

ROWS: set[str] = set()


def shows(*rows: str) -> Callable[[T], T]:
    """Say what a test shows: `bind`, `on__once`, `@post`."""
    ROWS.update(rows)

    def same(test: T) -> T:
        return test

    return same
