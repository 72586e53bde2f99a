"""stario-components: live, multiplayer, hypermedia UIs in typed Python.

The face of the package, and its map:

- `h`      HTML elements, on htpy
- `ds`     Datastar's attributes, actions and typed signals
- `component`  a function of props, compiled to the speed of an f-string
- `memo`   a component that remembers what it rendered
- `render` a node as text, `render_bytes` as bytes, `iter_chunks` and `aiter_chunks` in pieces
- `patch`, `remove`, `signals`, `script`, `navigate`, …   what a server sends to a page
- `Relay`  says who must look again
- `assets` files under content-hashed URLs, and the page around a view
- `stario_components.litestar`   the adapter: `StarioPlugin`, `live`

Importing this loads no server.
"""

from __future__ import annotations

from . import assets as assets
from . import ds as ds
from . import html as h
from ._errors import SetupError as SetupError
from ._errors import StarioError as StarioError
from ._errors import UsageError as UsageError
from ._errors import WireError as WireError
from .live import Relay as Relay
from .live import Tasks as Tasks
from .render import Html as Html
from .render import aiter_chunks as aiter_chunks
from .render import component as component
from .render import iter_chunks as iter_chunks
from .render import memo as memo
from .render import render as render
from .render import render_bytes as render_bytes
from .sse import Event as Event
from .sse import console as console
from .sse import dispatch as dispatch
from .sse import navigate as navigate
from .sse import patch as patch
from .sse import plain as plain
from .sse import remove as remove
from .sse import replace_url as replace_url
from .sse import script as script
from .sse import signals as signals

__all__ = [
    "Event",
    "Html",
    "Relay",
    "SetupError",
    "StarioError",
    "Tasks",
    "UsageError",
    "WireError",
    "aiter_chunks",
    "assets",
    "component",
    "console",
    "dispatch",
    "ds",
    "h",
    "iter_chunks",
    "memo",
    "navigate",
    "patch",
    "plain",
    "remove",
    "render",
    "render_bytes",
    "replace_url",
    "script",
    "signals",
]
__version__ = "0.1.0"
