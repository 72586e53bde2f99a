"""One of a few values: `bool`, a `Literal`, an Enum, the nodes of a slot, the values of an axis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import NoneType
from typing import Any

from ..._errors import did_you_mean
from .._globals import text_of
from ._kind import At, Kind, Seen, check_names, check_only
from ._sent import Pair, Sent, named
from ._view import Chosen, View

FEW = 5
"""Choices; more of them are a select."""
_SHORT = 36
_SHOWN = 8


class ChoiceKind(Kind):
    """One of these values, in their order. Each has a token, which stands for it in an address:
    its text, or where that says too little (`Literal[1, "1"]`) its place behind a tilde."""

    def __init__(self, values: Sequence[Any], said: str, names: Sequence[str] = ()) -> None:
        self.values = tuple(values)
        self.said = said
        texts = list(names) or [text_of(each) for each in values]
        self.tokens = tokens_of(texts)
        self.labels = list(names) or [_label(each, texts) for each in values]
        self.is_switch = self.values in ((False, True), (True, False)) and not names

    def fits(self, value: object, *, strictly: bool = False) -> bool:
        return self._place(value) is not None

    def blank(self, depth: int = 0) -> Any:
        return self.values[0]

    def read(self, sent: Sent, base: Any, at: At) -> Any:
        check_only(sent, at, text=True)
        check_names(sent, at, {})
        if sent.text is None:
            return base
        if sent.text not in self.tokens:
            at.wrong(self._no_choice(sent.text), sent.text)
            return base
        place = self.tokens.index(sent.text)
        return base if place == self._place(base) else self.values[place]

    def pairs(self, value: Any, base: Any, path: tuple[str, ...]) -> Iterator[Pair]:
        place = self._place(value)
        if place is not None and place != self._place(base):
            yield named(path), self.tokens[place]

    def view(self, value: Any, base: Any, seen: Seen) -> View:
        place = self._place(value)
        return seen.view(
            self._control(),
            said=self.said,
            text=None if place is None else self.tokens[place],
            options=tuple(map(Chosen, self.tokens, self.labels)),
        )

    def _control(self) -> str:
        if self.is_switch:
            return "switch"
        if len(self.values) > FEW:
            return "select"
        return "segments" if sum(map(len, self.labels)) <= _SHORT else "radios"

    def _place(self, value: object) -> int | None:
        """Where a value stands. The same object before an equal one, and `True` is no 1."""
        for place, each in enumerate(self.values):
            if each is value:
                return place
        for place, each in enumerate(self.values):
            if type(each) is type(value) and isinstance(each, _COMPARED) and each == value:
                return place
        return None

    def _no_choice(self, sent: str) -> str:
        listed = ", ".join(self.labels[:_SHOWN]) + (", …" if len(self.labels) > _SHOWN else "")
        words = [each for each in self.tokens if not each.startswith("~")]
        near = did_you_mean(sent, words, otherwise="").removesuffix("?")
        return f"is none of {listed}" + (f" (did you mean {near[13:]}?)" if near else "")


def _label(value: Any, texts: Sequence[str]) -> str:
    """What a person reads: `None` and not "none", and quotes where they tell two values apart."""
    text = text_of(value)
    is_plain = text and texts.count(text) == 1 and not isinstance(value, bool | NoneType)
    return text if is_plain else repr(value)


_COMPARED = (str, int, float, bytes)
"""What can be compared without running code of a stranger; all else is known by identity."""


def tokens_of(texts: Sequence[str]) -> list[str]:
    """What stands for each choice in an address.

    Example:
        >>> tokens_of(["1", "1", "none"])
        ['~0', '~1', 'none']
    """
    return [
        f"~{place}" if texts.count(text) > 1 or text.startswith("~") else text
        for place, text in enumerate(texts)
    ]
