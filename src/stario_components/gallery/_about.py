"""What is said about a story beside its call."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import htpy
import msgspec

from ._made import NOON


class About(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """What is said about a story or a matrix."""

    title: str = ""
    """What a person reads; without one, its name in words."""
    tags: frozenset[str] = frozenset()
    docs: str = ""
    """What it shows and why, in Markdown; of a function, its docstring."""
    wrap: Callable[[htpy.Node], htpy.Node] | None = None
    """Gives what stands around it."""
    seed: int | None = None
    """Where the module `random` starts from for each render; `None` leaves it alone, unless some
    of the data is `made`."""
    now: datetime = NOON
    """The time for data that is `made`."""
