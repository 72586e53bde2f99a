"""One thing, set apart."""

from __future__ import annotations

from stario_components import h, ui
from stario_components.gallery import matrix, story

PICTURE = (
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='800' height='300'>"
    "<linearGradient id='a' x2='1' y2='1'><stop stop-color='%237c9cff'/>"
    "<stop offset='1' stop-color='%23f2a3c7'/></linearGradient>"
    "<rect width='800' height='300' fill='url(%23a)'/></svg>"
)

looks = matrix(
    ui.card,
    level=2,
    title="Team plan",
    description="For up to ten people",
    variant=...,
    padding=...,
)["Unlimited projects, billed yearly."]


@story
def every_part() -> h.Node:
    return ui.card(
        media=h.img(src=PICTURE, alt="", width=800, height=300),
        title="Team plan",
        description="Everything a small team needs to ship.",
        actions=ui.icon_button("ellipsis", label="More", size="sm"),
        footer=[ui.button(tone="primary")["Choose"], ui.button(variant="ghost")["Compare"]],
    )["Unlimited projects and 10 seats. Billed yearly."]


@story
def links() -> h.Node:
    """The whole card leads to what its title says; the buttons in it stay buttons."""
    return ui.grid(columns=3)[
        ui.card(
            level=2,
            title="Website",
            href="#website",
            description="Edited yesterday",
            actions=ui.icon_button("star", label="Star Website", size="sm"),
        ),
        ui.card(
            level=2, title="Mobile app", href="#app", description="Edited today", variant="elevated"
        ),
        ui.card(level=2, title="Brand", href="#brand", description="Edited in May", variant="soft"),
    ]


@story
def figures() -> h.Node:
    return ui.grid(columns=3)[
        (
            ui.card(level=2, title=value, description=name, padding="sm")
            for name, value in (("Revenue", "€ 48,120"), ("Orders", "1,204"), ("Refunds", "0.8 %"))
        )
    ]


@story
def text_alone() -> h.Node:
    return ui.card["A card needs nothing else."]


@story
def edge_to_edge() -> h.Node:
    return ui.card(level=2, title="Files", padding="none")[
        h.img(src=PICTURE, alt="A colour gradient", style="width: 100%")
    ]


@story
def long_text() -> h.Node:
    return ui.card(
        level=2,
        title="A title that goes on and on, and holds Donaudampfschifffahrtsgesellschaftskapitän",
        description="A description that does not end either: https://example.org/a/very/long/path/to",
        actions=ui.icon_button("x", label="Close", size="sm"),
        footer=[ui.button[f"Action {number}"] for number in range(1, 6)],
    )["Content. " * 30]


@story
def right_to_left() -> h.Node:
    return h.div(dir="rtl", lang="he")[
        ui.card(
            level=2,
            title="תוכנית צוות",
            description="עד עשרה אנשים",
            actions=ui.icon_button("x", label="סגירה"),
        )["פרויקטים ללא הגבלה."]
    ]
