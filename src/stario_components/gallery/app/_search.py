"""What the palette finds, and the same as a page for browsers without scripts."""

from __future__ import annotations

from collections.abc import Sequence

import htpy

from ... import html as h
from ... import ui
from ...render import component
from .._find import Found, highlighted
from ._gallery import Gallery
from ._here import Here

_LONGEST = 200


def found_by(gallery: Gallery, query: str) -> list[Found]:
    """The best that a query finds."""
    return gallery.index.find(query[:_LONGEST])


@component
def found_list(*, here: Here, found: Sequence[Found]) -> h.Node:
    """The options of the palette's field."""
    if not found:
        return h.div("#sg-found.sg-found")[
            h.p[
                "Nothing is called so. Words may be parts of names, "
                "prop:tone=danger, tag:live, is:failed."
            ]
        ]
    return h.div("#sg-found.sg-found", role="listbox", aria_label="Stories")[
        (_option(here=here, found=each, number=number) for number, each in enumerate(found))
    ]


@component
def _option(*, here: Here, found: Found, number: int) -> h.Node:
    return h.a(
        id=f"sg-found-{number}",
        role="option",
        tabindex="-1",
        aria_selected="true" if number == 0 else "false",
        href=here.beside(found.id),
    )[
        ui.icon("file" if found.kind == "file" else "bookmark"),
        h.span[highlighted(found.title, found.ranges)],
        ui.badge(tone="danger", size="sm")["!"] if found.is_failed else None,
        h.small[found.of or "all stories"],
    ]


def search_main(here: Here, found: Sequence[Found], query: str) -> htpy.Node:
    """A page with a field and what it found."""
    return h.div(".sg-page.sg-home")[
        h.h1(".sg-home-title")["Find a story"],
        ui.form(action=here.urls.own("/search"), method="get", label="Find a story")[
            ui.input(
                name="q",
                id="sg-page-q",
                type="search",
                label="Name, text, tag:live, prop:tone=danger",
                value=query,
            ),
        ],
        h.ul[(_item(here=here, found=each) for each in found)],
    ]


@component
def _item(*, here: Here, found: Found) -> h.Node:
    return h.li[h.a(href=here.beside(found.id))[found.title], " ", h.small[found.of]]
