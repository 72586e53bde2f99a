"""Actions: requests that the browser sends, as expressions.

    ds.on("click", ds.delete("/todos/{id}", id=todo.id))

Keywords that are no option fill the holes of the URL.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Literal, cast

import msgspec

from .._errors import UsageError, message, shown
from ._client import require
from ._code import as_code
from ._expr import Expr
from ._filter import Filter, filter_object
from ._js import literal
from ._route import Route, template_of
from ._spec import ACTIONS
from ._url import address

# Python name → the client's name, in the order they are written.
OPTIONS: dict[str, str] = {
    "content_type": "contentType",
    "selector": "selector",
    "headers": "headers",
    "filter_signals": "filterSignals",
    "open_when_hidden": "openWhenHidden",
    "payload": "payload",
    "request_cancellation": "requestCancellation",
    "retry": "retry",
    "retry_interval_ms": "retryInterval",
    "retry_scaler": "retryScaler",
    "retry_max_wait_ms": "retryMaxWait",
    "retry_max_count": "retryMaxCount",
}

_LATER = {row.name: row.since for row in ACTIONS.values() if row.since != "1.0.0"}

_CHOICES: dict[str, tuple[str, ...]] = {
    "content_type": ("json", "form"),
    "request_cancellation": ("auto", "cleanup", "disabled"),
    "retry": ("auto", "error", "always", "never"),
}


class Action(msgspec.Struct, frozen=True):
    """One request method. Call it with a target to get the expression that sends the request.

    A target is a URL, or a route handler of your app; keywords that are no option fill its path
    parameters, with values or with expressions. GET and DELETE carry the signals in the query, as
    `?datastar=…`; POST, PUT and PATCH in a JSON body. With `content_type="form"` the closest form
    (or `selector`) is sent instead.

    Source: https://data-star.dev/reference/actions, client 1.0.1.
    """

    method: str

    def __call__(
        self,
        target: str | Route,
        /,
        *,
        query: Mapping[str, object] | None = None,
        content_type: Literal["json", "form"] | None = None,
        selector: str | None = None,
        headers: Mapping[str, str] | None = None,
        filter_signals: Filter | None = None,
        open_when_hidden: bool | None = None,
        payload: object = None,
        request_cancellation: Literal["auto", "cleanup", "disabled"] | None = None,
        retry: Literal["auto", "error", "always", "never"] | None = None,
        retry_interval_ms: float | None = None,
        retry_scaler: float | None = None,
        retry_max_wait_ms: float | None = None,
        retry_max_count: float | None = None,
        **path: object,
    ) -> Expr:
        """The expression that sends the request. An option left out keeps the client's default.

        `retry_max_count=math.inf` never gives up. `payload` replaces the signals.

        Shape: `@post("/todos/7/toggle",{retry:"never"})`.
        Units: `_ms` milliseconds, as the client counts them.
        Raises: UsageError for a hole without a value, a keyword that is neither an option nor a
        hole, a wrong choice, a handler that is not in the app or answers another method, and an
        action that the chosen client lacks.

        Example:
            >>> post("/todos/{id}/toggle", id=7, retry="never").source
            '@post("/todos/7/toggle",{retry:"never"})'
        """
        if self.method in _LATER:
            require(f"@{self.method}", _LATER[self.method])
        template = target if isinstance(target, str) else template_of(target, self.method)
        where = address(template, query, path)
        if (
            (content_type is selector is headers is filter_signals is open_when_hidden is None)
            and (payload is request_cancellation is retry is retry_interval_ms is None)
            and (retry_scaler is retry_max_wait_ms is retry_max_count is None)
        ):
            return Expr(f"@{self.method}({where})", True)
        told = (
            *(content_type, selector, headers, filter_signals, open_when_hidden, payload),
            *(request_cancellation, retry, retry_interval_ms, retry_scaler),
            *(retry_max_wait_ms, retry_max_count),
        )
        options = _object(zip(OPTIONS, told, strict=True))
        return Expr(f"@{self.method}({where},{options})", True)


get = Action("get")
post = Action("post")
put = Action("put")
patch = Action("patch")
delete = Action("delete")
query = Action("query")
"""HTTP QUERY: like GET, with the signals in the body. Since client 1.0.4.
Source: https://data-star.dev/reference/actions"""


def peek(value: Expr, /) -> Expr:
    """The value, without running again when its signals change.

    Shape: `@peek(() => $count)`.
    Source: https://data-star.dev/reference/actions#peek

    Example:
        >>> from stario_components import ds
        >>> ds.peek(ds.signal("count") + 1).source
        '@peek(() => ($count + 1))'
    """
    return Expr(f"@peek(() => {literal(as_code(value, 'ds.peek'))})", is_atom=True)


def set_all(value: object, /, only: Filter | None = None) -> Expr:
    """Set every signal, or those that a filter finds, to one value.

    Shape: `@setAll(false,{"include":"^selected"})`.
    Source: https://data-star.dev/reference/actions#setall
    """
    narrowed = [filter_object(only)] if only is not None else []
    return Expr(f"@setAll({','.join([literal(value), *narrowed])})", is_atom=True)


def toggle_all(only: Filter | None = None, /) -> Expr:
    """Turn every signal, or those that a filter finds, into its opposite.

    Shape: `@toggleAll({"include":"^open"})`.
    Source: https://data-star.dev/reference/actions#toggleall
    """
    return Expr(f"@toggleAll({'' if only is None else filter_object(only)})", is_atom=True)


def _object(options: Iterable[tuple[str, object]]) -> str:
    told = (
        f"{OPTIONS[name]}:{_option(name, value)}" for name, value in options if value is not None
    )
    return f"{{{','.join(told)}}}"


def _option(name: str, value: object) -> str:
    if name in _CHOICES and value not in _CHOICES[name]:
        raise wrong_choice(name, value)
    if name == "retry_max_count" and value == math.inf:
        return "Infinity"
    if name == "filter_signals":
        return filter_object(cast("Filter", value))
    return literal(value)


def wrong_choice(name: str, value: object) -> UsageError:
    choices = ", ".join(f'"{choice}"' for choice in _CHOICES[name])
    return UsageError(
        message(
            f"An action got {name}={shown(value)}.",
            "The client would ignore it, or stop at it.",
            f"{name} is one of {choices}.",
        )
    )
