"""What the first page looks like: a card for each example app."""

from __future__ import annotations

from math import hypot

from stario_components import component, h, ui


@component
def index() -> h.Node:
    """What there is, and what to do with it."""
    return ui.stack(gap="lg")[
        h.h1["Live pages from plain Python"],
        h.p(".lead")[
            "Open an app in two windows. What you do in one appears in the other: the server "
            "renders the view again and the browser morphs it in."
        ],
        ui.grid(min_width=18)[
            ui.card(
                title="Todo board",
                level=2,
                href="/todo",
                media=_board_picture(),
                description="Kept in SQLite: add, edit in place, reorder, filter, and a long "
                "import that everyone can watch.",
            ),
            ui.card(
                title="Tiles",
                level=2,
                href="/tiles",
                media=_tiles_picture(),
                description="A canvas of 400 cells that everyone paints together, and how many "
                "people are there.",
            ),
        ],
    ]


@component
def _board_picture() -> h.Node:
    rows = [(22, 150, True), (57, 190, False), (92, 120, False)]
    return h.svg(".picture", viewBox="0 0 320 128", aria_hidden="true")[
        (
            h.g(class_={"done": is_done}, transform=f"translate(40 {y})")[
                h.circle(cx=7, cy=7, r=7), h.rect(x=30, y=3, width=width, height=8, rx=4)
            ]
            for y, width, is_done in rows
        )
    ]


@component
def _tiles_picture() -> h.Node:
    """A rainbow."""
    hues = [300, 262, 200, 150, 78, 25]
    cells = [
        (column, row, hypot(column - 9.5, row - 8)) for column in range(20) for row in range(8)
    ]
    return h.svg(".picture", viewBox="0 0 320 128", aria_hidden="true")[
        (
            h.rect(
                x=column * 16,
                y=row * 16,
                width=15,
                height=15,
                fill=f"oklch(66% 0.17 {hues[int(distance) - 2]})",
            )
            for column, row, distance in cells
            if 2 <= distance < 8
        )
    ]
