"""Beside Litestar's own compression: streams stay streams, and nothing is compressed twice."""

from __future__ import annotations

import gzip
from collections.abc import AsyncIterator

import pytest
from litestar import Litestar, get
from litestar.config.compression import CompressionConfig
from litestar.testing import TestClient

from stario_components import Event, h, signals
from stario_components.assets import datastar
from stario_components.litestar import StarioPlugin, live, stream
from tests.asgi import opened, running


@live("/live", topics="x")
async def view() -> h.Node:
    return h.main(id="m")["text " * 500]


@stream("/feed")
async def feed() -> AsyncIterator[Event]:
    yield signals({"n": 1})


@get("/big")
async def big() -> h.Node:
    return h.p["text " * 500]


def make_app(option: str | None = None) -> Litestar:
    compression = CompressionConfig(backend="gzip", exclude_opt_key=option)
    handlers = [view, feed, big]
    return Litestar(handlers, plugins=[StarioPlugin()], compression_config=compression)


@pytest.mark.parametrize("option", [None, "of_the_user"])
@pytest.mark.parametrize("path", ["/live/subscribe", "/feed"])
async def test_events_are_not_held_back(path: str, option: str | None) -> None:
    app = make_app(option)
    async with running(app):
        events = opened(app, path, accept_encoding="gzip")
        assert (await events.event()).startswith("event: datastar-patch-")
        assert "content-encoding" not in events.headers
        await events.leave()


def test_an_asset_is_compressed_once() -> None:
    with TestClient(make_app()) as client:
        with client.stream("GET", datastar().url, headers={"accept-encoding": "gzip"}) as answer:
            raw = b"".join(answer.iter_raw())
        assert gzip.decompress(raw) == datastar().content


def test_pages_are_compressed_as_the_user_asked() -> None:
    with TestClient(make_app()) as client:
        assert (
            client.get("/big", headers={"accept-encoding": "gzip"}).headers["content-encoding"]
            == "gzip"
        )
