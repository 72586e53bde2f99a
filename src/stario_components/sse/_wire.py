"""The only file that knows the bytes of an event stream.

Laws. A line ends only where HTML's event stream format ends one: CR, LF or CRLF. `splitlines()`
also breaks at U+2028, U+0085 and others, which are text. An empty line of HTML keeps the trailing
space of `data: elements `, without which the client files it under another key and loses it.
Source: https://html.spec.whatwg.org/multipage/server-sent-events.html, sdk/ADR.md of Datastar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ._events import ElementsPatch, Event, SignalsPatch

_DEFAULT_RETRY_MS = 1000  # the specification leaves the default out
_LINE_END = re.compile(r"\r\n|\r|\n")

HEARTBEAT = b": hb\n\n"
"""A comment: keeps proxies from closing a silent stream, and is dropped by the client."""


def write(event: Event) -> bytes:
    """The bytes of one event: its fields in the order of the specification, and an empty line.

    Half a surrogate pair, which UTF-8 can't hold, becomes `?`.

    Example:
        >>> from stario_components import remove
        >>> print(write(remove("#t1")).decode(), end="")
        event: datastar-patch-elements
        data: selector #t1
        data: mode remove
        <BLANKLINE>
    """
    lines = [*_head(event), *(f"data: {line}" for line in _data(event))]
    return ("\n".join(lines) + "\n\n").encode("utf-8", "replace")


def retry(milliseconds: int) -> bytes:
    """The field that sets the page's reconnection time, alone; it takes effect without an event.

    Example:
        >>> retry(250)
        b'retry: 250\\n\\n'
    """
    return b"retry: %d\n\n" % milliseconds


def _head(event: Event) -> Iterator[str]:
    yield f"event: {_NAMES[type(event)]}"
    if event.event_id is not None:
        yield f"id: {event.event_id}"
    if event.retry_ms is not None and event.retry_ms != _DEFAULT_RETRY_MS:
        yield f"retry: {event.retry_ms}"


def _data(event: Event) -> Iterator[str]:
    match event:
        case ElementsPatch():
            yield from _elements(event)
        case SignalsPatch():
            yield from ["onlyIfMissing true"] * event.only_if_missing
            yield from (f"signals {line}" for line in _LINE_END.split(event.json))
        case _:
            raise TypeError(f"no bytes are known for {type(event).__name__}")


def _elements(event: ElementsPatch) -> Iterator[str]:
    if event.selector is not None:
        yield f"selector {event.selector}"
    if event.mode != "outer":
        yield f"mode {event.mode}"
    if event.view_transition:
        yield "useViewTransition true"
    if event.view_transition_selector is not None:
        yield f"viewTransitionSelector {event.view_transition_selector}"
    if event.namespace != "html":
        yield f"namespace {event.namespace}"
    if event.html:
        yield from (f"elements {line}" for line in _LINE_END.split(event.html))


_NAMES: dict[type[Event], str] = {
    ElementsPatch: "datastar-patch-elements",
    SignalsPatch: "datastar-patch-signals",
}
