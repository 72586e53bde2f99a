"""From elements to what is told: nodes with a role, a name and states, and the text between."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import msgspec

from .._tree import Element, Node, Text
from ._hidden import has_box, is_closed, is_hidden
from ._names import flat, name_of
from ._page import type_of
from ._roles import role_of
from ._states import states_of
from ._values import value_of

if TYPE_CHECKING:
    from ._page import Page

Child: TypeAlias = "Told | str"


class Told(msgspec.Struct, eq=False):
    """What is told of one element."""

    role: str
    name: str = ""
    states: tuple[str, ...] = ()
    url: str | None = None
    placeholder: str | None = None
    children: list[Child] = []


def told(page: Page) -> list[Child]:
    """What is told of a page: nodes and texts."""
    root = Told("fragment", children=[])
    body = [each for each in page.tree.elements() if each.name == "body"]
    nodes = body[0].children if page.tree.is_document and body else page.tree.children
    _Teller(page).children(nodes, root)
    return _settled(root).children


class _Teller:
    """Walks a page once; what another element owns is told there."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.visited: set[int] = set()

    def children(self, nodes: list[Node], into: Told) -> None:
        for each in nodes:
            if isinstance(each, Element):
                self.element(each, into)
            elif isinstance(each, Text) and into.role != "textbox":
                into.children.append(each.data)

    def element(self, element: Element, into: Told) -> None:
        if id(element) in self.visited or is_hidden(element, self.page):
            return
        self.visited.add(id(element))
        made = self.node(element)
        if made is not None:
            into.children.append(made)
        self.content(element, into if made is None else made)

    def content(self, element: Element, into: Told) -> None:
        edge = [" "] if has_box(element, self.page) or element.name == "br" else []
        into.children += edge
        if is_closed(element):
            self.children([each for each in element.children if isinstance(each, Element)], into)
        elif element.name != "iframe":
            self.children(element.children, into)
        for each in self.page.referred(element, "aria-owns"):
            self.element(each, into)
        into.children += edge

    def node(self, element: Element) -> Told | None:
        """The node of an element; nothing for one that only stands around what is told."""
        if element.name == "iframe":
            return Told("iframe", children=[])
        role = role_of(element, self.page)
        if role in {"", "none", "presentation"}:
            return None
        made = Told(role, name_of(element, self.page), children=[])
        made.states = tuple(states_of(element, role, self.page))
        if role == "link":
            made.url = _short(element.get("href"))
        placeholder = element.get("placeholder")
        if role == "textbox" and placeholder != made.name:
            made.placeholder = placeholder
        if _has_value(element):
            made.children.append(value_of(element))
        return made


def _has_value(element: Element) -> bool:
    if element.name == "textarea":
        return True
    return element.name == "input" and type_of(element) not in {"checkbox", "radio", "file"}


def _short(url: str | None) -> str | None:
    """A link, without the data that it may hold itself."""
    if url is None or not url.startswith("data:") or "," not in url:
        return url
    return f"{url.partition(',')[0]},…"


def _settled(node: Told) -> Told:
    """The node with its texts joined and without one that only repeats the name."""
    made: list[Child] = []
    texts: list[str] = []
    for each in (*node.children, None):
        if isinstance(each, str):
            texts.append(each)
            continue
        if text := flat("".join(texts)):
            made.append(text)
        texts.clear()
        if each is not None:
            made.append(_settled(each))
    node.children = [] if made == [node.name] else made
    return node
