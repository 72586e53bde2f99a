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
from ._vocabulary import Attrs, Tone, WideSize


@dataclass(frozen=True, slots=True)
class Person:
    """Whose face is shown, and where a click on it leads."""

    name: str
    src: str | None = None
    href: str | None = None
    initials: str | None = None
    tone: Tone | None = None


@component
def avatar_group(
    *,
    people: Sequence[Person],
    label: str | None = None,
    max: int | None = None,
    total: int | None = None,
    more_label: str = "{count} more",
    size: WideSize = "md",
    shape: Literal["circle", "square"] = "circle",
    attrs: Attrs | None = None,
) -> h.Node:
    """Avatars in a row, as a list. With more people than `max`, the rest is a number: "+3". `total`
    is how many there are when only some of them are given.

    Shape: `<ul class="sc-avatar-group" data-size="md" role="list" aria-label="Members"><li><span
    class="sc-avatar" …>…</span></li>…<li><span class="sc-avatar" … role="img" aria-label="3
    more"><span class="sc-avatar-initials" aria-hidden="true">+3</span></span></li></ul>`.
    Raises: UsageError for `max` less than 1, and for a text without `{count}`.

    Example:
        >>> from stario_components import ui
        >>> html = str(ui.avatar_group(people=[ui.Person("Ada"), ui.Person("Alan")], max=1))
        >>> html.count("<li>"), "+1" in html
        (2, True)
    """
    shown_people = people if max is None else people[: _at_least_one(max)]
    rest = (len(people) if total is None else total) - len(shown_people)
    return h.ul(h.merged(attrs, ".sc-avatar-group", data_size=size, role="list", aria_label=label))[
        (h.li[_one(person=each, size=size, shape=shape)] for each in shown_people),
        h.li[
            avatar(
                name=_counted(more_label, rest),
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
    face = avatar(
        name=person.name,
        src=person.src,
        initials=person.initials,
        tone=person.tone,
        size=size,
        shape=shape,
    )
    return (
        face
        if person.href is None
        else h.a(".sc-avatar-link", href=checked_address(person.href))[face]
    )


def _at_least_one(count: int) -> int:
    if count < 1:
        raise too_few(count)
    return count


def _counted(text: str, count: int) -> str:
    if "{count}" not in text:
        raise uncounted(text)
    return text.replace("{count}", str(count))


def too_few(max: int) -> UsageError:
    return UsageError(
        message(
            f"ui.avatar_group got max={shown(max)}.",
            "No face would be seen.",
            "Write max=1 or more, or leave it out to show all.",
        )
    )


def uncounted(text: str) -> UsageError:
    return UsageError(
        message(
            f"ui.avatar_group got more_label={shown(text)}.",
            "It is what a screen reader says for +3, so it needs the place of the number.",
            'Write more_label="{count} more".',
        )
    )
