"""Start and stop: an app may start again, signal handlers are put back, tasks are waited for."""

from __future__ import annotations

import asyncio
import signal
from typing import Any

import pytest
from litestar import Litestar, post
from litestar.testing import TestClient

from stario_components import Tasks, h
from stario_components.litestar import StarioPlugin, live
from tests.asgi import opened, running


@live("/", topics="x")
async def index() -> h.Node:
    return h.main(id="m")


DONE: list[str] = []


@post("/work")
async def work(tasks: Tasks) -> None:
    async def slow() -> None:
        await asyncio.sleep(0.05)
        DONE.append("done")

    tasks.start(slow(), name="slow work")


def make_app() -> Litestar:
    return Litestar([index, work], plugins=[StarioPlugin()])


def test_an_app_may_start_twice() -> None:
    app = make_app()
    for _ in range(2):
        with TestClient(app) as client:
            assert client.get("/").status_code == 200
            assert client.post("/work").status_code == 204


async def test_background_work_is_waited_for_when_the_app_stops() -> None:
    DONE.clear()
    app = make_app()
    async with running(app):
        app.state.stario_runtime.tasks.start(asyncio.sleep(0.05), name="nap")
    assert len(app.state.stario_runtime.tasks) == 0


async def test_a_stream_that_is_opened_while_the_app_stops_ends_at_once() -> None:
    app = make_app()
    async with running(app):
        app.state.stario_runtime.streams.end_all()
        stream = opened(app, "/subscribe")
        await stream.end()
        assert stream.has_ended


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_streams_end_before_the_server_acts_on_its_signal(number: signal.Signals) -> None:
    heard: list[int] = []
    former = signal.signal(number, lambda got, _: heard.append(got))
    try:
        app = make_app()
        async with running(app):
            stream = opened(app, "/subscribe")
            await stream.event()
            signal.raise_signal(number)
            await stream.end()
            assert heard == [number]
    finally:
        signal.signal(number, former)


async def test_the_handlers_of_signals_are_put_back() -> None:
    def mine(*_: Any) -> None: ...

    former = signal.signal(signal.SIGTERM, mine)
    try:
        async with running(make_app()):
            assert signal.getsignal(signal.SIGTERM) is not mine
        assert signal.getsignal(signal.SIGTERM) is mine
    finally:
        signal.signal(signal.SIGTERM, former)
