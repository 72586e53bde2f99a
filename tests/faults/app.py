"""A small live app for the tests with real servers."""

from __future__ import annotations

import os
from typing import Any

from litestar import Litestar, Request, get, post

from stario_components import Relay, ds, h
from stario_components.litestar import StarioPlugin, live

TEXTS = ["one"]


class Said(ds.Signals):
    text: str = ""


@live("/", topics="board", presence="people", max_rate_hz=1000)
async def index(relay: Relay) -> h.Node:
    return h.main(id="board")[TEXTS[-1], " " * 2000]


@post("/say")
async def say(said: Said, relay: Relay) -> None:
    TEXTS.append(said.text)
    await relay.publish("board")


@get("/open")
async def open_now(request: Request[Any, Any, Any], relay: Relay) -> dict[str, int]:
    streams = request.app.state.stario_runtime.streams
    return {"people": relay.subscribers("people"), "streams": len(streams)}


@get("/worker")
async def worker() -> int:
    return os.getpid()


app = Litestar([index, say, open_now, worker], plugins=[StarioPlugin()])
