"""Rule of headings: no level is left out on the way down."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ._finding import Finding, Said, finding

if TYPE_CHECKING:
    from .._tree import Element
    from ._view import View


def heading_order(view: View) -> Iterator[Finding]:
    """A heading that is more than one level below the one before it."""
    before = 0
    for each in view.elements:
        if view.role(each) != "heading":
            continue
        level = _level(each)
        if before and level > before + 1:
            yield finding("heading-order", each, skipped(before, level))
        before = level


def _level(element: Element) -> int:
    level = element.get("aria-level") or ""
    if level.isdigit():
        return int(level)
    return int(element.name[1]) if element.name[0] == "h" and element.name[1:].isdigit() else 2


# --- messages ---------------------------------------------------------------------------------


def skipped(before: int, level: int) -> Said:
    return Said(
        f"A heading of level {level} follows one of level {before}.",
        "Who goes through a page by its headings looks for the level between them.",
        f"Make it level {before + 1}; how big it looks is up to the stylesheet.",
    )
