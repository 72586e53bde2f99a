"""`live`: one pure view serves the page and the stream that keeps it true."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Iterable
from functools import partial
from typing import Any, cast

from litestar import Litestar, Request, Router, get
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.utils import is_async_callable

from .._errors import UsageError, did_you_mean, message, shown
from ..live import Relay, check_pattern
from ..render import Component
from ..sse import Event
from ._handlers import handlers_of
from ._live_page import LivePage
from ._live_result import check_result
from ._look import Look
from ._responses import WRAP
from ._runtime import Layout, runtime_of

Topics = str | Iterable[str]
View = Callable[..., Any]

_SETTINGS = "stario_live"
_HOLE = re.compile(r"\{(\w+)(?::\w+)?\}")


class Live(Router):
    """A page at a path and its stream at `path/subscribe`; give it to Litestar as a handler."""


def live(
    path: str,
    /,
    *,
    topics: Topics,
    presence: str | None = None,
    layout: Layout | None = None,
    max_rate_hz: float = 30.0,
    **options: Any,
) -> Callable[[View], Live]:
    """Make a page and its live stream of a view: a handler that returns a node with an `id`.

    The page opens `GET path/subscribe` with its own query string. Whenever one of the `topics` is
    published, the view is called again and the node is morphed into the page; if it renders to the
    same HTML, nothing is sent. For each look, the view's dependencies are opened and closed anew,
    and its query is the page's: signals that the client adds to it are not read. A topic may hold
    path parameters: `"boards.{board_id}"`; a value that no subject can hold (a dot, a star, white
    space) is answered with 404.

    While a stream is open it also subscribes to `presence`, and its coming and going is published
    there; a view may show `relay.subscribers(presence)`. `layout` puts the node into a document
    (by default the plugin's). At most `max_rate_hz` patches a second are sent, the last state
    always. Further options go to Litestar's `Router`: `dependencies`, `guards`, `middleware`, …

    Units: patches per second.
    Raises: UsageError for no topics, a topic that is none or that names no parameter of the path, a
    rate that is not above zero, and a view that is annotated to return what is no element; when
    the app is made, for a topic that its relay does not declare; when a page is asked for, for a
    view whose root has no `id`.

    Example:
        >>> from stario_components import h
        >>> @live("/clock", topics="clock")
        ... async def clock() -> h.Node:
        ...     return h.time(id="clock")["12:00"]
        >>> sorted(route.path for route in clock.routes)
        ['/clock', '/clock/subscribe']
    """
    if not max_rate_hz > 0:
        raise no_rate(max_rate_hz)
    subjects = [_checked_topic(topic, path) for topic in _listed(topics)]
    if presence:
        _checked_topic(presence, path)
    elif not subjects:
        raise no_topics(topics)

    def make(view: View) -> Live:
        if isinstance(view, Component):
            raise view_is_component(view.name)
        settings = _Settings(subjects, presence, 1 / max_rate_hz)
        wrap = LivePage(layout, check=partial(_fill_all, settings.followed))
        # A view is pure, so one that is no coroutine is called as it stands.
        to_thread = None if is_async_callable(view) else False
        page = get("/", opt={WRAP: wrap}, name=options.pop("name", None), sync_to_thread=to_thread)(
            view
        )
        check_result(view, str(page))
        subscribe = get("/subscribe", opt={_SETTINGS: settings}, include_in_schema=False)(
            _subscribe
        )
        router = Live(path, route_handlers=[page, subscribe], **options)
        settings.view = registered_page(router)
        return router

    return make


def stream(path: str, /, **options: Any) -> HTTPRouteHandler:
    """`get` for an async generator of events. (Litestar takes such a function for a blocking one.)

    Example:
        >>> from stario_components import signals
        >>> @stream("/count")
        ... async def count() -> AsyncIterator[Event]:
        ...     for n in range(3):
        ...         yield signals({"n": n})
    """
    return get(path, sync_to_thread=False, **options)


class _Settings:
    """What a stream needs to know of its view.

    Litestar registers a copy of each handler, and copies a router whole, deeply. So `view` is the
    copy that the router holds, and stays the right one in every later copy.
    """

    view: HTTPRouteHandler

    def __init__(self, topics: list[str], presence: str | None, pause_s: float) -> None:
        self.topics = topics
        self.presence = presence
        self.pause_s = pause_s

    @property
    def followed(self) -> list[str]:
        """The topics, with the one of presence."""
        return [*self.topics, *([self.presence] if self.presence else [])]


def registered_page(router: Live) -> HTTPRouteHandler:
    """The handler of a live view's page, as the router holds it."""
    return next(handler for handler in handlers_of(router.routes) if WRAP in handler.opt)


def refuse_undeclared(handler: HTTPRouteHandler, relay: Relay) -> None:
    """A stream must not wait for what can't be published: it would break, and come back for ever.

    Raises: UsageError, when the app is made.
    """
    for topic in _followed(handler):
        if relay.declared is not None and not relay.can_tell(_widened(topic)):
            raise undeclared_topic(str(handler.opt[_SETTINGS].view), topic, relay.declared)


def topics_of(app: Litestar) -> list[str]:
    """What the streams of an app's live views may subscribe to, as patterns."""
    topics = [topic for handler in handlers_of(app.routes) for topic in _followed(handler)]
    return [_widened(topic) for topic in topics]


def _followed(handler: HTTPRouteHandler) -> list[str]:
    settings: _Settings | None = handler.opt.get(_SETTINGS)
    return [] if settings is None else settings.followed


async def _subscribe(request: Request[Any, Any, Any]) -> AsyncIterator[Event]:
    settings: _Settings = request.route_handler.opt[_SETTINGS]
    topics = _fill_all(settings.topics, request)
    presence = _fill(settings.presence, request) if settings.presence else None
    look = Look(settings.view, request)
    relay = runtime_of(request).relay
    return _follow(relay, look, topics=topics, presence=presence, pause_s=settings.pause_s)


async def _follow(
    relay: Relay, look: Look, *, topics: list[str], presence: str | None, pause_s: float
) -> AsyncIterator[Event]:
    try:
        with relay.subscribe(*topics, *([presence] if presence else [])) as inbox:
            if presence:
                relay.publish_nowait(presence)
                inbox.take()  # the first look is under way anyway
            # Subscribed first, looked second: what changes in between is told.
            while True:
                for event in await look():
                    yield event
                await asyncio.sleep(pause_s)
                await inbox.changed()
    finally:
        if presence:
            relay.publish_nowait(presence)


def _listed(topics: object) -> list[object]:
    if isinstance(topics, str):
        return [topics]
    if not isinstance(topics, Iterable):
        raise no_topics(topics)
    return list(cast("Iterable[object]", topics))


def _checked_topic(topic: object, path: str) -> str:
    if not isinstance(topic, str):
        return check_pattern(topic)
    known = _HOLE.findall(path)
    for name in _HOLE.findall(topic):
        if name not in known:
            raise unknown_parameter(topic, name, path)
    check_pattern(_HOLE.sub("x", topic))
    return topic


def _widened(topic: str) -> str:
    """The pattern that takes a topic whatever its parameters are."""
    before, hole, _ = topic.partition("{")
    owner = before.rpartition(".")[0]
    return topic if not hole else f"{owner}.*" if owner else "*"


def _fill_all(topics: list[str], request: Request[Any, Any, Any]) -> list[str]:
    return [_fill(topic, request) for topic in topics]


def _fill(topic: str, request: Request[Any, Any, Any]) -> str:
    """The topic with its path parameters; a dot or a star in one would reach other subjects."""
    values = {name: str(request.path_params[name]) for name in _HOLE.findall(topic)}
    if any(re.search(r"[\s.*>\x00-\x1f\x7f]", value) for value in values.values()):
        raise NotFoundException
    return _HOLE.sub(lambda hole: values[hole[1]], topic)


def no_topics(topics: object) -> UsageError:
    return UsageError(
        message(
            f"live got topics={shown(topics)}.",
            "They are what its view looks at; without any, its page would never move.",
            'Name what is published: topics="todos", or topics=["todos", "boards.*"].',
        )
    )


def undeclared_topic(view: str, topic: str, declared: Iterable[str]) -> UsageError:
    declared = sorted(declared)
    return UsageError(
        message(
            f"The live view {view} looks at {shown(topic)}, which its relay does not declare.",
            "It can't be published, so the page would never move.",
            did_you_mean(topic, declared, otherwise=f"Declared are {', '.join(declared)}."),
        )
    )


def unknown_parameter(topic: str, name: str, path: str) -> UsageError:
    return UsageError(
        message(
            f"The topic {shown(topic)} names the parameter {name}.",
            f"The path {shown(path)} has none of that name, so no stream could subscribe.",
            'Use its names: live("/boards/{board_id:int}", topics="boards.{board_id}").',
        )
    )


def view_is_component(name: str) -> UsageError:
    return UsageError(
        message(
            f"The live view {name} is a component.",
            "Litestar fills the parameters of a handler, and those of a component are props.",
            f"Call it in a handler: async def index() -> h.Node: return {name}(…).",
        )
    )


def no_rate(rate_hz: float) -> UsageError:
    return UsageError(
        message(
            f"live got max_rate_hz={shown(rate_hz)}.",
            "It is how many patches a stream may send in a second; with none, no page would move.",
            "Give a number above zero: max_rate_hz=30.",
        )
    )
