"""Elements on one line: the text of what needs no lines of its own, and what is kept as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._tree import Comment, Doctype, Element, Text
from ._attributes import escaped, visible
from ._display import VOID, display_of, is_raw, is_verbatim
from ._runs import WHITE, Part, Run, parts_of

if TYPE_CHECKING:
    from ._look import Look

# The parser drops a line feed at the start of these, so one more is written.
_SWALLOWS = frozenset({"pre", "textarea", "listing"})


class Flat:
    """Writes on one line, and remembers what it wrote: each line that is too long asks again."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.known: dict[int, str | None] = {}

    def element(self, element: Element) -> str | None:
        """The element on one line; nothing where something in it needs lines of its own."""
        key = id(element)
        if key not in self.known:
            self.known[key] = self._element(element)
        return self.known[key]

    def _element(self, element: Element) -> str | None:
        opened = start_tag(element, self.look.attributes(element))
        if is_childless(element):
            return opened
        if is_verbatim(element):
            content = self.verbatim(element)
        else:
            content = self.parts(parts_of(element.children, element, self.look))
        return None if content is None else f"{opened}{content}</{element.name}>"

    def parts(self, parts: list[Part]) -> str | None:
        made = ""
        for each in parts:
            flat = self.part(each)
            if flat is None:
                return None
            made += flat
        return made

    def part(self, part: Part) -> str | None:
        if isinstance(part, list):
            return self.run(part)
        is_drawn = isinstance(part, Element) and display_of(part) == "shape"
        return self.element(part) if is_drawn and isinstance(part, Element) else None

    def run(self, run: Run) -> str | None:
        made = ""
        for each in run:
            flat = self.item(each)
            if flat is None:
                return None
            made += flat
        return made

    def item(self, item: str | Element | Comment) -> str | None:
        if isinstance(item, str):
            return escaped(item)
        return comment(item) if isinstance(item, Comment) else self.element(item)

    def verbatim(self, element: Element) -> str:
        """The content with each of its blanks."""
        made = "".join(
            self.verbatim_text(each, element)
            if isinstance(each, Text)
            else comment(each)
            if isinstance(each, Comment)
            else f"{start_tag(each, self.look.attributes(each))}{self.verbatim_end(each)}"
            for each in element.children
            if not isinstance(each, Doctype)
        )
        return "\n" + made if made[:1] == "\n" and element.name in _SWALLOWS else made

    def verbatim_text(self, text: Text, parent: Element) -> str:
        data = self.look.text(text.data, parent)
        return data if is_raw(parent) else escaped(data)

    def verbatim_end(self, element: Element) -> str:
        if is_childless(element):
            return ""
        return f"{self.verbatim(element)}</{element.name}>"


def start_tag(element: Element, attributes: list[str]) -> str:
    """`<p id="a">`; an empty element of a drawing closes itself."""
    end = "/>" if element.namespace != "html" and is_childless(element) else ">"
    return f"<{' '.join((element.name, *attributes))}{end}"


def is_childless(element: Element) -> bool:
    """Whether no end tag is written."""
    if element.namespace == "html":
        return element.name in VOID
    return not element.children or (
        display_of(element) != "line"
        and not is_verbatim(element)
        and all(isinstance(each, Text) and not each.data.strip(WHITE) for each in element.children)
    )


def comment(found: Comment) -> str:
    return f"<!--{visible(found.data)}-->"
