"""What a form must send along, so that what was chosen elsewhere stays."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ... import html as h
from ...render import component
from ._settings import Settings


@component
def hidden(
    *, pairs: Iterable[tuple[str, str]], settings: Settings, without: Collection[str] = ()
) -> h.Node:
    """The rest of an address as hidden fields."""
    return (
        h.input(type="hidden", name=name, value=value)
        for name, value in [*pairs, *settings.pairs()]
        if name not in without
    )
