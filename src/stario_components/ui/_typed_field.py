"""A declared field as a field of a form: which choices, which limits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Any

from ._annotation import Annotation, Said, annotation_of, is_list, said
from ._bound import BoundField, FieldKind, Option
from ._declared import NOTHING, Declared, declared
from ._field_kind import choices_of, item_of, kind_of
from ._values import value_text
from ._wording import words, words_of_choice

_NUMBERS = (int, float, Decimal)


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
    core = item_of(annotation.core) or annotation.core
    choices = told.choices or choices_of(core)
    options = control.options or _options(choices)
    kind = kind_of(field, annotation, told=told, options=options)
    if kind is None:
        return None
    is_text = not options and not is_list(annotation.core)
    return BoundField(
        name=field.name,
        label=control.label or told.title or words(field.attribute),
        hint=control.hint or told.description,
        kind=kind,
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
        numeric=_is_number(core) or _are_numbers(choices),
        multiple=kind == "file" and is_list(annotation.core),
    )


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
