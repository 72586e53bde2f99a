"""THE table: what Datastar's attributes take, one row each. Builders, tests and docs read it.

Wire grammar: `data-<name>[:<key>][__<modifier>[.<tag>]*]*="<value>"`.
Source: https://data-star.dev/reference/attributes and the 1.0.1 client.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Rule = Literal["must", "optional", "denied", "exclusive"]
Tags = Literal["none", "time", "edges", "names"]


@dataclass(frozen=True, slots=True)
class Modifier:
    """One modifier: its name on the wire and what may follow it after dots.

    `edges` is a time with leading/trailing tags, as debounce and throttle take it.
    """

    name: str
    tags: Tags = "none"
    since: str = "1.0.0"


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute. `key` and `value` say what the client demands; breaking it stops the page.

    `returns` is true where the expression's value is used, false where it is run.
    """

    name: str
    key: Rule
    value: Rule
    returns: bool
    modifiers: tuple[Modifier, ...] = ()
    variables: tuple[str, ...] = ("el",)
    since: str = "1.0.0"


_TIMING = (Modifier("delay", "time"), Modifier("debounce", "edges"), Modifier("throttle", "edges"))
_VIEW_TRANSITION = Modifier("viewtransition")

ATTRIBUTES: dict[str, Attribute] = {
    row.name: row
    for row in (
        Attribute("attr", "optional", "must", returns=True),
        Attribute(
            "bind",
            "exclusive",
            "exclusive",
            returns=False,
            modifiers=(Modifier("prop", "names"), Modifier("event", "names")),
            variables=(),
        ),
        Attribute("class", "optional", "must", returns=True),
        Attribute("effect", "denied", "must", returns=False),
        Attribute("indicator", "exclusive", "exclusive", returns=False, variables=()),
        Attribute(
            "init",
            "denied",
            "must",
            returns=False,
            modifiers=(Modifier("delay", "time"), _VIEW_TRANSITION),
        ),
        Attribute(
            "on",
            "must",
            "must",
            returns=False,
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
        ),
        Attribute("preserve-attr", "denied", "must", returns=False, variables=()),
        Attribute("show", "denied", "must", returns=True),
        Attribute(
            "signals",
            "optional",
            "optional",
            returns=True,
            modifiers=(Modifier("ifmissing"),),
            variables=(),
        ),
        Attribute("style", "optional", "must", returns=True),
        Attribute("text", "denied", "must", returns=True),
    )
}
