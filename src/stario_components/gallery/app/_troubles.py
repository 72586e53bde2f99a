"""What is wrong with a file of stories, above what it was when all was well."""

from __future__ import annotations

from ... import html as h
from ...render import component
from .._entry import Entry
from ._fault import fault_card


@component
def troubles(*, entry: Entry) -> h.Node:
    """A card for each error, or nothing."""
    return [
        h.div(".sg-trouble")[
            fault_card(
                error=entry.error,
                title=f"{entry.file.name} can't be used as it is now",
                is_again=bool(entry.stories),
            )
        ]
        if entry.error
        else None,
        h.div(".sg-trouble")[
            fault_card(error=entry.setup_error, title="gallery_setup.py can't be used as it is now")
        ]
        if entry.setup_error
        else None,
    ]
