"""Stories of ui.with_sidebar."""

from __future__ import annotations

from stario_components import h, ui
from stario_components.gallery import matrix, story

FILTERS = ui.card(title="Filters", level=2, padding="sm")["Colour, size, price"]
RESULTS = ui.grid(min_width=10)[
    (ui.card(title=f"Product {number}", level=2)["In stock"] for number in range(1, 5))
]

sides = matrix(ui.with_sidebar, side=..., sidebar=FILTERS, width=12)[RESULTS]
alignment = matrix(ui.with_sidebar, align=..., sidebar=FILTERS, width=12)[RESULTS]


@story
def settings() -> h.Node:
    """Each section has its words at the side as long as there is room."""
    sections = (
        ("Profile", "What others see of you.", "Name and picture"),
        ("Messages", "When we may write to you.", "Each order, each week, never"),
    )
    return ui.stack(gap="xl")[
        (
            ui.with_sidebar(
                sidebar=[h.h2(style="margin: 0; font-size: 1rem")[title], h.p[words]], gap="xl"
            )[ui.card[content]]
            for title, words, content in sections
        )
    ]
