"""Datastar Pro: its attributes and actions. **The free client ignores the attributes and throws at
the actions**; the results say so by their types, `ProAttrs` and `ProExpr`.

Written by the reference; the Pro client is not on a registry, so none of this was run.
Source: https://data-star.dev/reference/attributes, https://data-star.dev/reference/actions
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Unpack, cast, get_args

from .._errors import UsageError, did_you_mean, message, shown
from ._attr import Attrs, ObjectForm, ProAttrs, attribute
from ._code import as_value
from ._durations import milliseconds
from ._expr import Expr
from ._filter import Filter, filter_object
from ._js import literal
from ._modifiers import TimingAndTransition  # noqa: TC001  # doctests and inspect evaluate it
from ._names import plain_word
from ._on import running
from ._spec import SCROLL_WORDS
from ._state import signal_name
from ._view import nothing_given

IntlType = Literal["datetime", "number", "pluralRules", "relativeTime", "list", "displayNames"]
Scroll = Literal["smooth", "instant", "auto"]
Align = Literal["start", "center", "end", "nearest"]


class ProExpr(Expr, frozen=True, eq=False):
    """An action of Datastar Pro. **The free client throws when it runs.**"""


def animate(
    values: Mapping[str, object],
    /,
    *,
    duration_s: float | None = None,
    ease: str | None = None,
    delay_s: float | None = None,
    loop: bool = False,
    pingpong: bool = False,
) -> ProAttrs:
    """Pro: attributes move to their values over time, one second by default.

    Shape: `data-animate__duration.300ms__ease.outcubic='{"x":$x}'`. The free client ignores it.
    Units: seconds.
    Raises: UsageError for no values.
    Source: https://data-star.dev/reference/attributes#data-animate
    """
    if not values:
        raise nothing_given("ds.animate", 'ds.animate({"x": ds.signal("x")})')
    entries = {name: as_value(value, "ds.animate") for name, value in values.items()}
    modifiers = _time("duration", duration_s)
    modifiers += [f"ease.{plain_word(ease)}"] if ease else []
    modifiers += _time("delay", delay_s)
    modifiers += ["loop"] * loop + ["pingpong"] * pingpong
    return _pro(attribute("animate", ObjectForm(entries), modifiers=modifiers))


def custom_validity(problem: object, /) -> ProAttrs:
    """Pro: the field is invalid with this text, valid when it is empty.

    Shape: `data-custom-validity="$a === $b ? &#34;&#34; : &#34;They differ&#34;"`. The free client
    ignores it.
    Source: https://data-star.dev/reference/attributes#data-custom-validity
    """
    return _pro(attribute("custom-validity", as_value(problem, "ds.custom_validity")))


def match_media(signal: object, query: str, /) -> ProAttrs:
    """Pro: the signal says whether a media query holds. The query is no expression.

    Shape: `data-match-media:is_dark="(prefers-color-scheme: dark)"`. The free client ignores it.
    Raises: UsageError for an empty query, and for a signal that a key can't carry: lower-case
    letters, digits and single underscores.
    Source: https://data-star.dev/reference/attributes#data-match-media
    """
    if not query.strip():
        raise nothing_given("ds.match_media", 'ds.match_media("is_dark", "(width > 40em)")')
    name = plain_word(signal_name(signal, "ds.match_media"))
    return _pro(attribute("match-media", query, key=name))


def on_raf(expression: Expr, /, **modifiers: Unpack[TimingAndTransition]) -> ProAttrs:
    """Pro: run an expression before every frame.

    Shape: `data-on-raf__throttle.100ms="…"`. The free client ignores it.
    Units: seconds.
    Source: https://data-star.dev/reference/attributes#data-on-raf
    """
    return _pro(running("on-raf", expression, modifiers))


def on_resize(expression: Expr, /, **modifiers: Unpack[TimingAndTransition]) -> ProAttrs:
    """Pro: run an expression when the size of the element changes.

    Shape: `data-on-resize__debounce.100ms="…"`. The free client ignores it.
    Units: seconds.
    Source: https://data-star.dev/reference/attributes#data-on-resize
    """
    return _pro(running("on-resize", expression, modifiers))


def persist(*, key: str = "", only: Filter | None = None, session: bool = False) -> ProAttrs:
    """Pro: signals are kept in the browser's local storage, or with `session` for this tab.

    Shape: `data-persist:cart__session='{"include":"^cart"}'`. The free client ignores it.
    Source: https://data-star.dev/reference/attributes#data-persist
    """
    value = True if only is None else filter_object(only)
    name = plain_word(key) if key else ""
    return _pro(attribute("persist", value, key=name, modifiers=["session"] * session))


def query_string(
    *, only: Filter | None = None, filter_: bool = False, history: bool = False
) -> ProAttrs:
    """Pro: signals and the query of the URL follow one another. `filter_` leaves empty ones out,
    `history` makes each change a step to go back to.

    Shape: `data-query-string__history='{"include":"^page"}'`. The free client ignores it.
    Source: https://data-star.dev/reference/attributes#data-query-string
    """
    value = True if only is None else filter_object(only)
    modifiers = ["filter"] * filter_ + ["history"] * history
    return _pro(attribute("query-string", value, modifiers=modifiers))


def replace_url(address: object, /) -> ProAttrs:
    """Pro: the address bar shows this address.

    Shape: `data-replace-url="&#34;/page/&#34; + $page"`. The free client ignores it.
    Source: https://data-star.dev/reference/attributes#data-replace-url
    """
    return _pro(attribute("replace-url", as_value(address, "ds.replace_url")))


def scroll_into_view(
    *,
    behavior: Scroll | None = None,
    horizontal: Align | None = None,
    vertical: Align | None = None,
    focus: bool = False,
) -> ProAttrs:
    """Pro: the element scrolls into view when it appears.

    Shape: bare `data-scroll-into-view__smooth__vcenter`. The free client ignores it.
    Raises: UsageError for a word that it does not have.
    Source: https://data-star.dev/reference/attributes#data-scroll-into-view
    """
    words = [behavior, horizontal and f"h{horizontal}", vertical and f"v{vertical}"]
    chosen = [word for word in words if word] + ["focus"] * focus
    for word in chosen:
        if word not in SCROLL_WORDS:
            raise unknown_word(word)
    return _pro(attribute("scroll-into-view", True, modifiers=chosen))  # bare


def view_transition(name: object, /) -> ProAttrs:
    """Pro: the element's view transition name.

    Shape: `data-view-transition="&#34;card-&#34; + $id"`. The free client ignores it.
    Source: https://data-star.dev/reference/attributes#data-view-transition
    """
    return _pro(attribute("view-transition", as_value(name, "ds.view_transition")))


def clipboard(text: object, /, *, is_base64: bool = False) -> ProExpr:
    """Pro: copy text. The free client throws.

    Shape: `@clipboard($code)`.
    Source: https://data-star.dev/reference/actions#clipboard
    """
    return _pro_action("clipboard", text, *[True] * is_base64)


def fit(
    value: object,
    /,
    *,
    old: tuple[object, object],
    new: tuple[object, object],
    clamp: bool = False,
    round_: bool = False,
) -> ProExpr:
    """Pro: a number moved from one range to another. The free client throws.

    Shape: `@fit($x,0,100,0,1,true,false)`.
    Source: https://data-star.dev/reference/actions#fit
    """
    return _pro_action("fit", value, *old, *new, clamp, round_)


def intl(
    kind: IntlType,
    value: object,
    /,
    *,
    options: Mapping[str, object] | None = None,
    locale: str | None = None,
) -> ProExpr:
    """Pro: a value written in the manner of a language. The free client throws.

    Shape: `@intl("number",$price,{"style":"percent"},"de")`.
    Raises: UsageError for an unknown kind.
    Source: https://data-star.dev/reference/actions#intl
    """
    if kind not in get_args(IntlType):
        raise unknown_kind(kind)
    told = [options or {}, locale] if locale else [options] if options else []
    return _pro_action("intl", kind, value, *told)


def _time(name: str, seconds: float | None) -> list[str]:
    return [] if seconds is None else [f"{name}.{milliseconds(seconds, f'{name}_s')}"]


def _pro(attrs: Attrs) -> ProAttrs:
    return cast("ProAttrs", attrs)  # the table has made it one


def _pro_action(name: str, *arguments: object) -> ProExpr:
    return ProExpr(f"@{name}({','.join(literal(each) for each in arguments)})", is_atom=True)


def unknown_word(word: str) -> UsageError:
    return UsageError(
        message(
            f"ds.scroll_into_view got {shown(word)}.",
            "The client ignores a modifier that it does not know, without a word.",
            did_you_mean(word, SCROLL_WORDS, otherwise=f"It takes {', '.join(SCROLL_WORDS)}."),
        )
    )


def unknown_kind(kind: str) -> UsageError:
    kinds = get_args(IntlType)
    return UsageError(
        message(
            f"ds.intl got {shown(kind)}.",
            "The client has no formatter of that name.",
            did_you_mean(str(kind), kinds, otherwise=f"It is one of {', '.join(kinds)}."),
        )
    )
