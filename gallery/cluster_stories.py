"""Stories of ui.cluster."""

from __future__ import annotations

from stario_components import h, ui
from stario_components.gallery import matrix, story

justified = matrix(ui.cluster, justify=...)[ui.button["Back"], ui.button(tone="primary")["Next"]]
gaps = matrix(ui.cluster, gap=...)[ui.button["Day"], ui.button["Week"], ui.button["Month"]]
alignment = matrix(ui.cluster, align=...)[
    ui.button(size="lg")["Large"], h.span["text"], ui.button(size="sm")["Small"]
]

many = story(ui.cluster, as_="ul")[
    (h.li[ui.button(variant="outline", size="sm")[f"Filter {number}"]] for number in range(24))
]
one_row = story(ui.cluster, justify="between", wrap=False)[
    h.span["A long name of a product that takes the room that is left and wraps in it"],
    ui.button["Edit"],
]
