"""What is said about a story beside its call."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import htpy
import msgspec

from .._errors import UsageError, did_you_mean, message
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


def said(given: dict[str, Any]) -> dict[str, Any]:
    """What was given for an `About`; a single text is one tag, not its letters."""
    for name in given:
        if name not in About.__struct_fields__:
            raise unknown_word(name)
    tags = given.get("tags", ())
    return {**given, "tags": frozenset([tags] if isinstance(tags, str) else tags)}


def vars_of(about: About) -> dict[str, Any]:
    """What is said about a story, by name."""
    return {name: getattr(about, name) for name in About.__struct_fields__}


# --- errors -----------------------------------------------------------------------------------


def unknown_word(name: str) -> UsageError:
    known = About.__struct_fields__
    return UsageError(
        message(
            f"story and matrix know no {name!r}.",
            f"Without a component they take {', '.join(known)}.",
            did_you_mean(name, known, otherwise="Props come after the component."),
        )
    )
