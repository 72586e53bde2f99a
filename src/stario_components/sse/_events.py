"""Events as frozen values. A patch is HTML text and where it goes; nothing here knows the bytes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, get_args

import msgspec

from .. import ds
from .._errors import UsageError, did_you_mean, message, shown
from ..render import render

if TYPE_CHECKING:
    import htpy

Mode = Literal["outer", "inner", "replace", "prepend", "append", "before", "after", "remove"]
Namespace = Literal["html", "svg", "mathml"]

_BY_ID = ("outer", "replace")
# A comment counts as an element without content: tags inside it are none.
_TAG = re.compile(r"<(?P<end>/?)[a-zA-Z][^>]*?(?P<void>/?)>|(?P<comment><!--.*?-->)", re.DOTALL)


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """The parent of events. `event_id` comes back as `Last-Event-ID` when the page reconnects.

    Units: `retry_ms` milliseconds until the page reconnects after a lost connection.
    """

    event_id: str | None = None
    retry_ms: int | None = None

    def __post_init__(self) -> None:
        if self.event_id is not None:
            check_field("event_id", self.event_id)


class ElementsPatch(Event, frozen=True, kw_only=True):
    """`datastar-patch-elements`: HTML, where it goes and how. Made by `patch` and its kin."""

    html: str = ""
    selector: str | None = None
    mode: Mode = "outer"
    namespace: Namespace = "html"
    view_transition: bool = False
    view_transition_selector: str | None = None

    def __post_init__(self) -> None:
        # The parent's check again: msgspec makes the class anew, so super() has no class to find.
        if self.event_id is not None:
            check_field("event_id", self.event_id)
        _check_target(self.selector, self.mode, self.namespace)
        if self.view_transition_selector is not None:
            ds.require("view_transition_selector", "1.0.2")
            check_field("view_transition_selector", self.view_transition_selector)
            if not self.view_transition:
                raise selector_without_transition()


class SignalsPatch(Event, frozen=True, kw_only=True):
    """`datastar-patch-signals`: a JSON merge patch of the page's signals. Made by `signals`."""

    json: str
    only_if_missing: bool = False


def patch(
    node: htpy.Node,
    /,
    *,
    selector: str | None = None,
    mode: Mode = "outer",
    namespace: Namespace = "html",
    view_transition: bool = False,
    view_transition_selector: str | None = None,
    event_id: str | None = None,
    retry_ms: int | None = None,
) -> ElementsPatch:
    """Morph HTML into the page.

    Without a selector, each top-level element of the node replaces the element of its id, and only
    `outer` (morph) and `replace` (no morph) work. `inner`, `append`, `prepend`, `before` and
    `after` need a selector. In the namespaces `svg` and `mathml`, each top-level element starts on
    a line of its own: the client (to 1.0.3) loses every second one of those that touch.

    Shape: `event: datastar-patch-elements`, then `data: elements <li id="t1">…`.
    Raises: UsageError for an unknown mode or namespace, a mode without the selector it needs, a
    selector with control characters, `view_transition_selector` without `view_transition` or under
    a client before 1.0.2.
    Source: https://data-star.dev/reference/sse_events#datastar-patch-elements

    Example:
        >>> import htpy
        >>> patch(htpy.li(id="t1")["Milk"]).html
        '<li id="t1">Milk</li>'
    """
    html = render(node)
    return ElementsPatch(
        html=html if namespace == "html" else on_own_lines(html),
        selector=selector,
        mode=mode,
        namespace=namespace,
        view_transition=view_transition,
        view_transition_selector=view_transition_selector,
        event_id=event_id,
        retry_ms=retry_ms,
    )


def remove(
    selector: str,
    /,
    *,
    view_transition: bool = False,
    event_id: str | None = None,
    retry_ms: int | None = None,
) -> ElementsPatch:
    """Remove every element that the selector finds.

    Shape: `event: datastar-patch-elements` with `data: selector #t1` and `data: mode remove`.
    Source: https://data-star.dev/reference/sse_events#datastar-patch-elements
    """
    return ElementsPatch(
        selector=selector,
        mode="remove",
        view_transition=view_transition,
        event_id=event_id,
        retry_ms=retry_ms,
    )


def signals(
    values: ds.Signals | Mapping[str, object],
    /,
    *,
    only_if_missing: bool = False,
    event_id: str | None = None,
    retry_ms: int | None = None,
) -> SignalsPatch:
    """Merge values into the page's signals; `None` removes one, a list replaces one.

    Shape: `event: datastar-patch-signals`, then `data: signals {"title":""}`.
    Raises: UsageError for what holds no signals, a dotted name (nest it: the client would make an
    empty object of it), and values that JSON can't hold.
    Source: https://data-star.dev/reference/sse_events#datastar-patch-signals

    Example:
        >>> signals({"title": ""}).json
        '{"title":""}'
    """
    return SignalsPatch(
        json=ds.json_text(ds.signal_values(values, "signals")),
        only_if_missing=only_if_missing,
        event_id=event_id,
        retry_ms=retry_ms,
    )


def on_own_lines(html: str) -> str:
    """HTML with each top-level element on a line of its own.

    Example:
        >>> print(on_own_lines('<circle r="1"></circle><g><path></path></g>'))
        <circle r="1"></circle>
        <g><path></path></g>
    """
    depth, ends = 0, [0]
    for tag in _TAG.finditer(html):
        depth += -1 if tag["end"] else 0 if tag["void"] or tag["comment"] else 1
        if depth == 0:
            ends.append(tag.end())
    pieces = [html[at:end] for at, end in zip(ends, [*ends[1:], len(html)], strict=True)]
    return "\n".join(piece for piece in pieces if piece)


def check_field(name: str, value: str) -> None:
    """Pass when a value can stand on one line of the stream.

    Raises: UsageError.
    """
    if not value or re.search(r"[\x00-\x1f\x7f]", value):
        raise unfit_field(name, value)


@lru_cache(maxsize=1024)
def _check_target(selector: str | None, mode: str, namespace: str) -> None:
    if selector is not None:
        check_field("selector", selector)
    if mode not in get_args(Mode):
        raise unknown_word("mode", mode, get_args(Mode))
    if namespace not in get_args(Namespace):
        raise unknown_word("namespace", namespace, get_args(Namespace))
    if selector is None and mode not in _BY_ID:
        raise mode_needs_selector(mode)


def unknown_word(name: str, word: str, known: tuple[str, ...]) -> UsageError:
    return UsageError(
        message(
            f"patch got {name}={shown(word)}.",
            f"The client throws at an unknown {name}, and the patch is lost.",
            did_you_mean(str(word), known, otherwise=f"It is one of {', '.join(known)}."),
        )
    )


def mode_needs_selector(mode: str) -> UsageError:
    return UsageError(
        message(
            f"patch got mode={shown(mode)} without a selector.",
            "Only outer and replace find their place by the ids of the elements.",
            'Give selector="#list".',
        )
    )


def selector_without_transition() -> UsageError:
    return UsageError(
        message(
            "patch got view_transition_selector without view_transition.",
            "The client reads it only for a patch inside a view transition.",
            "Say view_transition=True as well, or leave it out.",
        )
    )


def unfit_field(name: str, value: str) -> UsageError:
    return UsageError(
        message(
            f"An event got {name}={shown(value)}.",
            "It stands on one line of the stream; a line break in it would forge other lines.",
            f"Give {name} as one line of text, or leave it out.",
        )
    )
