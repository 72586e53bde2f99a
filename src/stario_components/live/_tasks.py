"""Work that goes on after its request was answered, owned by the app."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

from .._errors import SetupError, message

_log = logging.getLogger(__name__)

_TIDY_UP_S = 1.0


class Tasks:
    """A set of background tasks. They are kept alive, their failures are logged, and the app
    waits for them when it stops, for a limited time.

    Example:
        >>> async def main():
        ...     tasks = Tasks()
        ...     tasks.start(asyncio.sleep(0), name="tidy up")
        ...     await tasks.drain(limit_s=1)
        ...     return len(tasks)
        >>> asyncio.run(main())
        0
    """

    def __init__(self) -> None:
        self._running: set[asyncio.Task[Any]] = set()
        self._is_closed = False

    def __len__(self) -> int:
        return len(self._running)

    def start(self, work: Coroutine[Any, Any, Any], *, name: str) -> None:
        """Run a coroutine in the background.

        Raises: SetupError once the app is stopping.
        """
        if self._is_closed:
            work.close()
            raise already_stopping(name)
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._running.add(task)
        task.add_done_callback(self._finished)

    async def drain(self, *, limit_s: float) -> None:
        """Refuse new work, wait for what runs, and cancel what is left at the limit.

        What is cancelled gets a second to tidy up; work that swallows its cancellation is left
        behind, so that it can't keep the server from stopping.

        Units: seconds.
        """
        self._is_closed = True
        if not self._running:
            return
        _, late = await asyncio.wait(self._running, timeout=limit_s)
        for task in late:
            task.cancel()
            _log.warning("background task %r was cancelled: the app stops", task.get_name())
        if late:
            await asyncio.wait(late, timeout=_TIDY_UP_S)

    def _finished(self, task: asyncio.Task[Any]) -> None:
        self._running.discard(task)
        if not task.cancelled() and (error := task.exception()):
            _log.error("background task %r failed", task.get_name(), exc_info=error)


def already_stopping(name: str) -> SetupError:
    return SetupError(
        message(
            f"The background task {name!r} can't start: the app is stopping.",
            "It would be cut off half-way.",
            "Start it again when the app is back.",
        )
    )
