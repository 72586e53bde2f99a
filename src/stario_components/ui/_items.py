"""What stands in the lists that components take: data of the right kind, told where it is given."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar, cast

from .._errors import UsageError, message, shown

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Items:
    """A list that is taken: whose it is, the prop, and what may stand in it."""

    owner: str
    prop: str
    kinds: tuple[type, ...]
    known: frozenset[type]


def items_of(owner: str, prop: str, *kinds: type) -> Items:
    return Items(owner, prop, kinds, frozenset(kinds))


def checked_items(taken: Items, given: Sequence[Item]) -> Sequence[Item]:
    """The items, if each is of one of the kinds.

    Raises: UsageError.
    """
    items = given if isinstance(cast("object", given), list | tuple) else _listed(taken, given)
    # One call of C for them all, as this runs for every list of every page.
    if taken.known.issuperset(map(type, items)):
        return items
    for each in items:
        if not isinstance(each, taken.kinds):
            raise no_item(taken, each)
    return items


def _listed(taken: Items, given: Iterable[Item]) -> Sequence[Item]:
    if isinstance(given, str) or not isinstance(cast("object", given), Iterable):
        raise no_items(taken, given)
    return list(given)


def no_item(taken: Items, given: object) -> UsageError:
    return UsageError(
        message(
            f"{taken.owner} got {shown(given)} among its {taken.prop}.",
            f"Each of them is {_names(taken)}: nothing else has the parts that are shown.",
            f"Write {taken.prop}=[ui.{taken.kinds[0].__name__}(…), …].",
        )
    )


def no_items(taken: Items, given: object) -> UsageError:
    return UsageError(
        message(
            f"{taken.owner} got {taken.prop}={shown(given)}.",
            f"It is a list, and each in it is {_names(taken)}.",
            f"Write {taken.prop}=[ui.{taken.kinds[0].__name__}(…), …].",
        )
    )


def _names(taken: Items) -> str:
    return " or ".join(f"a ui.{each.__name__}" for each in taken.kinds)
