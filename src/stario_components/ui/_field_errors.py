"""Errors on their places: beside the field that each is about, and together for a summary."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from .. import ds
from ._bound import BoundField, changed
from ._bound_form import BoundForm, BoundGroup, BoundItem, fields_in
from ._error_summary import FormError
from ._wording import words

Words: TypeAlias = Callable[[str, BoundField], str]
"""What a validator said about a field, in the words of the page."""


def with_errors(
    form: BoundForm, found: Sequence[ds.FieldError], say: Words, *, names: Mapping[str, str]
) -> BoundForm:
    """The form with its errors; those of a field that it lacks are its own.

    `names` are other names of fields.
    """
    if not found:
        return form
    of_fields: dict[str, list[str]] = {}
    of_form: list[FormError] = []
    for each in found:
        field = _field_at(form, each.field, names)
        if field is not None:
            told = of_fields.setdefault(field.name, [])
            told += [said] if (said := say(each.message, field)) not in told else []
        else:
            name = re.sub(r"\[\d+\]", "", each.field).rpartition(".")[2]
            label = words(name) or None
            of_form.append(FormError(say(each.message, BoundField(name=each.field)), label))
    items = _marked(form.items, of_fields) if of_fields else form.items
    own = [
        FormError(told, field.label, field.id)
        for field in fields_in(items)
        for told in field.errors
    ]
    return BoundForm(form.id, items, (*own, *of_form))


def _field_at(form: BoundForm, path: str, names: Mapping[str, str]) -> BoundField | None:
    """The field that a path points at, or into: `tags[1]` is about `tags`."""
    while path:
        if (name := names.get(path, path)) in form.fields:
            return form.fields[name]
        path = re.sub(r"(\[\d+\]|(^|\.)[^.\[]+)$", "", path) if "." in path or "[" in path else ""
    return None


def _marked(items: Iterable[BoundItem], errors: Mapping[str, list[str]]) -> tuple[BoundItem, ...]:
    return tuple([_with_own(each, errors) for each in items])


def _with_own(item: BoundItem, errors: Mapping[str, list[str]]) -> BoundItem:
    if isinstance(item, BoundGroup):
        return BoundGroup(item.name, item.label, _marked(item.items, errors), item.hint)
    if isinstance(item, BoundField) and item.name in errors:
        return changed(item, errors=tuple(errors[item.name]))
    return item
