"""What a canonical text leaves out: what differs from run to run, and nothing else.

Law: selectors see the page as it was, before ids are renumbered.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from .._tree import Element, walk

if TYPE_CHECKING:
    from .._parser import Tree

# A pattern, a selector whose text goes, or a selector and the attribute whose value goes.
Redaction: TypeAlias = "re.Pattern[str] | str | tuple[str, str]"
REDACTED = "[redacted]"


class Redactions(msgspec.Struct):
    """What was asked for: patterns, and what the selectors found, by `id` of the element."""

    patterns: list[re.Pattern[str]]
    texts: set[int]
    values: set[tuple[int, str]]

    def __bool__(self) -> bool:
        return bool(self.patterns or self.texts or self.values)

    def in_text(self, text: str) -> str:
        """A text without what the patterns find."""
        for each in self.patterns:
            text = each.sub(REDACTED, text)
        return text

    def value(self, element: Element, name: str, value: str) -> str:
        """The value of an attribute, as far as it is shown."""
        return REDACTED if (id(element), name) in self.values else self.in_text(value)


def redactions(tree: Tree, asked: Sequence[Redaction]) -> Redactions:
    """What these redactions find in a tree."""
    made = Redactions([], set(), set())
    for each in asked:
        if isinstance(each, re.Pattern):
            made.patterns.append(each)
        elif isinstance(each, str):
            for found in tree.select(each):
                made.texts.update(id(inner) for inner in walk([found]))
        else:
            selector, name = each
            made.values.update((id(found), name) for found in tree.select(selector))
    return made
