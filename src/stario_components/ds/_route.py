"""Route handlers as the targets of actions: links that survive a rename.

    ds.post(toggle, todo_id=todo.id)

`ds` knows no server. An adapter says how to read its handlers, by registering with `route_of`; what
it returns is a `RouteInfo`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import msgspec

from .._errors import UsageError, did_you_mean, message, shown


class Route(Protocol):
    """A route handler: whatever an adapter registered, made from a function `fn`."""

    @property
    def fn(self) -> Callable[..., object]:
        """The function that answers."""
        ...


class RouteInfo(msgspec.Struct, frozen=True):
    """What a link has to know of a route: its name for errors, its path and its methods."""

    name: str
    template: str
    methods: frozenset[str]


Reader = Callable[[object], RouteInfo | None]

_readers: list[Reader] = []


def register_routes(reader: Reader) -> None:
    """Let an adapter read its handlers: the reader returns `None` for what is not its own.

    Raises nothing itself; it may raise a UsageError for a handler that is not in the app.
    """
    _readers.append(reader)


def template_of(target: object, method: str) -> str:
    """The path template of a handler that answers this method.

    Raises: UsageError for what is no handler of an adapter, or answers other methods.
    """
    info = next((found for read in _readers if (found := read(target))), None)
    if info is None:
        raise no_route(target, method)
    if method.upper() not in info.methods:
        raise other_method(info, method)
    return info.template


def no_route(target: object, method: str) -> UsageError:
    return UsageError(
        message(
            f"ds.{method} got the target {shown(target)}.",
            "It is neither a URL nor a route handler of a known adapter.",
            'Write a path such as "/todos", or import stario_components.litestar and pass a '
            "function that Litestar's decorators made a handler.",
        )
    )


def other_method(info: RouteInfo, method: str) -> UsageError:
    offered = sorted(each.lower() for each in info.methods if each not in ("HEAD", "OPTIONS"))
    answers = ", ".join(offered) or "no method that an action sends"
    otherwise = f"Write ds.{offered[0]}." if offered else "Point at another handler."
    return UsageError(
        message(
            f"ds.{method} got the handler {info.name}, which answers {answers}.",
            "The request would be answered with 405.",
            did_you_mean(method, offered, otherwise=otherwise),
        )
    )
