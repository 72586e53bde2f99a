"""Routes of functions that know no Litestar.

Litestar wants to be told what a function returns, and which parameters are the path's and which the
query's, in types of its own. Code that must not import it can't say so; here it is worked out.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import AsyncIterator, Callable
from types import FunctionType, NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import htpy
from litestar import HttpMethod, route
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery

from ..sse import Event
from ._handlers import annotations_of, with_annotations

_HOLE = re.compile(r"\{(\w+)(?::\w+)?\}")
_PLAIN = {str, int, float, bool, NoneType}
_UNIONS = (Union, UnionType)


def bare_route(
    method: Literal["GET", "POST", "PUT", "PATCH", "DELETE"],
    path: str,
    function: Callable[..., Any],
) -> HTTPRouteHandler:
    """A handler of a function whose annotations are plain Python, or not there.

    A parameter that the path names is of the path, another text, number or bool of the query;
    signals, `Relay` and what else the plugin fills in are as in any handler.

    Example:
        >>> def greet(name: str, loud: bool = False) -> htpy.Node:
        ...     return htpy.p["Hello ", name]
        >>> bare_route("GET", "/greet/{name:str}", greet).paths
        {'/greet/{name:str}'}
    """
    is_async = inspect.iscoroutinefunction(function)
    made = route(path, http_method=HttpMethod(method), sync_to_thread=None if is_async else False)
    return made(_told(path, function))


def _told(path: str, function: Callable[..., Any]) -> Callable[..., Any]:
    if not isinstance(function, FunctionType):
        return function
    hints = annotations_of(function)
    in_path = set(_HOLE.findall(path))
    changed: dict[str, Any] = {
        name: FromPath[hint] if name in in_path else FromQuery[hint]
        for name, hint in hints.items()
        if name in in_path or (name != "return" and _is_plain(hint))
    }
    is_stream = inspect.isasyncgenfunction(function)
    changed["return"] = hints.get("return", AsyncIterator[Event] if is_stream else htpy.Node)
    return with_annotations(function, {**hints, **changed})


def _is_plain(hint: Any) -> bool:
    return hint in _PLAIN or (get_origin(hint) in _UNIONS and set(get_args(hint)) <= _PLAIN)
