"""The plays of a story: a button for each, and what the last run did."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ... import ds, ui
from ... import html as h
from ...render import component
from .._play import Play
from ._here import Here

State = Literal["running", "passed", "failed"]

_TONES: dict[State, ui.Tone] = {"running": "info", "passed": "success", "failed": "danger"}
_WORDS: dict[State, str] = {"running": "Playing", "passed": "Passed", "failed": "Failed"}


@dataclass(frozen=True)
class Step:
    """An act of a play, as it is told."""

    name: str
    told: Mapping[str, str | bool | None]

    @property
    def text(self) -> str:
        """As a play writes it.

        Example:
            >>> Step("fill", {"name": "Search", "value": "ada"}).text
            "fill 'Search', 'ada'"
        """
        words = [repr(each) for each in self.told.values() if each is not None]
        return f"{self.name} {', '.join(words)}".rstrip()


@component
def plays(*, here: Here, plays: Sequence[Play]) -> h.Node:
    """The buttons, and room for the log."""
    return h.div(".sg-plays")[
        (
            ui.button(
                size="sm",
                variant="outline",
                icon="play",
                attrs=ds.on_click(ds.post(here.urls.play(here.id, each.name))),
            )[each.title]
            for each in plays
        ),
        h.div("#sg-play"),
    ]


@component
def play_log(*, title: str, steps: Sequence[Step], state: State, said: str) -> h.Node:
    """What was done, and how it ended."""
    return h.div("#sg-play.sg-play", role="status")[
        ui.badge(tone=_TONES[state])[_WORDS[state]],
        " ",
        title,
        h.ol(".sg-play-steps")[(h.li[each.text] for each in steps if each.name != "reset")],
        h.pre(".sg-fault-trace")[said] if said else None,
    ]
