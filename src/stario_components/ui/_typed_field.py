"""A declared field as a field of a form: which control, which choices, which limits."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Any, Literal, get_args, get_origin
from uuid import UUID

from .. import ds
from ._annotation import Annotation, Said, annotation_of, is_list, said
from ._bound import BoundField, FieldKind, Option
from ._declared import NOTHING, Declared, declared
from ._values import value_text
from ._wording import words, words_of_choice

LONG_TEXT = 200
"""Characters; text that may be longer gets several lines."""
FEW = 4
"""Choices; more of them are a select."""

_NUMBERS = (int, float, Decimal)
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


@dataclass(frozen=True, slots=True)
class TypedField:
    """A declared field, and what a form shows for it."""

    declared: Declared
    annotation: Annotation
    bound: BoundField | None
    """Without a value and an id; nothing where no control fits."""


@lru_cache(maxsize=512)
def typed_fields(kind: type) -> tuple[TypedField, ...]:
    """The fields of a class. Looked at once: reading annotations is slow."""
    return tuple(
        TypedField(each, annotation, _bound(each, annotation))
        for each in declared(kind)
        for annotation in [annotation_of(each.annotation, each.metadata)]
    )


def _bound(field: Declared, annotation: Annotation) -> BoundField | None:
    """The field of a form for a declared one."""
    told, control = said(annotation.metadata), annotation.control
    core = _item_of(annotation.core) or annotation.core
    options = control.options or _options(told.choices or _choices(core))
    kind = control.kind or _kind_of(annotation, told, options) or _kind_of_name(field, core)
    if kind is None or (is_list(annotation.core) and kind not in _OF_SEVERAL):
        return None
    is_text = not options and not is_list(annotation.core)
    return BoundField(
        name=field.name,
        label=control.label or told.title or words(field.attribute),
        hint=control.hint or told.description,
        kind=_long(kind, told),
        required=_is_required(field, annotation, told),
        options=options,
        min=_limit(core, told.ge, told.gt),
        max=_limit(core, told.le, told.lt, nearest=-1),
        step=control.step or (_step(core, told) if kind == "number" else None),
        # At least one character is what `required` says.
        minlength=told.min_length if is_text and (told.min_length or 0) > 1 else None,
        maxlength=told.max_length if is_text else None,
        pattern=told.pattern,
        placeholder=control.placeholder or value_text(told.example) or _no_choice(field, kind),
        autocomplete=control.autocomplete,
        numeric=_is_number(core) or _are_numbers(told.choices or _choices(core)),
        multiple=kind == "file" and is_list(annotation.core),
    )


def _kind_of(annotation: Annotation, told: Said, options: tuple[Option, ...]) -> FieldKind | None:
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


def _long(kind: FieldKind, told: Said) -> FieldKind:
    is_long = kind == "text" and (told.max_length or 0) > LONG_TEXT
    return "textarea" if is_long else kind


def _item_of(core: Any) -> Any:
    """What a list holds."""
    return annotation_of(get_args(core)[0]).core if is_list(core) and get_args(core) else None


def _choices(core: Any) -> tuple[object, ...]:
    if get_origin(core) is Literal:
        values = get_args(core)
        return () if all(isinstance(each, bool) for each in values) else values
    if isinstance(core, type) and issubclass(core, Enum):
        return tuple(core)
    return ()


def _is_number(core: Any) -> bool:
    return isinstance(core, type) and issubclass(core, _NUMBERS) and not issubclass(core, bool)


def _are_numbers(choices: tuple[object, ...]) -> bool:
    values = [each.value if isinstance(each, Enum) else each for each in choices]
    return bool(values) and all(isinstance(each, int | float) for each in values)


def _options(choices: Iterable[object]) -> tuple[Option, ...]:
    return tuple(Option(value_text(each) or "", words_of_choice(each)) for each in choices)


def _is_required(field: Declared, annotation: Annotation, told: Said) -> bool:
    if (told.min_length or 0) >= 1:
        return True
    return field.default is NOTHING and not annotation.is_optional


def _no_choice(field: Declared, kind: FieldKind) -> str | None:
    """What a select shows while nothing is chosen."""
    if kind != "select" or field.default not in (NOTHING, None, ""):
        return None
    return "Choose one" if field.default is NOTHING else "None"


def _limit(core: Any, inclusive: object, exclusive: object, *, nearest: int = 1) -> str | None:
    """`min` and `max` include themselves; of whole numbers the nearest that is still inside."""
    if inclusive is None and isinstance(exclusive, int) and core is int:
        return str(exclusive + nearest)
    return value_text(inclusive if inclusive is not None else exclusive)


def _step(core: Any, told: Said) -> str:
    if told.multiple_of is not None:
        return str(told.multiple_of)
    if isinstance(core, type) and issubclass(core, int):
        return "1"
    if isinstance(told.decimal_places, int):
        return str(Decimal(1).scaleb(-told.decimal_places))
    return "any"
