"""From a class, and what was sent, to the fields of a form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from types import NoneType
from typing import Any, cast

from .. import ds
from ._annotation import said
from ._bound import BoundField, changed
from ._bound_form import BoundForm, BoundGroup, BoundItem, UnknownField
from ._declared import NOTHING, Declared, declares_nothing, is_declaring, value_in
from ._faults import Faults, faults
from ._field_errors import Words, with_errors
from ._form_ids import refuse_equal_ids
from ._ids import checked_id
from ._plain_words import plain_words
from ._typed_field import TypedField, typed_fields
from ._values import is_on, value_text, value_texts
from ._wording import words as words_of


def bound(
    kind: type,
    value: object = None,
    *,
    errors: Faults = None,
    id: str | None = None,
    words: Words = plain_words,
) -> BoundForm:
    """The fields of a class, with what stands in them and what is wrong.

    `kind` is a `ds.Signals`, a `msgspec.Struct`, a dataclass, a pydantic model or an attrs class.
    `value` is an instance, or what was sent: a `ds.Checked`, which brings its errors along, or a
    mapping by names, dotted or nested, so that wrong text stays in its field. Passwords are never
    given back. Errors of a field that the class lacks become errors of the form.

    `errors` are those of `ds`, msgspec, pydantic, attrs or cattrs, or messages by names.
    `words(said, field)` says them otherwise, in another language for example. `id` is by default
    the name of the class: `SignUp` is `sign-up`.

    Raises: UsageError for a class without fields and for errors of no known kind. A field that no
    control fits raises when it is asked for.

    Example:
        >>> class Guest(ds.Signals):
        ...     name: str
        ...     seats: int = 1
        >>> form = bound(Guest, {"name": "Ada", "seats": "x"}, errors={"seats": "Enter a number"})
        >>> form.fields["seats"].value, form.fields["seats"].errors, form.is_valid
        ('x', ('Enter a number',), False)
        >>> form.errors
        (FormError(message='Enter a number', label='Seats', target='guest-seats'),)
    """
    if not is_declaring(kind):
        raise declares_nothing(kind)
    found = faults(errors)
    if isinstance(value, ds.Checked):
        checked = cast("ds.Checked[Any]", value)
        found = [*checked.errors, *found]
        value = checked.sent if checked.errors else checked.value
    root = _root(kind, id)
    form = BoundForm(root.id, _filled(root.slots, _nested(value)))
    return with_errors(form, found, words, names=root.names)


@dataclass(frozen=True, slots=True)
class _Slot:
    """A field on its place in the form, before anything stands in it."""

    declared: Declared
    empty: BoundItem
    filled: BoundField | None
    """With the default of the class, where that can't change."""
    within: tuple[_Slot, ...]
    """Of a group."""


@dataclass(frozen=True, slots=True)
class _Root:
    """All that follows from the class alone."""

    id: str
    slots: tuple[_Slot, ...]
    names: Mapping[str, str]


@lru_cache(maxsize=256)
def _root(kind: type, id: str | None) -> _Root:
    form_id = checked_id("bound", _id_of(kind) if id is None else id)
    place = _Place(form_id, kind)
    slots = _slots(place)
    refuse_equal_ids(kind, form_id, _empty(slots))
    return _Root(form_id, slots, dict(_names(place)))


@dataclass(frozen=True, slots=True)
class _Place:
    """A class on its place in the form."""

    id: str
    kind: type
    path: str = ""
    around: tuple[type, ...] = ()

    def path_of(self, each: Declared) -> str:
        return f"{self.path}.{each.name}" if self.path else each.name


def _empty(slots: tuple[_Slot, ...]) -> Iterator[BoundField]:
    for each in slots:
        if isinstance(each.empty, BoundField):
            yield each.empty
        yield from _empty(each.within)


def _slots(place: _Place) -> tuple[_Slot, ...]:
    return tuple([_slot(place, typed) for typed in typed_fields(place.kind)])


def _slot(place: _Place, typed: TypedField) -> _Slot:
    each, path = typed.declared, place.path_of(typed.declared)
    if within := _inside(place, typed):
        told = said(typed.annotation.metadata)
        group = BoundGroup(path, told.title or words_of(each.attribute), (), told.description)
        return _Slot(each, group, None, _slots(within))
    if typed.bound is None:
        return _Slot(each, UnknownField(path, words_of(each.attribute), each.annotation), None, ())
    field = changed(typed.bound, name=path, id=f"{place.id}-{path.replace('.', '-')}")
    is_steady = each.factory is None and isinstance(each.fixed, _STEADY)
    return _Slot(each, field, _with_value(field, each.fixed, NOTHING) if is_steady else None, ())


_STEADY = (str, int, float, Decimal, Enum, dt.date, dt.time, NoneType, type(NOTHING))


def _filled(slots: tuple[_Slot, ...], values: object) -> tuple[BoundItem, ...]:
    return tuple([_item(each, values) for each in slots])


def _item(slot: _Slot, values: object) -> BoundItem:
    value = NOTHING if values is None else value_in(slot.declared, values)
    if value is NOTHING and slot.filled is not None:
        return slot.filled
    empty = slot.empty
    if isinstance(empty, BoundField):
        return _with_value(empty, slot.declared.default, value)
    if isinstance(empty, BoundGroup):
        held = slot.declared.default if value is NOTHING else value
        items = _filled(slot.within, None if held is NOTHING else held)
        return BoundGroup(empty.name, empty.label, items, empty.hint)
    return empty


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


def _with_value(made: BoundField, default: object, given: object) -> BoundField:
    value = default if given is NOTHING else given
    value = None if value is NOTHING else value
    if made.kind in {"password", "file"}:
        return made  # what was typed goes nowhere, and no page can choose a file
    if made.kind in {"checkbox", "switch"}:
        # What isn't ticked isn't sent, and would be taken for the default.
        unchecked = "false" if default is True else None
        return changed(made, value=is_on(_last(value)), unchecked=unchecked)
    if made.kind in {"checkboxes", "multiselect"}:
        unchecked = "" if default not in (NOTHING, None) and value_texts(default) else None
        return changed(made, value=tuple(sorted(value_texts(value))), unchecked=unchecked)
    return changed(made, value=value_text(_last(value)))


def _last(value: object) -> object:
    """Of several values for a control that holds one, that which counts."""
    if not isinstance(value, list):
        return value
    several = cast("list[object]", value)
    return several[-1] if several else None


def _nested(value: object) -> object:
    """A mapping with dotted names as one with mappings inside; several values of a name, listed."""
    if not isinstance(value, Mapping):
        return value
    tree: dict[str, Any] = {}
    for name, held in _entries(cast("Mapping[str, Any]", value)):
        *parents, leaf = name.split(".")
        node: dict[str, Any] = tree
        for parent in parents:
            below = node.get(parent)
            node[parent] = node = dict(cast("Any", below)) if isinstance(below, Mapping) else {}
        node[leaf] = held
    return tree


def _entries(values: Any) -> Iterator[tuple[str, Any]]:
    """The entries of a mapping; those of a form that was parsed may have several values each."""
    several = next((n for n in ("getall", "getlist") if hasattr(values, n)), None)
    for name in dict.fromkeys(values):
        held: Any = getattr(values, several)(name) if several else values[name]
        yield str(name), held[0] if several and len(held) == 1 else held


def _id_of(kind: type) -> str:
    return "-".join(words_of(kind.__name__).lower().split())
