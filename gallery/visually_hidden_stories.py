"""Text for screen readers alone."""

from __future__ import annotations

from stario_components import h, ui
from stario_components.gallery import story


@story
def in_a_link() -> h.Node:
    return h.a(href="#")["Read more", ui.visually_hidden[" about the new tax rules"]]


@story
def blocks() -> h.Node:
    return ui.visually_hidden(as_="div")[h.p["Use the arrow keys to move the card."]]


@story
def seen_with_the_focus() -> h.Node:
    """Tab shows it."""
    return h.p[ui.visually_hidden(focusable=True)[h.a(href="#after")["Skip the chart"]], "A chart"]
