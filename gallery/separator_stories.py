"""Lines between things."""

from __future__ import annotations

from stario_components import h, ui
from stario_components.gallery import matrix, one_of, story

lines = matrix(ui.separator, decorative=..., label=one_of(None, "or"))
labels = matrix(ui.separator, label="Today", align=...)


@story
def sign_in() -> h.Node:
    return ui.stack(gap="md")[
        ui.button(full_width=True, variant="outline")["Continue with a passkey"],
        ui.separator(label="or"),
        ui.button(full_width=True, tone="primary")["Continue with e-mail"],
    ]


@story
def upright() -> h.Node:
    return ui.cluster(gap="md")[
        "Docs",
        ui.separator(orientation="vertical"),
        "Source",
        ui.separator(orientation="vertical", decorative=True),
        "Blog",
    ]


@story
def upright_with_a_label() -> h.Node:
    return h.div(style="display: flex; gap: 1rem; min-height: 8rem")[
        h.p["One way"], ui.separator(orientation="vertical", label="or"), h.p["The other"]
    ]


@story
def long_label() -> h.Node:
    return ui.separator(
        label="Messages from before the conversation was moved here from another place",
        align="start",
    )
