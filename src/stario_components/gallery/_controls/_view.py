"""How a control is shown: all that the form needs, and no types any more."""

from __future__ import annotations

import msgspec


class Chosen(msgspec.Struct, frozen=True):
    """One of several choices."""

    token: str
    label: str


class View(msgspec.Struct, frozen=True, kw_only=True):
    """A control on its place, with what stands in it."""

    control: str
    """"switch", "radios", "select", "slider", "text", "textarea", "group", "rows", "types",
    "fixed", or the type of an input."""
    path: str
    """Its name in the form."""
    id: str
    """Stays the same over renders."""
    label: str
    doc: str = ""
    said: str = ""
    """Its type in short."""
    text: str | None = None
    error: str | None = None
    is_changed: bool = False
    options: tuple[Chosen, ...] = ()
    min: str | None = None
    max: str | None = None
    step: str | None = None
    maxlength: int | None = None
    within: tuple[View, ...] = ()
    tags: tuple[Chosen, ...] = ()
    """The types of a union, to choose from."""
    tag: str = ""
    """The chosen one."""
    count_name: str = ""
    """The name of the number of rows."""
    can_grow: bool = True
    reason: str = ""
    """Why it can't be changed."""
    is_given: bool = True
    """Whether the story says it; else it is the default of the component."""
