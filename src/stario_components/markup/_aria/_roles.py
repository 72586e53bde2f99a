"""The role of an element: its own, or the one that `role` gives it.

Source: https://www.w3.org/TR/wai-aria-1.2/#presentation
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._attributes import has_global, is_focusable, written_role
from ._own_roles import OWN

if TYPE_CHECKING:
    from .._tree import Element
    from ._page import Page

_NONE = frozenset({"none", "presentation"})
# A list or table that is only for looks makes its parts so too.
_PARTS_OF = {
    "dd": {"dl", "div"},
    "div": {"dl"},
    "dt": {"dl", "div"},
    "li": {"ol", "ul"},
    "tbody": {"table"},
    "td": {"tr"},
    "tfoot": {"table"},
    "th": {"tr"},
    "thead": {"table"},
    "tr": {"thead", "tbody", "tfoot", "table"},
}


def role_of(element: Element, page: Page) -> str:
    """The role of an element; "" for one that is only what is in it."""
    known = page.roles_known.get(id(element))
    if known is None:
        known = page.roles_known[id(element)] = _role(element, page)
    return known


def _role(element: Element, page: Page) -> str:
    written = written_role(element)
    if not written:
        return _own_role(element, page)
    if written in _NONE:
        own = _own_role(element, page)
        if _is_needed(element, own):
            return own
    return written


def _own_role(element: Element, page: Page) -> str:
    found = OWN.get(element.name, "")
    if callable(found):
        found = found(element, page)
    if not found:
        return ""
    inner = element
    while inner.parent is not None and inner.parent.name in _PARTS_OF.get(inner.name, ()):
        inner = inner.parent
        written = written_role(inner)
        if written in _NONE and not _is_needed(inner, written):
            return written
    return found


def _is_needed(element: Element, role: str) -> bool:
    """Whether a role can't be taken away: who meets the element must be told what it is."""
    return has_global(element, role) or is_focusable(element)
