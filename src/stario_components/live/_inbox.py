"""The inbox of one subscriber: a set of dirty subjects and a way to wait for it.

A notification says only "look again", so two of one subject are one: a slow reader skips versions
and never misses the last state, and no queue grows. The set itself is bounded: past the limit, the
subjects collapse into `*`, which means "anything may have changed".
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import suppress

EVERYTHING = frozenset({"*"})
_LIMIT = 1024


class Inbox:
    """Which subjects changed since the last look. Iterate it, or await `changed`.

    It belongs to the event loop that made it; `mark` may be called from any thread.
    """

    __slots__ = ("_dirty", "_limit", "_loop", "_thread", "_wake", "coalesced")

    def __init__(self, *, limit: int = _LIMIT) -> None:
        self._loop = asyncio.get_running_loop()
        self._thread = threading.get_ident()
        self._dirty: set[str] = set()
        self._wake = asyncio.Event()
        self._limit = limit
        self.coalesced = 0

    def mark(self, subject: str) -> None:
        """Note that a subject changed. Never waits, from any thread."""
        if threading.get_ident() == self._thread:
            self._mark(subject)
        else:
            with suppress(RuntimeError):  # its loop is closed: nobody is left to be told
                self._loop.call_soon_threadsafe(self._mark, subject)

    async def changed(self) -> frozenset[str]:
        """Wait until something changed; what did, and the inbox is clean again."""
        await self._wake.wait()
        return self.take()

    def take(self) -> frozenset[str]:
        """What changed since the last look, without waiting."""
        taken = frozenset(self._dirty)
        self._dirty.clear()
        self._wake.clear()
        return taken

    async def __aiter__(self) -> AsyncIterator[frozenset[str]]:
        while True:
            yield await self.changed()

    def _mark(self, subject: str) -> None:
        if subject in self._dirty or self._dirty >= EVERYTHING:
            self.coalesced += 1
        elif len(self._dirty) >= self._limit:
            self._dirty = set(EVERYTHING)
        else:
            self._dirty.add(subject)
        self._wake.set()
