"""Messages in the page."""

from __future__ import annotations

from stario_components import h, ui
from stario_components.gallery import matrix, story

looks = matrix(ui.alert, title="Something to know", variant=..., tone=...)[
    "What it is, in a sentence."
]
sizes = matrix(ui.alert, tone="success", size=...)["Your changes were saved."]


@story
def with_actions() -> h.Node:
    return ui.alert(
        tone="warning",
        icon_label="Warning",
        title="Your trial ends in three days",
        actions=[
            ui.button(size="sm", tone="primary")["Upgrade"],
            ui.button(size="sm", variant="ghost")["Remind me later"],
        ],
        dismissable=True,
    )["Add a way to pay, and all your projects stay as they are."]


@story
def dismissable() -> h.Node:
    """The button needs JavaScript, and is not there without it."""
    return ui.stack(gap="sm")[
        ui.alert(tone="info", dismissable=True)["A new version is there."],
        ui.alert(tone="danger", variant="solid", dismissable=True, dismiss_label="Close")[
            "The file could not be saved."
        ],
    ]


@story
def brought_by_a_patch() -> h.Node:
    """An error interrupts what is being read; good news waits for its end."""
    return ui.stack(gap="sm")[
        ui.alert(tone="danger", role="alert", title="Payment refused")["The card has expired."],
        ui.alert(tone="success", role="status")["The invoice was sent."],
    ]


@story
def list_of_faults() -> h.Node:
    return ui.alert(tone="danger", title="Two things are missing", level=2)[
        h.ul[h.li["The ", h.a(href="#name")["name"]], h.li["A date in the future"]]
    ]


@story
def without_an_icon() -> h.Node:
    return ui.alert(tone="neutral", icon_hidden=True)["Plain words are enough here."]


@story
def long_text() -> h.Node:
    return ui.alert(
        title="A title that is so long that it needs more than one line", dismissable=True
    )[
        "The address https://example.org/a/very/long/path/that/nobody/can/break/except/the/browser "
        "was not found, and neither was any of the many others that lead to the same place."
    ]


@story
def right_to_left() -> h.Node:
    return h.div(dir="rtl", lang="ar")[
        ui.alert(tone="success", title="تم الحفظ", dismissable=True, dismiss_label="إغلاق")[
            "تم حفظ التغييرات."
        ]
    ]
