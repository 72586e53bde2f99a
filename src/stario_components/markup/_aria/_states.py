"""THE table of states: in which roles one is told, and how it is found. Its order is the text's.

Source: https://www.w3.org/TR/wai-aria-1.2/#state_prop_def; the roles are those of Playwright.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from ._attributes import is_disabled
from ._page import type_of
from ._values import is_checked, selected_options

if TYPE_CHECKING:
    from .._tree import Element
    from ._page import Page

_CHECKED = "checkbox menuitemcheckbox menuitemradio option radio switch treeitem"
_DISABLED = """application button checkbox columnheader combobox composite grid gridcell group input
 link listbox menu menubar menuitem menuitemcheckbox menuitemradio option radio radiogroup row
 rowheader scrollbar searchbox select separator slider spinbutton switch tab tablist textbox toolbar
 tree treegrid treeitem"""
_EXPANDED = """application button checkbox columnheader combobox gridcell link listbox menuitem
 menuitemcheckbox menuitemradio row rowheader switch tab treeitem"""
_INVALID = """application checkbox columnheader combobox gridcell listbox radiogroup rowheader
 searchbox slider spinbutton switch textbox tree"""
_LEVEL = "heading listitem row treeitem"
_SELECTED = "columnheader gridcell option row rowheader tab treeitem"


def states_of(element: Element, role: str, page: Page) -> Iterator[str]:
    """The states that are told, as they are written: "checked", "level=2"."""
    for roles, found in STATES:
        if role in roles:
            yield from filter(None, [found(element, page)])


def _checked(element: Element, page: Page) -> str:
    if type_of(element) in {"checkbox", "radio"}:
        return "checked" if is_checked(element, page) else ""
    return _tristate(element, "checked")


def _disabled(element: Element, _page: Page) -> str:
    if is_disabled(element):
        return "disabled"
    for each in (element, *element.ancestors()):
        value = (each.get("aria-disabled") or "").lower()
        if value in {"true", "false"}:
            return "disabled" if value == "true" else ""
    return ""


def _expanded(element: Element, _page: Page) -> str:
    if element.name == "details":
        return "expanded" if "open" in element.attributes else ""
    return "expanded" if (element.get("aria-expanded") or "").lower() == "true" else ""


def _invalid(element: Element, _page: Page) -> str:
    value = (element.get("aria-invalid") or "").strip().lower()
    if value in {"", "false"}:
        return ""
    return f"invalid={value}" if value in {"grammar", "spelling"} else "invalid"


def _level(element: Element, _page: Page) -> str:
    name, level = element.name, element.get("aria-level") or ""
    if len(name) == 2 and name[0] == "h" and name[1] in "123456":
        return f"level={name[1]}"
    return f"level={int(level)}" if level.isdigit() and int(level) else ""


def _pressed(element: Element, _page: Page) -> str:
    return _tristate(element, "pressed")


def _selected(element: Element, _page: Page) -> str:
    if element.name != "option":
        return "selected" if (element.get("aria-selected") or "").lower() == "true" else ""
    select = next((each for each in element.ancestors() if each.name == "select"), None)
    if select is None:
        return "selected" if "selected" in element.attributes else ""
    return "selected" if any(each is element for each in selected_options(select)) else ""


def _tristate(element: Element, name: str) -> str:
    value = (element.get(f"aria-{name}") or "").lower()
    return {"true": name, "mixed": f"{name}=mixed"}.get(value, "")


STATES: tuple[tuple[frozenset[str], Callable[[Element, Page], str]], ...] = (
    (frozenset(_CHECKED.split()), _checked),
    (frozenset(_DISABLED.split()), _disabled),
    (frozenset(_EXPANDED.split()), _expanded),
    (frozenset(_INVALID.split()), _invalid),
    (frozenset(_LEVEL.split()), _level),
    (frozenset({"button"}), _pressed),
    (frozenset(_SELECTED.split()), _selected),
)
