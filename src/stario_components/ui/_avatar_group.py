"""The faces of several people, one over the edge of the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from .. import html as h
from .._errors import UsageError, message, shown
from ..render import component
from ._address import checked_address
from ._avatar import avatar
from ._count import counted
from ._items import checked_items, items_of
from ._vocabulary import Attrs, Tone, WideSize


@dataclass(frozen=True, slots=True)
class Person:
    """Whose face is shown, and where a click on it leads."""

    name: str
    src: str | None = None
    href: str | None = None
    initials: str | None = None
    tone: Tone | None = None
    attrs: Attrs | None = None
    """More for the link, or for the avatar where there is none."""


_PEOPLE = items_of("ui.avatar_group", "people", Person)


@component
def avatar_group(
    *,
    people: Sequence[Person],
    label: str | None = None,
    max_items: int | None = None,
    total: int | None = None,
    more_label: str = "{count} more",
    size: WideSize = "md",
    shape: Literal["circle", "square"] = "circle",
    attrs: Attrs | None = None,
) -> h.Node:
    """Avatars in a row, as a list. With more people than `max_items`, the rest is a number: "+3".
    `total` is how many there are when only some of them are given.

    Shape: `<ul class="sc-avatar-group" data-size="md" role="list" aria-label="Members"><li><span
    class="sc-avatar" …>…</span></li>…<li><span class="sc-avatar" … role="img" aria-label="3
    more"><span class="sc-avatar-initials" aria-hidden="true">+3</span></span></li></ul>`.
    Raises: UsageError for `max_items` less than 1, and for a text without `{count}`.

    Example:
        >>> from stario_components import ui
        >>> html = str(ui.avatar_group(people=[ui.Person("Ada"), ui.Person("Alan")], max_items=1))
        >>> html.count("<li>"), "+1" in html
        (2, True)
    """
    given = checked_items(_PEOPLE, people)
    shown_people = given if max_items is None else given[: _at_least_one(max_items)]
    rest = (len(given) if total is None else total) - len(shown_people)
    return h.ul(h.merged(attrs, ".sc-avatar-group", data_size=size, role="list", aria_label=label))[
        (h.li[_one(person=each, size=size, shape=shape)] for each in shown_people),
        h.li[
            avatar(
                name=counted("avatar_group", more_label, rest),
                initials=f"+{rest}",
                size=size,
                shape=shape,
                tone="neutral",
            )
        ]
        if rest > 0
        else None,
    ]


@component
def _one(*, person: Person, size: WideSize, shape: Literal["circle", "square"]) -> h.Node:
    more = person.attrs
    face = avatar(
        name=person.name,
        src=person.src,
        initials=person.initials,
        tone=person.tone,
        size=size,
        shape=shape,
        attrs=more if person.href is None else None,
    )
    return (
        face
        if person.href is None
        else h.a(h.merged(more, ".sc-avatar-link", href=checked_address(person.href)))[face]
    )


def _at_least_one(count: int) -> int:
    if count < 1:
        raise too_few(count)
    return count


def too_few(max_items: int) -> UsageError:
    return UsageError(
        message(
            f"ui.avatar_group got max_items={shown(max_items)}.",
            "No face would be seen.",
            "Write max_items=1 or more, or leave it out to show all.",
        )
    )
