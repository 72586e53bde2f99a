"""What the attributes of an element say of its role, and whether it can be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._tree import tokens
from .._vocabulary import GLOBAL, NAMELESS, ROLES

if TYPE_CHECKING:
    from .._tree import Element


def written_role(element: Element) -> str:
    """The first role of its `role` that exists."""
    role = element.get("role")
    if role is None:
        return ""
    words = tokens(role.lower())
    return next((each for each in words if each in ROLES), "")


def is_focusable(element: Element) -> bool:
    """Whether it can have the focus, by itself or by `tabindex`."""
    if is_disabled(element):
        return False
    if element.name in {"button", "details", "select", "textarea"}:
        return True
    if element.name in {"a", "area"} and "href" in element.attributes:
        return True
    if element.name == "input" and "hidden" not in element.attributes:
        return True
    return has_tabindex(element)


def has_tabindex(element: Element) -> bool:
    value = (element.get("tabindex") or "").strip()
    return value.removeprefix("-").isdigit()


def is_disabled(element: Element) -> bool:
    """Whether `disabled` holds for a control: its own, or that of a fieldset around it."""
    if element.name not in {"button", "input", "select", "textarea", "option", "optgroup"}:
        return False
    if "disabled" in element.attributes:
        return True
    inner = element
    for each in element.ancestors():
        if "disabled" in each.attributes and _disables(each, element, inner):
            return True
        inner = each
    return False


def _disables(around: Element, element: Element, inner: Element) -> bool:
    if around.name == "optgroup":
        return element.name == "option"
    if around.name != "fieldset":
        return False
    legend = next((each for each in around.elements() if each.name == "legend"), None)
    return legend is None or inner is not legend


def has_global(element: Element, role: str) -> bool:
    """Whether it has an attribute that is told whatever its role is."""
    return any(
        name in element.attributes
        for name in GLOBAL
        if not (name in {"aria-label", "aria-labelledby"} and role in NAMELESS - {"mark", "none"})
        and not (name == "aria-roledescription" and role == "generic")
    )


def is_list(select: Element) -> bool:
    """Whether a `select` shows several options at once."""
    size = select.get("size") or ""
    return "multiple" in select.attributes or (size.isdigit() and int(size) > 1)
