"""What compiled code calls while it runs. Each gives exactly a `str`, or makes a real element."""

# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..._htpy import (
    Html,
    attribute_text,
    child_text,
    class_text,
    escape_text,
    later_text,
    make_element,
    opening_of,
    value_text,
)

Text = Callable[..., str]
_CLASS = opening_of("class")


def class_attribute(value: Any) -> str:
    """The attribute `class` of any value, or nothing."""
    return value_text(_CLASS, value)


def class_item(value: Any) -> str:
    """One item of a list of classes, with a space behind each name."""
    if not value:
        return ""
    names = class_text([value])
    return f"{names} "


def attributes(*args: Any, **kwargs: Any) -> str:
    """Attributes whose names are not known before."""
    return attribute_text(args, kwargs)


def any_text(value: Any, holes: list[Any]) -> str:
    """The text of any child, for where no name can be given to it first."""
    return escape_text(value) if type(value) is str else child_text(value, holes)


def element(  # noqa: PLR0917  # called by code that was made for it
    kind: type, name: str, attrs: str, text: str | None, holes: list[Any]
) -> Any:
    """A real element whose inside is finished already."""
    return make_element(kind, name, attrs, None if text is None else Html(text, holes))


def slot(text: str, holes: list[Any]) -> Html:
    """Children as the value that a component gets."""
    return Html(text, holes) if holes else Html(text)


HELPERS: dict[str, Any] = {
    ".escape": escape_text,
    ".type": type,
    ".str": str,
    ".child": child_text,
    ".later": later_text,
    ".any": any_text,
    ".attribute": value_text,
    ".class": class_attribute,
    ".class_item": class_item,
    ".attributes": attributes,
    ".element": element,
    ".slot": slot,
}
