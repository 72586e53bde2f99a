"""What the panel's script posts, and the rows that come back."""

from __future__ import annotations

from typing import Any

from litestar import Request, Response, post
from litestar.handlers import HTTPRouteHandler

from ...._errors import WireError
from ....sse import Event, patch
from .._urls import Urls
from ._entries import LIMIT_BYTES, Posted, posted
from ._entries import Request as Sent
from ._panel import ENTRIES_PATH, EVENTS_ID, REQUESTS_ID, news
from ._rows import row
from ._signals import signal_rows


def panel_handlers(_urls: Urls) -> list[HTTPRouteHandler]:
    """The one handler of the panel, below the path of the gallery."""

    @post(
        ENTRIES_PATH,
        status_code=200,
        include_in_schema=False,
        request_max_body_size=LIMIT_BYTES + 1024,
    )
    async def datastar_entries(request: Request[Any, Any, Any]) -> list[Event] | Response[str]:
        try:
            return answer(posted(await request.body()))
        except WireError as error:
            return Response(str(error), status_code=400, media_type="text/plain")

    return [datastar_entries]


def answer(batch: Posted) -> list[Event]:
    """The patches that bring a batch into the panel, newest first."""
    new = [(each, row(batch.document, each)) for each in reversed(batch.entries)]
    requests = [shown for each, shown in new if isinstance(each, Sent)]
    events = [shown for each, shown in new if not isinstance(each, Sent)]
    known = [row(batch.document, each) for each in batch.updates]
    wrong = [each for each in (*batch.entries, *batch.updates) if each.findings]
    return [
        *([patch(requests, selector=f"#{REQUESTS_ID}", mode="prepend")] if requests else []),
        *([patch(events, selector=f"#{EVENTS_ID}", mode="prepend")] if events else []),
        *([patch(known)] if known else []),
        *([patch(signal_rows(batch.signals))] if batch.signals is not None else []),
        *([patch(news(wrong))] if wrong else []),
    ]
