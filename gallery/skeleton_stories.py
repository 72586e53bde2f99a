"""What is still to come."""

from __future__ import annotations

from stario_components import h, ui
from stario_components.gallery import matrix, one_of, story

shapes = matrix(ui.skeleton, shape=...)
lines = matrix(ui.skeleton, lines=one_of(1, 2, 4), width="16rem")


@story
def list_of_people() -> h.Node:
    return ui.skeleton_group(label="Loading people")[
        ui.stack(gap="md")[
            (
                h.div(style="display: flex; gap: 0.75rem; align-items: center")[
                    ui.skeleton(shape="circle"),
                    h.div(style="flex: 1")[ui.skeleton(width="35%"), ui.skeleton(width="60%")],
                ]
                for _ in range(3)
            )
        ]
    ]


@story
def card() -> h.Node:
    return ui.skeleton_group(label="Loading the article")[
        ui.card(media=ui.skeleton(shape="rect", height="10rem"))[
            ui.skeleton(width="50%", height="1.25rem"), ui.skeleton(lines=3)
        ]
    ]


@story
def same_height_as_text() -> h.Node:
    """Nothing jumps when the text comes."""
    return ui.grid(columns=2)[
        h.p["One line of text,", h.br, "and another"], h.div[h.p[ui.skeleton(lines=2)]]
    ]
