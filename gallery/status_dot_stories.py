"""Coloured dots with words."""

from __future__ import annotations

from stario_components import h, ui
from stario_components.gallery import matrix, story

looks = matrix(ui.status_dot, label="Status", size=..., tone=...)
live = matrix(ui.status_dot, label="Live", pulse=True, size=..., tone=...)


@story
def label_hidden() -> h.Node:
    """Where a text beside it says it already."""
    return h.p[ui.status_dot(label="Up", tone="success", label_hidden=True), " api.example.org"]


@story
def list_of_services() -> h.Node:
    return ui.stack(gap="xs")[
        ui.status_dot(label="API: operational", tone="success", pulse=True),
        ui.status_dot(label="Search: slow", tone="warning"),
        ui.status_dot(label="E-mail: down since 14:05", tone="danger"),
        ui.status_dot(label="Backups: paused"),
    ]


@story
def long_text() -> h.Node:
    return ui.status_dot(
        label="A status that takes many words, because what has happened to the service is "
        "complicated, and nobody knows yet for how long it will last",
        tone="warning",
        pulse=True,
    )
