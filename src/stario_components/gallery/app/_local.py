"""A story's own handlers, each story with an app of its own in which they are as in any other.

So they take signals and path parameters, give nodes, events and streams, and no other story, nor
the app that the gallery is mounted in, knows them.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from types import FunctionType, NoneType, UnionType
from typing import Any, Union, cast, get_args, get_origin

from litestar import HttpMethod, Litestar, Router, route
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery
from litestar.types import ASGIApp, Receive, Scope, Send

from ... import html as h
from ...litestar import StarioPlugin, annotations_of, with_annotations
from ...sse import Event
from .._handler import Handler
from .._story import Story
from ._gallery import Gallery


def local_handlers(gallery: Gallery) -> HTTPRouteHandler:
    """The route that leads to the handlers of each story."""
    apps: dict[str, tuple[Story, Litestar]] = {}

    @route("/at/{id:str}/{rest:path}", http_method=_METHODS, include_in_schema=False)
    async def local(id: FromPath[str], rest: FromPath[Path]) -> ASGIApp:
        story = gallery.library.story(id)
        if not isinstance(story, Story) or not story.handlers:
            raise NotFoundException(detail=f"The story {id!r} has no handlers of its own.")
        if id not in apps or apps[id][0] is not story:  # it was reloaded
            apps[id] = (story, app_of(story))
        return _inside(apps[id][1], rest.as_posix())

    return local


_HOLE = re.compile(r"\{(\w+)(?::\w+)?\}")
_PLAIN = {str, int, float, bool, NoneType}
_UNIONS = (Union, UnionType)
_METHODS = [HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE]
_KEPT = frozenset("type asgi http_version method scheme query_string headers client server".split())


def _inside(app: Litestar, path: str) -> ASGIApp:
    """An app that answers as if it had been asked for this path."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        own: dict[str, Any] = {name: value for name, value in scope.items() if name in _KEPT}
        own |= {"path": path, "raw_path": path.encode(), "root_path": "", "state": {}}
        await app(cast("Scope", own), receive, send)

    return answer


def app_of(story: Story) -> Litestar:
    """An app with the handlers of a story and nothing else."""
    routes: list[HTTPRouteHandler] = [_route_of(each) for each in story.handlers]
    return Litestar(
        [Router("/", route_handlers=routes)],
        plugins=[StarioPlugin()],
        openapi_config=None,
        debug=True,
    )


def _route_of(handler: Handler) -> HTTPRouteHandler:
    is_async = inspect.iscoroutinefunction(handler.function)
    made = route(
        handler.path,
        http_method=[handler.method],  # pyright: ignore[reportArgumentType]  # a Literal of ours
        sync_to_thread=None if is_async else False,
    )
    return made(_told(handler))


def _told(handler: Handler) -> Callable[..., Any]:
    """The function with the annotations that Litestar asks for, and a story has no use for: what
    it returns, and which of its parameters are of the path or of the query."""
    function = handler.function
    if not isinstance(function, FunctionType):
        return function
    hints = annotations_of(function)
    in_path = set(_HOLE.findall(handler.path))
    changed: dict[str, Any] = {
        name: FromPath[hint] if name in in_path else FromQuery[hint]
        for name, hint in hints.items()
        if name in in_path or _is_plain(hint)
    }
    is_stream = inspect.isasyncgenfunction(function)
    changed["return"] = hints.get("return", AsyncIterator[Event] if is_stream else h.Node)
    return with_annotations(function, {**hints, **changed})


def _is_plain(hint: Any) -> bool:
    return hint in _PLAIN or (get_origin(hint) in _UNIONS and set(get_args(hint)) <= _PLAIN)
