"""Rules of labels: each belongs to a control."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .._aria import descendants, is_labelable
from ._finding import Finding, Said, finding, tag_of

if TYPE_CHECKING:
    from .._tree import Element
    from ._view import View


def lonely_labels(view: View) -> Iterator[Finding]:
    """Labels without a control, or of something that takes none. Ids that are not there are told
    by another rule."""
    for each in view.elements:
        if each.name == "label" and (said := _fault(each, view)):
            yield finding("label", each, said)


def _fault(label: Element, view: View) -> Said | None:
    target = label.get("for")
    if target is None:
        return None if any(map(is_labelable, descendants(label))) else lonely()
    named = view.by_id.get(target)
    return of_no_control(named) if named is not None and not is_labelable(named) else None


# --- messages ---------------------------------------------------------------------------------


def lonely() -> Said:
    return Said(
        "A label belongs to no control.",
        "A click on it does nothing, and it names nothing.",
        "Put the control into it, write for= with the id of one, or make it a span.",
    )


def of_no_control(named: Element) -> Said:
    return Said(
        f"A label names {tag_of(named)}, which takes no label.",
        "Only button, input, meter, output, progress, select and textarea do.",
        "Name the control inside of it, or use aria-labelledby there.",
    )
