"""The adapter of the parser: text in, our own tree out.

Laws: only this file knows turbohtml, and loads it when something is read. A second parser goes
beside it, behind the same four names: `parse`, `Tree.select`, `mistakes`, `tags`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, TypeAlias, cast

import msgspec

from .._errors import SetupError, UsageError, message, shown
from ..render import render
from ._tree import Comment, Doctype, Element, Node, Text, walk

if TYPE_CHECKING:
    import turbohtml

    from ..html import Node as HtmlNode

_DOCUMENT = re.compile(
    r"(?:\s|<!--.*?-->)*<(?:!doctype|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
# A fragment is read as the client reads a patch: in a template, where rows and options may stand.
_CONTEXT = "template"
_BEFORE = f"<!doctype html><{_CONTEXT}>"


class Tree(msgspec.Struct, eq=False):
    """What was read: a whole document, or a fragment as a patch has it."""

    children: list[Node]
    is_document: bool
    source: str
    native: object = None  # what the parser made: to select in

    def elements(self) -> Iterator[Element]:
        """Every element, parents before children."""
        return walk(self.children)

    def select(self, selector: str) -> list[Element]:
        """The elements that a CSS selector finds, in their order.

        Raises: UsageError for what is no selector.
        """
        root = cast("turbohtml.Element", self.native)
        try:
            found = root.select(selector)
        except ValueError as error:
            raise invalid_selector(selector, str(error)) from error
        if not found:
            return []
        ours = dict(zip(_walk(root), self.elements(), strict=True))
        return [ours[each] for each in found]


class Mistake(msgspec.Struct, frozen=True):
    """What the tokenizer had to mend: its code in the HTML standard, and where (both from 1)."""

    code: str
    line: int
    column: int


class Tag(msgspec.Struct, frozen=True):
    """A start or end tag as it stands in the text."""

    name: str
    is_end: bool
    is_closed: bool  # <br/>
    line: int
    column: int


Source: TypeAlias = "HtmlNode | Tree"


def parse(source: Source, *, positions: bool = False) -> Tree:
    """The tree of HTML: of a text, or of a node, which is rendered.

    A text that starts with a doctype, `<html>`, `<head>` or `<body>` is a document. Anything else
    is a fragment, read as the client reads a patch.

    Raises: SetupError where the parser is not installed.

    Example:
        >>> from stario_components import h
        >>> from stario_components.markup import parse
        >>> [each.name for each in parse("<tr><td>1").elements()]
        ['tr', 'td']
        >>> parse(h.p(id="a")["Hello"]).select("#a")[0].text
        'Hello'
    """
    if isinstance(source, Tree):
        return source if not positions else parse(source.source, positions=True)
    text = source_text(source)
    is_document = _DOCUMENT.match(text) is not None
    parser = _loaded()
    root: turbohtml.Node
    if is_document:
        root = parser.parse(text, positions=positions)
    else:
        root = parser.parse_fragment(text, _CONTEXT, positions=positions)
    children = _children(root, None, positions=positions)
    return Tree(children, is_document, text, root)


def source_text(source: Source) -> str:
    """The HTML that a source stands for: a `str` is HTML already."""
    if isinstance(source, Tree):
        return source.source
    return str.__str__(source) if isinstance(source, str) else render(source)


def mistakes(text: str) -> list[Mistake]:
    """What the tokenizer had to mend in a text. A wrong order of tags is not among it."""
    is_document = _DOCUMENT.match(text) is not None
    before = "" if is_document else _BEFORE
    found = _loaded().parse(before + text).errors
    return [
        Mistake(each.code, each.line, each.col + 1 - (len(before) if each.line == 1 else 0))
        for each in found
        if not (is_document is False and each.code == "eof-in-template")
    ]


def tags(text: str) -> Iterator[Tag]:
    """The tags of a text, in their order, whether they make an element or not."""
    kinds = _loaded().TokenType
    for each in _loaded().tokenize(text):
        if each.type in {kinds.START_TAG, kinds.END_TAG}:
            is_end = each.type == kinds.END_TAG
            yield Tag(each.tag or "", is_end, bool(each.self_closing), each.line, each.col + 1)


def _children(parent: turbohtml.Node, into: Element | None, *, positions: bool) -> list[Node]:
    made: list[Node] = []
    parser = _loaded()
    element, text = parser.Element, parser.Text
    for each in parent.children:
        if isinstance(each, element):
            made.append(_element(each, into, positions=positions))
        elif isinstance(each, text):
            made.append(Text(each.data))
        elif isinstance(each, parser.Comment):
            made.append(Comment(each.data))
        elif isinstance(each, parser.Doctype):
            made.append(Doctype(each.name))
        elif isinstance(each, parser.DocumentFragment):  # the content of a template
            made += _children(each, into, positions=positions)
    return made


def _element(found: turbohtml.Element, parent: Element | None, *, positions: bool) -> Element:
    attributes = {
        name: value if isinstance(value, str) else " ".join(value or ())
        for name, value in found.attrs.items()
    }
    made = Element(found.tag, attributes, [], found.namespace.value, parent)
    if positions and found.source_line is not None:
        made.line, made.column = found.source_line, (found.source_col or 0) + 1
    made.children = _children(found, made, positions=positions)
    return made


def _walk(parent: turbohtml.Node) -> Iterator[turbohtml.Element]:
    """As `walk` does it, so that the two can be held side by side."""
    parser = _loaded()
    for each in parent.children:
        if isinstance(each, parser.Element):
            yield each
            yield from _walk(each)
        elif isinstance(each, parser.DocumentFragment):
            yield from _walk(each)


@cache
def _loaded():  # its type is the module itself, which has no name
    try:
        import turbohtml
    except ImportError as error:
        raise parser_missing() from error
    return turbohtml


# --- errors -----------------------------------------------------------------------------------


def parser_missing() -> SetupError:
    return SetupError(
        message(
            "HTML can't be read: turbohtml is not installed.",
            "It is the parser behind canonical HTML, the accessibility tree and the lint.",
            "Install it with the extra: pip install 'stario-components[gallery]'.",
        )
    )


def invalid_selector(selector: str, reason: str) -> UsageError:
    return UsageError(
        message(
            f"{shown(selector)} is no CSS selector.",
            f"The parser says: {reason}.",
            'Write one as in CSS: "#cart", "td.price", "[data-id]".',
        )
    )
