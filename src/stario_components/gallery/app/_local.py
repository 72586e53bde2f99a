"""A story's own handlers, each story with an app of its own in which they are as in any other.

So they take signals and path parameters, give nodes, events and streams, and no other story, nor
the app that the gallery is mounted in, knows them.
"""

from __future__ import annotations

import inspect
from collections.abc import AsyncIterator, Callable
from types import FunctionType
from typing import Any

from litestar import Litestar, Router, asgi, route
from litestar.exceptions import NotFoundException
from litestar.handlers import ASGIRouteHandler, HTTPRouteHandler
from litestar.types import Receive, Scope, Send

from ... import html as h
from ...litestar import StarioPlugin
from ...sse import Event
from .._handler import Handler
from .._story import Story
from ._gallery import Gallery


def local_handlers(gallery: Gallery) -> ASGIRouteHandler:
    """The route that leads to the handlers of each story."""
    apps: dict[str, tuple[Story, Litestar]] = {}

    @asgi("/at/{id:str}/{rest:path}", copy_scope=True)
    async def local(scope: Scope, receive: Receive, send: Send) -> None:
        id = str(scope["path_params"]["id"])
        story = gallery.library.story(id)
        if not isinstance(story, Story) or not story.handlers:
            raise NotFoundException(detail=f"The story {id!r} has no handlers of its own.")
        if id not in apps or apps[id][0] is not story:  # it was reloaded
            apps[id] = (story, app_of(story))
        inner: Any = {key: value for key, value in scope.items() if key in _KEPT} | {
            "path": str(scope["path_params"]["rest"]),
            "root_path": "",
            "state": {},
        }
        inner["raw_path"] = inner["path"].encode()
        await apps[id][1](inner, receive, send)

    return local


_KEPT = frozenset(
    "type asgi http_version method scheme query_string headers client server extensions".split()
)


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
    return made(_told(handler.function))


def _told(function: Callable[..., Any]) -> Callable[..., Any]:
    """The function with a return type, which Litestar asks for and a story has no use for."""
    if not isinstance(function, FunctionType) or "return" in function.__annotations__:
        return function
    copy = FunctionType(
        function.__code__,
        function.__globals__,
        function.__name__,
        function.__defaults__,
        function.__closure__,
    )
    copy.__kwdefaults__ = function.__kwdefaults__
    copy.__module__, copy.__qualname__ = function.__module__, function.__qualname__
    is_stream = inspect.isasyncgenfunction(function)
    given: Any = AsyncIterator[Event] if is_stream else h.Node
    copy.__annotations__ = {**function.__annotations__, "return": given}
    return copy
