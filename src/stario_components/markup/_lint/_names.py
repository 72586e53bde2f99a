"""THE table of elements that need a name, and the rule that each has one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ._finding import Finding, Said, finding

if TYPE_CHECKING:
    from .._tree import Element
    from ._view import View

_LABEL = "Put it into a label, or give it aria-label"
_TEXT = "Write text into it, or give it aria-label"
_TITLE = "Give it aria-label, or aria-labelledby with the id of its heading"
# By role: what it is called, and how it gets its name.
_ROWS: dict[str, tuple[str, str]] = {
    **dict.fromkeys(
        "checkbox combobox listbox radio searchbox slider spinbutton switch textbox".split(),
        ("A field", _LABEL),
    ),
    **dict.fromkeys(("meter", "progressbar"), ("A measure", _LABEL)),
    **dict.fromkeys(("dialog", "alertdialog"), ("A dialog", _TITLE)),
    **dict.fromkeys(
        "menuitem menuitemcheckbox menuitemradio tab treeitem".split(), ("An item", _TEXT)
    ),
    "button": ("A button", _TEXT),
    "heading": ("A heading", "Write text into it, or leave it out"),
    "link": ("A link", _TEXT),
}
_PICTURE = ("A picture", 'Say in alt what it shows, or write alt="" where it is only for looks')
_FRAME = ("A frame", "Give it a title")


def missing_names(view: View) -> Iterator[Finding]:
    """Controls, links, pictures, frames and dialogs that a screen reader can't call by name."""
    for each in view.elements:
        row = _row(each, view)
        if row is not None and not _is_untold(each) and not view.name(each):
            yield finding("missing-name", each, nameless(*row))


def _row(element: Element, view: View) -> tuple[str, str] | None:
    if element.name == "iframe":
        return None if (element.get("title") or "").strip() else _FRAME
    role = view.role(element)
    if role == "img" and (element.name in {"img", "area"} or "role" in element.attributes):
        return _PICTURE
    return _ROWS.get(role)


def _is_untold(element: Element) -> bool:
    is_hidden = element.name == "input" and (element.get("type") or "").lower() == "hidden"
    if is_hidden or element.name == "datalist":
        return True
    around = (element, *element.ancestors())
    return any((each.get("aria-hidden") or "").lower() == "true" for each in around)


# --- messages ---------------------------------------------------------------------------------


def nameless(what: str, fix: str) -> Said:
    return Said(
        f"{what} has no name.",
        "A screen reader can only say what kind of thing it is, and voice control can't reach it.",
        f"{fix}.",
    )
