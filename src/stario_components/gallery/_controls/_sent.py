"""What an address or a form sends, as a tree: `user.name=Ada`, `items~=3`, `icon~=none`.

Law: everything in it is text of a stranger. It is counted and measured here, before anybody looks
at what it says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from ..._errors import message, shown
from .._address import AddressError

Pair: TypeAlias = tuple[str, str]

FIELDS = 1_000
CHARACTERS = 20_000
"""Of one value."""
DEPTH = 8
"""Names in a path: a form shows no deeper ones."""
_NAME = 200
_MARK = "~"


class ArgError(AddressError):
    """An address asks for an arg that there is not, or for too much."""


@dataclass(slots=True)
class Sent:
    """What was sent for one name, and for those below it."""

    text: str | None = None
    marks: dict[str, str] = field(default_factory=dict[str, str])
    """What stands behind a tilde: nothing for a count or a tag, or a word."""
    below: dict[str, Sent] = field(default_factory=dict[str, "Sent"])

    @property
    def is_empty(self) -> bool:
        return self.text is None and not self.marks and not self.below

    def without(self, *marks: str) -> Sent:
        """The same without these marks."""
        return replace(self, marks={k: v for k, v in self.marks.items() if k not in marks})


def sent_of(pairs: Iterable[Pair]) -> Sent:
    """The tree of some pairs. Of two that have one name, the later counts, as in a form.

    Raises: ArgError for too many of them, for values that are too long, and for names too deep.

    Example:
        >>> sent_of([("size~", "1"), ("user.name", "Ada")]).below["size"].marks
        {'': '1'}
    """
    tree = Sent()
    for number, (name, text) in enumerate(pairs):
        if number >= FIELDS:
            raise too_many()
        if len(text) > CHARACTERS:
            raise too_long(name, text)
        *parents, last = parts_of(name)
        node = tree
        for each in parents:
            node = node.below.setdefault(each, Sent())
        leaf, is_marked, mark = last.partition(_MARK)
        node = node.below.setdefault(leaf, Sent())
        if is_marked:
            node.marks[mark] = text
        else:
            node.text = text
    return tree


def parts_of(name: str) -> list[str]:
    parts = name[: _NAME + 1].split(".")
    if len(name) > _NAME or len(parts) > DEPTH:
        raise too_deep(name)
    return parts


def named(path: Iterable[str], mark: str | None = None) -> str:
    """A path as it stands in an address.

    Example:
        >>> named(["user", "tags"], ""), named(["user", "tags", "0"])
        ('user.tags~', 'user.tags.0')
    """
    name = ".".join(path)
    return name if mark is None else f"{name}{_MARK}{mark}"


def names_in(sent: Sent, path: tuple[str, ...]) -> Iterator[str]:
    """Every name that was sent, for an error."""
    if sent.text is not None:
        yield named(path)
    for mark in sent.marks:
        yield named(path, mark)
    for name, each in sent.below.items():
        yield from names_in(each, (*path, name))


# --- errors -----------------------------------------------------------------------------------


def too_many() -> ArgError:
    return ArgError(
        message(
            f"More than {FIELDS} args were sent.",
            "An address holds only what differs from the story.",
            "Take the address of the story, and change it from there.",
        )
    )


def too_long(name: str, text: str) -> ArgError:
    return ArgError(
        message(
            f"The value of {shown(name)} has {len(text)} characters.",
            f"A value that comes by an address has at most {CHARACTERS}.",
            "Write longer ones into the story.",
        )
    )


def too_deep(name: str) -> ArgError:
    return ArgError(
        message(
            f"The name {shown(name)} is too long or too deep.",
            f"A name has at most {DEPTH} parts and {_NAME} characters.",
            "Write what is deeper into the story.",
        )
    )
