"""THE table of names that elements have by themselves: by a label, a caption, `alt`, `title`.

Source: https://www.w3.org/TR/html-aam-1.0/#accessible-name-computations-by-html-element
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from ._page import type_of

if TYPE_CHECKING:
    from .._tree import Element
    from ._names import Naming, Step

Native: TypeAlias = "Callable[[Element, Naming, Step], str | None]"
_PLACEHOLDERS = frozenset("text password number search tel email url".split())


def native_name(element: Element, naming: Naming, step: Step) -> str | None:
    """The name by its own means; `None` where the specification goes on to its content."""
    found = _ROWS.get(element.name) if element.namespace == "html" else _drawing
    if found is None:
        return None
    name = found(element, naming, step)
    if name is not None:
        naming.visited.add(id(element))
    return name


def _is_referring(element: Element, naming: Naming) -> bool:
    """Whether another element names it, even if that one had nothing to say."""
    return bool(naming.page.referred(element, "aria-labelledby"))


def _input(element: Element, naming: Naming, step: Step) -> str | None:
    kind = type_of(element)
    if kind in {"button", "submit", "reset"}:
        value = element.get("value") or ""
        words = {"submit": "Submit", "reset": "Reset"}
        return value if value.strip() else words.get(kind) or element.get("title") or ""
    if kind in {"file", "image"}:
        return _labelled(element, naming, step) or _pictured(element, kind)
    return _field(element, naming, step)


def _labelled(element: Element, naming: Naming, step: Step) -> str:
    naming.visited.add(id(element))
    return "" if step.by_reference else naming.labels(naming.page.labels_of(element))


def _pictured(element: Element, kind: str) -> str:
    if kind == "file":
        return "Choose File"
    return _first(element, "alt", "title") or "Submit"


def _field(element: Element, naming: Naming, _step: Step) -> str | None:
    if _is_referring(element, naming):
        return None
    naming.visited.add(id(element))
    labels = naming.page.labels_of(element)
    if labels:
        return naming.labels(labels)
    takes_placeholder = element.name == "textarea" or type_of(element) in _PLACEHOLDERS
    title = element.get("title") or ""
    return title if title or not takes_placeholder else element.get("placeholder") or ""


def _button(element: Element, naming: Naming, _step: Step) -> str | None:
    labels = naming.page.labels_of(element)
    if _is_referring(element, naming) or not labels:
        return None
    naming.visited.add(id(element))
    return naming.labels(labels)


def _output(element: Element, naming: Naming, _step: Step) -> str | None:
    if _is_referring(element, naming):
        return None
    naming.visited.add(id(element))
    labels = naming.page.labels_of(element)
    return naming.labels(labels) if labels else element.get("title") or ""


def _by_child(name: str) -> Native:
    def found(element: Element, naming: Naming, step: Step) -> str | None:
        if _is_referring(element, naming):
            return None
        naming.visited.add(id(element))
        child = next((each for each in element.elements() if each.name == name), None)
        return element.get("title") or "" if child is None else naming.native(child, step)

    return found


def _picture(element: Element, _naming: Naming, _step: Step) -> str | None:
    return _first(element, "alt", "title")


def _table(element: Element, naming: Naming, step: Step) -> str | None:
    naming.visited.add(id(element))
    caption = next((each for each in element.elements() if each.name == "caption"), None)
    if caption is not None:
        return naming.native(caption, step)
    return element.get("summary") or None


def _drawing(element: Element, naming: Naming, step: Step) -> str | None:
    if element.namespace != "svg":
        return None
    title = next((each for each in element.elements() if each.name == "title"), None)
    if title is not None:
        naming.visited.add(id(element))
        return naming.native(title, step, by_reference=True)
    return (element.get("xlink:title") or None) if element.name == "a" else None


def _first(element: Element, *names: str) -> str:
    return next((value for each in names if (value := element.get(each) or "").strip()), "")


_ROWS: dict[str, Native] = {
    "area": _picture,
    "button": _button,
    "fieldset": _by_child("legend"),
    "figure": _by_child("figcaption"),
    "img": _picture,
    "input": _input,
    "meter": _field,
    "output": _output,
    "progress": _field,
    "select": _field,
    "table": _table,
    "textarea": _field,
}
