"""Icons: decoration beside a text, or a picture with a name of its own."""

from __future__ import annotations

from typing import get_args

from stario_components import h, ui
from stario_components.gallery import matrix, story

sizes = matrix(ui.icon, name="package", size=...)
named = story(ui.icon, "circle-check", label="Paid", size="lg")


@story
def all_of_them() -> h.Node:
    """Every name that `ui.icon` takes."""
    return ui.grid(min_width=9, gap="sm")[
        [ui.cluster(gap="sm")[ui.icon(name, size="md"), name] for name in get_args(ui.IconName)]
    ]


@story
def as_high_as_the_text() -> h.Node:
    """Without a size it is as high as the letters around it, in their colour."""
    return ui.stack[
        h.p(style="font-size: 0.75rem")[ui.icon("clock"), " Ten minutes ago"],
        h.p(style="font-size: 1.25rem; color: var(--sc-success-text)")[
            ui.icon("circle-check"), " All systems work"
        ],
    ]


@story
def right_to_left() -> h.Node:
    """What points forward points left where text runs from right to left."""
    return h.p(dir="rtl", lang="ar")["التالي ", ui.icon("arrow-right"), " ", ui.icon("settings")]
