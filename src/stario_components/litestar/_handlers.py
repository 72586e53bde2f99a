"""Handlers, made ready before Litestar reads their signatures.

Litestar evaluates every annotation of a handler, forward references inside `h.Node` included, and
takes an unknown parameter for a query parameter. So a handler that uses our types is given a copy
of its function, alike but for the annotations: our parameters become dependencies, and a return
type of ours becomes plain text with our response class. Handlers without our types stay untouched.

Rejected: an app-wide response class (it would change what JSON handlers of the same app answer),
and writing into the annotations of the user's function (others may read them).
"""

from __future__ import annotations

import inspect
import typing
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Iterable, Iterator
from types import FunctionType, NoneType
from typing import Any

import htpy
from litestar import Request
from litestar.controller import Controller
from litestar.di import NamedDependency, Provide
from litestar.enums import MediaType
from litestar.handlers import HTTPRouteHandler
from litestar.router import Router
from litestar.routes import BaseRoute, HTTPRoute

from .. import ds
from .._errors import SetupError, message
from ..live import Relay, Tasks
from ..render import Html
from ..sse import Event, PlainAnswer
from ._responses import DEFAULT_STATUSES, StarioResponse
from ._runtime import runtime_of
from ._signals import provide_checked, provide_signals

_OUR_RESULTS = (
    htpy.BaseElement,
    htpy.Fragment,
    htpy.ContextProvider,
    htpy.ContextConsumer,
    Html,
    Event,
    PlainAnswer,
    StarioResponse,
)
_RESERVED = ("body", "cookies", "data", "headers", "query", "request", "scope", "socket", "state")


def adapt_all(handlers: Iterable[Any], *, uncompressed: str | None = None) -> None:
    """Make every handler ready, also those inside routers and controllers.

    `uncompressed` is the option by which Litestar's compression leaves a handler alone: it would
    keep the events of a stream back until there are enough of them.
    """
    for handler in _http_handlers(handlers):
        _adapt(handler)
        if uncompressed and _is_stream(handler):
            handler.opt[uncompressed] = True


def provide_relay() -> Provide:
    """The app's relay as a dependency. A new function each time: Litestar refuses one provider
    under two names."""

    async def relay(request: Request[Any, Any, Any]) -> Relay:
        return runtime_of(request).relay

    return Provide(relay)


def provide_tasks() -> Provide:
    """The app's background tasks as a dependency."""

    async def tasks(request: Request[Any, Any, Any]) -> Tasks:
        return runtime_of(request).tasks

    return Provide(tasks)


def handlers_of(routes: Iterable[BaseRoute]) -> Iterator[HTTPRouteHandler]:
    """The HTTP handlers of routes, as a router or an app holds them."""
    for route in routes:
        if isinstance(route, HTTPRoute):
            yield from route.route_handlers


class LastEventId(str):
    """A parameter of this type holds the id of the last event that the page got before it
    reconnected; empty on the first connection.

    Source: https://html.spec.whatwg.org/multipage/server-sent-events.html#the-last-event-id-header
    """

    __slots__ = ()


def refuse_closed_dependencies(handler: HTTPRouteHandler) -> None:
    """A stream must not use what Litestar closes before its first event.

    Raises: SetupError, when the app is made.
    """
    if not inspect.isasyncgenfunction(handler.fn):
        return
    providers = handler.resolve_dependencies()
    waiting = [name for name in handler.parsed_fn_signature.parameters if name in providers]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        provider = providers[name]
        if provider.has_async_generator_dependency or provider.has_sync_generator_dependency:
            raise closed_dependency(str(handler), name)
        seen.add(name)
        inner = provider.parsed_fn_signature.parameters
        waiting.extend(key for key in inner if key in providers and key not in seen)


def _provide_last_event_id() -> Provide:
    async def last_event_id(request: Request[Any, Any, Any]) -> Any:
        return LastEventId(request.headers.get("last-event-id", ""))

    return Provide(last_event_id)


def _http_handlers(values: Iterable[Any]) -> Iterator[HTTPRouteHandler]:
    for value in values:
        if isinstance(value, HTTPRouteHandler):
            yield value
        elif isinstance(value, Router):
            yield from handlers_of(value.routes)
        elif isinstance(value, type) and issubclass(value, Controller):
            members = (getattr(value, name, None) for name in dir(value))
            yield from (member for member in members if isinstance(member, HTTPRouteHandler))


def _is_stream(handler: HTTPRouteHandler) -> bool:
    hint = getattr(handler.fn, "__stario_result__", None)
    return typing.get_origin(hint) in (AsyncIterator, AsyncGenerator, AsyncIterable)


def _adapt(handler: HTTPRouteHandler) -> None:
    function = handler.fn
    if not isinstance(function, FunctionType):
        return
    hints = annotations_of(function)
    for name, hint in hints.items():
        if name != "return" and not _is_our_parameter(hint) and _holds_signals(hint):
            raise signals_inside(str(handler), name)
    changed = {
        name: _adapt_parameter(handler, name, hint)
        for name, hint in hints.items()
        if name != "return" and _is_our_parameter(hint)
    }
    if "return" in hints:
        changed |= _adapt_result(handler, hints["return"])
    if changed:
        adapted = with_annotations(function, {**hints, **changed})
        adapted.__dict__.setdefault("__stario_result__", hints.get("return"))
        handler(adapted)


def _adapt_parameter(handler: HTTPRouteHandler, name: str, kind: Any) -> Any:
    if name in _RESERVED:
        raise reserved_name(str(handler), name, kind)
    provider = _provider(kind)
    handler.dependencies = {**(handler.dependencies or {}), name: provider}
    return NamedDependency[Any]  # made by us: Litestar need not look at it again


def _provider(kind: Any) -> Provide:
    if typing.get_origin(kind) is ds.Checked:
        return provide_checked(typing.get_args(kind)[0])
    if kind is Relay:
        return provide_relay()
    if kind is Tasks:
        return provide_tasks()
    if kind is LastEventId:
        return _provide_last_event_id()
    return provide_signals(kind)


def _adapt_result(handler: HTTPRouteHandler, hint: Any) -> dict[str, Any]:
    has_default_status = handler.status_code in DEFAULT_STATUSES
    if hint in (None, NoneType):
        if "GET" not in handler.http_methods:
            handler.status_code = 204 if has_default_status else handler.status_code
            _answer_with_ours(handler)
        return {}
    if not _is_our_result(hint):
        return {}
    if has_default_status:
        handler.status_code = 200  # the client ignores the body of any other status
    _answer_with_ours(handler)
    handler.media_type = handler.media_type or MediaType.HTML
    return {"return": str}


def _answer_with_ours(handler: HTTPRouteHandler) -> None:
    if handler.response_class is None:  # pyright: ignore[reportUnknownMemberType]  # generic, left open
        handler.response_class = StarioResponse


def _is_our_parameter(hint: Any) -> bool:
    if typing.get_origin(hint) is ds.Checked:
        return True
    return hint in (Relay, Tasks, LastEventId) or (
        isinstance(hint, type) and issubclass(hint, ds.Signals)
    )


def _holds_signals(hint: Any) -> bool:
    return any(
        (isinstance(part, type) and issubclass(part, ds.Signals)) or _holds_signals(part)
        for part in typing.get_args(hint)
    )


def _is_our_result(hint: Any) -> bool:
    if hint is htpy.Renderable or (isinstance(hint, type) and issubclass(hint, _OUR_RESULTS)):
        return True
    return any(_is_our_result(part) for part in typing.get_args(hint))


def annotations_of(function: FunctionType) -> dict[str, Any]:
    """The annotations, evaluated one by one: one name that only the type checker knows must not
    hide the others, and Litestar resolves it by its own namespace."""
    hints: dict[str, Any] = {}
    # The globals of a decorated function are its decorator's, the annotations are not.
    names: dict[str, Any] = inspect.unwrap(function).__globals__
    for name, hint in function.__annotations__.items():
        try:
            hints[name] = eval(hint, names) if isinstance(hint, str) else hint  # noqa: S307  # the program's own annotations
        except NameError:
            hints[name] = hint
    return hints


def with_annotations(function: FunctionType, annotations: dict[str, Any]) -> FunctionType:
    """A copy of a function, alike but for its annotations: others may read the original's."""
    copy = FunctionType(
        function.__code__,
        function.__globals__,
        function.__name__,
        function.__defaults__,
        function.__closure__,
    )
    copy.__kwdefaults__ = function.__kwdefaults__
    copy.__module__ = function.__module__
    copy.__qualname__ = function.__qualname__
    copy.__doc__ = function.__doc__
    copy.__dict__.update(function.__dict__)
    copy.__annotations__ = annotations
    return copy


def reserved_name(handler: str, name: str, kind: Any) -> SetupError:
    kind_name = getattr(kind, "__name__", str(kind))
    return SetupError(
        message(
            f"The handler {handler} has a parameter {name}: {kind_name}.",
            f"Litestar fills {name} in by itself, with something else.",
            f"Call it otherwise: signals: {kind_name}.",
        )
    )


def signals_inside(handler: str, name: str) -> SetupError:
    return SetupError(
        message(
            f"The handler {handler} has signals inside the type of {name}.",
            "Litestar would take it for a query parameter.",
            "Write the class itself and give its fields defaults, or ds.Checked of it.",
        )
    )


def closed_dependency(handler: str, name: str) -> SetupError:
    return SetupError(
        message(
            f"The stream {handler} depends on {name}, which is opened and closed per request.",
            "Litestar closes it before the first event is sent, so every use of it would fail.",
            "Open it inside the generator, or use live(), which opens it for each render.",
        )
    )
