"""What follows from the class of a form alone: its fields on their places, worked out once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from types import NoneType

from .. import ds
from ._annotation import said
from ._bound import BoundField, changed
from ._bound_form import BoundGroup, BoundItem, UnknownField
from ._declared import NOTHING, Declared, is_declaring
from ._field_value import with_value
from ._form_ids import refuse_equal_ids
from ._ids import checked_id
from ._typed_field import TypedField, typed_fields
from ._wording import words


@dataclass(frozen=True, slots=True)
class Slot:
    """A field on its place in the form, before anything stands in it."""

    declared: Declared
    empty: BoundItem
    filled: BoundField | None
    """With the default of the class, where that can't change."""
    within: tuple[Slot, ...]
    """Of a group."""


@dataclass(frozen=True, slots=True)
class FormPlan:
    """All that follows from the class alone."""

    id: str
    slots: tuple[Slot, ...]
    names: Mapping[str, str]


@lru_cache(maxsize=256)
def form_plan(kind: type, id: str | None) -> FormPlan:
    """The plan of a form; its id is the name of the class where none is given.

    Raises: UsageError for an id with white space, and for fields that would share one.
    """
    form_id = checked_id("bound", _id_of(kind) if id is None else id)
    place = _Place(form_id, kind)
    slots = _slots(place)
    refuse_equal_ids(kind, form_id, _empty(slots))
    return FormPlan(form_id, slots, dict(_names(place)))


@dataclass(frozen=True, slots=True)
class _Place:
    """A class on its place in the form."""

    id: str
    kind: type
    path: str = ""
    around: tuple[type, ...] = ()

    def path_of(self, each: Declared) -> str:
        return f"{self.path}.{each.name}" if self.path else each.name


def _empty(slots: tuple[Slot, ...]) -> Iterator[BoundField]:
    for each in slots:
        if isinstance(each.empty, BoundField):
            yield each.empty
        yield from _empty(each.within)


def _slots(place: _Place) -> tuple[Slot, ...]:
    return tuple([_slot(place, typed) for typed in typed_fields(place.kind)])


def _slot(place: _Place, typed: TypedField) -> Slot:
    each, path = typed.declared, place.path_of(typed.declared)
    if within := _inside(place, typed):
        told = said(typed.annotation.metadata)
        group = BoundGroup(path, told.title or words(each.attribute), (), told.description)
        return Slot(each, group, None, _slots(within))
    if typed.bound is None:
        return Slot(each, UnknownField(path, words(each.attribute), each.annotation), None, ())
    field = changed(typed.bound, name=path, id=f"{place.id}-{path.replace('.', '-')}")
    is_steady = each.factory is None and isinstance(each.fixed, _STEADY)
    return Slot(each, field, with_value(field, each.fixed, NOTHING) if is_steady else None, ())


_STEADY = (str, int, float, Decimal, Enum, dt.date, dt.time, NoneType, type(NOTHING))


def _inside(place: _Place, typed: TypedField) -> _Place | None:
    """The class that a field holds; what holds itself would have no end, and a file has a control
    of its own."""
    inner, around = typed.annotation.core, (*place.around, place.kind)
    if is_declaring(inner) and inner not in (*around, ds.FileSignal) and not typed.bound:
        return _Place(place.id, inner, place.path_of(typed.declared), around)
    return None


def _names(place: _Place, python_path: str = "") -> Iterator[tuple[str, str]]:
    """The names in Python that differ from those on the wire: some errors have those."""
    for typed in typed_fields(place.kind):
        path = place.path_of(typed.declared)
        in_python = f"{python_path}{typed.declared.attribute}"
        if path != in_python:
            yield in_python, path
        if within := _inside(place, typed):
            yield from _names(within, f"{in_python}.")


def _id_of(kind: type) -> str:
    return "-".join(words(kind.__name__).lower().split())
