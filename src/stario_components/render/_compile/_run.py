"""What compiled code calls while it runs. Each gives exactly a `str`, or makes a real element."""

# pyright: reportPrivateUsage=false

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, cast

from ... import ds
from ..._htpy import (
    Holes,
    Html,
    attribute_text,
    child_text,
    class_text,
    escape_text,
    later_text,
    make_element,
    opening_of,
    passing_text,
    settled,
    value_text,
)

_CLASS = opening_of("class")
_SAFE_INTEGER = 2**53 - 1
_KEPT = re.compile("[A-Za-z0-9_.~-]+").fullmatch


def class_attribute(value: Any) -> str:
    """The attribute `class` of any value, or nothing."""
    return value_text(_CLASS, value)


def class_item(value: Any) -> str:
    """One item of a list of classes, with a space behind each name."""
    if isinstance(value, dict):
        on = [name for name, is_on in cast("dict[Any, Any]", value).items() if is_on]
        return "".join([f"{class_text([name]) if name else ''} " for name in on])
    return f"{class_text([value])} " if value else ""


def attributes(*args: Any, **kwargs: Any) -> str:
    """Attributes whose names are not known before."""
    return attribute_text(args, kwargs)


def is_apart(more: Any, names: frozenset[str]) -> bool:
    """Whether attributes that a caller adds are called as none of a component's own. A class is
    called as one mostly, and all else that is no mapping is told where it is merged."""
    return isinstance(more, Mapping) and names.isdisjoint(cast("Mapping[str, Any]", more))


def more_text(more: Any) -> str:
    """Attributes that a caller adds."""
    return attribute_text((more,), {})


def any_text(value: Any, holes: Holes) -> str:
    """The text of any child, for where no name can be given to it first."""
    return escape_text(value) if type(value) is str else child_text(value, holes)


def slot(text: str, holes: Holes) -> Html:
    """Finished text as a value: the children that a component gets, the inside of an element."""
    return Html(text, holes) if holes else Html(text)


def made(text: str, holes: Holes) -> Html:
    """What the call of a component gives, as a value that goes on."""
    return settled(text, holes) if holes else Html(text)


def element(  # noqa: PLR0917  # called by code that was made for it
    kind: type, name: str, attrs: str, text: str | None, holes: Holes
) -> Any:
    """A real element whose inside is finished already."""
    return make_element(kind, name, attrs, None if text is None else slot(text, holes))


def number_text(value: Any) -> str | None:
    """A whole number as JavaScript and HTML write it; nothing for anything else."""
    return str(value) if type(value) is int and 0 <= value <= _SAFE_INTEGER else None


def segment_text(value: Any) -> str | None:
    """The same, and text that a URL keeps as it is."""
    if type(value) is str:
        return value if _KEPT(value) and value not in (".", "..") else None
    return number_text(value)


def number_texts(values: tuple[Any, ...]) -> list[str] | None:
    """Each of some numbers, if all are."""
    return _all_of(number_text, values)


def segment_texts(values: tuple[Any, ...]) -> list[str] | None:
    """Each of some path parameters, if all are quite plain."""
    return _all_of(segment_text, values)


def _all_of(one: Any, values: tuple[Any, ...]) -> list[str] | None:
    texts = [one(value) for value in values]
    return None if None in texts else texts


HELPERS: dict[str, Any] = {
    ".escape": escape_text,
    ".type": type,
    ".str": str,
    ".int": int,
    ".float": float,
    ".child": child_text,
    ".later": later_text,
    ".passing": passing_text,
    ".any": any_text,
    ".attribute": value_text,
    ".class": class_attribute,
    ".class_item": class_item,
    ".attributes": attributes,
    ".element": element,
    ".number": number_text,
    ".numbers": number_texts,
    ".segment": segment_text,
    ".segments": segment_texts,
    ".slot": slot,
    ".made": made,
    ".attrs": ds.Attrs,
    ".apart": is_apart,
    ".more": more_text,
}
