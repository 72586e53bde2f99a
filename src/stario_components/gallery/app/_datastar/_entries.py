"""What the panel's script posts: what the bridge noted in the preview, as typed values.

Law: untrusted. Names that are not here are refused, and every text and list has its limit.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from ...._errors import WireError, message

LIMIT_BYTES = 2 * 1024 * 1024
ENTRIES = 50

Short = Annotated[str, Meta(max_length=300)]
Line = Annotated[str, Meta(max_length=4000)]
Text = Annotated[str, Meta(max_length=60_000)]
Count = Annotated[int, Meta(ge=0, le=2**53)]

Code = Literal[
    "missing-target",
    "invalid-selector",
    "no-selector",
    "unknown-mode",
    "no-id",
    "loose-text",
    "duplicate-id",
    "bad-signals",
    "ignored-status",
    "javascript",
    "gave-up",
    "error",
]


class Finding(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something that is wrong, and what it is about."""

    code: Code
    subject: Short
    sample: Short = ""
    count: Count = 0
    known: Annotated[tuple[Short, ...], Meta(max_length=100)] = ()
    """The ids that the page has, where one is missing."""


class Sent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a request carried."""

    kind: Literal["none", "signals", "text", "form", "binary"]
    text: Text


class _Noted(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    n: Annotated[int, Meta(ge=1, le=2**53)]
    """Its number in the document of the preview."""
    at_ms: Count
    """Since the document was opened."""
    findings: Annotated[tuple[Finding, ...], Meta(max_length=20)] = ()


class Request(_Noted, frozen=True, kw_only=True, tag="request", tag_field="kind"):
    """A request and what came of it, as far as it is known."""

    method: Short
    url: Line
    is_datastar: bool
    is_own: bool
    """Whether the story's own handlers were asked."""
    element: Short
    sent: Sent
    state: Literal["pending", "open", "done", "failed", "aborted"]
    status: Count
    ms: Count
    size: Count
    type: Short
    error: Line
    delay_ms: Count
    failed: Literal["", "network", "500", "404"]


class Event(_Noted, frozen=True, kw_only=True, tag="event", tag_field="kind"):
    """An event as the client got it, before it was applied."""

    type: Short
    request: Count
    element: Short
    args: Annotated[dict[Short, Text], Meta(max_length=20)]
    sizes: Annotated[dict[Short, Count], Meta(max_length=20)]
    """How long the texts were before they were cut."""
    replay_of: Count


class Change(_Noted, frozen=True, kw_only=True, tag="change", tag_field="kind"):
    """Signals that the page itself changed."""

    paths: Line
    patch: Text
    times: Count


class Fault(_Noted, frozen=True, kw_only=True, tag="error", tag_field="kind"):
    """An error of an expression or a script."""

    text: Line


class Navigation(_Noted, frozen=True, kw_only=True, tag="navigation", tag_field="kind"):
    """A link or a form that would have left the preview."""

    method: Short
    url: Line
    element: Short
    fields: Text


Entry = Request | Event | Change | Fault | Navigation


SignalType = Literal[
    "string", "number", "boolean", "null", "list", "object", "element", "function", "error"
]


class SignalRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A signal as it is now."""

    path: Short
    type: SignalType
    text: Annotated[str, Meta(max_length=2000)]
    is_cut: bool

    @property
    def is_local(self) -> bool:
        """Whether the client keeps it to itself: a part of its name starts with `_`."""
        return any(part.startswith("_") for part in self.path.split("."))


class Posted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One batch of the panel."""

    document: Annotated[str, Meta(pattern=r"^[a-z0-9]{1,16}$")]
    """Which document of the preview: numbers start again in another one."""
    entries: Annotated[tuple[Entry, ...], Meta(max_length=ENTRIES)] = ()
    updates: Annotated[tuple[Entry, ...], Meta(max_length=ENTRIES)] = ()
    """Of entries that have a row already."""
    signals: Annotated[tuple[SignalRow, ...], Meta(max_length=300)] | None = None


def posted(body: bytes) -> Posted:
    """What a body holds.

    Raises: WireError for a body that is too big, or is not as the types here say.
    """
    if len(body) > LIMIT_BYTES:
        raise too_big(len(body))
    try:
        return msgspec.json.decode(body, type=Posted)
    except msgspec.DecodeError as error:
        raise unreadable(error) from None


# --- errors -----------------------------------------------------------------------------------


def too_big(size: int) -> WireError:
    return WireError(
        message(
            f"The Datastar panel was sent {size} bytes.",
            f"It takes {LIMIT_BYTES} at once, so that no page can fill the memory of the gallery.",
            "Send fewer entries at once, as js/panel.js does.",
        )
    )


def unreadable(error: msgspec.DecodeError) -> WireError:
    return WireError(
        message(
            f"The Datastar panel was sent what it can't read: {error}.",
            "It takes what the bridge in the preview notes, and nothing else.",
            "Reload the page: its script may be older than the gallery.",
        )
    )
