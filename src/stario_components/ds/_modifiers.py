"""Modifiers, from keywords in Python to suffixes on the wire, by the table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TypedDict

from .._errors import UsageError, did_you_mean, message, shown
from ._client import remembers, require
from ._durations import invalid_duration, milliseconds
from ._spec import ATTRIBUTES, Attribute, Modifier  # the doctest makes one


class Timing(TypedDict, total=False):
    """When an expression runs. Units: seconds.

    `leading` and `trailing` change the edges of `debounce_s` (by itself trailing) or `throttle_s`
    (by itself leading).
    """

    delay_s: float | None
    debounce_s: float | None
    throttle_s: float | None
    leading: bool | None
    trailing: bool | None


class TimingAndTransition(Timing, total=False):
    """The same, and whether it runs inside a view transition."""

    view_transition: bool


class OnModifiers(TimingAndTransition, total=False):
    """What `ds.on` may be told besides the event and the expression."""

    once: bool
    passive: bool
    capture: bool
    window: bool
    document: bool
    outside: bool
    prevent: bool
    stop: bool


class IntersectModifiers(TimingAndTransition, total=False):
    """What `ds.on_intersect` may be told. Units: percent of the element that is visible."""

    once: bool
    exit: bool
    half: bool
    full: bool
    threshold_percent: int | None


_EDGES = ("leading", "trailing")
_ALIASES = {"viewtransition": "view_transition", "ifmissing": "if_missing"}
_UNITS = {"time": "_s", "edges": "_s", "percent": "_percent"}
_PLACES = ("window", "document", "outside")
_AMOUNTS = ("half", "full", "threshold_percent")


def keyword(modifier: Modifier) -> str:
    """The keyword in Python of a modifier.

    Example:
        >>> keyword(Modifier("debounce", "edges")), keyword(Modifier("viewtransition"))
        ('debounce_s', 'view_transition')
    """
    name = _ALIASES.get(modifier.name, modifier.name)
    return name + _UNITS.get(modifier.tags, "")


def suffixes(row: Attribute, given: Mapping[str, object], caller: str) -> tuple[str, ...]:
    """The suffixes of an attribute, in the order of its table row.

    Raises: UsageError for a modifier that the attribute does not have, for two that exclude one
    another, and for an edge without the one timer it belongs to.
    """
    if not given:
        return ()
    try:
        return _remembered(row.name, tuple(given.items()), caller)
    except TypeError:  # a value that can't be remembered is none that a modifier takes
        return _suffixes(row, given, caller)


@remembers
@lru_cache(maxsize=2048)
def _remembered(name: str, given: tuple[tuple[str, object], ...], caller: str) -> tuple[str, ...]:
    return _suffixes(ATTRIBUTES[name], dict(given), caller)


def _suffixes(row: Attribute, given: Mapping[str, object], caller: str) -> tuple[str, ...]:
    told = {
        name: value for name, value in given.items() if value is not None and value is not False
    }
    _refuse_unknown(row, given, caller)
    _refuse_several(told, _PLACES, caller)
    _refuse_several(told, _AMOUNTS, caller)
    edges = {name: given[name] for name in _EDGES if given.get(name) is not None}
    timers = [each for each in row.modifiers if each.tags == "edges" and keyword(each) in told]
    if edges and len(timers) != 1:
        raise edge_without_timer(caller)
    return tuple(
        ".".join([each.name, *_tags(each, told[keyword(each)], edges)])
        for each in row.modifiers
        if keyword(each) in told and _is_known(each)
    )


def _tags(modifier: Modifier, value: object, edges: Mapping[str, object]) -> Iterator[str]:
    match modifier.tags, value:
        case (("time" | "edges"), int() | float()):
            yield milliseconds(value, keyword(modifier))
        case (("time" | "edges"), _):
            raise invalid_duration(value, keyword(modifier))
        case "percent", int() if value is not True and 0 <= value <= 100:  # a percentage
            yield str(value)
        case "percent", _:
            raise no_percentage(value)
        case _:
            return
    leading, trailing = edges.get("leading"), edges.get("trailing")
    if modifier.name == "throttle":
        yield from ["noleading"] * (leading is False) + ["trailing"] * bool(trailing)
    elif modifier.tags == "edges":
        yield from ["leading"] * bool(leading) + ["notrailing"] * (trailing is False)


def _is_known(modifier: Modifier) -> bool:
    require(f"The modifier __{modifier.name}", modifier.since)
    return True


def _refuse_unknown(row: Attribute, given: Mapping[str, object], caller: str) -> None:
    known = [keyword(each) for each in row.modifiers]
    if any(each.tags == "edges" for each in row.modifiers):
        known += _EDGES
    for name in given:
        if name not in known:
            raise unknown_modifier(name, known, caller)


def _refuse_several(told: Mapping[str, object], names: tuple[str, ...], caller: str) -> None:
    several = [name for name in names if name in told]
    if len(several) > 1:
        raise exclude_one_another(several, caller)


def unknown_modifier(name: str, known: list[str], caller: str) -> UsageError:
    return UsageError(
        message(
            f"{caller} got the modifier {name}.",
            "The client ignores a modifier that it does not know, without a word.",
            did_you_mean(name, known, otherwise=f"It takes {', '.join(known) or 'none'}."),
        )
    )


def exclude_one_another(names: list[str], caller: str) -> UsageError:
    return UsageError(
        message(
            f"{caller} got {' and '.join(names)}.",
            "They exclude one another; the client would silently pick one.",
            "Keep one of them.",
        )
    )


def edge_without_timer(caller: str) -> UsageError:
    return UsageError(
        message(
            f"{caller} got leading or trailing without exactly one timer that has edges.",
            "They say at which edge of debounce_s, throttle_s or duration_s the expression runs.",
            "Give one of these: debounce_s=0.3, leading=True.",
        )
    )


def no_percentage(value: object) -> UsageError:
    return UsageError(
        message(
            f"threshold_percent got {shown(value)}.",
            "It is the part of the element that has to be visible, in whole percent.",
            "Give a number from 0 to 100.",
        )
    )
