"""Buttons that belong together."""

from __future__ import annotations

from stario_components import h, ui
from stario_components.gallery import matrix, story

layouts = matrix(ui.button_group, label="View", orientation=..., attached=...)[
    ui.button(variant="outline")["Day"],
    ui.button(variant="outline")["Week"],
    ui.button(variant="outline")["Month"],
]


@story
def variants() -> h.Node:
    return ui.stack(gap="sm")[
        ui.button_group(label="Solid")[ui.button["One"], ui.button["Two"], ui.button["Three"]],
        ui.button_group(label="Primary")[
            ui.button(tone="primary")["One"], ui.button(tone="primary")["Two"]
        ],
        ui.button_group(label="Soft")[
            ui.button(variant="soft", tone="danger")["One"],
            ui.button(variant="soft", tone="danger")["Two"],
        ],
    ]


@story
def icons() -> h.Node:
    return ui.button_group(label="Pages")[
        ui.icon_button("chevron-left", label="Previous page", variant="outline"),
        ui.icon_button("chevron-right", label="Next page", variant="outline"),
    ]


@story
def full_width() -> h.Node:
    return ui.button_group(label="Range", full_width=True)[
        ui.button(variant="outline")["1 day"],
        ui.button(variant="outline")["1 week"],
        ui.button(variant="outline")["1 month"],
    ]


@story
def too_many_for_the_row() -> h.Node:
    """They wrap before they leave the page."""
    return ui.button_group(label="Months")[
        (
            ui.button(variant="outline", size="sm")[month]
            for month in "January February March April May June July August September".split()
        )
    ]


@story
def right_to_left() -> h.Node:
    return h.div(dir="rtl", lang="he")[
        ui.button_group(label="תצוגה")[
            ui.button(variant="outline")["יום"],
            ui.button(variant="outline")["שבוע"],
            ui.button(variant="outline")["חודש"],
        ]
    ]
