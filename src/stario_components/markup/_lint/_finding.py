"""A finding: which rule, what is wrong, why it matters, how to mend it, and where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from .._tree import Element

_STEPS = 4
_SHOWN_CHARACTERS = 80


class Finding(msgspec.Struct, frozen=True):
    """What a rule found in a page.

    `message` has three lines: what, why, how to mend it. `path` is a CSS selector, from the nearest
    element with an id or over four steps; `tag` the start tag, cut short. Both are empty for what
    belongs to no element. `line` counts the lines of the HTML from 1.
    """

    rule: str
    message: str
    path: str = ""
    tag: str = ""
    line: int = 0

    def __str__(self) -> str:
        """All of it in lines: for the message of a failed test."""
        place = f"\n  at {self.path}: {self.tag}" if self.path else ""
        return f"{self.rule}: {self.message}{place}"


class Said(msgspec.Struct, frozen=True):
    """What a message says: what is wrong, why that matters, how to mend it. One sentence each."""

    what: str
    why: str
    fix: str

    def __str__(self) -> str:
        return f"{self.what}\n{self.why}\n{self.fix}"


def finding(rule: str, element: Element, said: Said) -> Finding:
    """A finding at an element."""
    return Finding(rule, str(said), path_of(element), tag_of(element), element.line)


def anywhere(rule: str, said: Said, *, tag: str = "", line: int = 0) -> Finding:
    """A finding that belongs to no element: the page lacks something, or a tag made none."""
    return Finding(rule, str(said), tag=tag, line=line)


def path_of(element: Element) -> str:
    """Where an element is, as a CSS selector that a person can follow.

    Example:
        >>> from stario_components.markup import parse
        >>> *_, last = parse("<ul id=a><li>1<li><b>2</ul>").elements()
        >>> path_of(last)
        '#a > li:nth-of-type(2) > b'
    """
    steps: list[str] = []
    for each in (element, *element.ancestors()):
        steps.append(_step(each))
        if each.get("id") or len(steps) == _STEPS:
            break
    return " > ".join(reversed(steps))


def tag_of(element: Element) -> str:
    """The start tag of an element, cut short."""
    attributes = (f' {name}="{value}"' if value else f" {name}" for name, value in _pairs(element))
    tag = f"<{element.name}{''.join(attributes)}>"
    return tag if len(tag) <= _SHOWN_CHARACTERS else f"{tag[: _SHOWN_CHARACTERS - 2]}…>"


def _pairs(element: Element) -> list[tuple[str, str]]:
    return list(element.attributes.items())


def _step(element: Element) -> str:
    if name := element.get("id"):
        return f"#{name}"
    alike = [each for each in _siblings(element) if each.name == element.name]
    if len(alike) < 2:
        return element.name
    at = next(number for number, each in enumerate(alike, 1) if each is element)
    return f"{element.name}:nth-of-type({at})"


def _siblings(element: Element) -> list[Element]:
    return [element] if element.parent is None else list(element.parent.elements())
