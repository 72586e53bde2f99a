"""What the rules look at: a page, with each element that shows in it, now or later."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from .._aria import Page, Styles, name_of, role_of
from .._tree import Element, Node

if TYPE_CHECKING:
    from .._parser import Tree


class View:
    """A page for the rules. Contents of a `template` are no part of it.

    Names are looked up as if all that can be opened were open: a closed dialog needs them too.
    """

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self._page = Page(tree, Styles(), is_open=True)

    @cached_property
    def elements(self) -> list[Element]:
        """Every element, in the order of the text."""
        return list(_live(self.tree.children))

    @cached_property
    def by_id(self) -> dict[str, Element]:
        return self._page.by_id

    def role(self, element: Element) -> str:
        return role_of(element, self._page)

    def name(self, element: Element) -> str:
        return name_of(element, self._page)

    def labels(self, element: Element) -> list[Element]:
        return self._page.labels_of(element)


def _live(nodes: list[Node]) -> Iterator[Element]:
    for each in nodes:
        if isinstance(each, Element):
            yield each
            if each.name != "template":
                yield from _live(each.children)
