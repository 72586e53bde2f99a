"""Drives an ASGI app in the test's own loop. Test clients that run the app elsewhere hang on a
stream that never ends; this one can read it event by event and leave."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import quote

LIMIT_S = 5.0
"""A guard against a hanging test, not a measure: nothing is asserted about time."""


class Stream:
    """An open GET: its status, headers and what has been sent so far."""

    def __init__(self, app: Any, path: str, headers: dict[str, str]) -> None:
        self.status = 0
        self.headers: dict[str, str] = {}
        self.received = b""
        self.has_ended = False
        self._news = asyncio.Event()
        self._left = asyncio.Event()
        self._is_asked = False
        path, _, query = path.partition("?")
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": "GET",
            "scheme": "http",
            "path": path,
            "raw_path": quote(path).encode(),
            "query_string": query.encode(),
            "root_path": "",
            "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
            "client": ("127.0.0.1", 1),
            "server": ("127.0.0.1", 80),
        }
        self.task = asyncio.create_task(self._serve(app, scope))

    async def chunk(self) -> str:
        """The next event, or comment, or lone field, that was not read yet."""
        async with asyncio.timeout(LIMIT_S):
            while b"\n\n" not in self.received:
                if self.task.done():
                    self.task.result()
                    raise EOFError(self.received)
                self._news.clear()
                await self._news.wait()
        chunk, _, self.received = self.received.partition(b"\n\n")
        return chunk.decode()

    async def event(self) -> str:
        """The next event; comments and lone fields are passed over."""
        while not (chunk := await self.chunk()).startswith("event:"):
            pass
        return chunk

    async def leave(self) -> None:
        """Close the browser, and wait until the app has noticed."""
        self._left.set()
        await self.end()

    async def end(self) -> None:
        """Wait until the app has ended the stream."""
        async with asyncio.timeout(LIMIT_S):
            await self.task

    async def quiet(self, seconds: float = 0.15) -> bool:
        """Whether nothing comes for a while."""
        await asyncio.sleep(seconds)
        return b"event:" not in self.received

    async def _serve(self, app: Any, scope: dict[str, Any]) -> None:
        try:
            await app(scope, self._receive, self._send)
        finally:
            self._news.set()

    async def _receive(self) -> dict[str, Any]:
        if not self._is_asked:
            self._is_asked = True
            return {"type": "http.request", "body": b"", "more_body": False}
        await self._left.wait()
        return {"type": "http.disconnect"}

    async def _send(self, message: dict[str, Any]) -> None:
        if self._left.is_set():
            return
        if message["type"] == "http.response.start":
            self.status = message["status"]
            self.headers = {name.decode(): value.decode() for name, value in message["headers"]}
        else:
            self.received += message.get("body", b"")
            self.has_ended = not message.get("more_body", False)
        self._news.set()


@asynccontextmanager
async def running(app: Any) -> AsyncIterator[Any]:
    """The app between its start and its stop."""
    to_app: asyncio.Queue[dict[str, str]] = asyncio.Queue()
    from_app: asyncio.Queue[dict[str, str]] = asyncio.Queue()
    task = asyncio.create_task(app({"type": "lifespan", "state": {}}, to_app.get, from_app.put))
    await to_app.put({"type": "lifespan.startup"})
    started = await from_app.get()
    assert started["type"] == "lifespan.startup.complete", started
    try:
        yield app
    finally:
        await to_app.put({"type": "lifespan.shutdown"})
        async with asyncio.timeout(LIMIT_S * 2):
            await task


def opened(app: Any, path: str, **headers: str) -> Stream:
    """An open stream; header names are written with underscores."""
    return Stream(app, path, {name.replace("_", "-"): value for name, value in headers.items()})
