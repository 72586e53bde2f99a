"""`memo`: text that was rendered before, found again by the props it was rendered from.

Laws. Never a stale page: only props that can't change are remembered, and what decides is their
value *and* their type, since `1 == True == 1.0` and they look different. Any other call runs as if
nothing were remembered, and is counted. What depends on a context is never kept.

Speed: most re-renders pass the very objects they passed before, so an object that can't change is
also known by its identity. It is held as long as its text is, so its identity can't come again.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from operator import is_
from threading import Lock
from typing import TYPE_CHECKING, Any, cast

from .._errors import UsageError, message, shown
from ._keys import ATOMS, MayChangeError, key_of

if TYPE_CHECKING:
    from .._htpy import Holes
    from ._spliceable import Text

making = Lock()
"""Held while a component gets its memo."""


@dataclass(frozen=True, slots=True)
class MemoStatistics:
    """What a memo did so far. Threads that race may leave some hits uncounted.

    `size` is how many renders are kept; `bypassed` counts calls whose props may change, and
    `because` names the types of those props.
    """

    hits: int
    misses: int
    bypassed: int
    size: int
    because: dict[str, int]


@dataclass(slots=True)
class _Generation:
    """Some of what is kept. In one piece, so that who reads it also holds its objects."""

    values: dict[Any, str] = field(default_factory=dict[Any, str])
    identities: dict[int, str] = field(default_factory=dict[int, str])
    objects: dict[int, object] = field(default_factory=dict[int, object])


_BLOCK = 64
PUBLIC, BY_PLACE = "public", "by place"
"""How the props of a call come: as people give them, or each by its place, also those that people
can only give by name. What was rendered in one lane is not found in the other: there it might be
the answer to a call that must be refused."""


@dataclass(slots=True)
class _Rows:
    """The rows of one list and their texts, in blocks: of a long list that is rendered again, most
    blocks hold the very objects that they held before, and need not be taken apart."""

    items: list[Any]
    blocks: list[tuple[str, bool]]

    def text_of(self, number: int, rows: list[Any]) -> str | None:
        """The text of a block, if these are its rows and every one of them is kept."""
        before = self.items[number * _BLOCK : (number + 1) * _BLOCK]
        if len(before) != len(rows) or not all(map(is_, before, rows)):
            return None
        text, is_kept = self.blocks[number]
        return text if is_kept else None


class Memo:
    """The store of one component: two generations, of which the older is dropped when the younger
    is full. What is asked for again moves to the younger."""

    def __init__(self, size: int) -> None:
        if size < 2:  # one for each generation
            raise too_small(size)
        self._limit = size // 2
        self._lock = Lock()
        self._hits = self._misses = self._bypassed = 0
        self._because: Counter[str] = Counter()
        self._epoch = 0  # of what was rendered before it was all forgotten, nothing is kept
        self.clear()

    def clear(self) -> None:
        """Forget every text; the counts stay."""
        with self._lock:
            self._epoch += 1
            self._young, self._old = _Generation(), _Generation()
            self._last = _Rows([], [])

    @property
    def statistics(self) -> MemoStatistics:
        """What it did so far."""
        return MemoStatistics(
            self._hits,
            self._misses,
            self._bypassed,
            len(self._young.values) + len(self._old.values),
            dict(self._because),
        )

    def kept(self, text: Text, lane: str) -> Text:
        """The text function that looks here first."""
        is_public = lane == PUBLIC

        def remembered(holes: Holes, /, *args: Any, **kwargs: Any) -> str:
            if is_public and not kwargs and len(args) == 1:
                known = self._young.identities.get(id(args[0]))
                if known is not None:
                    self._hits += 1
                    return known
            return self._look(text, holes, args, kwargs, lane)[0]

        return remembered

    def each(self, text: Text, holes: Holes, items: list[Any]) -> list[str]:
        """The texts of many calls with one prop each, some of them in one piece."""
        epoch, last = self._epoch, self._last
        now = _Rows(items, [])
        for start in range(0, len(items), _BLOCK):
            rows = items[start : start + _BLOCK]
            known = last.text_of(len(now.blocks), rows)
            if known is None:
                texts, is_kept = self._rows(text, holes, rows)
                now.blocks.append(("".join(texts), is_kept))
            else:
                self._hits += len(rows)
                now.blocks.append((known, True))
        with self._lock:
            if epoch == self._epoch and len(items) <= 2 * self._limit:
                self._last = now
        return [each for each, _ in now.blocks]

    def _rows(self, text: Text, holes: Holes, rows: list[Any]) -> tuple[list[str], bool]:
        """The texts of some rows, and whether every one of them is kept."""
        texts = list(map(self._young.identities.get, map(id, rows)))
        is_kept = True
        for at, known in enumerate(texts):
            if known is None:
                texts[at], is_one_kept = self._look(text, holes, (rows[at],), {}, PUBLIC)
                is_kept = is_kept and is_one_kept
            else:
                self._hits += 1
        return cast("list[str]", texts), is_kept

    def _look(  # noqa: PLR0917  # the very call, taken apart
        self,
        text: Text,
        holes: Holes,
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
        lane: str,
    ) -> tuple[str, bool]:
        """The text of a call, and whether it is kept."""
        epoch, key = self._epoch, self._key(args, kwargs)
        if key is None:
            return text(holes, *args, **kwargs), False
        key = lane, key
        known = self._young.values.get(key, self._old.values.get(key))
        if known is not None:
            self._hits += 1
        else:
            before = len(holes)
            known = text(holes, *args, **kwargs)
            if len(holes) != before:
                self._bypassed += 1
                self._because["a context"] += 1
                return known, False
            self._misses += 1
        only = args[0] if lane == PUBLIC and not kwargs and len(args) == 1 else None
        with self._lock:
            if epoch == self._epoch:
                self._keep(key, known, only)
        return known, True

    def _key(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        try:
            return (tuple(map(key_of, args)), *((name, key_of(kwargs[name])) for name in kwargs))
        except MayChangeError as error:
            self._bypassed += 1
            self._because[str(error)] += 1
            return None

    def _keep(self, key: Any, text: str, only: object) -> None:
        young = self._young
        if max(len(young.values), len(young.identities)) >= self._limit:
            self._old, self._young = young, _Generation()
            young = self._young
        young.values[key] = text
        if type(only) not in ATOMS:
            young.objects[id(only)] = only
            young.identities[id(only)] = text


def too_small(size: int) -> UsageError:
    return UsageError(
        message(
            f"memo got size={shown(size)}.",
            "It keeps at least two renders.",
            "Give about as many as there are on a page: size=10_000.",
        )
    )
