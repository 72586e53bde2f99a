"""Attributes of Datastar as they are written, taken apart, and what they write themselves.

Law: names are `ds.ATTRIBUTES`; the wire grammar is `data-<name>[:<key>][__<modifier>[.<tag>]*]*`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from ... import ds

if TYPE_CHECKING:
    from .._tree import Element

_NAME = re.compile(r"data-(?:star-)?(?P<plugin>[^:]+?)(?::(?P<key>.*?))?(?:__(?P<rest>.*))?")
_KEY_IN_OBJECT = re.compile(r"""(?:^\s*\{|,)\s*(?:'([^']+)'|"([^"]+)"|([\w$-]+))\s*:""")
# Of the old syntax, with a dash where a colon has to be.
DASHED = ("attr", "bind", "class", "computed", "indicator", "on", "ref", "signals", "style")


class Written(msgspec.Struct, frozen=True):
    """One attribute as it is written, taken apart."""

    name: str
    value: str
    plugin: str
    key: str | None
    modifiers: tuple[str, ...]


def written_in(element: Element) -> Iterator[Written]:
    """The attributes of an element that are Datastar's, or look like it."""
    for name, value in element.attributes.items():
        found = _NAME.fullmatch(name) if name.startswith("data-") else None
        if found is not None and _is_meant(found, value):
            rest = found["rest"]
            modifiers = tuple(rest.split("__")) if rest is not None else ()
            yield Written(name, value, found["plugin"], found["key"], modifiers)


def _is_meant(found: re.Match[str], value: str) -> bool:
    if found["plugin"] in ds.ATTRIBUTES or found["key"] is not None:
        return True
    start = found["plugin"].partition("-")[0]
    is_dashed = start in DASHED and "-" in found["plugin"]
    return is_dashed and (start == "on" or "$" in value or "@" in value)


def read_by_client(element: Element) -> Iterator[Written]:
    """Those that the client reads: not below `data-ignore`."""
    found = list(written_in(element))
    if not found:
        return iter(())
    is_ignored = "data-ignore__self" in element.attributes or any(
        "data-ignore" in each.attributes for each in (element, *element.ancestors())
    )
    return iter(()) if is_ignored else iter(found)


def targets(each: Written) -> Iterator[str]:
    """What an attribute writes of its element, as far as its text says so."""
    if each.plugin == "attr":
        yield from (f"{key} *" if key in {"class", "style"} else key for key in _keys(each))
    elif each.plugin in {"class", "style"}:
        yield from (f"{each.plugin} {key}" for key in _keys(each) or ("?",))
    elif each.plugin == "show":
        yield "style display"
    elif each.plugin in {"text", "json-signals"}:
        yield "text"


def shared(one: str, other: str) -> str:
    """What both write: `class *` is the whole attribute, of which `class a` is a part."""
    if one == other:
        return one
    start, _, rest = one.partition(" ")
    is_whole = "*" in {rest, other.partition(" ")[2]}
    return start if is_whole and start == other.partition(" ")[0] else ""


def _keys(each: Written) -> list[str]:
    if each.key is not None:
        return each.key.split()
    found = (one[1] or one[2] or one[3] for one in _KEY_IN_OBJECT.finditer(each.value))
    return [word for one in found for word in one.split()]
