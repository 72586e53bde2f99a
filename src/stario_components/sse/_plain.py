"""One event as an ordinary answer, `text/html` or `application/json`, instead of a stream.

It can be cached, compressed and read by any tool. It carries one patch, no event id and no retry.
Source: https://data-star.dev/reference/actions#response-handling, client 1.0.1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .._errors import UsageError, message, shown
from ._events import ElementsPatch, Event, SignalsPatch


@dataclass(frozen=True, slots=True)
class PlainAnswer:
    """The parts of an HTTP answer; its status is 200, since the client reads no other body."""

    body: bytes
    media_type: str
    headers: Mapping[str, str]


def plain(event: Event, /) -> PlainAnswer:
    """One patch of elements or signals as an ordinary answer.

    Shape: `text/html` with `datastar-selector`, `datastar-mode`, `datastar-namespace` and
    `datastar-use-view-transition`; or `application/json` with `datastar-only-if-missing`. Only
    what differs from the defaults is sent.
    Raises: UsageError for an event with an id, a retry time or a view transition selector, and for
    a selector that no header can carry.

    Example:
        >>> from stario_components import remove, signals
        >>> plain(signals({"n": 1}, only_if_missing=True)).headers
        {'datastar-only-if-missing': 'true'}
        >>> plain(remove("#t1")).headers
        {'datastar-selector': '#t1', 'datastar-mode': 'remove'}
    """
    if event.event_id is not None or event.retry_ms is not None:
        raise only_in_stream(event)
    match event:
        case ElementsPatch(view_transition_selector=None):
            return PlainAnswer(_encoded(event.html), "text/html", _element_headers(event))
        case SignalsPatch():
            once = {"datastar-only-if-missing": "true"} if event.only_if_missing else {}
            return PlainAnswer(_encoded(event.json), "application/json", once)
        case _:
            raise only_in_stream(event)


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _element_headers(event: ElementsPatch) -> dict[str, str]:
    headers: dict[str, str] = {}
    if event.selector is not None:
        if not event.selector.isascii():
            raise selector_needs_stream(event.selector)
        headers["datastar-selector"] = event.selector
    if event.mode != "outer":
        headers["datastar-mode"] = event.mode
    if event.namespace != "html":
        headers["datastar-namespace"] = event.namespace
    if event.view_transition:
        headers["datastar-use-view-transition"] = "true"
    return headers


def only_in_stream(event: Event) -> UsageError:
    return UsageError(
        message(
            f"plain got {shown(event)}.",
            "An event id, a retry time and a view transition selector exist in streams only.",
            "Return the event itself.",
        )
    )


def selector_needs_stream(selector: str) -> UsageError:
    return UsageError(
        message(
            f"plain got the selector {shown(selector)}.",
            "It would travel in a header, and a header holds ASCII.",
            "Return the event itself, or select by an ASCII id.",
        )
    )
