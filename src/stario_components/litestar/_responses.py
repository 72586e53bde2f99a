"""What a handler returned, as an HTTP answer: a node, events, or nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from typing import Any, cast
from urllib.parse import urlsplit

import htpy
from litestar import Request
from litestar.datastructures import Cookie
from litestar.response import Response
from litestar.response.base import ASGIResponse

from .._errors import UsageError, message
from ..live import EventStream, random_retry_ms
from ..render import is_document, render_bytes
from ..sse import HEARTBEAT, Event, PlainAnswer, retry, write
from ._runtime import runtime_of

WRAP = "stario_wrap"
"""The key of a handler's options that holds how its page becomes a document (see `_live`)."""

DEFAULT_STATUSES = (None, 200, 201, 204)
"""What Litestar fills in by itself; any other status is the user's own."""

Wrap = Callable[[Request[Any, Any, Any], htpy.Node], htpy.Node]


class StarioResponse(Response[Any]):
    """The response class of handlers whose results are ours.

    Node: `text/html`, in the layout unless it is a whole document or Datastar asked. Event or list
    of events: an event stream with an end; made `plain`, an ordinary answer. Async iterator of
    events: a long-lived stream. `None`: 204, or, for a form that a browser without JavaScript
    posted, back to its page (303).
    """

    def to_asgi_response(self, app: Any, request: Request[Any, Any, Any], **options: Any) -> Any:
        """Called by Litestar."""
        # `app` is deprecated and gone in Litestar 3; `options` are whatever its version passes on.
        content: Any = self.content
        is_page = request.route_handler.opt.get(WRAP) is not None
        if (content is None or content == []) and not is_page:  # a page is told what it lacks
            return self._nothing(request, options)
        if isinstance(content, AsyncIterator):
            return self._stream(request, cast("AsyncIterator[Event]", content), options)
        if isinstance(content, PlainAnswer):
            return self._answer(
                options,
                body=content.body,
                media_type=content.media_type,
                headers={**content.headers, "cache-control": "no-store"},
            )
        if events := _events(content):
            # A browser without JavaScript can't read events; the page that it returns to is true.
            is_form = _page_to_return_to(request) is not None
            return self._nothing(request, options) if is_form else self._finite(events, options)
        return self._html(request, content, options)

    def _nothing(self, request: Request[Any, Any, Any], options: dict[str, Any]) -> ASGIResponse:
        if back := _page_to_return_to(request):
            return self._answer(options, status=303, headers={"location": back})
        given = self.status_code or options.get("status_code")
        return self._answer(options, status=204 if given in DEFAULT_STATUSES else given)

    def _finite(self, events: Iterable[Event], options: dict[str, Any]) -> ASGIResponse:
        body = b"".join(write(event) for event in events)
        headers = {"cache-control": "no-store"}
        return self._answer(options, body=body, media_type="text/event-stream", headers=headers)

    def _html(
        self, request: Request[Any, Any, Any], node: htpy.Node, options: dict[str, Any]
    ) -> ASGIResponse:
        document = node if is_datastar(request) else _document(request, node)
        status = self.status_code or options.get("status_code") or 200
        headers = {"vary": "Datastar-Request"}
        return self._answer(options, body=render_bytes(document), status=status, headers=headers)

    def _stream(
        self,
        request: Request[Any, Any, Any],
        events: AsyncIterator[Event],
        options: dict[str, Any],
    ) -> EventStream:
        runtime = runtime_of(request)
        extra = self._answer(options).encode_headers()
        return EventStream(
            _chunks(events),
            runtime.streams,
            first=retry(random_retry_ms()),
            heartbeat=HEARTBEAT,
            heartbeat_s=runtime.heartbeat_s,
            headers=[pair for pair in extra if pair[0] not in _OWN_HEADERS],
        )

    def _answer(
        self,
        options: dict[str, Any],
        *,
        body: bytes = b"",
        status: int = 200,
        media_type: str = "text/html",
        headers: Mapping[str, str] | None = None,
    ) -> ASGIResponse:
        cookies: list[Cookie] = [*self.cookies, *(options.get("cookies") or ())]
        return ASGIResponse(
            background=self.background or options.get("background"),
            body=body,
            cookies=cookies,
            headers={**(headers or {}), **(options.get("headers") or {}), **self.headers},
            is_head_response=bool(options.get("is_head_response")),
            media_type=media_type,
            status_code=status,
        )


_OWN_HEADERS = (b"content-type", b"content-length", b"cache-control", b"x-accel-buffering")


def is_datastar(request: Request[Any, Any, Any]) -> bool:
    """Whether the Datastar client sent this request."""
    return request.headers.get("datastar-request") == "true"


async def _chunks(events: AsyncIterator[Event]) -> AsyncIterator[bytes]:
    try:
        async for event in events:
            yield write(event)
    finally:
        await cast("Any", events).aclose()


def _events(content: Any) -> list[Event]:
    if isinstance(content, Event):
        return [content]
    if isinstance(content, list | tuple):
        items = cast("list[Any]", content)
        events = [item for item in items if isinstance(item, Event)]
        if events and len(events) < len(items):
            raise events_and_nodes()
        return events
    return []


def _document(request: Request[Any, Any, Any], node: htpy.Node) -> htpy.Node:
    wrap: Wrap | None = request.route_handler.opt.get(WRAP)
    if wrap is not None:
        return wrap(request, node)
    return node if is_document(node) else runtime_of(request).layout(node)


def _page_to_return_to(request: Request[Any, Any, Any]) -> str | None:
    """Where a form posted by the browser itself came from: a 204 would leave its page stale."""
    if is_datastar(request) or request.headers.get("sec-fetch-mode") != "navigate":
        return None
    referer = request.headers.get("referer", "")
    try:
        parts = urlsplit(referer)
    except ValueError:
        return None
    if parts.netloc != request.headers.get("host") or not _is_path(parts.path):
        return None
    address = parts.path + (f"?{parts.query}" if parts.query else "")
    return address if address.isascii() else None  # a browser has encoded it


def _is_path(path: str) -> bool:
    """A browser takes what begins with two slashes, either way, for another site."""
    return path.startswith("/") and path[1:2] not in ("/", "\\")


def events_and_nodes() -> UsageError:
    return UsageError(
        message(
            "A handler returned a list of events and something else.",
            "One answer is either a stream of events or a page.",
            "Make an event of each node: patch(node).",
        )
    )
