"""Start and stop: an app may start again, signal handlers are put back, tasks are waited for."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
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
    DONE.clear()
    for _ in range(2):
        with TestClient(app) as client:
            assert client.get("/").status_code == 200
            assert client.post("/work").status_code == 204
    assert DONE == ["done", "done"]


async def test_background_work_is_waited_for_when_the_app_stops() -> None:
    DONE.clear()
    app = make_app()
    async with running(app):
        app.state.stario_runtime.tasks.start(asyncio.sleep(0.05), name="nap")
    assert len(app.state.stario_runtime.tasks) == 0


async def test_what_the_app_opened_is_open_until_background_work_is_done() -> None:
    told: list[str] = []

    @asynccontextmanager
    async def database(_: Litestar) -> AsyncIterator[None]:
        yield
        told.append("database closed")

    async def work() -> None:
        await asyncio.sleep(0.02)
        told.append("work done")

    app = Litestar([], plugins=[StarioPlugin()], lifespan=[database])
    async with running(app):
        app.state.stario_runtime.tasks.start(work(), name="work")
    assert told == ["work done", "database closed"]


async def test_work_that_does_not_end_is_cancelled_after_the_limit() -> None:
    app = Litestar([], plugins=[StarioPlugin(drain_limit_s=0.02)])
    async with running(app):
        app.state.stario_runtime.tasks.start(asyncio.sleep(3600), name="for ever")
    assert len(app.state.stario_runtime.tasks) == 0


async def test_streams_of_an_app_that_started_again_work() -> None:
    app = make_app()
    for _ in range(2):
        async with running(app):
            stream = opened(app, "/subscribe")
            assert '<main id="m"></main>' in await stream.event()
            await stream.leave()


async def test_a_stream_that_is_opened_while_the_app_stops_ends_at_once() -> None:
    app = make_app()
    async with running(app):
        app.state.stario_runtime.streams.end_all()
        stream = opened(app, "/subscribe")
        await stream.end()
        assert stream.has_ended


async def test_outside_the_main_thread_no_handler_is_set() -> None:
    former = signal.getsignal(signal.SIGTERM)

    async def serve() -> bool:
        async with running(make_app()):
            return signal.getsignal(signal.SIGTERM) is former

    assert await asyncio.to_thread(asyncio.run, serve())


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
