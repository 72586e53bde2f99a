"""Faces of several people."""

from __future__ import annotations

from stario_components import h, ui
from stario_components.gallery import matrix, story

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
    "Zoë",
)
PEOPLE = tuple(
    ui.Person(name, src=FACE if number % 3 == 1 else None) for number, name in enumerate(NAMES)
)

sizes = matrix(ui.avatar_group, people=PEOPLE, label="Members", max_items=4, shape=..., size=...)


@story
def links() -> h.Node:
    return ui.avatar_group(
        people=[ui.Person(name, href=f"#{number}") for number, name in enumerate(NAMES[:4])],
        label="Assignees",
    )


@story
def many_more() -> h.Node:
    return ui.avatar_group(people=PEOPLE[:3], label="Followers", total=1204)


@story
def everyone() -> h.Node:
    return ui.avatar_group(people=PEOPLE * 3, label="Everyone")


@story
def right_to_left() -> h.Node:
    return h.div(dir="rtl")[ui.avatar_group(people=PEOPLE, max_items=3, label="חברים")]
