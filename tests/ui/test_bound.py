"""A field of a form as data."""

from __future__ import annotations

from dataclasses import replace

from stario_components import ui
from stario_components.ui._bound import changed

FIELD = ui.BoundField(name="city", label="City", kind="select", errors=("Unknown",))


def test_a_changed_field_is_the_one_that_replace_makes() -> None:
    made = changed(FIELD, value="Vienna", errors=())
    assert made == replace(FIELD, value="Vienna", errors=())
    assert repr(made) == repr(replace(FIELD, value="Vienna", errors=()))


def test_what_is_changed_leaves_the_field_as_it_was() -> None:
    changed(FIELD, name="town")
    assert FIELD.name == "city"
