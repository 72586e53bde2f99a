"""Rules of what can have the focus: nothing in something else, and nothing out of order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..._errors import shown
from ._finding import Finding, Said, finding, tag_of

if TYPE_CHECKING:
    from .._tree import Element
    from ._view import View

_CONTROLS = frozenset("button details embed iframe select textarea".split())
# What takes a click for itself: nothing in it may want one too.
_TAKERS = frozenset(
    "button checkbox link menuitem menuitemcheckbox menuitemradio option radio switch tab".split()
)


def nested_controls(view: View) -> Iterator[Finding]:
    """A button in a link, a link in a button: one click, two meanings."""
    for each in view.elements:
        if _is_control(each):
            taker = next((one for one in each.ancestors() if _takes(one, view)), None)
            if taker is not None:
                yield finding("nested-control", each, nested(each, taker))


def positive_tabindex(view: View) -> Iterator[Finding]:
    """A `tabindex` that puts itself before the rest of the page, or that is no number."""
    for each in view.elements:
        value = each.get("tabindex")
        if value is None:
            continue
        number = value.strip()
        if not number.removeprefix("-").isdigit():
            yield finding("tabindex", each, no_number(value))
        elif int(number) > 0:
            yield finding("tabindex", each, out_of_order(number))


def _is_control(element: Element) -> bool:
    values = element.attributes
    if element.name == "a":
        return "href" in values
    if element.name == "input":
        return (values.get("type") or "").lower() != "hidden"
    if element.name in {"audio", "video"}:
        return "controls" in values
    return element.name in _CONTROLS or "tabindex" in values


def _takes(element: Element, view: View) -> bool:
    if element.name == "select":  # its options are its own
        return False
    return view.role(element) in _TAKERS and (element.name != "a" or "href" in element.attributes)


# --- messages ---------------------------------------------------------------------------------


def nested(element: Element, taker: Element) -> Said:
    return Said(
        f"{tag_of(element)} stands in {tag_of(taker)}.",
        "A click is meant for one of them; a keyboard or a screen reader may reach only one.",
        "Put them beside each other.",
    )


def out_of_order(number: str) -> Said:
    return Said(
        f"tabindex is {number}.",
        "It comes before everything else in the page, whatever the order on the screen.",
        'Write tabindex="0", and put the element where its turn is.',
    )


def no_number(value: str) -> Said:
    return Said(
        f"tabindex is {shown(value)}.",
        "A browser reads no number in it, so it does nothing.",
        'Write "0" to be reached by the keyboard, "-1" to be reached by a program alone.',
    )
