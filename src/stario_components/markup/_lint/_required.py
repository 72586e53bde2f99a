"""THE table of attributes that an element can't do without. One of those named is enough."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ._finding import Finding, Said, finding

if TYPE_CHECKING:
    from .._tree import Element
    from ._view import View

_ROWS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("bdo", ("dir",)),
    ("embed", ("src",)),
    ("img", ("src", "srcset")),
    ("link", ("href", "imagesrcset")),
    ("link", ("rel", "itemprop")),
    ("map", ("name",)),
    ("meta", ("charset", "content")),
    ("meta", ("charset", "name", "http-equiv", "itemprop", "property")),
    ("meter", ("value",)),
    ("object", ("data",)),
    ("optgroup", ("label",)),
    ("source", ("src", "srcset")),
    ("track", ("src",)),
)


def missing_attributes(view: View) -> Iterator[Finding]:
    """Elements without what makes them work. What a signal brings counts."""
    for each in view.elements:
        for name, attributes in _ROWS:
            if each.name == name and each.namespace == "html" and not _has(each, attributes):
                yield finding("missing-attribute", each, missing(name, attributes))


def _has(element: Element, attributes: tuple[str, ...]) -> bool:
    bound = element.get("data-attr") or ""
    has_legend = element.name == "optgroup" and any(
        each.name == "legend" for each in element.elements()
    )
    return has_legend or any(
        name in element.attributes or f"data-attr:{name}" in element.attributes or name in bound
        for name in attributes
    )


# --- messages ---------------------------------------------------------------------------------


def missing(name: str, attributes: tuple[str, ...]) -> Said:
    return Said(
        f"<{name}> has no {' and no '.join(attributes)}.",
        "Without it, the element does nothing.",
        f"Write {attributes[0]}, or leave the element out.",
    )
