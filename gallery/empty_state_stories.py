"""Where there is nothing yet."""

from __future__ import annotations

from stario_components import h, ui
from stario_components.gallery import matrix, story

looks = matrix(
    ui.empty_state,
    level=2,
    icon="search",
    title="Nothing found",
    description="Try fewer words, or another spelling.",
    variant=...,
    size=...,
)


@story
def first_use() -> h.Node:
    return ui.card[
        ui.empty_state(
            level=2,
            icon="inbox",
            title="No messages yet",
            description="When somebody writes to you, it is shown here.",
            actions=[
                ui.button(tone="primary", icon="plus")["New message"],
                ui.button(variant="outline")["Import"],
            ],
        )
    ]


@story
def title_alone() -> h.Node:
    return ui.empty_state(level=2, title="Nothing here", size="sm")


@story
def with_more() -> h.Node:
    return ui.empty_state(
        level=2,
        icon="folder",
        title="No projects",
        variant="outline",
        actions=ui.button["New project"],
    )[h.p["Or read ", h.a(href="#")["how others begin"], "."]]


@story
def gone_wrong() -> h.Node:
    return ui.empty_state(
        level=2,
        icon="wifi-off",
        title="The list could not be loaded",
        description="The server did not answer. Nothing of yours is lost.",
        actions=ui.button(icon="refresh-cw", variant="outline")["Try again"],
        attrs={"role": "alert"},
    )


@story
def long_text() -> h.Node:
    return ui.empty_state(
        level=2,
        icon="users",
        title="None of the people in your organisation has been invited to this project so far",
        description="Whoever is invited gets an e-mail with a link that is valid for seven days, "
        "and can see everything that the project holds, also what was there before.",
    )
