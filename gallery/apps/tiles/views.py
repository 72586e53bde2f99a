"""What the canvas looks like.

It is one form: each cell is a submit button, the colours are radio buttons. So it works without
JavaScript, and with it the same form is sent by Datastar. One listener each serves all 400 cells.
"""

from __future__ import annotations

from collections.abc import Sequence

from stario_components import component, ds, h

from .canvas import COLOURS, SIDE, Colour

_PAINT = "/tiles/paint"

# A request of the same element would end the one before: quick strokes must not lose cells.
_SEND = ds.post(_PAINT, content_type="form", request_cancellation="disabled")
_STROKE = ds.post(
    _PAINT,
    payload={"cell": ds.js("+evt.target.value"), "colour": ds.signal("colour")},
    request_cancellation="disabled",
)
_IS_STROKE = ds.js("evt.buttons === 1 && evt.target.name === 'cell'")
_ARROWS = ds.js(
    "const step = {}[evt.key]; const next = step && evt.target.name === 'cell' &&"
    " el.querySelector(`[value='${+evt.target.value + step}']`);"
    " if (next) { evt.preventDefault(); next.focus(); }",
    {"ArrowLeft": -1, "ArrowRight": 1, "ArrowUp": -SIDE, "ArrowDown": SIDE},
)


class Paint(ds.Signals):
    """What a stroke sends."""

    cell: int
    colour: Colour = "blue"


@component
def canvas(*, cells: Sequence[Colour], people: int) -> h.Node:
    """The canvas with its palette, and how many look at it."""
    return h.main(ds.signals({"colour": "blue"}, if_missing=True), id="tiles")[
        h.div(".head")[
            h.h1["Tiles"],
            h.p(".people", aria_live="polite")[_people(people)],
        ],
        h.form(ds.on("submit", _SEND), method="post", action=_PAINT)[
            _palette(),
            h.div(
                ".canvas",
                ds.on("pointerover", ds.js("{} && {}", _IS_STROKE, _STROKE)),
                ds.on("keydown", _ARROWS),
                role="group",
                aria_label="Canvas, 20 rows of 20 cells; move with the arrow keys",
            )[(_cell(at, colour) for at, colour in enumerate(cells))],
        ],
        h.div(".foot")[
            h.p["Pick a colour, then click or drag. Everyone who has this page open sees it."],
            h.button(ds.on("click", ds.delete("/tiles")), type="button")["Clear the canvas"],
        ],
    ]


@component
def _people(count: int) -> h.Node:
    return "Only you are here" if count <= 1 else f"{count} people are here"


@component
def _palette() -> h.Node:
    return h.fieldset(".palette")[
        h.legend["Colour"],
        (
            h.label(title=colour)[
                h.input(
                    ds.bind(Paint.refs.colour),
                    type="radio",
                    name="colour",
                    value=colour,
                    checked=colour == "blue",
                    aria_label=colour,
                ),
                h.span(".swatch", class_=["swatch", colour]),
            ]
            for colour in COLOURS
        ),
    ]


@component
def _cell(at: int, colour: Colour) -> h.Node:
    row, column = divmod(at, SIDE)
    return h.button(
        class_=colour,
        name="cell",
        value=at,
        tabindex=0 if at == 0 else -1,
        aria_label=f"{row + 1}, {column + 1}: {colour}",
    )
