"""Values of any length: lists, tuples, sets and dicts, as rows that can be added and removed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from ._kept import gone_of, kept
from ._kind import (
    At,
    Kind,
    NoBlankError,
    Problem,
    Seen,
    UnwritableError,
    check_names,
    check_only,
    pairs_at,
    read_at,
    view_at,
)
from ._limits import NO_LIMITS, Limits
from ._sent import Pair, Sent, named

if TYPE_CHECKING:
    from ._view import View

ROWS = 100
"""At most, unless the story itself has more."""


class Container(msgspec.Struct, frozen=True, kw_only=True):
    """What holds the rows."""

    said: str
    types: tuple[type, ...]
    blank: Callable[[], Any]
    taken: Callable[[Any], list[Any]]
    made: Callable[[list[Any], Any], Any]
    """From the rows, and the value before."""


def _like(rows: list[Any], base: Any) -> Any:
    return type(base)(rows)


def _ordered(values: Any) -> list[Any]:
    return sorted(values, key=repr)  # the order of a set is another one in each run


def _pairs(mapping: Any) -> list[Any]:
    return list(mapping.items())


LIST = Container(said="list", types=(list,), blank=list, taken=list, made=_like)
TUPLE = Container(said="tuple", types=(tuple,), blank=tuple, taken=list, made=_like)
SEQUENCE = Container(said="Sequence", types=(list, tuple), blank=list, taken=list, made=_like)
SET = Container(said="set", types=(set,), blank=set, taken=_ordered, made=_like)
FROZENSET = Container(
    said="frozenset", types=(frozenset,), blank=frozenset, taken=_ordered, made=_like
)
DICT = Container(said="dict", types=(dict,), blank=dict, taken=_pairs, made=_like)


class RowsKind(Kind):
    """Rows of one kind. New ones start blank; rows that were removed are gone by their place."""

    def __init__(self, container: Container, item: Kind, limits: Limits = NO_LIMITS) -> None:
        self.container = container
        self.item = item
        self.limits = limits
        self.said = " ".join(filter(None, [f"{container.said}[{item.said}]", str(limits)]))

    def fits(self, value: object, *, strictly: bool = False) -> bool:
        if type(value) not in self.container.types:
            return False
        return not strictly or all(
            self.item.fits(each, strictly=True) for each in self.container.taken(value)
        )

    def blank(self, depth: int = 0) -> Any:
        return self.container.blank()

    def read(self, sent: Sent, base: Any, at: At) -> Any:
        check_only(sent, at, marks=("", "rows", "gone", "drop"))
        before = self.container.taken(base)
        left = kept(before, self._gone(sent, before, at))
        starts = self._starts(left, self._count(sent, left, at), at)
        check_names(sent, at, {str(place): None for place in range(len(starts))})
        known = len(at.problems)
        after = [
            read_at(self.item, sent.below.get(str(place)), base=start, at=at.below(str(place)))
            for place, start in enumerate(starts)
        ]
        if "drop" in sent.marks:
            self._drop(after, sent.marks["drop"], at, known=known)
        is_same = len(after) == len(before) and all(map(_is, after, before))
        return base if is_same else self._made(after, base, at)

    def _gone(self, sent: Sent, before: list[Any], at: At) -> list[int]:
        """The rows of the story that are gone, by their places in it."""
        places = sent.marks.get("gone", "").split(",")
        if places == [""]:
            return []
        if not all(_is_place(each, len(before)) for each in places):
            at.wrong("has no such rows", sent.marks["gone"])
            return []
        return [int(each) for each in places]

    def _count(self, sent: Sent, left: list[Any], at: At) -> int:
        text = sent.marks.get("rows", sent.marks.get(""))
        if text is None:
            return len(left)
        most = max(ROWS, len(left))
        if not _is_place(text, most + 1):
            at.wrong(f"is no number of rows up to {most}", text)
            return len(left)
        return int(text)

    def _starts(self, left: list[Any], count: int, at: At) -> list[Any]:
        """What each row is before it is read."""
        more = count - len(left)
        if more <= 0:
            return left[:count]
        try:
            return left + [self._fresh(left) for _ in range(more)]
        except NoBlankError:
            at.wrong("can't have more rows: nobody knows what a new one would be", str(count))
            return left

    def _fresh(self, before: list[Any]) -> Any:
        """A new row: a blank one, or where there is none as the last one of the story."""
        try:
            return self.item.blank()
        except NoBlankError:
            if not before:
                raise
            return before[-1]

    def _drop(self, rows: list[Any], text: str, at: At, *, known: int) -> None:
        """Take a row away, and what is wrong with it; the problems of later rows move up."""
        if not _is_place(text, len(rows)):
            at.wrong("has no such row", text)
            return
        gone = int(text)
        del rows[gone]
        mine, at.problems[known:] = at.problems[known:], []
        at.problems.extend(_moved_up(mine, at.path, gone))

    def _made(self, rows: list[Any], base: Any, at: At) -> Any:
        if problem := self._problem(rows):
            at.wrong(problem, "")
            return base
        try:
            return self.container.made(rows, base)
        except TypeError:
            at.wrong("holds a row that can't be in it", "")
            return base

    def _problem(self, rows: list[Any]) -> str:
        if self.container is DICT and len({key for key, _ in rows}) < len(rows):
            return "has one key twice"
        return self.limits.problem(rows)

    def pairs(self, value: Any, base: Any, path: tuple[str, ...]) -> Iterator[Pair]:
        after, before = self.container.taken(value), self.container.taken(base)
        gone = gone_of(after, before, self._cost)
        left = kept(before, gone)
        is_end = gone == tuple(range(len(left), len(before))) and len(after) == len(left)
        if gone and not is_end:
            yield named(path, "gone"), ",".join(map(str, gone))
        if len(after) != (len(before) if is_end else len(left)):
            yield named(path, ""), str(len(after))
        starts = self._starts(left, len(after), At(path, []))
        if len(starts) < len(after):
            raise NoBlankError
        for place, (row, start) in enumerate(zip(after, starts, strict=True)):
            yield from pairs_at(self.item, row, base=start, path=(*path, str(place)))

    def _cost(self, row: Any, start: Any) -> int | None:
        try:
            return sum(1 for _ in pairs_at(self.item, row, base=start, path=()))
        except UnwritableError:
            return None

    def view(self, value: Any, base: Any, seen: Seen) -> View:
        after, before = self.container.taken(value), self.container.taken(base)
        gone = gone_of(after, before, self._cost)
        left = kept(before, gone)
        starts = self._starts(left, len(after), At(seen.path, []))
        return seen.view(
            "rows",
            said=self.said,
            count_name=named(seen.path, seen.count_mark),
            gone=",".join(map(str, gone)),
            can_grow=len(after) < max(ROWS, len(before)) and self._grows(left),
            within=tuple(
                view_at(
                    self.item,
                    row,
                    base=start,
                    seen=seen.below(str(place), label=f"{seen.label} {place}"),
                )
                for place, (row, start) in enumerate(zip(after, starts, strict=True))
            ),
        )

    def _grows(self, before: list[Any]) -> bool:
        try:
            self._fresh(before)
        except NoBlankError:
            return False
        return True


def _is_place(text: str, end: int) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 6 and int(text) < end


def _is(one: object, other: object) -> bool:
    return one is other


def _moved_up(problems: list[Problem], path: tuple[str, ...], gone: int) -> Iterator[Problem]:
    start = len(path)
    for each in problems:
        place, is_deeper, rest = ".".join(each.path.split(".")[start:]).partition(".")
        number, tilde, mark = place.partition("~")
        if int(number) == gone:
            continue
        moved = str(int(number) - (int(number) > gone))
        yield msgspec.structs.replace(
            each, path=named([*path, f"{moved}{tilde}{mark}{is_deeper}{rest}"])
        )
