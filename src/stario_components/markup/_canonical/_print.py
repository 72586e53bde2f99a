"""The printer: from a tree to lines of text.

Laws: parsed again, the text gives the same tree but for blanks that nobody sees. A line that has to
be broken where no blank stands is broken inside of a tag: the `>` that closes it goes to the next
line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._tree import Comment, Doctype, Element
from ._attributes import escaped
from ._display import is_verbatim
from ._flat import Flat, comment, is_childless, start_tag
from ._runs import BLANK, Part, Run, keeps_edges, parts_of

if TYPE_CHECKING:
    from .._parser import Tree
    from ._look import Look

_STEP = "  "


def printed(tree: Tree, look: Look) -> str:
    """The canonical text, without a line feed at its end."""
    printer = _Printer(look)
    printer.parts(parts_of(tree.children, None, look), "")
    return "\n".join(printer.lines)


class _Printer:
    """The lines so far. The last of them may still grow."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.lines: list[str] = []
        self.flat = Flat(look)

    def parts(self, parts: list[Part], indent: str) -> None:
        """Blocks and runs, each from a line of its own on."""
        for each in parts:
            if isinstance(each, list):
                self.run(each, indent)
            elif isinstance(each, Doctype):
                self.lines.append(f"{indent}<!doctype {each.name}>")
            else:
                self.lines.append(indent)
                self.element(each, indent)

    def run(self, run: Run, indent: str) -> None:
        flat = self.flat.run(run)
        self.lines.append(indent)
        if flat is not None and self.fits(flat, indent):
            self.lines[-1] += flat
        else:
            self.broken_run(run, indent)

    def broken_run(self, run: Run, indent: str) -> None:
        """A run that is too long: each element on a line, beside text as it stands."""
        before: object = None
        has_blank = False
        for each in run:
            if each == BLANK:
                has_blank = True
                continue
            if isinstance(each, Element) and isinstance(before, Element):
                self.new_line(indent, is_glued=not has_blank)
            elif has_blank and before is not None:
                self.lines[-1] += BLANK
            self.inline(each, indent)
            before, has_blank = each, False

    def inline(self, item: str | Element | Comment, indent: str) -> None:
        if isinstance(item, str):
            self.lines[-1] += escaped(item)
        elif isinstance(item, Comment):
            self.lines[-1] += comment(item)
        else:
            self.element(item, indent)

    def new_line(self, indent: str, *, is_glued: bool) -> None:
        """Begin a line; glued, the `>` of the tag before goes along, so that no blank is made."""
        if not is_glued:
            self.lines.append(indent)
            return
        last = self.lines[-1]
        end = "/>" if last.endswith("/>") else ">"
        self.lines[-1] = last.removesuffix(end)
        if self.lines[-1].strip(BLANK):
            self.lines.append(indent + end)
        else:
            self.lines[-1] = indent + end

    def element(self, element: Element, indent: str) -> None:
        """An element at the end of the last line; what goes on below it is indented."""
        attributes = self.look.attributes(element)
        opened = start_tag(element, attributes)
        if is_childless(element):
            self.open(element, attributes, indent)
        elif is_verbatim(element):
            self.open(element, attributes, indent)
            self.lines[-1] += f"{self.flat.verbatim(element)}</{element.name}>"
        else:
            parts = parts_of(element.children, element, self.look)
            flat = self.flat.parts(parts)
            end = f"</{element.name}>"
            if flat is not None and self.fits(f"{opened}{flat}{end}", indent):
                self.lines[-1] += f"{opened}{flat}{end}"
                return
            self.open(element, attributes, indent)
            if flat is not None and self.fits(flat + end, self.lines[-1]):
                self.lines[-1] += flat + end
            else:
                self.content(element, parts, indent)

    def open(self, element: Element, attributes: list[str], indent: str) -> None:
        """The start tag, with each attribute on its line where one line is too short."""
        flat = start_tag(element, attributes)
        if not attributes or self.fits(flat, indent):
            self.lines[-1] += flat
            return
        self.lines[-1] += f"<{element.name}"
        self.lines += [f"{indent}{_STEP}{each}" for each in attributes]
        self.lines.append(indent + ("/>" if flat.endswith("/>") else ">"))

    def content(self, element: Element, parts: list[Part], indent: str) -> None:
        """Content over several lines, and the end tag; nothing is the shortest content."""
        if parts:
            self.broken_content(element, parts, indent)
            self.end(element, parts, indent)
        else:
            self.lines[-1] += f"</{element.name}>"

    def broken_content(self, element: Element, parts: list[Part], indent: str) -> None:
        first, inner = parts[0], indent + _STEP
        if not keeps_edges(element) or not isinstance(first, list) or first[0] == BLANK:
            self.parts(parts, inner)
            return
        self.new_line(inner, is_glued=True)
        self.broken_run(first, inner)
        self.parts(parts[1:], inner)

    def end(self, element: Element, parts: list[Part], indent: str) -> None:
        last = parts[-1]
        end = f"</{element.name}>"
        if not keeps_edges(element) or not isinstance(last, list) or last[-1] == BLANK:
            self.lines.append(indent + end)
        elif isinstance(last[-1], Element):
            self.new_line(indent, is_glued=True)
            self.lines[-1] += end
        else:
            self.lines[-1] += end

    def fits(self, text: str, indent: str) -> bool:
        return len(indent) + len(text) <= self.look.width and "\n" not in text
