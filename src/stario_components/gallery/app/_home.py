"""The first page: what there is."""

from __future__ import annotations

from collections.abc import Sequence

import htpy

from ... import html as h
from ... import ui
from ...render import component
from .._docs import docs_in, docs_of
from .._docs_view import inline
from .._entry import Entry
from ._counted import counted, counted_stories
from ._gallery import Gallery
from ._here import Here


def home_main(gallery: Gallery, here: Here) -> htpy.Node:
    """A card for each file, those that fail first."""
    entries = gallery.library.entries
    if not entries:
        return _nothing()
    failed = [each for each in entries if each.error]
    folders: dict[str, list[Entry]] = {}
    for each in entries:
        folders.setdefault(each.folder, []).append(each)
    return h.div(".sg-page.sg-home")[
        h.h1(".sg-home-title")[gallery.title],
        h.p(".sg-lead")[_count(entries), " Press ? for the keys." if here.urls.answers else None],
        _shelf(title="To mend", entries=failed, here=here) if failed else None,
        (
            _shelf(title=folder or "Components", entries=inside, here=here)
            for folder, inside in folders.items()
        ),
    ]


def _count(entries: Sequence[Entry]) -> str:
    waiting = sum(each.state == "waiting" for each in entries)
    more = f"; {counted(waiting, 'file is', 'files are')} still being read" if waiting else ""
    return f"{counted_stories(entries)}{more}."


@component
def _shelf(*, title: str, entries: Sequence[Entry], here: Here) -> h.Node:
    return h.section(".sg-shelf")[
        h.h2[title],
        ui.grid(min_width=15, gap="sm")[(_card(entry=each, here=here) for each in entries)],
    ]


@component
def _card(*, entry: Entry, here: Here) -> h.Node:
    return ui.card(
        title=entry.title,
        level=3,
        href=here.beside(entry.key),
        description=_first_line(entry),
        footer=_state(entry),
    )


def _first_line(entry: Entry) -> h.Node:
    """What the component says about itself first, or the module."""
    docs = docs_in(entry.docs) if entry.component is None else docs_of(entry.component)
    first = docs.text.partition("\n\n")[0]
    return inline(" ".join(first.split())) if first else None


def _state(entry: Entry) -> str:
    if entry.error:
        return "Can't be imported as it is now"
    if entry.state == "waiting":
        return "Still being read"
    return counted(len(entry.stories), "story", "stories")


@component
def _nothing() -> h.Node:
    return h.div(".sg-page.sg-home")[
        ui.empty_state(
            title="No stories yet",
            description="Put a file button_stories.py into this folder, and it appears here.",
        )[
            h.pre(".sg-code")[
                "from stario_components import ui\n"
                "from stario_components.gallery import matrix, story\n\n"
                'danger = story(ui.button, tone="danger")["Delete"]\n'
                'sizes = matrix(ui.button, size=..., tone=...)["Save"]\n'
            ]
        ]
    ]
