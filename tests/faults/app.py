"""A small live app for the tests with real servers."""

from __future__ import annotations

from litestar import Litestar, get, post

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


@get("/people")
async def people(relay: Relay) -> dict[str, int]:
    return {"people": relay.subscribers("people")}


app = Litestar([index, say, people], plugins=[StarioPlugin()])
