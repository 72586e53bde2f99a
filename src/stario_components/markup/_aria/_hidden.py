"""What a screen reader is not told at all, as far as HTML alone can say.

Law: no CSS is computed. Hidden is what a browser hides by itself, a `style` attribute, `hidden`,
`aria-hidden`, `inert`, and what the selectors of `Styles` find.
Source: https://html.spec.whatwg.org/multipage/rendering.html#hidden-elements
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ._page import type_of

if TYPE_CHECKING:
    from .._tree import Element
    from ._page import Page

# Names of elements that a browser gives no box, or none that is read.
UNTOLD = frozenset(
    "area base basefont datalist head link meta noembed noframes noscript param rp script source "
    "style template title track".split()
)
# What is drawn of a drawing; its title and its definitions are not.
_DRAWN = frozenset(
    """a circle ellipse foreignObject g image line path polygon polyline rect svg switch text
    textPath tspan use""".split()
)
# These draw themselves, whatever elements are in them.
_SELF_DRAWN = frozenset({"meter", "progress"})
_UNDISPLAYED = re.compile(r"(?i)(?:^|;)\s*display\s*:\s*none")
_DISPLAYED = re.compile(r"(?i)(?:^|;)\s*display\s*:\s*(?!none)\w")
_INVISIBLE = re.compile(r"(?i)(?:^|;)\s*visibility\s*:\s*(?:hidden|collapse)")
_BOXES = frozenset(
    """address article aside blockquote body button caption center col colgroup dd details dialog
    dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html
    input legend li listing main menu meter nav ol optgroup option p pre progress rt ruby search
    section select summary table tbody td textarea tfoot th thead tr ul""".split()
)
_DISPLAY = re.compile(r"(?i)(?:^|;)\s*display\s*:\s*(?!inline\s*(?:;|$))")


def is_hidden(element: Element, page: Page) -> bool:
    """Whether an element, or one around it, is not told."""
    known = page.hidden_known.get(id(element))
    if known is None:
        known = _is_hidden_itself(element, page)
        if not known and element.parent is not None:
            known = is_hidden(element.parent, page) or (
                not page.is_open and _is_folded(element, element.parent)
            )
        page.hidden_known[id(element)] = known
    return known


def has_box(element: Element, page: Page) -> bool:
    """Whether its text stands apart from the text around it."""
    if id(element) in page.boxes:
        return True
    if element.namespace == "html" and element.name in _BOXES:
        return True
    return _DISPLAY.search(element.get("style") or "") is not None


def is_closed(element: Element) -> bool:
    """Whether it is a `details` that shows its summary only."""
    return element.name == "details" and "open" not in element.attributes


def _is_hidden_itself(element: Element, page: Page) -> bool:
    values = element.attributes
    return (
        not is_displayed(element, page)
        or "inert" in values
        or (values.get("aria-hidden") or "").lower() == "true"
        or ("style" in values and _INVISIBLE.search(values["style"]) is not None)
    )


def is_displayed(element: Element, page: Page) -> bool:
    """Whether a browser would draw it, as far as it is up to the element itself."""
    if element.namespace == "html" and element.name in UNTOLD:
        return False
    if element.namespace == "svg" and element.name not in _DRAWN:
        return False
    if element.parent is not None and element.parent.name in _SELF_DRAWN:
        return False
    values = element.attributes
    return not (
        (not page.is_open and _is_shut(element, page))
        or (element.name == "audio" and "controls" not in values)
        or type_of(element) == "hidden"
        or ("style" in values and _UNDISPLAYED.search(values["style"]) is not None)
        or id(element) in page.hidden_by_css
    )


def _is_shut(element: Element, page: Page) -> bool:
    """Whether it waits to be shown. A style can show it; a drawing knows none of this."""
    values = element.attributes
    if element.namespace != "html" or _DISPLAYED.search(values.get("style") or ""):
        return False
    if element.name == "dialog":
        return "hidden" in values or "open" not in values
    is_shut = "popover" in values and id(element) not in page.shown_by_css
    return is_shut or "hidden" in values


def _is_folded(element: Element, parent: Element) -> bool:
    """Whether it stands in a closed `details` and is not its summary."""
    if not is_closed(parent):
        return False
    summary = next((each for each in parent.elements() if each.name == "summary"), None)
    return element is not summary
