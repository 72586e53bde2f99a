"""What the plugin holds for a running app, and how the other files find it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import htpy
from litestar.connection import ASGIConnection
from litestar.datastructures import State

from ..live import Relay, StreamSet, Tasks

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

    def attach(self, state: State) -> None:
        """Make the runtime findable by the connections of an app."""
        state[_STATE_NAME] = self

    def renew(self) -> None:
        """Fresh streams and tasks, since an app may start twice."""
        self.streams = StreamSet()
        self.tasks = Tasks()


def runtime_of(connection: Connection) -> Runtime:
    """The runtime of the app that serves this connection."""
    runtime: Runtime = connection.app.state[_STATE_NAME]
    return runtime
