"""Faces and initials."""

from __future__ import annotations

from stario_components import h, ui
from stario_components.gallery import matrix, one_of, story

FACE = (
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'>"
    "<rect width='8' height='8' fill='%23f4c9a5'/>"
    "<circle cx='4' cy='3.2' r='1.6' fill='%23472f4a'/>"
    "<rect x='1.5' y='5.4' width='5' height='4' rx='2' fill='%23472f4a'/></svg>"
)
NAMES = (
    "Ada Lovelace",
    "Alan Turing",
    "Grace Hopper",
    "Linus Torvalds",
    "Margaret Hamilton",
    "Tim Berners-Lee",
    "Ærø Ås",
    "Zoë",
)

sizes = matrix(ui.avatar, name="Ada Lovelace", shape=..., size=...)
pictures = matrix(ui.avatar, name="Ada Lovelace", src=FACE, shape=..., size=...)
tones = matrix(ui.avatar, name="Ada Lovelace", tone=...)
statuses = matrix(
    ui.avatar,
    name="Ada Lovelace",
    src=one_of(None, FACE),
    status_label="as the dot says",
    status=one_of("success", "warning", "danger", "neutral"),
)


@story
def colours_of_names() -> h.Node:
    """The same name has the same colour everywhere and forever."""
    return ui.cluster(gap="sm")[(ui.avatar(name=each) for each in NAMES)]


@story
def picture_that_fails() -> h.Node:
    """The initials are there below it, before it comes and when it can't."""
    return ui.cluster(gap="sm")[
        (
            ui.avatar(name="Grace Hopper", src="data:image/png;base64,AAAA", size=size)
            for size in ("xs", "md", "xl")
        )
    ]


@story
def icons_and_nobody() -> h.Node:
    return ui.cluster(gap="sm")[
        ui.avatar(name="Assistant", icon="sparkles", tone="primary"),
        ui.avatar(name="Design team", icon="users", shape="square"),
        ui.avatar(name="", alt="Deleted user"),
    ]


@story
def beside_a_name() -> h.Node:
    """The name is read once: the picture is decoration here."""
    return ui.cluster(gap="sm")[
        ui.avatar(name="Ada Lovelace", src=FACE, alt="", size="lg"),
        h.div[h.strong["Ada Lovelace"], h.br, "ada@example.org"],
    ]
