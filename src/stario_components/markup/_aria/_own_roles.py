"""THE table of the roles that elements have by themselves.

Source: https://www.w3.org/TR/html-aam-1.0/#html-element-role-mappings
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from .._tree import Element, Text
from ._attributes import has_global, has_tabindex, is_list, written_role
from ._page import type_of

if TYPE_CHECKING:
    from ._page import Page

_LANDMARKS = frozenset("article aside main nav section".split())
_LANDMARK_ROLES = frozenset("article complementary main navigation region".split())
_TEXTS = frozenset("email search tel text url".split())
_INPUTS = {
    "button": "button",
    "checkbox": "checkbox",
    "file": "button",
    "hidden": "",
    "image": "button",
    "number": "spinbutton",
    "radio": "radio",
    "range": "slider",
    "reset": "button",
    "submit": "button",
}


def _named(role: str) -> Callable[[Element, Page], str]:
    def found(element: Element, _page: Page) -> str:
        is_named = "aria-label" in element.attributes or "aria-labelledby" in element.attributes
        return role if is_named else ""

    return found


def _outside(role: str) -> Callable[[Element, Page], str]:
    """`header` and `footer` are landmarks of the page only, not of a part of it."""

    def found(element: Element, _page: Page) -> str:
        inside = any(
            each.get("role") in _LANDMARK_ROLES
            or (each.name in _LANDMARKS and "role" not in each.attributes)
            for each in element.ancestors()
        )
        return "" if inside else role

    return found


def _link(element: Element, _page: Page) -> str:
    return "link" if "href" in element.attributes else ""


def _image(element: Element, _page: Page) -> str:
    is_empty = element.get("alt") == "" and not element.get("title")
    is_told = has_global(element, "") or has_tabindex(element)
    return "presentation" if is_empty and not is_told else "img"


def _input(element: Element, page: Page) -> str:
    kind = type_of(element)
    if kind in _TEXTS:
        lists = page.referred(element, "list")
        if lists and lists[0].name == "datalist":
            return "combobox"
        return "searchbox" if kind == "search" else "textbox"
    return _INPUTS.get(kind, "textbox")


def _select(element: Element, _page: Page) -> str:
    return "listbox" if is_list(element) else "combobox"


def _cell(element: Element, _page: Page) -> str:
    table = next((each for each in element.ancestors() if each.name == "table"), None)
    is_grid = table is not None and written_role(table) in {"grid", "treegrid"}
    return "gridcell" if is_grid else "cell"


def _head_cell(element: Element, _page: Page) -> str:
    scope = (element.get("scope") or "").lower()
    if scope in {"col", "colgroup"}:
        return "columnheader"
    if scope in {"row", "rowgroup"}:
        return "rowheader"
    before, after = _neighbours(element)
    if before is None and after is None:
        return "" if _is_only_row(element) else "columnheader"
    both = (before, after)
    if all(each is not None and each.name == "th" for each in both):
        return "columnheader"
    return "rowheader" if any(_is_filled(each) for each in both) else "columnheader"


def _neighbours(element: Element) -> tuple[Element | None, Element | None]:
    row = list(element.parent.elements()) if element.parent is not None else [element]
    at = next(number for number, each in enumerate(row) if each is element)
    return (row[at - 1] if at else None, row[at + 1] if at + 1 < len(row) else None)


def _is_only_row(element: Element) -> bool:
    table = next((each for each in element.ancestors() if each.name == "table"), None)
    if table is None or element.parent is None or element.parent.name != "tr":
        return False
    groups = [table, *(each for each in table.elements() if each.name in _GROUPS)]
    return sum(each.name == "tr" for group in groups for each in group.elements()) <= 1


def _is_filled(cell: Element | None) -> bool:
    if cell is None or cell.name != "td":
        return False
    return any(not isinstance(each, Text) or each.data.strip() for each in cell.children)


_GROUPS = frozenset({"thead", "tbody", "tfoot"})
Own: TypeAlias = "str | Callable[[Element, Page], str]"
OWN: dict[str, Own] = {
    "a": _link,
    "area": _link,
    "article": "article",
    "aside": "complementary",
    "blockquote": "blockquote",
    "button": "button",
    "caption": "caption",
    "code": "code",
    "datalist": "listbox",
    "dd": "definition",
    "del": "deletion",
    "details": "group",
    "dfn": "term",
    "dialog": "dialog",
    "dt": "term",
    "em": "emphasis",
    "fieldset": "group",
    "figure": "figure",
    "footer": _outside("contentinfo"),
    "form": _named("form"),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    "header": _outside("banner"),
    "hr": "separator",
    "html": "document",
    "img": _image,
    "input": _input,
    "ins": "insertion",
    "li": "listitem",
    "main": "main",
    "mark": "mark",
    "math": "math",
    "menu": "list",
    "meter": "meter",
    "nav": "navigation",
    "ol": "list",
    "optgroup": "group",
    "option": "option",
    "output": "status",
    "p": "paragraph",
    "progress": "progressbar",
    "search": "search",
    "section": _named("region"),
    "select": _select,
    "strong": "strong",
    "sub": "subscript",
    "sup": "superscript",
    "svg": "img",
    "table": "table",
    "tbody": "rowgroup",
    "td": _cell,
    "textarea": "textbox",
    "tfoot": "rowgroup",
    "th": _head_cell,
    "thead": "rowgroup",
    "time": "time",
    "tr": "row",
    "ul": "list",
}
