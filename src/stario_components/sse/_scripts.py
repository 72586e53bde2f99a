"""Events that run code in the page: a script that is appended and removes itself.

Law: code reaches a script only as an `Expr`; text is data. (An answer of type `text/javascript`
would be shorter, but the client then never ends the request: an indicator would stay on for ever.)
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, get_args

import htpy

from .. import ds
from .._errors import UsageError, did_you_mean, message, shown
from ..render import render
from ._events import ElementsPatch, check_field

Level = Literal["log", "info", "warn", "error", "debug"]

_ENDS_SCRIPT = re.compile(r"</script|<!--", re.IGNORECASE)
_REMOVE_ITSELF = ds.js("el.remove()")


def script(
    code: ds.Expr,
    /,
    *,
    auto_remove: bool = True,
    attributes: Mapping[str, str] | None = None,
    event_id: str | None = None,
    retry_ms: int | None = None,
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
    removal = ds.effect(_REMOVE_ITSELF) if auto_remove else ds.Attrs()
    element = htpy.script(attributes or {}, removal)[_Raw(source)]
    return ElementsPatch(
        html=render(element), selector="body", mode="append", event_id=event_id, retry_ms=retry_ms
    )


def navigate(address: str, /, *, is_external: bool = False) -> ElementsPatch:
    """Send the browser to another page of this site.

    Shape: a script that sets `window.location`, after the running events were applied.
    Raises: UsageError for another site (unless `is_external`), and for a scheme that would run
    code, such as `javascript:`.

    Example:
        >>> navigate("/boards/7").html
        '<script data-effect="el.remove()">setTimeout(() => window.location = "/boards/7")</script>'
    """
    _check_address(address, "navigate", is_external=is_external)
    return script(ds.js("setTimeout(() => window.location = {})", address))


def replace_url(address: str, /) -> ElementsPatch:
    """Show another address of this site in the address bar, without loading it.

    Shape: a script that calls `history.replaceState`.
    Raises: UsageError for another site, and for a scheme that would run code.

    Example:
        >>> replace_url("/todos?page=2").html
        '<script data-effect="el.remove()">history.replaceState(null, "", "/todos?page=2")</script>'
    """
    _check_address(address, "replace_url", is_external=False)
    return script(ds.js('history.replaceState(null, "", {})', address))


def console(*values: object, level: Level = "log") -> ElementsPatch:
    """Write to the browser's console.

    Shape: a script that calls `console.log`.
    Raises: UsageError for a level that the console does not have.

    Example:
        >>> console("saved", {"id": 7}, level="info").html
        '<script data-effect="el.remove()">console.info("saved",{"id":7})</script>'
    """
    if level not in get_args(Level):
        raise unknown_level(level)
    return script(ds.Expr("console", is_atom=True).call(level, *values))


def dispatch(
    name: str,
    /,
    detail: object = None,
    *,
    selector: str | None = None,
    bubbles: bool = True,
    cancelable: bool = False,
) -> ElementsPatch:
    """Dispatch a custom event, on every element that the selector finds or on the document.

    Shape: a script that calls `dispatchEvent(new CustomEvent(…))`.
    Source: https://developer.mozilla.org/docs/Web/API/CustomEvent

    Example:
        >>> print(dispatch("saved", 7).html)
        <script data-effect="el.remove()">document.dispatchEvent(new CustomEvent("saved",
        {"detail":7,"bubbles":true,"cancelable":false}))</script>
    """
    check_field("name", name)
    options = {"detail": detail, "bubbles": bubbles, "cancelable": cancelable}
    event = ds.js("new CustomEvent({},\n{})", name, options)
    if selector is None:
        return script(ds.js("document.dispatchEvent{}", event))
    check_field("selector", selector)
    # The event is an expression in parentheses, so it stands for the argument list.
    code = "document.querySelectorAll({}).forEach((el) => el.dispatchEvent{})"
    return script(ds.js(code, selector, event))


class _Raw:
    """Script code, checked above; the content of a script element is not escaped in HTML."""

    def __init__(self, code: str) -> None:
        self._code = code

    def __html__(self) -> str:
        return self._code


def _check_address(address: str, caller: str, *, is_external: bool) -> None:
    ds.checked_url(address)
    if not is_external and (
        address.startswith("//") or ":" in re.split(r"[/?#]", address, maxsplit=1)[0]
    ):
        raise leaves_site(address, caller)


def code_ends_script(source: str) -> UsageError:
    return UsageError(
        message(
            f"script got code that ends or hides its element: {shown(source)}.",
            "The rest of it would be read as HTML.",
            'Pass text through a hole, which escapes it: ds.js("f({})", text).',
        )
    )


def unknown_level(level: str) -> UsageError:
    levels = get_args(Level)
    return UsageError(
        message(
            f"console got level={shown(level)}.",
            "The browser's console has no such method.",
            did_you_mean(str(level), levels, otherwise=f"It is one of {', '.join(levels)}."),
        )
    )


def leaves_site(address: str, caller: str) -> UsageError:
    return UsageError(
        message(
            f"{caller} got {shown(address)}, which leaves this site.",
            "An address from a user could send others to a copy of your page.",
            "Give a path, or navigate with is_external=True when the address is yours.",
        )
    )
