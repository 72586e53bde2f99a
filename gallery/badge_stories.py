"""Words and numbers that say how something stands."""

from __future__ import annotations

from stario_components import h, ui
from stario_components.gallery import matrix, one_of, story

looks = matrix(ui.badge, variant=..., tone=...)["Active"]
sizes = matrix(ui.badge, tone="success", icon="check", size=..., pill=...)["Paid"]
dots = matrix(ui.badge, dot=True, pill=True, variant=..., tone=...)["Live"]
links = matrix(
    ui.badge, href="#", icon_end="arrow-up-right", variant=..., tone=one_of("neutral", "info")
)["v1.2"]


@story
def counts() -> h.Node:
    """A single digit in a pill is a circle; figures are all as wide."""
    return ui.cluster(gap="sm")[
        (
            ui.badge(tone="danger", variant="solid", pill=True, size=size)[count]
            for size in ("sm", "md", "lg")
            for count in ("3", "12", "99+")
        )
    ]


@story
def in_a_heading() -> h.Node:
    return h.h2["Invoice 1042 ", ui.badge(tone="warning")["Overdue"]]


@story
def long_text() -> h.Node:
    return ui.badge(tone="info", icon="info")[
        "Waiting for the approval of the accounting department in "
        "Llanfairpwllgwyngyllgogerychwyrndrobwll"
    ]


@story
def right_to_left() -> h.Node:
    return h.div(dir="rtl", lang="ar")[ui.badge(tone="success", icon="check")["مدفوع"]]
