"""What the plugin holds for a running app, and how the other files find it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import htpy
from litestar.connection import ASGIConnection

from ..live import Relay, StreamSet, Tasks

if TYPE_CHECKING:
    from litestar import Litestar

Layout = Callable[[htpy.Node], htpy.Node]
Connection = ASGIConnection[Any, Any, Any, Any]

_STATE_NAME = "stario_runtime"


@dataclass(slots=True)
class Runtime:
    """The relay, open streams and background tasks of one app, and its settings."""

    relay: Relay
    layout: Layout
    signals_limit_bytes: int
    heartbeat_s: float
    drain_limit_s: float
    streams: StreamSet = field(default_factory=StreamSet)
    tasks: Tasks = field(default_factory=Tasks)

    def attach(self, app: Litestar) -> None:
        """Make the runtime findable; fresh streams and tasks, since an app may start twice."""
        self.streams = StreamSet()
        self.tasks = Tasks()
        app.state[_STATE_NAME] = self


def runtime_of(connection: Connection) -> Runtime:
    """The runtime of the app that serves this connection."""
    runtime: Runtime = connection.app.state[_STATE_NAME]
    return runtime
