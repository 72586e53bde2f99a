"""The name of an element: what a screen reader calls it.

Law: it follows the steps of the specification by their order; what each element has by itself is in
`_native`. An element gives its text once for a name, however often it is reached.
Source: https://www.w3.org/TR/accname-1.2/#computation-steps
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

import msgspec

from .._tree import Element, Text
from .._vocabulary import NAMELESS
from ._embedded import embedded_value
from ._hidden import UNTOLD, has_box, is_closed, is_displayed, is_hidden
from ._native import native_name
from ._roles import role_of

if TYPE_CHECKING:
    from ._page import Page

_NONE = frozenset({"none", "presentation"})
_FROM_CONTENT = frozenset(
    """button cell checkbox columnheader gridcell heading link menuitem menuitemcheckbox
    menuitemradio option radio row rowheader switch tab tooltip treeitem""".split()
)
# Inside of such an element, these give their text too, and what has no role.
_FROM_CONTENT_INSIDE = _FROM_CONTENT.union(
    """caption code contentinfo definition deletion emphasis insertion list listitem mark none
    paragraph presentation region row rowgroup section strong subscript superscript table term
    time""".split(),
    ("",),
)
_IGNORED = re.compile("[\u200b\u00ad]")
# What JavaScript calls a blank.
_BLANKS = re.compile("[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+")


class Step(msgspec.Struct, frozen=True):
    """How an element was reached, and whether what is hidden is told on this way."""

    inside: Literal["self", "content", ""] = "self"
    by_reference: bool = False
    by_label: bool = False
    by_native: bool = False
    is_hidden_told: bool = False

    @property
    def takes_content(self) -> bool:
        return self.by_reference or self.by_label or self.by_native

    def into(self) -> Step:
        """One level down."""
        return msgspec.structs.replace(self, inside="content") if self.inside == "self" else self


def name_of(element: Element, page: Page) -> str:
    """The name of an element; "" where it has none, or none that is told."""
    if role_of(element, page) in NAMELESS - {"none"}:
        return ""
    return flat(Naming(page).text(element, Step()))


def flat(text: str) -> str:
    """A text as it is told: one blank between words."""
    if text.isascii() and text.isprintable():  # most are, and this is several times faster
        return " ".join(text.split())
    return _BLANKS.sub(" ", _IGNORED.sub("", text)).strip(" ")


class Naming:
    """The computation of one name."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.visited: set[int] = set()

    def text(self, element: Element, step: Step) -> str:
        """What an element gives for the name."""
        if id(element) in self.visited:
            return ""
        if self._is_untold(element, step):
            self.visited.add(id(element))
            return ""
        if not step.by_reference and (found := self._referred(element)):
            return found
        role = role_of(element, self.page)
        embedded = embedded_value(element, self, step)
        if embedded is not None:
            self.visited.add(id(element))
            return embedded
        return self._by_itself(element, role, step)

    def labels(self, labels: Iterable[Element]) -> str:
        """What the labels of a control give."""
        given = [
            self.text(each, Step("", by_label=True, is_hidden_told=is_hidden(each, self.page)))
            for each in labels
        ]
        return " ".join(filter(None, given))

    def native(self, child: Element, step: Step, *, by_reference: bool = False) -> str:
        """What a caption, a legend, a title inside of an element gives for it."""
        return self.text(
            child,
            msgspec.structs.replace(
                step.into(),
                by_native=not by_reference or step.by_native,
                by_reference=by_reference or step.by_reference,
                is_hidden_told=step.is_hidden_told or is_hidden(child, self.page),
            ),
        )

    def _is_untold(self, element: Element, step: Step) -> bool:
        if element.namespace == "html" and element.name in UNTOLD - {"title", "rp", "datalist"}:
            return True
        return not step.is_hidden_told and is_hidden(element, self.page)

    def _referred(self, element: Element) -> str:
        return " ".join(
            self.text(each, Step("", by_reference=True, is_hidden_told=is_hidden(each, self.page)))
            for each in self.page.referred(element, "aria-labelledby")
        )

    def _by_itself(self, element: Element, role: str, step: Step) -> str:
        label = element.get("aria-label") or ""
        if label and flat(label):
            self.visited.add(id(element))
            return label
        if role not in _NONE:
            found = native_name(element, self, step)
            if found is not None:
                return found
        if self._takes_content(element, role, step):
            self.visited.add(id(element))
            content = self._content(element, step.into())
            if flat(content) if step.inside == "self" else content:
                return content
        self.visited.add(id(element))
        title = element.get("title") or ""
        is_titled = role not in _NONE or element.name == "iframe"
        return title if title and is_titled and flat(title) else ""

    def _takes_content(self, element: Element, role: str, step: Step) -> bool:
        roles = _FROM_CONTENT_INSIDE if step.inside == "content" else _FROM_CONTENT
        is_summary = element.name == "summary" and role not in _NONE
        return role in roles or is_summary or step.takes_content

    def _content(self, element: Element, step: Step) -> str:
        made: list[str] = []
        for each in element.children:
            if isinstance(each, Element):
                made.append(self._child(each, step))
            elif isinstance(each, Text) and (step.is_hidden_told or not is_closed(element)):
                made.append(each.data)
        made += [self._child(each, step) for each in self.page.referred(element, "aria-owns")]
        return "".join(made)

    def _child(self, child: Element, step: Step) -> str:
        text = self.text(child, step)
        # What is not displayed leaves a gap: Chromium calls it no part of the line.
        is_apart = has_box(child, self.page) or not is_displayed(child, self.page)
        return f" {text} " if is_apart or child.name == "br" else text
