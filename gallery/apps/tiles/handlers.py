"""What people may do with the canvas."""

from __future__ import annotations

from litestar import delete, post
from litestar.datastructures import State
from litestar.di import NamedDependency, Provide

from stario_components import Relay, h
from stario_components.litestar import live

from ...layout import document
from . import views
from .canvas import Canvas

SUBJECT = "tiles"
PEOPLE = "people.tiles"

Shared = NamedDependency[Canvas]


@live(
    "/tiles",
    topics=SUBJECT,
    presence=PEOPLE,
    layout=lambda content: document(title="Tiles", here="/tiles")[content],
)
async def index(canvas: Shared, relay: Relay) -> h.Node:
    """The canvas, as a page and as a stream."""
    return views.canvas(cells=canvas.cells, people=relay.subscribers(PEOPLE))


@post("/tiles/paint")
async def paint(stroke: views.Paint, canvas: Shared, relay: Relay) -> None:
    """Colour one cell."""
    if await canvas.paint(stroke.cell, stroke.colour):
        await relay.publish(SUBJECT)


@delete("/tiles")
async def clear(canvas: Shared, relay: Relay) -> None:
    """Make the canvas blank, for everybody."""
    await canvas.clear()
    await relay.publish(SUBJECT)


async def _canvas(state: State) -> Canvas:
    shared: Canvas = state.canvas
    return shared


handlers = [index, paint, clear]
dependencies = {"canvas": Provide(_canvas)}
