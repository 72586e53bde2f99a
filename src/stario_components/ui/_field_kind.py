"""Which control fits a declared field."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from enum import Enum
from typing import Any, Literal, get_args, get_origin
from uuid import UUID

from .. import ds
from ._annotation import Annotation, Said, annotation_of, is_list
from ._bound import FieldKind, Option
from ._declared import Declared
from ._wording import words

LONG_TEXT = 200
"""Characters; text that may be longer gets several lines."""
FEW = 4
"""Choices; more of them are a select."""

_OF_SEVERAL = ("checkboxes", "multiselect", "file")
"""The controls that can hold several values."""
_TYPES: dict[type, FieldKind] = {
    bool: "checkbox",
    int: "number",
    float: "number",
    Decimal: "number",
    dt.datetime: "datetime-local",
    dt.date: "date",
    dt.time: "time",
    UUID: "text",
}
# Types of pydantic, and the formats of JSON Schema.
_FORMATS: dict[str, FieldKind] = {
    "EmailStr": "email",
    "AnyUrl": "url",
    "HttpUrl": "url",
    "SecretStr": "password",
    "email": "email",
    "uri": "url",
    "url": "url",
    "password": "password",
    "tel": "tel",
    "phone": "tel",
    "search": "search",
    "textarea": "textarea",
}
# The last word of a name, where the type is plain text: a password in the clear would be worse
# than a guess.
_NAMES: dict[str, FieldKind] = {
    "password": "password",
    "passphrase": "password",
    "email": "email",
    "phone": "tel",
    "website": "url",
    "url": "url",
}


def kind_of(
    field: Declared, annotation: Annotation, *, told: Said, options: tuple[Option, ...]
) -> FieldKind | None:
    """The control for a field: the one that it asks for, or the one for its type, or its name."""
    kind = (
        annotation.control.kind
        or _kind_of_type(annotation, told, options)
        or _kind_of_name(field, annotation.core)
    )
    if kind is None or (is_list(annotation.core) and kind not in _OF_SEVERAL):
        return None
    return "textarea" if kind == "text" and (told.max_length or 0) > LONG_TEXT else kind


def _kind_of_type(
    annotation: Annotation, told: Said, options: tuple[Option, ...]
) -> FieldKind | None:
    core = annotation.core
    if options:
        if is_list(core):
            return "checkboxes"
        # Radios can't be unchecked again, so what may be nothing is a select.
        return "select" if annotation.is_optional or len(options) > FEW else "radio"
    if get_origin(core) is Literal:  # of True and False
        return "checkbox"
    if told.format in _FORMATS:
        return _FORMATS[told.format]
    if is_list(core) and get_args(core)[:1] == (ds.FileSignal,):
        return "file"
    return _kind_of_class(core) if isinstance(core, type) else None


def _kind_of_class(core: type) -> FieldKind | None:
    for each in core.__mro__:
        if found := _TYPES.get(each) or _FORMATS.get(each.__name__):
            return found
    return None


def _kind_of_name(field: Declared, core: Any) -> FieldKind | None:
    if not (isinstance(core, type) and issubclass(core, str)):
        return None
    last = words(field.attribute).lower().rpartition(" ")[2]
    return _NAMES.get(last, "text")


def item_of(core: Any) -> Any:
    """What a list holds."""
    return annotation_of(get_args(core)[0]).core if is_list(core) and get_args(core) else None


def choices_of(core: Any) -> tuple[object, ...]:
    """The values that a type allows, where it lists them."""
    if get_origin(core) is Literal:
        values = get_args(core)
        return () if all(isinstance(each, bool) for each in values) else values
    if isinstance(core, type) and issubclass(core, Enum):
        return tuple(core)
    return ()
