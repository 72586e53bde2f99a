"""Litestar's route handlers as targets of `ds` actions.

    ds.post(toggle, todo_id=todo.id)

Litestar copies a handler when it registers it, and only the copy learns its path. What all copies
share is the code of the function, so that is the key under which the paths are noted.
"""

from __future__ import annotations

from types import CodeType
from typing import Any
from weakref import WeakKeyDictionary

from litestar.handlers import HTTPRouteHandler
from litestar.routes import HTTPRoute

from .. import ds
from .._errors import UsageError, message
from ._live import Live, registered_page

_PATHS: WeakKeyDictionary[CodeType, dict[str, object]] = WeakKeyDictionary()


def note_route(route: HTTPRoute, app: object) -> None:
    """Remember under which path an app serves a handler. A newer app replaces an older one."""
    for handler in route.route_handlers:
        code = _code(handler)
        if code is not None:
            here = _PATHS.setdefault(code, {})
            for path in [path for path, owner in here.items() if owner is not app]:
                del here[path]
            here[route.path_format] = app


def read_route(target: object) -> ds.RouteInfo | None:
    """For `ds.register_routes`.

    Raises: UsageError for a handler that is in no app, or under several paths.
    """
    handler = registered_page(target) if isinstance(target, Live) else target
    if not isinstance(handler, HTTPRouteHandler):
        return None
    name = handler.handler_name
    code = _code(handler)
    paths = sorted(_PATHS.get(code, {})) if code else []
    if not paths:
        raise not_in_app(name)
    if len(paths) > 1:
        raise several_paths(name, paths)
    return ds.RouteInfo(name, paths[0], frozenset(handler.http_methods))


def _code(handler: HTTPRouteHandler) -> CodeType | None:
    function: Any = handler.fn
    function = getattr(function, "func", function)  # run in a thread, or a partial
    return getattr(getattr(function, "__func__", function), "__code__", None)


def not_in_app(name: str) -> UsageError:
    return UsageError(
        message(
            f"The handler {name} is in no app with the StarioPlugin.",
            "Its path is known once Litestar has registered it; a link to it would be dead.",
            "Add it to route_handlers, and build the link inside a view, not at import.",
        )
    )


def several_paths(name: str, paths: list[str]) -> UsageError:
    return UsageError(
        message(
            f"The handler {name} is served under {' and '.join(paths)}.",
            "A link has to lead to one of them.",
            f'Write the path: "{paths[0]}".',
        )
    )


ds.register_routes(read_route)
