"""The keys of the gallery, as a table and as a dialog."""

from __future__ import annotations

from ... import html as h
from ... import ui
from ...render import component

KEYS = (
    ("Ctrl K", "Find a story"),
    ("/", "Filter the sidebar"),
    ("J", "Next story"),
    ("K", "Story before"),
    ("1 … 5", "Panel: controls, code, Datastar, accessibility, docs"),
    ("0", "No panel"),
    ("F", "Preview alone"),
    ("D", "Dark preview"),
    ("R", "From right to left"),
    ("O", "Outline every element"),
    ("B", "Preview by itself, in another tab"),
    ("?", "This list"),
)


@component
def help_dialog() -> h.Node:
    """What the keyboard can do, and a box that turns single keys off."""
    return h.dialog("#sg-keys.sg-keys", aria_labelledby="sg-keys-title")[
        h.form(method="dialog")[
            h.h2("#sg-keys-title")["Keys"],
            h.dl[(h.div[h.dt[h.kbd[key]], h.dd[what]] for key, what in KEYS)],
            ui.switch(
                name="keys",
                id="sg-keys-on",
                label="Keys without Ctrl",
                hint="Turn them off if you speak to your computer, or press keys by accident.",
                checked=True,
            ),
            ui.button(type="submit", tone="primary")["Close"],
        ],
    ]
