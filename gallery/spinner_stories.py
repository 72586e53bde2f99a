"""Something is going on."""

from __future__ import annotations

from stario_components import h, ui
from stario_components.gallery import matrix, story

sizes = matrix(ui.spinner, size=...)


@story
def beside_a_text() -> h.Node:
    return ui.cluster(gap="sm")[ui.spinner(label=None, size="sm"), "Looking for flights …"]


@story
def in_the_colour_of_its_text() -> h.Node:
    return h.div(style="color: var(--sc-primary-text)")[ui.spinner(size="xl")]
