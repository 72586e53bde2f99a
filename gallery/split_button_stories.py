"""Buttons with a menu of what else there is."""

from __future__ import annotations

from stario_components import ds, h, ui
from stario_components.gallery import matrix, numbered, one_of, story

ITEMS = (
    ui.MenuItem("Save as draft", icon="file", shortcut="⌘S"),
    ui.MenuItem("Duplicate", icon="copy"),
    ui.MenuItem("Open in a new tab", icon="external-link", href="#"),
    ui.MenuSeparator(),
    ui.MenuGroup(
        "Publish",
        (
            ui.MenuItem("Schedule", icon="calendar", description="Choose a day and an hour"),
            ui.MenuItem("Publish now", icon="send", disabled=True),
        ),
    ),
    ui.MenuSeparator(),
    ui.MenuItem("Delete", icon="trash-2", tone="danger"),
)

looks = matrix(
    ui.split_button,
    id=numbered("save"),
    items=ITEMS,
    variant=one_of("solid", "soft", "outline"),
    tone=...,
)["Save"]
sizes = matrix(ui.split_button, id=numbered("size"), items=ITEMS, tone="primary", size=...)["Save"]
states = matrix(ui.split_button, id=numbered("state"), items=ITEMS, disabled=..., busy=...)["Save"]


@story
def in_a_form() -> h.Node:
    """The items send the form too: it works without JavaScript."""
    return h.form(method="get", action="#")[
        ui.split_button(
            id="publish",
            type="submit",
            tone="primary",
            name="do",
            value="publish",
            menu_label="More ways to publish",
            items=(
                ui.MenuItem("Save as draft", type="submit", attrs={"name": "do", "value": "draft"}),
                ui.MenuItem("Schedule", type="submit", attrs={"name": "do", "value": "later"}),
            ),
        )["Publish"]
    ]


@story
def with_actions() -> h.Node:
    return ui.split_button(
        id="merge",
        icon="check",
        attrs=ds.on_click(ds.post("/merge")),
        items=(
            ui.MenuItem("Squash and merge", attrs=ds.on_click(ds.post("/squash"))),
            ui.MenuItem("Rebase and merge", attrs=ds.on_click(ds.post("/rebase"))),
        ),
    )["Merge"]


@story
def at_the_end_of_a_row() -> h.Node:
    """The menu keeps to the button's end, and turns where there is no room."""
    return ui.cluster(justify="end")[
        ui.split_button(id="new", tone="primary", icon="plus", items=ITEMS)["New"]
    ]


@story
def long_text() -> h.Node:
    return ui.split_button(
        id="long",
        full_width=True,
        items=(
            ui.MenuItem("An action whose name is much longer than the menu is wide, so it wraps"),
        ),
    )["Send the invoice to everyone who has asked for a copy of it by e-mail"]


@story
def right_to_left() -> h.Node:
    return h.div(dir="rtl", lang="ar")[
        ui.split_button(
            id="rtl",
            menu_label="المزيد",
            items=(
                ui.MenuItem("نسخ", icon="copy", shortcut="⌘C"),
                ui.MenuItem("حذف", tone="danger"),
            ),
        )["حفظ"]
    ]
