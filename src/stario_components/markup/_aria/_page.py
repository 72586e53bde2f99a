"""What has to be known of the whole page before one element of it can be told."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from .._tree import Element, tokens

if TYPE_CHECKING:
    from .._parser import Tree
    from ._styles import Styles

LABELABLE = frozenset("button input meter output progress select textarea".split())


class Page:
    """A tree with what is looked up in it. Elements are known by their identity."""

    def __init__(self, tree: Tree, styles: Styles, *, is_open: bool = False) -> None:
        self.tree = tree
        self.is_open = is_open  # as if all that a person can open were open
        self.hidden_by_css = _found(tree, styles.hidden)
        self.shown_by_css = _found(tree, styles.shown)
        self.boxes = _found(tree, styles.boxes)
        self.hidden_known: dict[int, bool] = {}
        self.roles_known: dict[int, str] = {}

    @cached_property
    def by_id(self) -> dict[str, Element]:
        """Elements by id: of two with one id the first, as a browser finds it."""
        made: dict[str, Element] = {}
        for each in self.tree.elements():
            name = each.get("id")
            if name:
                made.setdefault(name, each)
        return made

    @cached_property
    def _labels(self) -> dict[int, list[Element]]:
        made: dict[int, list[Element]] = {}
        for each in self.tree.elements():
            if each.name == "label":
                labelled = self._labelled(each)
                if labelled is not None:
                    made.setdefault(id(labelled), []).append(each)
        return made

    @cached_property
    def checked_radios(self) -> dict[tuple[int, str], Element]:
        """The one that is chosen, by form and name: the last one that says so."""
        return {
            radio_group(each): each
            for each in self.tree.elements()
            if each.name == "input" and type_of(each) == "radio" and "checked" in each.attributes
        }

    def referred(self, element: Element, attribute: str) -> list[Element]:
        """The elements that an attribute names by their ids, without those that are not there."""
        value = element.get(attribute)
        if value is None:
            return []
        ids = tokens(value)
        return [self.by_id[each] for each in dict.fromkeys(ids) if each in self.by_id]

    def labels_of(self, element: Element) -> list[Element]:
        """The `label` elements of a control."""
        return self._labels.get(id(element), [])

    def _labelled(self, label: Element) -> Element | None:
        target = label.get("for")
        if target is not None:
            found = self.by_id.get(target)
            return found if found is not None and is_labelable(found) else None
        return next((each for each in descendants(label) if is_labelable(each)), None)


def _found(tree: Tree, selectors: tuple[str, ...]) -> frozenset[int]:
    found = tree.select(", ".join(selectors)) if selectors else []
    return frozenset(map(id, found))


def descendants(element: Element) -> Iterable[Element]:
    """Every element in it."""
    for each in element.elements():
        yield each
        yield from descendants(each)


def is_labelable(element: Element) -> bool:
    return element.name in LABELABLE and type_of(element) != "hidden"


def type_of(element: Element) -> str:
    """The `type` of an input as the browser takes it: what it does not know is "text"."""
    if element.name != "input":
        return ""
    kind = (element.get("type") or "text").lower()
    return kind if kind in INPUT_TYPES else "text"


def radio_group(element: Element) -> tuple[int, str]:
    """What tells the group of a radio button: its form and its name."""
    form = next((each for each in element.ancestors() if each.name == "form"), None)
    name = element.get("name") or ""
    return (id(form) if name else id(element), name)


INPUT_TYPES = frozenset(
    "button checkbox color date datetime-local email file hidden image month number password radio "
    "range reset search submit tel text time url week".split()
)
