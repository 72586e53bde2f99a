"""What a control gives for the name of what it stands in: its value.

Source: https://www.w3.org/TR/accname-1.2/#comp_embedded_control
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._page import descendants
from ._roles import role_of
from ._values import selected_options, value_of

if TYPE_CHECKING:
    from .._tree import Element
    from ._names import Naming, Step
    from ._page import Page

_RANGES = frozenset("meter progressbar scrollbar slider spinbutton".split())


def embedded_value(element: Element, naming: Naming, step: Step) -> str | None:
    """What a control inside of a name gives: its value."""
    if not (step.by_label or step.by_reference or step.inside == "content"):
        return None
    role = role_of(element, naming.page)
    referred = naming.page.referred(element, "aria-labelledby")
    is_own = any(each is element for each in (*naming.page.labels_of(element), *referred))
    if is_own:
        return None
    if role in {"textbox", "searchbox"}:
        return value_of(element) if element.name in {"input", "textarea"} else element.text
    if role in {"combobox", "listbox"}:
        return _chosen(element, naming, step)
    if role in _RANGES:
        names = ("aria-valuetext", "aria-valuenow", "value")
        return next((value for name in names if (value := element.get(name)) is not None), "")
    return "" if role == "menu" else None


def _chosen(element: Element, naming: Naming, step: Step) -> str:
    naming.visited.add(id(element))
    if element.name == "select":
        options = (
            selected_options(element)
            or [each for each in descendants(element) if each.name == "option"][:1]
        )
    else:
        options = _chosen_of(element, naming.page)
    if not options and element.name == "input":
        return value_of(element)
    return " ".join(naming.text(each, step.into()) for each in options)


def _chosen_of(element: Element, page: Page) -> list[Element]:
    around = [element] if role_of(element, page) == "listbox" else _lists(element, page)
    return [
        each
        for each in (_owned(around[0], page) if around else ())
        if (each.get("aria-selected") or "").lower() == "true" and role_of(each, page) == "option"
    ]


def _lists(element: Element, page: Page) -> list[Element]:
    return [each for each in _owned(element, page) if role_of(each, page) == "listbox"]


def _owned(element: Element, page: Page) -> list[Element]:
    owned = page.referred(element, "aria-owns")
    return [
        *descendants(element),
        *(found for each in owned for found in (each, *descendants(each))),
    ]
