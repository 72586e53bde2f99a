"""What controls hold before anybody has touched them, as a browser reads it from the HTML."""

from __future__ import annotations

import re
from collections.abc import Callable
from math import floor
from typing import TYPE_CHECKING

from ._attributes import is_disabled, is_list
from ._page import descendants, radio_group, type_of

if TYPE_CHECKING:
    from .._tree import Element
    from ._page import Page

_NUMBER = re.compile(r"-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?")
_FORMS = {
    "date": re.compile(r"\d{4,}-\d\d-\d\d"),
    "time": re.compile(r"\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?"),
    "datetime-local": re.compile(r"\d{4,}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?"),
    "month": re.compile(r"\d{4,}-\d\d"),
    "week": re.compile(r"\d{4,}-W\d\d"),
    "number": _NUMBER,
}


def value_of(element: Element) -> str:
    """The value of an input or a textarea; what its type does not take is nothing."""
    if element.name == "textarea":
        return element.text
    kind = type_of(element)
    value = element.get("value") or ""
    if kind in _FORMS:
        return value if _FORMS[kind].fullmatch(value) else ""
    return _CLEANED.get(kind, _one_line)(element, value)


def is_checked(element: Element, page: Page) -> bool:
    """Whether a checkbox or radio button is on."""
    if type_of(element) == "radio":
        return page.checked_radios.get(radio_group(element)) is element
    return "checked" in element.attributes


def selected_options(select: Element) -> list[Element]:
    """The options that a `select` starts with: of a list without a choice none, else the first."""
    options = [each for each in descendants(select) if each.name == "option"]
    chosen = [each for each in options if "selected" in each.attributes]
    if "multiple" in select.attributes:
        return chosen
    if chosen or is_list(select):
        return chosen[-1:]
    return [each for each in options if not is_disabled(each)][:1]


def _one_line(_element: Element, value: str) -> str:
    return value.replace("\n", "").replace("\r", "")


def _trimmed(element: Element, value: str) -> str:
    return _one_line(element, value).strip(" \t\f")


def _color(_element: Element, value: str) -> str:
    return value.lower() if re.fullmatch(r"#[0-9A-Fa-f]{6}", value) else "#000000"


def _range(element: Element, value: str) -> str:
    """In its bounds and on a step; without a value, in their middle."""
    low, high = _bound(element, "min", 0), _bound(element, "max", 100)
    is_given = _NUMBER.fullmatch(value) is not None
    number = float(value) if is_given else low if high < low else (low + high) / 2
    number = max(low, min(number, high))
    step = _bound(element, "step", 1)
    if step > 0 and element.get("step") != "any":
        number = min(low + step * floor((number - low) / step + 0.5), high)
    return value if is_given and number == float(value) else _shown(number)


def _bound(element: Element, name: str, otherwise: float) -> float:
    value = element.get(name) or ""
    return float(value) if _NUMBER.fullmatch(value) else otherwise


def _shown(number: float) -> str:
    return f"{number:.15g}"


def _raw(_element: Element, value: str) -> str:
    return value


_CLEANED: dict[str, Callable[[Element, str], str]] = {
    "color": _color,
    "range": _range,
    "email": _trimmed,
    "url": _trimmed,
    **dict.fromkeys(("button", "submit", "reset", "hidden", "checkbox", "radio"), _raw),
}
