"""Start and stop of an app: fresh streams at the start; at the stop, streams end before the server
waits for its connections.

Law of servers: on SIGTERM uvicorn, granian and hypercorn wait for open responses without a limit,
and call the app's shutdown only afterwards. So the streams have to learn of the signal themselves.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import asynccontextmanager, contextmanager
from types import FrameType
from typing import Any

from litestar import Litestar

from ._live import topics_of
from ._runtime import Runtime

_SIGNALS = (signal.SIGTERM, signal.SIGINT)


@asynccontextmanager
async def lifespan(runtime: Runtime, app: Litestar) -> AsyncGenerator[None]:
    """For Litestar's `lifespan`."""
    runtime.renew()
    if app.debug:
        runtime.relay.expect(*topics_of(app))
    with _before_signals(runtime.streams.end_all):
        try:
            yield
        finally:
            runtime.streams.end_all()
            await runtime.tasks.drain(limit_s=runtime.drain_limit_s)


@contextmanager
def _before_signals(act: Callable[[], None]) -> Generator[None]:
    """Act on the signals that stop a server, then let the server's own handler act.

    A server that left the default in place dies at once and needs no help; outside the main thread
    Python can't set handlers, and a server there is not the one that gets the signal.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    former = {number: signal.getsignal(number) for number in _SIGNALS}
    ours = {
        number: _chained(act, handler) for number, handler in former.items() if callable(handler)
    }
    for number, handler in ours.items():
        signal.signal(number, handler)
    try:
        yield
    finally:
        for number, handler in ours.items():
            # Someone may have chained after us; taking ours out would take theirs out too.
            if signal.getsignal(number) is handler:
                signal.signal(number, former[number])


def _chained(act: Callable[[], None], former: Callable[..., Any]) -> Callable[..., Any]:
    def handler(number: int, frame: FrameType | None) -> Any:
        act()
        return former(number, frame)

    return handler
