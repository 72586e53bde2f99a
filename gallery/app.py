"""The Litestar app that serves the index, the example apps, on one SQLite file, and the gallery."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import aiosqlite
from litestar import Litestar, get
from litestar.plugins import PluginProtocol

from stario_components import Relay, h
from stario_components.gallery.app import GalleryPlugin
from stario_components.litestar import StarioPlugin

from .apps import tiles, todo
from .index import index
from .layout import ASSETS, document

DATABASE = Path(__file__).parent.parent / "var" / "gallery.sqlite3"


@get("/", name="index")
async def first_page() -> h.Node:
    """The list of the example apps."""
    return document(title="Example apps")[index()]


def create_gallery() -> Litestar:
    """The apps, and beside them the gallery of all stories: for development."""
    return create_app(debug=True, plugins=[GalleryPlugin(Path(__file__).parent, path="/gallery")])


def create_app(
    database: str | Path | None = None,
    *,
    debug: bool = False,
    plugins: Sequence[PluginProtocol] = (),
) -> Litestar:
    """The app on a database file; `GALLERY_DATABASE` names another one."""
    path = Path(database or os.environ.get("GALLERY_DATABASE") or DATABASE)
    relay = Relay(subjects=["todo", "tiles", "people.*"])
    return Litestar(
        route_handlers=[first_page, *todo.handlers, *tiles.handlers],
        plugins=[StarioPlugin(relay=relay, assets=ASSETS), *plugins],
        lifespan=[partial(_open_database, path)],
        dependencies={**todo.dependencies, **tiles.dependencies},
        openapi_config=None,
        debug=debug,
    )


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
