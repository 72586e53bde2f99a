"""ui.field"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from stario_components import h, ui
from tests.read_html import dangling

CHOICES = (ui.Option("a", "A"), ui.Option("b", "B"))
TEXT = ui.BoundField(
    name="age",
    label="Age",
    kind="number",
    value=7,
    hint="In years",
    errors=("Too low",),
    required=True,
    min="18",
    max="99",
    step="1",
    placeholder="18",
    autocomplete="off",
)


def test_it_is_the_control_with_all_that_is_known() -> None:
    assert str(ui.field(TEXT)) == str(
        ui.input(
            label="Age",
            name="age",
            type="number",
            value=7,
            hint="In years",
            error="Too low",
            required=True,
            min=18,
            max=99,
            step=1,
            placeholder="18",
            autocomplete="off",
        )
    )


def test_what_is_given_goes_first() -> None:
    assert str(
        ui.field(TEXT, label="Years", hint="Whole ones", kind="text", icon="user", size="lg")
    ) == str(
        ui.input(
            label="Years",
            name="age",
            value=7,
            hint="Whole ones",
            error="Too low",
            required=True,
            min=18,
            max=99,
            step=1,
            placeholder="18",
            autocomplete="off",
            icon="user",
            size="lg",
        )
    )


@pytest.mark.parametrize(
    ("kind", "value", "part"),
    [
        ("text", "x", '<input class="sc-input" id="f" name="f" type="text" value="x">'),
        ("textarea", "x", '<textarea class="sc-input" id="f" name="f" rows="3">x</textarea>'),
        ("checkbox", True, 'name="f" type="checkbox" checked>'),
        ("checkbox", "on", 'name="f" type="checkbox" checked>'),
        ("switch", "false", 'name="f" type="checkbox" role="switch">'),
        ("radio", "b", 'id="f--b" name="f" type="radio" value="b" checked>'),
        ("checkboxes", ["b"], 'id="f--b" name="f" type="checkbox" value="b" checked>'),
        ("select", "b", '<option value="b" selected>B</option>'),
        ("multiselect", ["b"], '<option value="b" selected>B</option>'),
        ("multiselect", ["b"], 'id="f" name="f" multiple>'),
        ("color", "#aabbcc", 'id="f" name="f" type="color" value="#aabbcc">'),
        ("month", "2026-03", 'id="f" name="f" type="month" value="2026-03">'),
        ("week", "2026-W10", 'id="f" name="f" type="week" value="2026-W10">'),
        ("file", "x", 'id="f" name="f" type="file">'),
    ],
)
def test_each_kind(kind: ui.FieldKind, value: object, part: str) -> None:
    bound = ui.BoundField(name="f", label="F", kind=kind, value=value, options=CHOICES)
    assert part in str(ui.field(bound))


def test_what_a_control_takes_beside_that() -> None:
    bound = ui.BoundField(name="f", label="F")
    given: dict[str, Any] = {"inputmode": "numeric", "list": ["a"], "icon_end": "search"}
    assert str(ui.field(bound, **given)) == str(ui.input(name="f", label="F", **given))
    assert 'type="file" accept="image/*" multiple>' in str(
        ui.field(replace(bound, kind="file", multiple=True), accept="image/*")
    )
    assert 'data-label="start"' in str(ui.field(bound, kind="checkbox", label_side="start"))
    assert 'data-label="start"' in str(ui.field(bound, kind="switch", label_side="start"))
    several = replace(bound, kind="multiselect", unchecked="", options=CHOICES)
    made = str(ui.field(several, rows=4))
    assert made.startswith('<input type="hidden" name="f" value=""><div')
    assert 'multiple size="4">' in made


def test_a_hidden_field_has_no_frame() -> None:
    bound = ui.BoundField(name="token", kind="hidden", value="x")
    assert str(ui.field(bound)) == '<input type="hidden" name="token" value="x">'


def test_a_password_is_never_sent_back() -> None:
    bound = ui.BoundField(name="secret", kind="password", value="hunter2", errors=("Too short",))
    assert "hunter2" not in str(ui.field(bound))


def test_without_a_label_its_name_is_one() -> None:
    assert ">city</label>" in str(ui.field(ui.BoundField(name="city")))


def test_a_control_of_ones_own_gets_the_frame() -> None:
    bound = ui.BoundField(name="volume", label="Volume", id="v", hint="h", errors=("Loud",))
    made = str(ui.field(bound)[h.input(id="v", name="volume", type="range")])
    assert made.startswith(
        '<div class="sc-field" id="v-field" data-size="md">'
        '<label class="sc-field-label" for="v">Volume</label>'
        '<div class="sc-field-control" role="group" aria-describedby="v-error v-hint">'
        '<input id="v" name="volume" type="range"></div>'
    )
    assert dangling(made) == []
    plain = str(ui.field(replace(bound, hint=None, errors=()))[h.input(id="v")])
    assert '<div class="sc-field-control"><input id="v"></div>' in plain
