"""Families of Datastar's attributes: which builders of `ds` may write the same one."""

from __future__ import annotations

import re
from typing import Any

from ... import ds

Family = tuple[str, str]
"""The first word of attributes, and for an event, which: an empty text may be any."""


def builder_family(builder: Any, first: object = None) -> Family:
    """The first word of a builder's name, which is that of every attribute it makes; and, of those
    that begin with `on`, for what, if it is known.

    Example:
        >>> builder_family(ds.class_), builder_family(ds.on_click), builder_family(ds.on, "blur")
        (('class', ''), ('on', 'click'), ('on', 'blur'))
    """
    if hasattr(builder, "event"):
        return "on", builder.event
    word, _, rest = builder.__name__.partition("_")
    if word != "on" or builder is ds.on_within:
        return word, ""
    return word, rest.replace("_", "-") if rest else str(first or "")


def attribute_family(name: str) -> Family | None:
    """The same of the name of a `data-` attribute; nothing for other attributes.

    Example:
        >>> attribute_family("data-on:click__window"), attribute_family("title")
        (('on', 'click'), None)
    """
    prefix = ds.client().prefix
    if not name.startswith(prefix):
        return None
    word, _, rest = re.sub("__.*", "", name.removeprefix(prefix)).replace(":", "-").partition("-")
    return word, rest if word == "on" else ""


def may_meet(one: Family, other: Family) -> bool:
    """Whether attributes of the two may be the same one."""
    (word, key), (other_word, other_key) = one, other
    return word == other_word and (key.startswith(other_key) or other_key.startswith(key))
