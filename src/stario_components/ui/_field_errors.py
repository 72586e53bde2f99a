"""Errors on their places: beside the field that each is about, and together for a summary."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from .. import ds
from ._bound import BoundField, changed
from ._bound_form import BoundForm, BoundGroup, BoundItem, fields_in, items_in
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
        at = _item_at(form, each.field, names)
        if isinstance(at, BoundField):
            told = of_fields.setdefault(at.name, [])
            told += [said] if (said := say(each.message, at)) not in told else []
        else:
            label = (words(_last_name(each.field)) if at is None else at.label) or None
            error = FormError(say(each.message, BoundField(name=each.field)), label)
            of_form += [error] if error not in of_form else []
    items = _marked(form.items, of_fields) if of_fields else form.items
    own = [
        FormError(told, field.label, field.id)
        for field in fields_in(items)
        for told in field.errors
    ]
    return BoundForm(form.id, items, (*own, *of_form))


def _item_at(form: BoundForm, path: str, names: Mapping[str, str]) -> BoundItem | None:
    """What a path points at, or into: `tags[1]` is about `tags`."""
    if (name := names.get(path, path)) in form.fields:  # nearly always
        return form.fields[name]
    items = {each.name: each for each in items_in(form.items)}
    while path:
        if (name := names.get(path, path)) in items:
            return items[name]
        path = _outward(path)
    return None


def _outward(path: str) -> str:
    """The path without its last step, whatever the step is; every path comes to its end."""
    above = re.sub(r"\[[^\[\]]*\]\Z", "", path)
    return path.rpartition(".")[0] if above == path else above


def _last_name(path: str) -> str:
    return re.sub(r"\[[^\[\]]*\]", "", path).rpartition(".")[2]


def _marked(items: Iterable[BoundItem], errors: Mapping[str, list[str]]) -> tuple[BoundItem, ...]:
    return tuple([_with_own(each, errors) for each in items])


def _with_own(item: BoundItem, errors: Mapping[str, list[str]]) -> BoundItem:
    if isinstance(item, BoundGroup):
        return BoundGroup(item.name, item.label, _marked(item.items, errors), item.hint)
    if isinstance(item, BoundField) and item.name in errors:
        return changed(item, errors=tuple(errors[item.name]))
    return item
