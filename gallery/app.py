"""The Litestar app that serves the index and the example apps, on one SQLite file."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import aiosqlite
from litestar import Litestar, get

from stario_components import Relay, component, h
from stario_components.litestar import StarioPlugin

from .apps import tiles, todo
from .layout import ASSETS, document

DATABASE = Path(__file__).parent.parent / "var" / "gallery.sqlite3"


@get("/", name="index")
async def index() -> h.Node:
    """The list of the example apps."""
    return document(title="Example apps")[_index()]


def create_app(database: str | Path | None = None, *, debug: bool = False) -> Litestar:
    """The app on a database file; `GALLERY_DATABASE` names another one."""
    path = Path(database or os.environ.get("GALLERY_DATABASE") or DATABASE)
    return Litestar(
        route_handlers=[index, *todo.handlers, *tiles.handlers],
        plugins=[StarioPlugin(relay=Relay(subjects=["todo", "tiles", "people.*"]), assets=ASSETS)],
        lifespan=[partial(_open_database, path)],
        dependencies={**todo.dependencies, **tiles.dependencies},
        openapi_config=None,
        debug=debug,
    )


@component
def _index() -> h.Node:
    return h.main(".index")[
        h.h1["Live pages from plain Python"],
        h.p(".lead")[
            "Open an app in two windows. What you do in one appears in the other: the server "
            "renders the view again and the browser morphs it in."
        ],
        h.ul(".cards")[
            _card(
                "/todo",
                "Todo board",
                "Kept in SQLite: add, edit in place, reorder, filter, and a long import that "
                "everyone can watch.",
                _board_picture(),
            ),
            _card(
                "/tiles",
                "Tiles",
                "A canvas of 400 cells that everyone paints together, and how many people "
                "are there.",
                _tiles_picture(),
            ),
        ],
    ]


@component
def _card(href: str, title: str, text: str, picture: h.Node) -> h.Node:
    return h.li[h.a(".card", href=href)[picture, h.h2[title], h.p[text]]]


@component
def _board_picture() -> h.Node:
    rows = [(18, 150, True), (46, 190, False), (74, 120, False)]
    return h.svg(viewBox="0 0 320 104", aria_hidden="true")[
        (
            h.g(transform=f"translate(28 {y})")[
                h.circle(
                    cx=7,
                    cy=7,
                    r=6,
                    fill="var(--success)" if is_done else "none",
                    stroke="var(--success)" if is_done else "var(--field-line)",
                    stroke_width="1.5",
                ),
                h.rect(
                    x=28,
                    y=3,
                    width=width,
                    height=8,
                    rx=4,
                    fill="var(--text)",
                    opacity="0.25" if is_done else "0.6",
                ),
            ]
            for y, width, is_done in rows
        )
    ]


@component
def _tiles_picture() -> h.Node:
    colours = ["262", "300", "25", "78", "150", "200"]
    cells = [
        (column, row, colours[(column * 3 + row * 5) % 7 % 6])
        for column in range(20)
        for row in range(6)
        if (column * 7 + row * 13) % 10 < 6
    ]
    return h.svg(viewBox="0 0 320 104", aria_hidden="true")[
        (
            h.rect(
                x=column * 15 + 11,
                y=row * 15 + 8,
                width=13,
                height=13,
                rx=2,
                fill=f"oklch(66% 0.17 {hue})",
            )
            for column, row, hue in cells
        )
    ]


@asynccontextmanager
async def _open_database(path: Path, app: Litestar) -> AsyncGenerator[None]:
    path.parent.mkdir(parents=True, exist_ok=True)
    # A connection for each store: what one writes must not end up in a transaction of the other.
    async with _connect(path) as first, _connect(path) as second:
        await first.execute("PRAGMA journal_mode = WAL")
        app.state.todos = await todo.TodoStore.open(first)
        app.state.canvas = await tiles.Canvas.open(second)
        yield


def _connect(path: Path) -> aiosqlite.Connection:
    return aiosqlite.connect(path, isolation_level=None)
