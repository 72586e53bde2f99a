"""Values with named parts: dataclasses and their like, and tuples of a fixed length."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

import msgspec

from ._kind import (
    At,
    Fixed,
    Kind,
    NoBlankError,
    Seen,
    check_names,
    check_only,
    pairs_at,
    read_at,
    view_at,
)
from ._sent import DEPTH, Pair, Sent

if TYPE_CHECKING:
    from ._view import View


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A named part of a value."""

    kind: Kind
    default: Callable[[], Any] | None = None
    """Makes its default, where it has one."""
    doc: str = ""


class GroupKind(Kind):
    """A value with named parts, put together anew when one of them changes."""

    def __init__(
        self,
        said: str,
        *,
        fits: Callable[[object], bool],
        parts: Callable[[], Mapping[str, Part]],
        taken: Callable[[Any], Mapping[str, Any]],
        made: Callable[[Mapping[str, Any]], Any],
    ) -> None:
        self.said = said
        self._fits = fits
        self._parts = parts  # asked late: a class may hold itself
        self._taken = taken
        self._made = made

    @cached_property
    def parts(self) -> Mapping[str, Part]:
        return self._parts()

    def fits(self, value: object, *, strictly: bool = False) -> bool:
        return self._fits(value)

    def blank(self, depth: int = 0) -> Any:
        if depth > DEPTH:
            raise NoBlankError  # it holds itself, and always
        values = {
            name: part.default() if part.default else part.kind.blank(depth + 1)
            for name, part in self.parts.items()
        }
        try:
            return self._made(values)
        except Exception as error:  # whatever the class of a project raises for nothing but blanks
            raise NoBlankError from error

    def read(self, sent: Sent, base: Any, at: At) -> Any:
        before = self._of(base)
        check_only(sent, at)
        check_names(sent, at, before)
        after = {
            name: read_at(self._kind(name), sent.below.get(name), base=value, at=at.below(name))
            for name, value in before.items()
        }
        if all(after[name] is before[name] for name in before):
            return base
        try:
            return self._made({**self._taken(base), **after})
        except Exception as error:  # noqa: BLE001  # what the class of a project checks by itself
            at.wrong(f"was refused: {str(error) or type(error).__name__}", "")
            return base

    def pairs(self, value: Any, base: Any, path: tuple[str, ...]) -> Iterator[Pair]:
        after, before = self._of(value), self._of(base)
        for name in before:
            if name in after:
                yield from pairs_at(
                    self._kind(name), after[name], base=before[name], path=(*path, name)
                )

    def view(self, value: Any, base: Any, seen: Seen) -> View:
        after, before = self._of(value), self._of(base)
        return seen.view(
            "group",
            said=self.said,
            within=tuple(
                view_at(
                    self._kind(name),
                    after.get(name, before[name]),
                    base=before[name],
                    seen=seen.below(name, label=name, doc=self.parts[name].doc),
                )
                for name in before
            ),
        )

    def _of(self, value: Any) -> dict[str, Any]:
        """The parts that there are: a TypedDict may lack some."""
        taken = self._taken(value)
        return {name: taken[name] for name in self.parts if name in taken}

    def _kind(self, name: str) -> Kind:
        return self.parts[name].kind


def tuple_kind(kinds: tuple[Kind, ...]) -> Kind:
    """A tuple of a fixed length; its parts have the numbers from nought."""
    parts = {str(place): Part(kind=each) for place, each in enumerate(kinds)}
    if all(isinstance(each, Fixed) for each in kinds):
        return Fixed("Nothing in this tuple can be changed by a form.")

    def fits(value: Any) -> bool:
        return value.__class__ is tuple and len(value) == len(kinds)

    def taken(value: tuple[Any, ...]) -> Mapping[str, Any]:
        return {str(place): each for place, each in enumerate(value)}

    def made(values: Mapping[str, Any]) -> tuple[Any, ...]:
        return tuple(values[name] for name in parts)

    said = f"tuple[{', '.join(each.said for each in kinds)}]"
    return GroupKind(said, fits=fits, parts=lambda: parts, taken=taken, made=made)
