"""A field of a form as data: what it is called, what stands in it, what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from ._vocabulary import Icon

FieldKind = Literal[
    "text",
    "email",
    "url",
    "tel",
    "password",
    "search",
    "number",
    "date",
    "time",
    "datetime-local",
    "month",
    "week",
    "color",
    "file",
    "textarea",
    "checkbox",
    "checkboxes",
    "switch",
    "radio",
    "select",
    "multiselect",
    "hidden",
]


@dataclass(frozen=True, slots=True)
class Option:
    """One of several values to choose from."""

    value: str
    label: str
    description: str | None = None
    disabled: bool = False
    group: str | None = None
    """The heading under which a select lists it."""
    icon: Icon | None = None
    """Shown by radios that are cards."""


Options: TypeAlias = Sequence[Option | str | tuple[str, str]]
"""What a control offers: options, values that are their own labels, or pairs of value and label."""


@dataclass(frozen=True, kw_only=True)
class BoundField:
    """What `ui.field` needs to know of a field. Adapters make it from a type and what was sent."""

    name: str
    id: str | None = None
    """On the page; its name where none is given."""
    label: str | None = None
    """Its name in words where none is given."""
    hint: str | None = None
    kind: FieldKind = "text"
    value: object = None
    """What stands in it: what was sent, also if it is wrong."""
    errors: tuple[str, ...] = ()
    required: bool = False
    options: tuple[Option, ...] = ()
    min: str | None = None
    max: str | None = None
    step: str | None = None
    minlength: int | None = None
    maxlength: int | None = None
    pattern: str | None = None
    placeholder: str | None = None
    autocomplete: str | None = None
    unchecked: str | None = None
    """What a form sends when it is not ticked; nothing where none is given."""
    numeric: bool = False
    """Whether its value is a number, in a signal too."""
    multiple: bool = False
    """Whether a file input takes several files."""


def changed(field: BoundField, **changes: object) -> BoundField:
    """The same field but for these. `dataclasses.replace` sets each of its values by a call, which
    takes ten times as long; a page of forms makes hundreds of fields."""
    made = object.__new__(BoundField)
    vars(made).update(vars(field), **changes)
    return made
