"""A field of a form with what stands in it."""

from __future__ import annotations

from typing import cast

from ._bound import BoundField, changed
from ._declared import NOTHING
from ._values import is_on, value_text, value_texts


def with_value(made: BoundField, default: object, given: object) -> BoundField:
    """The field with what was given, or else with the default of its class."""
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
