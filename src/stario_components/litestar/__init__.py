"""The Litestar adapter: pages, the subscribe stream and actions.

    app = Litestar([index, add], plugins=[StarioPlugin()])

With the plugin, a handler may return a node (an HTML page, or a fragment for a Datastar request),
an event or a list of events, an async generator of events, or `None` (204). A parameter whose type
is a `ds.Signals` class, `ds.Checked` of one, `Relay`, `Tasks` or `LastEventId` is filled in,
whatever its name.

Law: the only part that imports litestar.
"""

from __future__ import annotations

from ._bare import bare_route as bare_route
from ._handlers import LastEventId as LastEventId
from ._live import Live as Live
from ._live import Topics as Topics
from ._live import live as live
from ._live import stream as stream
from ._plugin import StarioPlugin as StarioPlugin
from ._responses import StarioResponse as StarioResponse
from ._responses import is_datastar as is_datastar
