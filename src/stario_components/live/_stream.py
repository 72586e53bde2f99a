"""One long-lived event stream as an ASGI response, and the set of those that are open.

Laws. The stream ends at once when the browser leaves (seen through `receive`), when the app stops
(`StreamSet.end_all`), and when a write takes too long. Its source is closed in each case. It sends
whole events only, so a heartbeat may stand between any two.

Rejected: a plain generator response, which sees a disconnect only at its next write, and Litestar's
`ServerSentEvent`, which costs seven times the processor time.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Generator
from contextlib import contextmanager
from typing import Any

Send = Callable[[Any], Awaitable[None]]
Receive = Callable[[], Awaitable[Any]]

_HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),  # nginx holds a whole stream back without it
]


class StreamSet:
    """The open streams of an app, so that it can end them all when it stops."""

    def __init__(self) -> None:
        self._ends: set[asyncio.Future[None]] = set()
        self._is_ending = False

    def __len__(self) -> int:
        return len(self._ends)

    def end_all(self) -> None:
        """End every open stream, and each later one at once. Safe in a signal handler."""
        self._is_ending = True
        for end in list(self._ends):
            end.get_loop().call_soon_threadsafe(_finish, end)

    @contextmanager
    def joined(self) -> Generator[asyncio.Future[None]]:
        """A future that is done when the stream has to end."""
        end = asyncio.get_running_loop().create_future()
        self._ends.add(end)
        if self._is_ending:
            end.set_result(None)
        try:
            yield end
        finally:
            self._ends.discard(end)


class EventStream:
    """An ASGI response that sends the chunks of a source until the browser or the app ends it.

    `heartbeat` is sent after `heartbeat_s` of silence; `first` before everything else.

    Units: seconds.
    """

    def __init__(
        self,
        chunks: AsyncIterator[bytes],
        streams: StreamSet,
        *,
        first: bytes = b"",
        heartbeat: bytes,
        heartbeat_s: float = 15.0,
        send_timeout_s: float = 30.0,
        headers: list[tuple[bytes, bytes]] | None = None,
    ) -> None:
        self._chunks = chunks
        self._streams = streams
        self._first = first
        self._heartbeat = heartbeat
        self._heartbeat_s = heartbeat_s
        self._send_timeout_s = send_timeout_s
        self._headers = [*_HEADERS, *(headers or [])]
        self._sent = 0
        self._is_stuck = False

    async def __call__(self, scope: Any, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": self._headers})
        with self._streams.joined() as end:
            await self._run(receive, send, end)

    async def _run(self, receive: Receive, send: Send, end: asyncio.Future[None]) -> None:
        # The first write is at once: a proxy and the page learn that the stream is open.
        await self._write(send, _body(self._first or self._heartbeat))
        gone = asyncio.create_task(_disconnected(receive))
        beat = asyncio.create_task(self._beat(send))
        pump = asyncio.create_task(self._pump(send))
        tasks: set[asyncio.Future[Any]] = {pump, gone, beat}
        try:
            await asyncio.wait({*tasks, end}, return_when=asyncio.FIRST_COMPLETED)
            is_left = gone.done()
        finally:
            await _cancel(tasks)
            await _close(self._chunks)
        # A source that failed must break the connection: only then does every client reconnect.
        _raise_failure(pump)
        if not is_left and not self._is_stuck:
            await self._write(send, _body(b"", more=False))

    async def _pump(self, send: Send) -> None:
        async for chunk in self._chunks:
            self._sent += 1
            await self._write(send, _body(chunk))
            if self._is_stuck:
                return
            # `send` to a browser that left returns without suspending: a source that never waits
            # would freeze the loop, and the disconnect would never be seen.
            await asyncio.sleep(0)

    async def _beat(self, send: Send) -> None:
        while True:
            before = self._sent
            await asyncio.sleep(self._heartbeat_s)
            if self._sent == before:
                await self._write(send, _body(self._heartbeat))
            if self._is_stuck:
                return

    async def _write(self, send: Send, message: Any) -> None:
        # Past the limit the reader is as good as gone; ending frees what is queued for it.
        try:
            async with asyncio.timeout(self._send_timeout_s):
                await send(message)
        except TimeoutError:
            self._is_stuck = True


def random_retry_ms() -> int:
    """A reconnection time of this stream alone: the client has no jitter, and after a restart all
    pages would come back in the same instant."""
    return random.randint(500, 1500)  # noqa: S311  # spreads load, guards nothing


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _cancel(tasks: set[asyncio.Future[Any]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def _close(chunks: AsyncIterator[bytes]) -> None:
    if isinstance(chunks, AsyncGenerator):
        await chunks.aclose()


def _raise_failure(pump: asyncio.Task[None]) -> None:
    if not pump.cancelled() and (error := pump.exception()):
        raise error


def _finish(end: asyncio.Future[None]) -> None:
    if not end.done():
        end.set_result(None)


def _body(chunk: bytes, *, more: bool = True) -> Any:
    return {"type": "http.response.body", "body": chunk, "more_body": more}
