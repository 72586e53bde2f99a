"""The page of a live view: the view's node in a document, beside what opens its stream."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import htpy
from litestar import Request
from markupsafe import Markup

from .. import ds
from .._errors import UsageError, message, shown
from ..render import is_document, render
from ._runtime import Layout, runtime_of

_ROOT = re.compile(r"\s*<[a-z][\w-]*(?P<attributes>[^>]*)>", re.IGNORECASE)
_ID = re.compile(r'\sid="[^"]')


class LivePage:
    """Makes the document of one live view.

    The stream is opened by an element of its own: in client 1.0.1 a later request of the same
    element would end it.
    """

    def __init__(
        self, layout: Layout | None, *, check: Callable[[Request[Any, Any, Any]], object]
    ) -> None:
        self._layout = layout
        self._check = check

    def __call__(self, request: Request[Any, Any, Any], node: htpy.Node) -> htpy.Node:
        self._check(request)  # a page whose stream is refused would ask for it for ever
        html = live_html(str(request.route_handler), node)
        opener = htpy.div(ds.init(_open_stream(request)), id="stario-stream", hidden=True)
        layout = self._layout or runtime_of(request).layout
        # Rendered already: a node may hold generators, which can be read once.
        return layout(htpy.fragment[Markup(html), opener])  # noqa: S704  # our own output


def live_html(view: str, node: htpy.Node) -> str:
    """The HTML of what a view returned, which a page can morph.

    Raises: UsageError for a whole document, and for a root without an id.
    """
    if is_document(node):
        raise view_is_document(view)
    html = render(node)
    if not _has_id(html):
        raise view_without_id(view, html)
    return html


def _open_stream(request: Request[Any, Any, Any]) -> ds.Expr:
    scope: dict[str, Any] = {**request.scope}
    path = quote(scope.get("root_path", "") + scope["path"].rstrip("/"))
    query = scope["query_string"].decode("latin-1")
    address = f"{path}/subscribe" + (f"?{query}" if query else "")
    # Not a template: braces that came with the query are text.
    address = address.replace("{", "%7B").replace("}", "%7D")
    # The client gives up after ten attempts and leaves a dead page; a deploy may take longer.
    return ds.get(address, retry="always", retry_max_wait_ms=5000, retry_max_count=math.inf)


def _has_id(html: str) -> bool:
    root = _ROOT.match(html)
    return bool(root and _ID.search(root["attributes"]))


def view_is_document(view: str) -> UsageError:
    return UsageError(
        message(
            f"The live view {view} returned a whole document.",
            "Its stream patches what is inside the page; the document has to stay.",
            "Return the part that changes, and give the document as live(…, layout=…).",
        )
    )


def view_without_id(view: str, html: str) -> UsageError:
    return UsageError(
        message(
            f"The live view {view} returned {shown(html[:60])}, without an id on its root.",
            "The browser finds the element to morph by its id; no patch would arrive.",
            'Give the root an id: h.main(id="board")[…].',
        )
    )
