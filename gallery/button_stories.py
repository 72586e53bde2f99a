"""Buttons, with text and with an icon alone."""

from __future__ import annotations

from stario_components import ds, h, ui
from stario_components.gallery import matrix, story

looks = matrix(ui.button, variant=..., tone=...)["Save"]
sizes = matrix(ui.button, icon="plus", tone="primary", size=..., pill=...)["New item"]
states = matrix(ui.button, icon="check", variant=..., disabled=..., busy=...)["Save"]
links = matrix(ui.button, href="#", icon_end="arrow-right", variant=..., disabled=...)["Next"]
icon_looks = matrix(ui.icon_button, icon="trash-2", label="Delete", variant=..., tone=...)
icon_sizes = matrix(
    ui.icon_button, icon="settings", label="Settings", variant="outline", size=..., pill=...
)
icon_states = matrix(
    ui.icon_button, icon="send", label="Send", variant="soft", disabled=..., busy=...
)


@story
def dialog_actions() -> h.Node:
    """One action is primary; what can't be undone is red, and never the primary one by chance."""
    return ui.cluster(justify="end", gap="sm")[
        ui.button(variant="ghost")["Cancel"],
        ui.button(variant="outline", tone="danger", icon="trash-2")["Delete project"],
        ui.button(tone="primary", icon="check")["Save changes"],
    ]


@story
def in_a_form() -> h.Node:
    """Without JavaScript it sends its form, with its own name and value."""
    return h.form(method="get", action="#")[
        ui.cluster(gap="sm")[
            ui.button(type="submit", tone="primary", name="do", value="publish")["Publish"],
            ui.button(type="submit", variant="outline", name="do", value="draft")["Save draft"],
            ui.button(type="reset", variant="ghost")["Reset"],
        ]
    ]


@story
def busy_with_its_request() -> h.Node:
    """A spinner comes while its own request runs, and nobody can press twice."""
    return h.div(ds.signals({"_saving": False}, if_missing=True))[
        ui.button(tone="primary", indicator="_saving", attrs=ds.on_click(ds.post("/save")))["Save"]
    ]


@story
def full_width() -> h.Node:
    return ui.stack(gap="sm")[
        ui.button(full_width=True, tone="primary", size="lg")["Continue"],
        ui.button(full_width=True, variant="outline", icon="mail", size="lg")["Sign in by e-mail"],
    ]


@story
def long_text() -> h.Node:
    """It wraps where there is no room; the icon keeps its size."""
    return ui.button(icon="download", tone="primary")[
        "Download the annual report of the supervisory board with all appendices as a PDF"
    ]


@story
def right_to_left() -> h.Node:
    return h.div(dir="rtl", lang="ar")[
        ui.cluster(gap="sm")[
            ui.button(tone="primary", icon_end="arrow-right")["التالي"],
            ui.button(variant="outline", icon="arrow-left")["السابق"],
            ui.icon_button("send", label="إرسال"),
        ]
    ]
