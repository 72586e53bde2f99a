"""Stories of ui.stack."""

from __future__ import annotations

from stario_components import h, ui
from stario_components.gallery import matrix, story

gaps = matrix(ui.stack, gap=...)[ui.card["One"], ui.card["Two"], ui.card["Three"]]
alignment = matrix(ui.stack, align=...)[ui.button["Save"], ui.button["Save and add another"]]

divided = story(ui.stack, as_="ul", gap="sm", divided=True)[
    h.li[h.b["Walnut desk organiser"], h.br, "Ships tomorrow"],
    h.li[h.b["Linen notebook, dotted"], h.br, "Ships on Friday"],
    h.li[h.b["Brass pen"], h.br, "Sold out"],
]


@story
def inside_of_each_other() -> h.Node:
    """Each stack has its own gap; none is handed down."""
    return ui.stack(gap="xl")[
        ui.stack(gap="xs")[h.strong["Delivery"], h.span["Tuesday, between 9 and 12"]],
        ui.stack(gap="xs")[h.strong["Invoice"], h.span["By e-mail"]],
    ]
