"""The text of attributes, built at once by the exact types of names and values."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportPrivateUsage=false
# A tree holds values of every type, and htpy's fields are private: that is what this part is for.

from __future__ import annotations

import keyword
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from htpy._attributes import id_class_names_from_css_str
from htpy._types import HasHtml

from ._escape import escape_text
from ._refused import mixed_up

CLASS = ' class="'  # the very object: what is compared with `is`
_MOST_NAMES = 4096
Plan = tuple[str, ...]
"""For each attribute, its text up to the value."""


def attribute_text(args: tuple[Any, ...], kwargs: dict[str, Any]) -> str:
    """The attributes of one call of an element, as htpy writes them.

    Later values win and keep the place of the first, as in a dict.
    """
    if not kwargs and len(args) == 1 and type(args[0]) is str:
        return _shorthand_text(args[0])
    merged = merged_attributes(args, kwargs)
    return written(_plan(tuple(merged)), merged.values())


def written(plan: Plan, values: Iterable[Any]) -> str:
    """The attributes of a plan with their values."""
    text = ""
    for opening, value in zip(plan, values):  # noqa: B905  # as long by making
        if type(value) is str and opening is not CLASS:
            text += f'{opening}{escape_text(value)}"'
        else:
            text += value_text(opening, value)
    return text


def value_text(opening: str, value: Any) -> str:
    """One attribute: ` name="value"`, ` name`, or nothing."""
    if value is None or value is False:
        return ""
    if opening is CLASS:
        classes = class_text(value)
        return f'{opening}{classes}"' if classes else ""
    if value is True:
        return opening[:-2]
    if type(value) is int:
        return f'{opening}{value}"'
    if isinstance(value, str | int | HasHtml):
        return f'{opening}{escape_text(_plain(value))}"'
    raise TypeError(f"Attribute value must be a string or an integer , got {value!r}")


def class_text(value: Any) -> str:
    """The value of a `class` attribute from a string, list, dict or a mixture."""
    kind = type(value)
    if kind is str:
        return escape_text(value)
    if kind is dict:
        return " ".join([_name_text(name) for name, is_on in value.items() if is_on])
    if isinstance(value, str):
        return escape_text(_plain(value))
    if isinstance(value, dict) or not isinstance(value, Iterable):
        value = [value]
    names: list[str] = []
    for item in value:
        if isinstance(item, dict):
            names += [_name_text(name) for name, is_on in item.items() if is_on]
        elif item:
            names.append(_name_text(item))
    return " ".join(names)


class _Openings(dict[str, str]):
    """The text before the value, of keywords that can't be one attribute with another. A name with
    a hyphen, which only comes by `**`, may meet another one and has to be looked at each time."""

    def __missing__(self, name: str) -> str:
        if not name.isidentifier() or keyword.iskeyword(name):
            raise KeyError(name)
        opening = opening_of(html_name(name))
        if len(self) < _MOST_NAMES:
            self[name] = opening
        return opening


OPENINGS = _Openings()


@lru_cache(maxsize=4096)
def _plan(names: tuple[str, ...]) -> Plan:
    return tuple(map(opening_of, names))


def opening_of(name: Any) -> str:
    """The text of an attribute up to its value: ` name="`."""
    return CLASS if name == "class" else f' {_escaped_name(name)}="'


@lru_cache(maxsize=4096)
def _shorthand_text(text: str) -> str:
    try:
        merged = id_class_names_from_css_str(text) if text else {}
    except ValueError as error:
        raise mixed_up((text,), error) from None
    return written(_plan(tuple(merged)), merged.values())


def shorthand(text: str) -> Mapping[str, Any]:
    """The attributes that `#id.class.other` stands for.

    Raises: ValueError for what is none.
    """
    return id_class_names_from_css_str(text) if text else {}


def merged_attributes(args: tuple[Any, ...], kwargs: dict[str, Any]) -> dict[str, Any]:
    """All attributes of one call of an element by their names, as HTML writes them."""
    first = args[0] if args else {}
    mappings = args if isinstance(first, Mapping) else args[1:]
    merged: dict[str, Any] = {}
    try:
        if first and mappings is not args:
            merged.update(id_class_names_from_css_str(first))
        for attributes in mappings:
            merged.update(attributes)
    except (TypeError, ValueError) as error:
        raise mixed_up(args, error) from None
    for name, value in kwargs.items():
        merged[html_name(name)] = value
    return merged


@lru_cache(maxsize=4096)
def html_name(name: str) -> str:
    if name == "_":
        return name
    bare = name.removesuffix("_")
    return (bare if keyword.iskeyword(bare) else name).replace("_", "-")


def _escaped_name(name: Any) -> str:
    if not isinstance(name, str):
        raise TypeError("Attribute key must be a string")
    return escape_text(str.__str__(name))


def _name_text(name: Any) -> str:
    return escape_text(name) if type(name) is str else escape_text(_plain(name))


def _plain(value: Any) -> str:
    # `str.__str__` makes plain text of a Markup: an attribute escapes what it marks, as htpy does.
    return str.__str__(str(value))
