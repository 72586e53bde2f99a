"""The palette: everything is found by typing, from the keyboard."""

from __future__ import annotations

from ... import ds, ui
from ... import html as h
from ...render import component
from ._urls import Urls


@component
def palette(*, urls: Urls) -> h.Node:
    """A dialog with a field; what it finds is patched below it."""
    return h.dialog("#sg-palette.sg-palette", aria_label="Find a story", data_preserve_attr="open")[
        h.form(
            ds.on("input", ds.get(urls.own("/found"), content_type="form"), debounce_s=0.05),
            action=urls.own("/search"),
            role="search",
        )[
            ui.input(
                name="q",
                id="sg-palette-field",
                type="search",
                label="Find a story",
                label_hidden=True,
                size="lg",
                placeholder="Name, text, tag:live, prop:tone=danger",
                attrs={
                    "autocomplete": "off",
                    "autofocus": True,
                    "role": "combobox",
                    "aria-expanded": "true",
                    "aria-controls": "sg-found",
                    "aria-autocomplete": "list",
                },
            ),
        ],
        h.div("#sg-found.sg-found"),
        h.p(".sg-palette-foot")[
            h.span[h.kbd["↑"], h.kbd["↓"], " choose"],
            h.span[h.kbd["Enter"], " open"],
            h.span[h.kbd["Esc"], " close"],
        ],
    ]
