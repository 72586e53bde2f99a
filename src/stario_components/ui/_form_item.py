"""A field of a form, or a group of fields, as it is shown."""

from __future__ import annotations

from typing import Any, cast

from .. import ds
from .. import html as h
from ..render import component
from ._bound import BoundField
from ._bound_form import BoundGroup, BoundItem, no_control
from ._field import field
from ._form import form_group
from ._override import Override, is_replaced, more_props

_OF_SEVERAL = ("radio", "checkboxes")
"""What has several controls in one field."""


@component
def form_item(*, item: BoundItem, override: Override, bind: bool) -> h.Node:
    """What stands in its place, or its control, or its group.

    Raises: UsageError for a field that no control fits.
    """
    if item.name in override:
        return _overridden(item=item, override=override, bind=bind)
    if isinstance(item, BoundField):
        if not bind:
            return field(item)
        if item.kind in _OF_SEVERAL:
            return field(item, input_attrs=ds.bind(item.name))
        return field(item, attrs=ds.bind(item.name))
    if isinstance(item, BoundGroup):
        return form_group(label=item.label, hint=item.hint)[
            (form_item(item=each, override=override, bind=bind) for each in item.items)
        ]
    raise no_control(item)


@component
def _overridden(*, item: BoundItem, override: Override, bind: bool) -> h.Node:
    if is_replaced(item, override):
        return cast("h.Node", override[item.name])
    if isinstance(item, BoundGroup):
        return form_group(**more_props(item, override))[
            (form_item(item=each, override=override, bind=bind) for each in item.items)
        ]
    if isinstance(item, BoundField):
        return field(item, **_bound_props(item, override, bind))
    raise no_control(item)


def _bound_props(item: BoundField, override: Override, bind: bool) -> dict[str, Any]:
    more = more_props(item, override)
    if bind:
        on = "input_attrs" if item.kind in _OF_SEVERAL else "attrs"
        more[on] = ds.bind(item.name) | (more.get(on) or {})
    return more
