"""One look after the other at a view, for one open stream.

The only file that does what Litestar does between a request and a handler: resolve the parameters
and dependencies of the view, call it, close the dependencies. Litestar's own method ends in a
response, and it would close everything before the stream starts.
"""

# pyright: reportUnknownMemberType=false
# Litestar's parameter model is generic over connection types that it leaves open.

from __future__ import annotations

import logging
import traceback
from contextlib import AsyncExitStack
from typing import Any

import htpy
from litestar import Request
from litestar.handlers import HTTPRouteHandler

from ..sse import ElementsPatch, Event, patch, remove
from ._live_page import live_html

_log = logging.getLogger(__name__)

_ERROR_ID = "stario-error"
_ERROR_STYLE = (
    "position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 50vh; margin: 0;"
    "overflow: auto; padding: 1rem; background: #3b0d0d; color: #ffe9e9; font: 14px monospace;"
)


class Look:
    """Call it for the events that bring the page up to date.

    A view that fails is logged, and in debug mode shown on the page; the next look is a new chance.
    """

    def __init__(self, view: HTTPRouteHandler, request: Request[Any, Any, Any]) -> None:
        self._view = view
        self._request = request
        # The values of this mapping are not read, and the route that holds them is out of reach.
        names: Any = dict.fromkeys(request.path_params)
        self._model = view.create_kwargs_model(names)
        self._last = ""
        self._is_error_shown = False

    async def __call__(self) -> list[Event]:
        try:
            html = live_html(str(self._view), await self._call_view())
        except Exception as error:  # noqa: BLE001  # whatever a view raises, the stream goes on
            return self._failed(error)
        events: list[Event] = [remove(f"#{_ERROR_ID}")] if self._is_error_shown else []
        self._is_error_shown = False
        if html != self._last:
            self._last = html
            events.append(ElementsPatch(html=html))
        return events

    async def _call_view(self) -> htpy.Node:
        request = type(self._request)(_fresh_scope(self._request), self._request.receive)
        async with AsyncExitStack() as stack:
            kwargs = await self._model.to_kwargs(connection=request)
            if self._model.dependency_batches:
                group = await self._model.resolve_dependencies(request, kwargs)
                await stack.enter_async_context(group)
            values = self._view.signature_model.parse_values_from_connection_kwargs(
                connection=request, kwargs=kwargs
            )
            result: Any = self._view.fn(**values)
            return result if self._view.has_sync_callable else await result

    def _failed(self, error: Exception) -> list[Event]:
        _log.error("the view %s failed while streaming", self._view, exc_info=error)
        self._last = ""
        if not self._request.app.debug:
            return []
        was_shown, self._is_error_shown = self._is_error_shown, True
        card = _error_card(error)
        return [patch(card) if was_shown else patch(card, selector="body", mode="append")]


def _fresh_scope(request: Request[Any, Any, Any]) -> Any:
    """A scope of its own for one render: what a dependency keeps there belongs to one request.

    The query is the page's: the client adds its signals to it, and they would hide the fields that
    the page was made of.
    """
    scope: dict[str, Any] = {**request.scope}
    parts = scope["query_string"].split(b"&")
    scope["query_string"] = b"&".join(part for part in parts if part[:9] != b"datastar=")
    state: dict[str, Any] = scope.get("state") or {}
    scope["state"] = {key: value for key, value in state.items() if not key.startswith("_ls_")}
    return scope


def _error_card(error: Exception) -> htpy.Renderable:
    text = "".join(traceback.format_exception(error))
    return htpy.section(id=_ERROR_ID, role="alert", style=_ERROR_STYLE)[
        htpy.strong[f"{type(error).__name__}: {error}"], htpy.pre[text]
    ]
