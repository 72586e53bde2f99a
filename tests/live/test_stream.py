"""One event stream, driven as raw ASGI: it ends in each way that it can, and leaves nothing."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from typing import Any

import pytest

from stario_components.live import EventStream, StreamSet, random_retry_ms

BEAT = b": hb\n\n"


class Browser:
    """The other side: notes what is sent, leaves on demand, may be slow."""

    def __init__(self, *, is_stuck: bool = False) -> None:
        self.sent: list[dict[str, Any]] = []
        self.news = asyncio.Event()
        self.left = asyncio.Event()
        self.is_stuck = is_stuck

    async def receive(self) -> dict[str, Any]:
        await self.left.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: dict[str, Any]) -> None:
        self.sent.append(message)
        self.news.set()
        if self.is_stuck and len(self.sent) > 2:
            await asyncio.Event().wait()

    async def until(self, count: int) -> None:
        while len(self.sent) < count:
            self.news.clear()
            await self.news.wait()

    @property
    def bodies(self) -> list[bytes]:
        return [message["body"] for message in self.sent[1:]]

    @property
    def has_end(self) -> bool:
        return self.sent[-1].get("more_body") is False


class Source:
    """Chunks that come when the test says so; knows whether it was closed."""

    def __init__(self, *chunks: bytes) -> None:
        self.queue: asyncio.Queue[bytes | Exception | None] = asyncio.Queue()
        self.is_closed = False
        for chunk in chunks:
            self.queue.put_nowait(chunk)

    async def __call__(self) -> AsyncIterator[bytes]:
        try:
            while (item := await self.queue.get()) is not None:
                if isinstance(item, Exception):
                    raise item
                yield item
        finally:
            self.is_closed = True


def run(browser: Browser, source: Source, streams: StreamSet, **options: Any) -> asyncio.Task[None]:
    options.setdefault("heartbeat", BEAT)
    stream = EventStream(source(), streams, **options)
    return asyncio.create_task(stream({"type": "http"}, browser.receive, browser.send))


@pytest.fixture(autouse=True)
async def _bounded() -> AsyncIterator[None]:
    before = asyncio.all_tasks()
    async with asyncio.timeout(5):
        yield
        await asyncio.sleep(0)
        assert asyncio.all_tasks() - before == {asyncio.current_task()} - before


async def test_it_starts_at_once_with_its_headers() -> None:
    browser, source, streams = Browser(), Source(), StreamSet()
    task = run(browser, source, streams, first=b"retry: 1\n\n", headers=[(b"x", b"y")])
    await browser.until(2)
    assert browser.sent[0]["status"] == 200
    assert browser.sent[0]["headers"] == [
        (b"content-type", b"text/event-stream; charset=utf-8"),
        (b"cache-control", b"no-store"),
        (b"x-accel-buffering", b"no"),
        (b"x", b"y"),
    ]
    assert browser.bodies == [b"retry: 1\n\n"]
    browser.left.set()
    await task


async def test_without_a_first_chunk_it_starts_with_a_heartbeat() -> None:
    browser, source, streams = Browser(), Source(), StreamSet()
    task = run(browser, source, streams)
    await browser.until(2)
    assert browser.bodies == [BEAT]
    browser.left.set()
    await task


async def test_a_source_that_ends_ends_it() -> None:
    browser, source, streams = Browser(), Source(b"a", b"b"), StreamSet()
    source.queue.put_nowait(None)
    await run(browser, source, streams)
    assert browser.bodies == [BEAT, b"a", b"b", b""]
    assert browser.has_end
    assert len(streams) == 0


async def test_a_browser_that_leaves_ends_it_and_closes_the_source() -> None:
    browser, source, streams = Browser(), Source(b"a"), StreamSet()
    task = run(browser, source, streams)
    await browser.until(3)
    assert len(streams) == 1
    browser.left.set()
    await task
    assert source.is_closed
    assert not browser.has_end
    assert len(streams) == 0


async def test_the_app_ends_it_and_closes_the_source() -> None:
    browser, source, streams = Browser(), Source(b"a"), StreamSet()
    task = run(browser, source, streams)
    await browser.until(3)
    streams.end_all()
    await task
    assert source.is_closed
    assert browser.has_end


async def test_another_thread_may_end_all() -> None:
    browser, source, streams = Browser(), Source(), StreamSet()
    task = run(browser, source, streams)
    await browser.until(2)
    thread = threading.Thread(target=streams.end_all)
    thread.start()
    await task
    thread.join()
    assert browser.has_end


async def test_one_that_comes_after_the_end_is_ended_at_once() -> None:
    browser, source, streams = Browser(), Source(), StreamSet()
    streams.end_all()
    await run(browser, source, streams)
    assert browser.has_end


async def test_silence_is_filled_with_heartbeats() -> None:
    browser, source, streams = Browser(), Source(), StreamSet()
    task = run(browser, source, streams, first=b"x", heartbeat_s=0.01)
    await browser.until(4)
    assert browser.bodies[:3] == [b"x", BEAT, BEAT]
    browser.left.set()
    await task


async def test_a_source_that_never_waits_does_not_freeze_the_loop() -> None:
    browser, streams = Browser(), StreamSet()

    async def endless() -> AsyncIterator[bytes]:
        while True:
            yield b"x"

    stream = EventStream(endless(), streams, heartbeat=BEAT)
    task = asyncio.create_task(stream({}, browser.receive, browser.send))
    await browser.until(100)
    browser.left.set()
    await task
    assert len(streams) == 0


async def test_a_source_that_fails_breaks_the_connection() -> None:
    browser, source, streams = Browser(), Source(b"a"), StreamSet()
    source.queue.put_nowait(RuntimeError("the source is broken"))
    with pytest.raises(RuntimeError, match="the source is broken"):
        await run(browser, source, streams)
    assert source.is_closed
    assert not browser.has_end
    assert len(streams) == 0


async def test_a_reader_that_is_stuck_is_given_up() -> None:
    browser, source, streams = Browser(is_stuck=True), Source(b"a", b"b"), StreamSet()
    await run(browser, source, streams, send_timeout_s=0.02)
    assert source.is_closed
    assert browser.bodies == [BEAT, b"a"]
    assert not browser.has_end
    assert len(streams) == 0


async def test_a_reader_that_is_stuck_at_a_heartbeat_is_given_up() -> None:
    browser, source, streams = Browser(is_stuck=True), Source(), StreamSet()
    await run(browser, source, streams, send_timeout_s=0.02, heartbeat_s=0.01)
    assert source.is_closed
    assert not browser.has_end


async def test_a_server_that_cancels_it_leaves_nothing() -> None:
    browser, source, streams = Browser(), Source(), StreamSet()
    task = run(browser, source, streams)
    await browser.until(2)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert source.is_closed
    assert len(streams) == 0


def test_the_times_to_reconnect_are_spread() -> None:
    times = {random_retry_ms() for _ in range(200)}
    assert len(times) > 50
    assert all(500 <= each <= 1500 for each in times)


async def test_a_request_body_that_comes_late_does_not_end_it() -> None:
    browser, source, streams = Browser(), Source(b"a"), StreamSet()
    bodies = [{"type": "http.request", "more_body": more} for more in (True, False)]

    async def receive() -> dict[str, Any]:
        return bodies.pop(0) if bodies else await browser.receive()

    stream = EventStream(source(), streams, heartbeat=BEAT)
    task = asyncio.create_task(stream({}, receive, browser.send))
    await browser.until(3)
    assert bodies == []
    assert not task.done()
    browser.left.set()
    await task


async def test_no_heartbeat_is_sent_where_events_flow(monkeypatch: pytest.MonkeyPatch) -> None:
    browser, source = Browser(), Source()
    asleep, ticks, sleep = asyncio.Event(), asyncio.Queue[None](), asyncio.sleep

    async def tick_or_sleep(seconds: float) -> None:
        if seconds != 7:
            return await sleep(seconds)
        asleep.set()
        return await ticks.get()

    monkeypatch.setattr(asyncio, "sleep", tick_or_sleep)
    task = run(browser, source, StreamSet(), first=b"1", heartbeat_s=7)
    await asleep.wait()
    source.queue.put_nowait(b"a")
    await browser.until(3)
    for _ in range(2):  # before the first tick something was sent, before the second nothing
        asleep.clear()
        ticks.put_nowait(None)
        await asleep.wait()
    assert browser.bodies == [b"1", b"a", BEAT]
    browser.left.set()
    await task


async def test_an_end_that_comes_twice_is_one() -> None:
    browser, source, streams = Browser(), Source(), StreamSet()
    task = run(browser, source, streams)
    await browser.until(2)
    streams.end_all()
    streams.end_all()
    await task
    assert browser.bodies == [BEAT, b""]


async def test_all_of_many_are_ended() -> None:
    streams = StreamSet()
    browsers, sources = [Browser() for _ in range(50)], [Source() for _ in range(50)]
    tasks = [run(*pair, streams) for pair in zip(browsers, sources, strict=True)]
    for browser in browsers:
        await browser.until(2)
    assert len(streams) == 50
    streams.end_all()
    await asyncio.gather(*tasks)
    assert all(browser.has_end for browser in browsers)
    assert len(streams) == 0


async def test_a_server_whose_write_fails_closes_the_source() -> None:
    source, streams = Source(b"a"), StreamSet()

    class Broken(Browser):
        async def send(self, message: dict[str, Any]) -> None:
            await super().send(message)
            if message.get("body") == b"a":
                raise OSError("the connection is gone")

    with pytest.raises(OSError, match="the connection is gone"):
        await run(Broken(), source, streams)
    assert source.is_closed
    assert len(streams) == 0


async def test_a_source_that_needs_time_to_close_is_waited_for() -> None:
    browser, streams, closed = Browser(), StreamSet(), asyncio.Event()

    async def slow() -> AsyncIterator[bytes]:
        try:
            yield b"a"
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0.01)
            closed.set()

    stream = EventStream(slow(), streams, heartbeat=BEAT)
    task = asyncio.create_task(stream({}, browser.receive, browser.send))
    await browser.until(3)
    browser.left.set()
    await task
    assert closed.is_set()
