"""From a node to text and bytes: the public way out.

Law: the one place that turns a node into HTML; responses, events and tests all call it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

import htpy

from .._htpy import Html as Html
from .._htpy import text_of
from ._component import Component as Component
from ._decorators import component as component
from ._decorators import memo as memo
from ._props import PropError as PropError
from ._slotted import Slotted as Slotted
from ._switch import uncompiled as uncompiled

if TYPE_CHECKING:
    from ._chunks import aiter_chunks as aiter_chunks
    from ._chunks import iter_chunks as iter_chunks

__all__ = [
    "Component",
    "Html",
    "PropError",
    "Slotted",
    "aiter_chunks",
    "component",
    "is_document",
    "iter_chunks",
    "memo",
    "render",
    "render_bytes",
    "uncompiled",
]


def render(node: htpy.Node) -> str:
    """The HTML of any node: an element, text, a list, a fragment, `None`.

    A root `h.html` gets its doctype. A plain `str` is text, so it is escaped.

    Example:
        >>> import htpy
        >>> render(htpy.p["1 < 2"])
        '<p>1 &lt; 2</p>'
        >>> render(["a & b", None, htpy.br])
        'a &amp; b<br>'
    """
    if hasattr(node, "__html__") and not hasattr(node, "iter_chunks") and not callable(node):
        # Only sooner than the walk would: a fragment of finished HTML is what most patches carry.
        # `str` of a Markup is the plain text of it: no method of Markup may meet it later.
        return str.__str__(cast("htpy.Renderable", node).__html__())
    return text_of(node)


def render_bytes(node: htpy.Node) -> bytes:
    """The HTML of any node in UTF-8.

    Half a surrogate pair, which JSON can carry into a `str` and UTF-8 can't hold, becomes `?`.

    Example:
        >>> import htpy
        >>> render_bytes(htpy.p["é"])
        b'<p>\\xc3\\xa9</p>'
    """
    return render(node).encode("utf-8", "replace")


def is_document(node: object) -> bool:
    """Whether a node is a whole document, with its doctype.

    Example:
        >>> from stario_components import component, h
        >>> is_document(component(lambda: h.html)()), is_document(h.main)
        (True, False)
    """
    if isinstance(node, Html):
        first = next(node.parts())
        return isinstance(first, str) and first.startswith(_DOCTYPE)
    return isinstance(node, htpy.HTMLElement)


_DOCTYPE = "<!doctype html>"


def __getattr__(name: str) -> Any:
    if name not in ("aiter_chunks", "iter_chunks"):  # few programs need these
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("._chunks", __name__), name)
