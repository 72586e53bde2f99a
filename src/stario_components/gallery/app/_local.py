"""A story's own handlers, each story with an app of its own in which they are as in any other.

So they take signals and path parameters, give nodes, events and streams, and no other story, nor
the app that the gallery is mounted in, knows them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

from litestar import HttpMethod, Litestar, Router, route
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.types import ASGIApp, Receive, Scope, Send

from ...litestar import StarioPlugin, bare_route
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
    routes: list[HTTPRouteHandler] = [
        bare_route(each.method, each.path, each.function) for each in story.handlers
    ]
    return Litestar(
        [Router("/", route_handlers=routes)],
        plugins=[StarioPlugin()],
        openapi_config=None,
        debug=True,
    )
