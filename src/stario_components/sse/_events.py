"""Events as frozen values. A patch is HTML text and where it goes; nothing here knows the bytes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

import htpy
import msgspec

from .. import ds
from .._errors import UsageError, did_you_mean, message, shown
from ..render import render

Mode = Literal["outer", "inner", "replace", "prepend", "append", "before", "after", "remove"]
Namespace = Literal["html", "svg", "mathml"]

_BY_ID = ("outer", "replace")
_ENDS_SCRIPT = re.compile(r"</script|<!--", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """The parent of events. `event_id` comes back as `Last-Event-ID` when the page reconnects.

    Units: `retry_ms` milliseconds until the page reconnects after a lost connection.
    """

    event_id: str | None = None
    retry_ms: int | None = None

    def __post_init__(self) -> None:
        _check_field("event_id", self.event_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementsPatch(Event):
    """`datastar-patch-elements`: HTML, where it goes and how. Made by `patch` and its kin."""

    html: str = ""
    selector: str | None = None
    mode: Mode = "outer"
    namespace: Namespace = "html"
    view_transition: bool = False

    def __post_init__(self) -> None:
        super(ElementsPatch, self).__post_init__()
        _check_field("selector", self.selector)
        if self.mode not in get_args(Mode):
            raise unknown_mode(self.mode)
        if self.selector is None and self.mode not in _BY_ID:
            raise mode_needs_selector(self.mode)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalsPatch(Event):
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
    event_id: str | None = None,
    retry_ms: int | None = None,
) -> ElementsPatch:
    """Morph HTML into the page.

    Without a selector, each top-level element of the node replaces the element of its id, and only
    `outer` (morph) and `replace` (no morph) work. `inner`, `append`, `prepend`, `before` and
    `after` need a selector.

    Shape: `event: datastar-patch-elements`, then `data: elements <li id="t1">…`.
    Raises: UsageError for an unknown mode, a mode without the selector it needs, or a selector
    with control characters.
    Source: https://data-star.dev/reference/sse_events#datastar-patch-elements

    Example:
        >>> patch(htpy.li(id="t1")["Milk"]).html
        '<li id="t1">Milk</li>'
    """
    return ElementsPatch(
        html=render(node),
        selector=selector,
        mode=mode,
        namespace=namespace,
        view_transition=view_transition,
        event_id=event_id,
        retry_ms=retry_ms,
    )


def remove(selector: str, /, *, view_transition: bool = False) -> ElementsPatch:
    """Remove every element that the selector finds.

    Shape: `event: datastar-patch-elements` with `data: selector #t1` and `data: mode remove`.
    Source: https://data-star.dev/reference/sse_events#datastar-patch-elements
    """
    return ElementsPatch(selector=selector, mode="remove", view_transition=view_transition)


def signals(
    values: ds.Signals | Mapping[str, object], /, *, only_if_missing: bool = False
) -> SignalsPatch:
    """Merge values into the page's signals; `None` removes one, a list replaces one.

    Shape: `event: datastar-patch-signals`, then `data: signals {"title":""}`.
    Source: https://data-star.dev/reference/sse_events#datastar-patch-signals

    Example:
        >>> signals({"title": ""}).json
        '{"title":""}'
    """
    plain = msgspec.to_builtins(values) if isinstance(values, ds.Signals) else values
    return SignalsPatch(json=ds.literal(plain), only_if_missing=only_if_missing)


def script(
    code: ds.Expr, /, *, auto_remove: bool = True, attributes: Mapping[str, str] | None = None
) -> ElementsPatch:
    """Run JavaScript in the page, once. It is plain JavaScript: signals (`$x`) are unknown there.

    Shape: appends `<script data-effect="el.remove()">code</script>` to the body.
    Raises: UsageError for text that is no expression, and for code that would end its script.
    Source: https://data-star.dev/reference/sse_events, client 1.0.1.

    Example:
        >>> script(ds.js("console.log({})", "</script>")).html
        '<script data-effect="el.remove()">console.log("\\\\u003c/script>")</script>'
    """
    source = ds.as_code(code, "script").source
    if _ENDS_SCRIPT.search(source):
        raise code_ends_script(source)
    removal = {"data-effect": "el.remove()"} if auto_remove else {}
    element = htpy.script(removal, attributes or {})[htpy.fragment[_Raw(source)]]
    return ElementsPatch(html=render(element), selector="body", mode="append")


def navigate(address: str, /, *, is_external: bool = False) -> ElementsPatch:
    """Send the browser to another page of this site.

    Shape: a script that sets `window.location`, after the running events were applied.
    Raises: UsageError for another site (unless `is_external`), and for a scheme that would run
    code, such as `javascript:`.

    Example:
        >>> navigate("/boards/7").html
        '<script data-effect="el.remove()">setTimeout(() => window.location = "/boards/7")</script>'
    """
    ds.checked_url(address)
    if not is_external and (address.startswith("//") or ":" in address.split("/", maxsplit=1)[0]):
        raise leaves_site(address)
    return script(ds.js("setTimeout(() => window.location = {})", address))


class _Raw:
    """Script code, checked above; the content of a script element is not escaped in HTML."""

    def __init__(self, code: str) -> None:
        self._code = code

    def __html__(self) -> str:
        return self._code


def _check_field(name: str, value: str | None) -> None:
    if value is not None and (not value or re.search(r"[\x00-\x1f\x7f]", value)):
        raise unfit_field(name, value)


def unknown_mode(mode: str) -> UsageError:
    modes = get_args(Mode)
    return UsageError(
        message(
            f"patch got mode={shown(mode)}.",
            "The client throws at an unknown mode, and the patch is lost.",
            did_you_mean(str(mode), modes, otherwise=f"It is one of {', '.join(modes)}."),
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


def unfit_field(name: str, value: str) -> UsageError:
    return UsageError(
        message(
            f"An event got {name}={shown(value)}.",
            "It stands on one line of the stream; a line break in it would forge other lines.",
            f"Give {name} as one line of text, or leave it out.",
        )
    )


def code_ends_script(source: str) -> UsageError:
    return UsageError(
        message(
            f"script got code that ends or hides its element: {shown(source)}.",
            "The rest of it would be read as HTML.",
            'Pass text through a hole, which escapes it: ds.js("f({})", text).',
        )
    )


def leaves_site(address: str) -> UsageError:
    return UsageError(
        message(
            f"navigate got {shown(address)}, which leaves this site.",
            "An address from a user could send others to a copy of your page.",
            "Give a path, or say is_external=True when the address is yours.",
        )
    )
