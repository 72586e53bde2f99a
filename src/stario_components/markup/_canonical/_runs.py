"""Children cut into what stands on lines of its own and what stands in a line of text.

Laws: a blank is `BLANK`, and stands only where a browser may show one. Here is the one place that
decides that.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from .._tree import Comment, Doctype, Element, Node, Text
from ._display import Display, display_of

if TYPE_CHECKING:
    from ._look import Look

BLANK = " "
_SPACES = re.compile("[ \t\n]+")
# Texts without blanks at their ends, blanks, elements and comments.
Run: TypeAlias = "list[str | Element | Comment]"
Part: TypeAlias = "Run | Element | Doctype"


def parts_of(children: list[Node], parent: Element | None, look: Look) -> list[Part]:
    """Blocks and the runs between them; a run has no blank at its ends where none would show."""
    kinds = [display_of(each) if isinstance(each, Element) else "" for each in children]
    is_line = _is_line(children, kinds)
    made: list[Part] = []
    run: Run = []
    for child, kind in zip(children, kinds, strict=True):
        if isinstance(child, Doctype) or (
            isinstance(child, Element) and _stands_alone(child, kind, is_line=is_line)
        ):
            _close(run, made)
            run = []
            made.append(child)
        elif isinstance(child, Text):
            _add_text(run, look.text(child.data, parent))
        else:
            run.append(child)
    _close(run, made, is_end=True)
    if not keeps_edges(parent):
        _trim_edges(made)
    return made


def keeps_edges(parent: Element | None) -> bool:
    """Whether a blank at the edge of this element's content is one of the line around it."""
    return parent is not None and display_of(parent) == "line"


def _is_box(element: Element) -> bool:
    """Whether it begins and ends with blocks, as a link around a card: no blank shows there."""
    shown = [
        each
        for each in element.children
        if isinstance(each, Element) or (isinstance(each, Text) and each.data.strip(" \t\n"))
    ]
    return bool(shown) and all(
        isinstance(each, Element) and (display_of(each) == "block" or _is_box(each))
        for each in (shown[0], shown[-1])
    )


def _is_line(children: list[Node], kinds: list[Display | str]) -> bool:
    """Whether there is text, or what stands as text does: then nothing else may add a blank."""
    return any(kind in {"line", "cell"} for kind in kinds) or any(
        isinstance(each, Text) and each.data.strip(" \t\n") for each in children
    )


def _stands_alone(element: Element, kind: Display | str, *, is_line: bool) -> bool:
    if kind == "none":
        return not is_line
    return kind in {"block", "shape"} or (kind == "line" and _is_box(element))


def _add_text(run: Run, data: str) -> None:
    text = _SPACES.sub(BLANK, data)
    if text[:1] == BLANK and (not run or run[-1] != BLANK):
        run.append(BLANK)
    if core := text.strip(BLANK):
        run.append(core)
        if text[-1] == BLANK:
            run.append(BLANK)


def _close(run: Run, made: list[Part], *, is_end: bool = False) -> None:
    """Finish a run: blanks beside a block do not show."""
    if made and run and run[0] == BLANK:
        del run[0]
    if not is_end and run and run[-1] == BLANK:
        del run[-1]
    if run:
        made.append(run)


def _trim_edges(made: list[Part]) -> None:
    if made and isinstance(made[0], list) and made[0] and made[0][0] == BLANK:
        del made[0][0]
    if made and isinstance(made[-1], list) and made[-1] and made[-1][-1] == BLANK:
        del made[-1][-1]
    made[:] = [each for each in made if each != []]
