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
- `ui`     components that are typed, accessible and survive a morph; their page and theme
- `stario_components.litestar`   the adapter: `StarioPlugin`, `live`
- `stario_components.gallery`    stories: named calls of components, for people and tests

Importing this loads no server.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from . import ds as ds
from . import html as h
from ._errors import SetupError as SetupError
from ._errors import StarioError as StarioError
from ._errors import UsageError as UsageError
from ._errors import WireError as WireError
from .render import Html as Html
from .render import component as component
from .render import memo as memo
from .render import render as render
from .render import render_bytes as render_bytes

if TYPE_CHECKING:
    from . import assets as assets
    from . import ui as ui
    from .live import Relay as Relay
    from .live import Tasks as Tasks
    from .render import aiter_chunks as aiter_chunks
    from .render import iter_chunks as iter_chunks
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
    "ui",
]
__version__ = "0.1.0"

# Loaded when they are asked for: who only writes HTML needs no event loop and no digests. What is
# a part and a function of one name, `render`, can't be: the import of the part would hide it.
_LATER = {
    **dict.fromkeys(("aiter_chunks", "iter_chunks"), ".render"),
    **dict.fromkeys(("Relay", "Tasks"), ".live"),
    **dict.fromkeys(("Event", "console", "dispatch", "navigate", "patch", "plain"), ".sse"),
    **dict.fromkeys(("remove", "replace_url", "script", "signals"), ".sse"),
}


def __getattr__(name: str) -> Any:
    if name in ("assets", "ui"):
        return import_module(f".{name}", __name__)
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(_LATER[name], __name__), name)
    globals()[name] = found  # found at once from now on
    return found


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
