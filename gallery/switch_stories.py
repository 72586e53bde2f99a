"""Stories of ui.switch."""

from __future__ import annotations

from stario_components import ds, h, ui
from stario_components.gallery import matrix, numbered, story

states = matrix(
    ui.switch, checked=..., disabled=..., size=..., label="Wi-Fi", name=numbered("state")
)
sides = matrix(
    ui.switch,
    label_side=...,
    label="Notifications",
    name=numbered("side"),
    checked=True,
    hint="On this device only.",
)
live = story(ui.switch, label="Dark mode", attrs=ds.on_change(ds.post("/settings/dark")))
with_error = story(
    ui.switch,
    label="Two-factor sign-in",
    name="second",
    error="Add a phone number first.",
    hint="A code from your phone, each time.",
)


@story
def settings() -> h.Node:
    """The label begins the line and the switch ends it."""
    return ui.card(title="Notifications", level=2, description="What we may disturb you with.")[
        ui.stack(gap="md", divided=True)[
            ui.switch(
                label="Mentions",
                name="mentions",
                label_side="start",
                checked=True,
                hint="When somebody writes your name.",
            ),
            ui.switch(
                label="Weekly report",
                name="report",
                label_side="start",
                hint="On Monday morning, by e-mail.",
            ),
            ui.switch(label="Sound", name="sound", label_side="start", checked=True, disabled=True),
        ]
    ]
