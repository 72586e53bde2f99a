"""Stories of ui.container."""

from __future__ import annotations

from stario_components import ui
from stario_components.gallery import matrix, story

sizes = matrix(ui.container, size=...)[ui.card["As wide as it gets"]]
padding = matrix(ui.container, padding=..., size="full")[ui.card["Space at the edges"]]
sign_in = story(ui.container, size="sm")[
    ui.card(
        title="Sign in", level=2, footer=ui.button(tone="primary", full_width=True)["Continue"]
    )["We send you a link. There is no password."]
]
