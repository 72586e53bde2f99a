"""Data of stories that is made anew for each render, and is the same each time.

Law: no other file touches the randomness of the program.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, TypeVar, cast

import msgspec

T = TypeVar("T")

NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)


class Fixed(msgspec.Struct, frozen=True):
    """What else would differ from render to render."""

    random: random.Random
    """Starts from the `seed` of the story."""
    now: datetime
    """The time that the story says it is."""


class Made(msgspec.Struct, frozen=True, eq=False):
    """An arg that stands for what its factory makes."""

    factory: Callable[[Fixed], Any]


def made(factory: Callable[[Fixed], T], /) -> T:
    """Data for an arg of a story, made anew for each render.

    The factory takes its randomness and its time from what it is given. The module `random` starts
    from the seed of the story too, for makers of data that use it, and goes on as before after the
    render.

    Example:
        >>> from stario_components import component, h
        >>> from stario_components.gallery import made, story
        >>> @component
        ... def bill(*, day: str) -> h.Node:
        ...     return h.p["Due ", day]
        >>> print(story(bill, day=made(lambda fixed: f"{fixed.now:%d %B}")).render())
        <p>Due 02 January</p>
    """
    return cast("T", Made(factory))


def with_made(args: Mapping[str, Any], *, seed: int, now: datetime) -> dict[str, Any]:
    """These args, with what the factories among them make."""
    fixed = Fixed(random.Random(seed), now)  # noqa: S311  # nothing secret
    return {
        name: each.factory(fixed) if isinstance(each, Made) else each for name, each in args.items()
    }


@contextmanager
def seeded(seed: int) -> Generator[None]:
    """In it, the module `random` gives what it gives after this seed."""
    before = random.getstate()
    random.seed(seed)
    try:
        yield
    finally:
        random.setstate(before)
