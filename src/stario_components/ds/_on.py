"""Attributes that run code: when an event comes, when the element appears, when signals change."""

from __future__ import annotations

from .._errors import UsageError, message
from ._attr import Attrs, attribute
from ._durations import milliseconds
from ._expr import Expr, as_code
from ._names import event_name


def on(
    event: str,
    expression: Expr,
    /,
    *,
    once: bool = False,
    passive: bool = False,
    capture: bool = False,
    delay_s: float | None = None,
    debounce_s: float | None = None,
    throttle_s: float | None = None,
    leading: bool | None = None,
    trailing: bool | None = None,
    view_transition: bool = False,
    window: bool = False,
    document: bool = False,
    outside: bool = False,
    prevent: bool = False,
    stop: bool = False,
) -> Attrs:
    """Run an expression when an event reaches the element.

    A `submit` on a form always prevents the browser's own. `leading` and `trailing` change the
    edges of `debounce_s` (by default trailing only) or `throttle_s` (by default leading only).

    Shape: `data-on:click__debounce.300ms.leading="@post(&#34;/x&#34;)"`.
    Units: seconds.
    Raises: UsageError for an event name that HTML would change, text instead of code, `leading`
    or `trailing` without a timer to apply to, two listening places at once.
    Source: https://data-star.dev/reference/attributes#data-on

    Example:
        >>> from stario_components import ds
        >>> ds.on("input", ds.get("/search"), debounce_s=0.3)
        Attrs({'data-on:input__debounce.300ms': '@get("/search")'})
    """
    if window + document + outside > 1:
        raise two_places()
    modifiers = [
        *_flags(once=once, passive=passive, capture=capture),
        *_delay(delay_s),
        *_edged(debounce_s, throttle_s, leading=leading, trailing=trailing),
        *_flags(viewtransition=view_transition),
        *_flags(window=window, document=document, outside=outside, prevent=prevent, stop=stop),
    ]
    code = as_code(expression, "ds.on").source
    return attribute("on", code, key=event_name(event), modifiers=modifiers)


def init(
    expression: Expr, /, *, delay_s: float | None = None, view_transition: bool = False
) -> Attrs:
    """Run an expression when the element appears, and again when a patch changes it.

    Shape: `data-init="@get(&#34;/subscribe&#34;)"`.
    Units: seconds.
    Source: https://data-star.dev/reference/attributes#data-init

    Example:
        >>> from stario_components import ds
        >>> ds.init(ds.signal("ready").set(True), delay_s=1)
        Attrs({'data-init__delay.1000ms': '$ready = true'})
    """
    modifiers = [*_delay(delay_s), *_flags(viewtransition=view_transition)]
    return attribute("init", as_code(expression, "ds.init").source, modifiers=modifiers)


def effect(expression: Expr, /) -> Attrs:
    """Run an expression now and whenever a signal that it reads changes.

    Shape: `data-effect="$total = $a + $b"`.
    Source: https://data-star.dev/reference/attributes#data-effect
    """
    return attribute("effect", as_code(expression, "ds.effect").source)


def _flags(**flags: bool) -> list[str]:
    return [name for name, is_set in flags.items() if is_set]


def _delay(delay_s: float | None) -> list[str]:
    return [] if delay_s is None else [f"delay.{milliseconds(delay_s, 'delay_s')}"]


def _edged(
    debounce_s: float | None,
    throttle_s: float | None,
    *,
    leading: bool | None,
    trailing: bool | None,
) -> list[str]:
    """The two timers with edges: debounce acts at its end, throttle at its start, unless told."""
    has_edges = leading is not None or trailing is not None
    if has_edges and (debounce_s is None) == (throttle_s is None):
        raise edge_without_timer()
    timers: list[str] = []
    if debounce_s is not None:
        tags = ["leading"] * bool(leading) + ["notrailing"] * (trailing is False)
        timers.append(".".join(["debounce", milliseconds(debounce_s, "debounce_s"), *tags]))
    if throttle_s is not None:
        tags = ["noleading"] * (leading is False) + ["trailing"] * bool(trailing)
        timers.append(".".join(["throttle", milliseconds(throttle_s, "throttle_s"), *tags]))
    return timers


def edge_without_timer() -> UsageError:
    return UsageError(
        message(
            "ds.on got leading or trailing without exactly one of debounce_s and throttle_s.",
            "They say at which edge of that timer the expression runs.",
            'Write ds.on("input", …, debounce_s=0.3, leading=True).',
        )
    )


def two_places() -> UsageError:
    return UsageError(
        message(
            "ds.on got more than one of window, document and outside.",
            "A listener stands in one place; the client would silently pick one.",
            "Keep one of them, or write two elements.",
        )
    )
