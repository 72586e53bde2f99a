"""From a class, and what was sent, to the fields of a form."""

from __future__ import annotations

from typing import Any, cast

from .. import ds
from ._bound import BoundField
from ._bound_form import BoundForm, BoundGroup, BoundItem
from ._declared import NOTHING, declares_nothing, is_declaring, value_in
from ._faults import Faults, faults
from ._field_errors import Words, with_errors
from ._field_value import with_value
from ._form_plan import Slot, form_plan
from ._plain_words import plain_words
from ._sent import nested


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

    Raises: UsageError for a class without fields, for fields that would share an id, and for errors
    of no known kind. A field that no control fits raises when it is asked for.

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
    plan = form_plan(kind, id)
    form = BoundForm(plan.id, _filled(plan.slots, nested(value)))
    return with_errors(form, found, words, names=plan.names)


def _filled(slots: tuple[Slot, ...], values: object) -> tuple[BoundItem, ...]:
    return tuple([_item(each, values) for each in slots])


def _item(slot: Slot, values: object) -> BoundItem:
    value = NOTHING if values is None else value_in(slot.declared, values)
    if value is NOTHING and slot.filled is not None:
        return slot.filled
    empty = slot.empty
    if isinstance(empty, BoundField):
        return with_value(empty, slot.declared.default, value)
    if isinstance(empty, BoundGroup):
        held = slot.declared.default if value is NOTHING else value
        items = _filled(slot.within, None if held is NOTHING else held)
        return BoundGroup(empty.name, empty.label, items, empty.hint)
    return empty
