"""HTML as a tree of plain values: what every other file of this part reads.

Laws: it knows no parser. It holds what a browser's DOM would hold after parsing, so that two
parsers can be compared, and nothing of how the text was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, TypeAlias, final

import msgspec

_BLANKS = re.compile(r"[ \t\n\f\r]+")
Namespace: TypeAlias = Literal["html", "svg", "math"]


@final
class Text(msgspec.Struct, eq=False):
    """A run of characters; no two of them stand side by side."""

    data: str


@final
class Comment(msgspec.Struct, eq=False):
    """What stands between `<!--` and `-->`."""

    data: str


@final
class Doctype(msgspec.Struct, eq=False):
    """The doctype of a document; `name` is "html" in all that is written today."""

    name: str


@final
class Element(msgspec.Struct, eq=False):
    """An element: two are the same only if they are the same object.

    Attributes are in the order of the text, under the names of the DOM ("viewBox", "xlink:href").
    The children of a `template` are its content. `line` and `column` tell where its tag starts,
    both from 1; zero where nobody asked, and for elements that the parser added.
    """

    name: str
    attributes: dict[str, str]
    children: list[Node]
    namespace: Namespace = "html"
    parent: Element | None = None
    line: int = 0
    column: int = 0

    def get(self, name: str) -> str | None:
        """The value of an attribute."""
        return self.attributes.get(name)

    def elements(self) -> Iterator[Element]:
        """The elements among its children."""
        return (each for each in self.children if isinstance(each, Element))

    def ancestors(self) -> Iterator[Element]:
        """Its parent, and so on."""
        found = self.parent
        while found is not None:
            yield found
            found = found.parent

    @property
    def text(self) -> str:
        """All characters in it, as `textContent` has them."""
        return text_of(self.children)


Node: TypeAlias = Text | Comment | Doctype | Element


def text_of(nodes: list[Node]) -> str:
    """The characters of these nodes and all that is in them, without comments."""
    return "".join(
        each.data if isinstance(each, Text) else each.text if isinstance(each, Element) else ""
        for each in nodes
    )


def walk(nodes: list[Node]) -> Iterator[Element]:
    """Every element in these nodes, parents before children, as they stand in the text."""
    for each in nodes:
        if isinstance(each, Element):
            yield each
            yield from walk(each.children)


def tokens(value: str) -> list[str]:
    """The words of an attribute that is a list: of classes, of ids.

    Example:
        >>> tokens(" a\\n b ")
        ['a', 'b']
    """
    return [each for each in _BLANKS.split(value) if each]
