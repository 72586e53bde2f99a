"""Attributes that run code: when an event comes, when the element appears, when signals change."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Unpack, cast

import msgspec

from ._attr import Attrs, attribute
from ._client import remembers
from ._code import as_code, js
from ._expr import Expr
from ._filter import Filter, filter_object
from ._modifiers import IntersectModifiers, OnModifiers, Timing, suffixes
from ._names import event_name
from ._spec import ATTRIBUTES


def on(event: str, expression: Expr, /, **modifiers: Unpack[OnModifiers]) -> Attrs:
    """Run an expression when an event reaches the element.

    A `submit` on a form always prevents the browser's own. `prevent` and `stop` act at once, even
    when the expression waits. The expression may use `el` and `evt`.

    Shape: `data-on:click__debounce.300ms.leading="@post(&#34;/x&#34;)"`.
    Units: seconds.
    Raises: UsageError for an event name that HTML would change, text instead of code, a modifier
    that `data-on` does not have, two listening places at once, `leading` or `trailing` without a
    timer.
    Source: https://data-star.dev/reference/attributes#data-on

    Example:
        >>> from stario_components import ds
        >>> ds.on("input", ds.get("/search"), debounce_s=0.3)
        Attrs({'data-on:input__debounce.300ms': '@get("/search")'})
    """
    # Dicts of keywords come again and again; the name on the wire is worked out once for each.
    code = as_code(expression, "ds.on").source
    told = tuple(modifiers.items())
    try:
        return Attrs({_on_name(event, told): code})
    except TypeError:  # a value that can't be remembered is none that a modifier takes
        return Attrs({_on_name.__wrapped__(event, told): code})


@remembers
@lru_cache(maxsize=2048)
def _on_name(event: str, modifiers: tuple[tuple[str, object], ...]) -> str:
    row = ATTRIBUTES["on"]
    written = suffixes(row, dict(modifiers), "ds.on")
    (name,) = attribute("on", "", key=event_name(event), modifiers=written)
    return name


class OnEvent(msgspec.Struct, frozen=True):
    """`ds.on` for one event: `ds.on_click(…)` is `ds.on("click", …)`."""

    event: str

    def __call__(self, expression: Expr, /, **modifiers: Unpack[OnModifiers]) -> Attrs:
        """Run an expression when this event reaches the element.

        Example:
            >>> from stario_components import ds
            >>> ds.on_click(ds.post("/save"), once=True)
            Attrs({'data-on:click__once': '@post("/save")'})
        """
        return on(self.event, expression, **modifiers)


on_click = OnEvent("click")
on_input = OnEvent("input")
on_change = OnEvent("change")
on_submit = OnEvent("submit")
on_keydown = OnEvent("keydown")
on_focus = OnEvent("focus")
on_blur = OnEvent("blur")


def on_within(
    event: str, selector: str, expression: Expr, /, **modifiers: Unpack[OnModifiers]
) -> Attrs:
    """One listener on a parent for all its children that match a selector, now and later.

    In the expression, `ds.target` is the matching element and `ds.target_data("id")` its `data-id`.

    Shape: `data-on:click="const target=evt.target.closest(…);if(target){…}"`.
    Source: https://developer.mozilla.org/docs/Web/API/Element/closest

    Example:
        >>> from stario_components import ds
        >>> choose = ds.signal("row").set(ds.target_data("id"))
        >>> print(ds.on_within("click", "li", choose)["data-on:click"])
        const target=evt.target.closest("li");if(target){$row = target.dataset["id"]}
    """
    code = as_code(expression, "ds.on_within")
    delegated = js("const target=evt.target.closest({});if(target){", selector).source
    return on(event, Expr(f"{delegated}{code.source}}}"), **modifiers)


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
    return running("init", expression, {"delay_s": delay_s, "view_transition": view_transition})


def effect(expression: Expr, /) -> Attrs:
    """Run an expression now and whenever a signal that it reads changes.

    Shape: `data-effect="$total = $a + $b"`.
    Source: https://data-star.dev/reference/attributes#data-effect
    """
    return running("effect", expression, {})


def on_intersect(expression: Expr, /, **modifiers: Unpack[IntersectModifiers]) -> Attrs:
    """Run an expression when the element scrolls into view, or with `exit` out of it.

    Shape: `data-on-intersect__once__half="@get(&#34;/more&#34;)"`.
    Units: seconds; percent of the element.
    Source: https://data-star.dev/reference/attributes#data-on-intersect

    Example:
        >>> from stario_components import ds
        >>> ds.on_intersect(ds.get("/more"), once=True, threshold_percent=25)
        Attrs({'data-on-intersect__once__threshold.25': '@get("/more")'})
    """
    return running("on-intersect", expression, modifiers)


def on_interval(
    expression: Expr,
    /,
    *,
    duration_s: float | None = None,
    leading: bool | None = None,
    view_transition: bool = False,
) -> Attrs:
    """Run an expression again and again, every second or every `duration_s`.

    Shape: `data-on-interval__duration.5000ms.leading="$now = Date.now()"`.
    Units: seconds.
    Source: https://data-star.dev/reference/attributes#data-on-interval
    """
    told = {"duration_s": duration_s, "leading": leading, "view_transition": view_transition}
    return running("on-interval", expression, told)


def on_signal_patch(
    expression: Expr, /, *, only: Filter | None = None, **modifiers: Unpack[Timing]
) -> Attrs:
    """Run an expression when signals change; `patch` in it holds what changed.

    `only` narrows by regular expressions over the signals' paths.

    Shape: `data-on-signal-patch="…" data-on-signal-patch-filter="{include: /^cart/}"`.
    Units: seconds.
    Source: https://data-star.dev/reference/attributes#data-on-signal-patch
    """
    attrs = running("on-signal-patch", expression, modifiers)
    if only is None:
        return attrs
    return attrs | attribute("on-signal-patch-filter", filter_object(only))


def running(name: str, expression: Expr, modifiers: object) -> Attrs:
    """The attribute without a key that runs an expression, by its row in the table."""
    row = ATTRIBUTES[name]
    caller = f"ds.{row.builder or name.replace('-', '_')}"
    told = cast("Mapping[str, object]", modifiers)
    code = as_code(expression, caller).source
    return attribute(name, code, modifiers=suffixes(row, told, caller))
