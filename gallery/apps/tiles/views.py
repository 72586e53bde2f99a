"""What the canvas looks like.

It is one form: each cell is a submit button, the colours are radio buttons. So it works without
JavaScript, and with it the same form is sent by Datastar. One listener each serves all 400 cells.
"""

from __future__ import annotations

from collections.abc import Sequence

from stario_components import component, ds, h, ui

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

_SWATCHES = [
    ui.Option(colour, colour, icon=h.span(class_=["swatch", colour])) for colour in COLOURS
]


class Paint(ds.Signals):
    """What a stroke sends."""

    cell: int
    colour: Colour = "blue"


@component
def canvas(*, cells: Sequence[Colour], people: int) -> h.Node:
    """The canvas with its palette, and how many look at it."""
    return h.div(ds.signals({"colour": "blue"}, if_missing=True), id="tiles")[
        ui.stack[
            ui.cluster(justify="between")[h.h1["Tiles"], _people(people)],
            ui.form(action=_PAINT, attrs=ds.on_submit(_SEND))[
                _palette(),
                h.div(
                    ".canvas",
                    ds.on("pointerover", ds.js("{} && {}", _IS_STROKE, _STROKE)),
                    ds.on("keydown", _ARROWS),
                    role="group",
                    aria_label="Canvas, 20 rows of 20 cells; move with the arrow keys",
                )[(_cell(at, colour) for at, colour in enumerate(cells))],
            ],
            ui.cluster(justify="between")[
                h.p(".muted")["Click or drag. Everyone who has this page open sees it."],
                ui.button(
                    variant="outline", icon="trash-2", attrs=ds.on_click(ds.delete("/tiles"))
                )["Clear the canvas"],
            ],
        ]
    ]


@component
def _people(count: int) -> h.Node:
    return ui.status_dot(
        label="Only you are here" if count <= 1 else f"{count} people are here",
        tone="success",
        pulse=count > 1,
        attrs={"class": "people", "aria-live": "polite"},
    )


@component
def _palette() -> h.Node:
    return ui.radio_group(
        label="Colour",
        name="colour",
        variant="segmented",
        options=_SWATCHES,
        value="blue",
        input_attrs=ds.bind(Paint.refs.colour),
    )


@component
def _cell(at: int, colour: Colour) -> h.Node:
    # No ui.button: 400 of them are a picture, and need nothing of what a button looks like.
    row, column = divmod(at, SIDE)
    return h.button(
        class_=colour,
        name="cell",
        value=at,
        tabindex=0 if at == 0 else -1,
        aria_label=f"{row + 1}, {column + 1}: {colour}",
    )
