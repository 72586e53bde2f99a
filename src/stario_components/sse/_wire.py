"""The only file that knows the bytes of an event stream.

Laws. A line ends only where HTML's event stream format ends one: CR, LF or CRLF. `splitlines()`
also breaks at U+2028, U+0085 and others, which are text. An empty line of HTML keeps the trailing
space of `data: elements `, without which the client files it under another key and loses it.
Source: https://html.spec.whatwg.org/multipage/server-sent-events.html, sdk/ADR.md of Datastar.
"""

from __future__ import annotations

from .._errors import UsageError, message, shown
from ._events import ElementsPatch, Event, SignalsPatch

_DEFAULT_RETRY_MS = 1000  # the specification leaves the default out

HEARTBEAT = b": hb\n\n"
"""A comment: keeps proxies from closing a silent stream, and is dropped by the client."""


def write(event: Event) -> bytes:
    """The bytes of one event: its fields in the order of the specification, and an empty line.

    Half a surrogate pair, which UTF-8 can't hold, becomes `?`.

    Raises: UsageError for what is no event, such as a node that a stream yields.

    Example:
        >>> from stario_components import remove
        >>> print(write(remove("#t1")).decode(), end="")
        event: datastar-patch-elements
        data: selector #t1
        data: mode remove
        <BLANKLINE>
    """
    match event:
        case ElementsPatch():
            name, data = "elements", _elements(event)
        case SignalsPatch():
            name, data = "signals", _signals(event)
        case _:
            raise no_event(event)
    head = _head(event) if event.event_id is not None or event.retry_ms is not None else ""
    return f"event: datastar-patch-{name}\n{head}{data}\n".encode("utf-8", "replace")


def retry(milliseconds: int) -> bytes:
    """The field that sets the page's reconnection time, alone; it takes effect without an event.

    Example:
        >>> retry(250)
        b'retry: 250\\n\\n'
    """
    return b"retry: %d\n\n" % milliseconds


def _head(event: Event) -> str:
    head = "" if event.event_id is None else f"id: {event.event_id}\n"
    if event.retry_ms is None or event.retry_ms == _DEFAULT_RETRY_MS:
        return head
    return f"{head}retry: {event.retry_ms}\n"


def _elements(event: ElementsPatch) -> str:
    told = ""
    if event.selector is not None:
        told = f"data: selector {event.selector}\n"
    if event.mode != "outer":
        told += f"data: mode {event.mode}\n"
    if event.view_transition:
        told += "data: useViewTransition true\n"
    if event.view_transition_selector is not None:
        told += f"data: viewTransitionSelector {event.view_transition_selector}\n"
    if event.namespace != "html":
        told += f"data: namespace {event.namespace}\n"
    return told + _lines("elements", event.html) if event.html else told


def _signals(event: SignalsPatch) -> str:
    told = "data: onlyIfMissing true\n" if event.only_if_missing else ""
    return told + _lines("signals", event.json)


def _lines(name: str, text: str) -> str:
    """One data line for each line of a text, however its lines end."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\n" in text:
        text = text.replace("\n", f"\ndata: {name} ")
    return f"data: {name} {text}\n"


def no_event(value: object) -> UsageError:
    return UsageError(
        message(
            f"A stream got {shown(value)}.",
            "Only events have bytes: a page would not know what to do with anything else.",
            "Make an event of it: patch(node), signals({…}).",
        )
    )
