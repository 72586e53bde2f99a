"""THE table: what Datastar's attributes take, one row each. Builders, tests and docs read it.

Wire grammar: `data-<name>[:<key>][__<modifier>[.<tag>]*]*="<value>"`.
Source: https://data-star.dev/reference/attributes and the 1.0.1 client.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

Rule = Literal["must", "optional", "denied", "exclusive"]
Tags = Literal["none", "time", "edges", "percent", "names", "name"]

_REFERENCE = "https://data-star.dev/reference/attributes#data-"


class Modifier(msgspec.Struct, frozen=True):
    """One modifier: its name on the wire, and what may follow it after dots.

    `edges` is a time with leading/trailing tags, as debounce and throttle take it.
    """

    name: str
    tags: Tags = "none"
    since: str = "1.0.0"


class Attribute(msgspec.Struct, frozen=True):
    """One attribute of the client.

    `key` and `value` say what the client demands; breaking it stops the page. `returns` is true
    where the expression's value is used, false where it is run or where there is none. `variables`
    are the names that an expression may use. `builder` is the function of `ds`; `engine` marks
    those that the client reads by itself, without a plugin.
    """

    name: str
    key: Rule
    value: Rule
    returns: bool = False
    modifiers: tuple[Modifier, ...] = ()
    variables: tuple[str, ...] = ()
    since: str = "1.0.0"
    builder: str = ""
    is_pro: bool = False
    is_engine: bool = False

    @property
    def source(self) -> str:
        """The page that specifies it."""
        return _REFERENCE + self.name

    def modifier(self, name: str) -> Modifier | None:
        """The row of one of its modifiers."""
        return next((each for each in self.modifiers if each.name == name), None)


_EL = ("el",)
_DELAY = Modifier("delay", "time")
_TIMING = (_DELAY, Modifier("debounce", "edges"), Modifier("throttle", "edges"))
_VIEW_TRANSITION = Modifier("viewtransition")


def _rows() -> Iterator[Attribute]:
    yield Attribute("attr", "optional", "must", returns=True, variables=_EL)
    yield Attribute(
        "bind",
        "exclusive",
        "exclusive",
        modifiers=(Modifier("prop", "name"), Modifier("event", "names")),
    )
    yield Attribute("class", "optional", "must", returns=True, variables=_EL, builder="class_")
    yield Attribute("computed", "optional", "must", returns=True, variables=_EL)
    yield Attribute("effect", "denied", "must", variables=_EL)
    yield Attribute("ignore", "denied", "denied", modifiers=(Modifier("self"),), is_engine=True)
    yield Attribute("ignore-morph", "denied", "denied", is_engine=True)
    yield Attribute("indicator", "exclusive", "exclusive")
    yield Attribute("init", "denied", "must", modifiers=(_DELAY, _VIEW_TRANSITION), variables=_EL)
    yield Attribute("json-signals", "denied", "optional", modifiers=(Modifier("terse"),))
    yield Attribute(
        "on",
        "must",
        "must",
        modifiers=(
            Modifier("once"),
            Modifier("passive"),
            Modifier("capture"),
            *_TIMING,
            _VIEW_TRANSITION,
            Modifier("window"),
            Modifier("document"),
            Modifier("outside"),
            Modifier("prevent"),
            Modifier("stop"),
        ),
        variables=("el", "evt"),
    )
    yield Attribute(
        "on-intersect",
        "denied",
        "must",
        modifiers=(
            Modifier("once"),
            Modifier("exit"),
            Modifier("half"),
            Modifier("full"),
            Modifier("threshold", "percent"),
            *_TIMING,
            _VIEW_TRANSITION,
        ),
        variables=_EL,
    )
    yield Attribute(
        "on-interval",
        "denied",
        "must",
        modifiers=(Modifier("duration", "edges"), _VIEW_TRANSITION),
        variables=_EL,
    )
    yield Attribute(
        "on-signal-patch", "denied", "must", modifiers=_TIMING, variables=("el", "patch")
    )
    yield Attribute("on-signal-patch-filter", "denied", "must", builder="on_signal_patch")
    yield Attribute("preserve-attr", "denied", "must", is_engine=True)
    yield Attribute("ref", "exclusive", "exclusive")
    yield Attribute("show", "denied", "must", returns=True, variables=_EL)
    yield Attribute("signals", "optional", "optional", True, modifiers=(Modifier("ifmissing"),))
    yield Attribute("style", "optional", "must", returns=True, variables=_EL)
    yield Attribute("text", "denied", "must", returns=True, variables=_EL)


def _pro_rows() -> Iterator[Attribute]:
    """Inert in the free client. Source: the reference; not run here."""
    timed = (*_TIMING, _VIEW_TRANSITION)
    yield Attribute(
        "animate",
        "optional",
        "must",
        returns=True,
        modifiers=(
            Modifier("duration", "time"),
            Modifier("ease", "name"),
            _DELAY,
            Modifier("loop"),
            Modifier("pingpong"),
        ),
        is_pro=True,
    )
    yield Attribute("custom-validity", "denied", "must", returns=True, is_pro=True)
    yield Attribute("match-media", "must", "must", is_pro=True)
    yield Attribute("on-raf", "denied", "must", modifiers=timed, variables=_EL, is_pro=True)
    yield Attribute("on-resize", "denied", "must", modifiers=timed, variables=_EL, is_pro=True)
    yield Attribute(
        "persist", "optional", "optional", modifiers=(Modifier("session"),), is_pro=True
    )
    yield Attribute(
        "query-string",
        "denied",
        "optional",
        modifiers=(Modifier("filter"), Modifier("history")),
        is_pro=True,
    )
    yield Attribute("replace-url", "denied", "must", returns=True, is_pro=True)
    yield Attribute(
        "scroll-into-view",
        "denied",
        "denied",
        modifiers=tuple(Modifier(name) for name in SCROLL_WORDS),
        is_pro=True,
    )
    yield Attribute("view-transition", "denied", "must", returns=True, is_pro=True)


SCROLL_WORDS = (
    "smooth",
    "instant",
    "auto",
    *("hstart", "hcenter", "hend", "hnearest"),
    *("vstart", "vcenter", "vend", "vnearest"),
    "focus",
)

ATTRIBUTES: dict[str, Attribute] = {row.name: row for row in (*_rows(), *_pro_rows())}


class ActionSpec(msgspec.Struct, frozen=True):
    """One action: its name on the wire, and since which client it exists."""

    name: str
    builder: str
    since: str = "1.0.0"
    is_pro: bool = False


ACTIONS: dict[str, ActionSpec] = {
    row.name: row
    for row in (
        ActionSpec("get", "get"),
        ActionSpec("post", "post"),
        ActionSpec("put", "put"),
        ActionSpec("patch", "patch"),
        ActionSpec("delete", "delete"),
        ActionSpec("query", "query", since="1.0.4"),
        ActionSpec("peek", "peek"),
        ActionSpec("setAll", "set_all"),
        ActionSpec("toggleAll", "toggle_all"),
        ActionSpec("clipboard", "clipboard", is_pro=True),
        ActionSpec("fit", "fit", is_pro=True),
        ActionSpec("intl", "intl", is_pro=True),
    )
}
