"""Children cut into what stands on lines of its own and what stands in a line of text.

Laws: a blank is `BLANK`, and stands only where a browser may show one. Here is the one place that
decides that.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from .._tree import Comment, Doctype, Element, Node, Text
from ._display import display_of

if TYPE_CHECKING:
    from ._look import Look

BLANK = " "
WHITE = " \t\n"
_SPACES = re.compile("[ \t\n]+")
# Texts without blanks at their ends, blanks, elements and comments.
Run: TypeAlias = "list[str | Element | Comment]"
Part: TypeAlias = "Run | Element | Doctype"


def parts_of(children: list[Node], parent: Element | None, look: Look) -> list[Part]:
    """Blocks and the runs between them; a run has no blank at its ends where none would show."""
    made: list[Part] = []
    run: Run = []
    for child in children:
        if type(child) is Text:  # by its type, as this is half of the time
            _add_text(run, look.text(child.data, parent))
        elif type(child) is Doctype or (type(child) is Element and _stands_alone(child, children)):
            _close(run, made)
            run = []
            made.append(child)
        else:
            run.append(child)
    if run:
        _close(run, made, is_end=keeps_edges(parent))
    if made and type(made[0]) is list and made[0][0] == BLANK and not keeps_edges(parent):
        del made[0][0]
    return made if not made or made[0] else made[1:]


def keeps_edges(parent: Element | None) -> bool:
    """Whether a blank at the edge of this element's content is one of the line around it."""
    return parent is not None and display_of(parent) == "line"


def _is_box(element: Element) -> bool:
    """Whether it begins and ends with blocks, as a link around a card: no blank shows there."""
    if not element.children:
        return False
    shown = [
        each
        for each in element.children
        if isinstance(each, Element) or (isinstance(each, Text) and each.data.strip(WHITE))
    ]
    return bool(shown) and all(
        isinstance(each, Element) and (display_of(each) == "block" or _is_box(each))
        for each in (shown[0], shown[-1])
    )


def _stands_alone(child: Element, siblings: list[Node]) -> bool:
    kind = display_of(child)
    if kind == "line":
        return _is_box(child)
    if kind == "none":
        return not _is_line(siblings)
    return kind != "cell"


def _is_line(siblings: list[Node]) -> bool:
    """Whether there is text, or what stands as text does: then nothing else may add a blank."""
    return any(
        display_of(each) in {"line", "cell"}
        if isinstance(each, Element)
        else isinstance(each, Text) and each.data.strip(WHITE)
        for each in siblings
    )


def _add_text(run: Run, data: str) -> None:
    text = _SPACES.sub(BLANK, data)
    if text[:1] == BLANK and (not run or run[-1] != BLANK):
        run.append(BLANK)
    if core := text.strip(BLANK):
        run.append(core)
        if text[-1] == BLANK:
            run.append(BLANK)


def _close(run: Run, made: list[Part], *, is_end: bool = False) -> None:
    """Finish a run: blanks beside a block do not show, nor at an edge that is none of a line's."""
    if made and run and run[0] == BLANK:
        del run[0]
    if run and run[-1] == BLANK and not is_end:
        del run[-1]
    if run:
        made.append(run)
