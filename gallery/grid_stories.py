"""Stories of ui.grid."""

from __future__ import annotations

from stario_components import h, ui
from stario_components.gallery import matrix, one_of, story

CARDS = [ui.card(title=f"Product {number}", level=2)["In stock"] for number in range(1, 6)]

by_width = story(ui.grid, min_width=14)[CARDS]
columns = story(ui.grid, columns=3, gap="sm")[CARDS]
at_most_two = story(ui.grid, columns=2, min_width=15)[CARDS]
a_few_that_keep_their_width = story(ui.grid, min_width=12, stretch=False)[CARDS[:2]]
gaps = matrix(ui.grid, gap=..., columns=2)[ui.card["One"], ui.card["Two"]]
alignment = matrix(ui.grid, align=one_of("start", "center", "end", "stretch"), columns=2)[
    ui.card["One"], ui.card["Two, which is higher, because there is a lot of text in it"]
]
products = story(ui.grid, as_="ul", min_width=12)[
    (h.li[ui.card(title=name, level=2)[price]] for name, price in (("Pen", "12 €"), ("Ink", "8 €")))
]
