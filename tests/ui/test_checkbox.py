"""ui.checkbox and ui.checkbox_group"""

from __future__ import annotations

import pytest

from stario_components import UsageError, ds, ui
from tests.read_html import dangling, repeated_ids


def test_alone_it_is_a_label_and_a_box() -> None:
    assert str(ui.checkbox(label="Milk", checked=True, attrs={"data-on:change": "x()"})) == (
        '<label class="sc-choice" data-size="md" data-label="end">'
        '<input class="sc-checkbox" type="checkbox" checked data-on:change="x()">'
        '<span class="sc-choice-text">Milk</span></label>'
    )


def test_with_a_name_it_is_a_field() -> None:
    made = str(ui.checkbox(label="Terms", name="terms", required=True, hint="h", error="No"))
    assert made.startswith(
        '<div class="sc-field" id="terms-field" data-size="md">'
        '<label class="sc-choice" data-label="end">'
        '<input class="sc-checkbox" id="terms" name="terms" type="checkbox" required '
        'aria-invalid="true" aria-describedby="terms-error terms-hint">'
    )
    assert dangling(made) == []


def test_boxes_that_share_a_name_have_ids_of_their_own() -> None:
    rows = [ui.checkbox(label="Row", name="rows", value=each, hint="h") for each in (1, "a b")]
    made = "".join(map(str, rows))
    assert 'id="rows--1" name="rows" type="checkbox" value="1"' in made
    assert 'id="rows--a%20b" name="rows" type="checkbox" value="a b"' in made
    assert repeated_ids(made) == []


def test_what_it_sends_when_it_is_not_ticked() -> None:
    made = str(ui.checkbox(label="News", name="news", value="yes", unchecked="no"))
    assert '<input type="hidden" name="news" value="no"><input class="sc-checkbox"' in made
    off = str(ui.checkbox(label="News", name="news", unchecked="no", disabled=True))
    assert '<input type="hidden" name="news" value="no" disabled>' in off


@pytest.mark.parametrize(("state", "said"), [(True, "true"), (False, "false")])
def test_half_ticked_is_a_property(state: bool, said: str) -> None:
    made = str(ui.checkbox(label="All", indeterminate=state, attrs=ds.bind("all")))
    assert f'data-init="el.indeterminate = {said}"' in made
    assert 'data-bind="all"' in made


def test_sides_and_hidden_labels() -> None:
    made = str(ui.checkbox(label="X", label_side="start", label_hidden=True))
    assert 'data-label="start"' in made
    assert '<span class="sc-choice-text" data-hidden>X</span>' in made


@pytest.mark.parametrize(("prop", "called"), [("hint", "a hint"), ("error", "an error")])
def test_a_hint_needs_an_id(prop: str, called: str) -> None:
    with pytest.raises(UsageError) as error:
        str(ui.checkbox(label="X", **{prop: "text"}))  # pyright: ignore[reportArgumentType]
    assert str(error.value) == (
        f"ui.checkbox got {called}, and neither a name nor an id.\n"
        "The box could not point at it, so it would not be read out with the box.\n"
        'Give it an id of its own on the page: id="terms".'
    )


def test_a_group_ticks_its_values() -> None:
    group = ui.checkbox_group(
        label="N", name="n", options=[("1", "One"), ("2", "Two")], values=[2], error="No"
    )
    assert (
        '<div class="sc-choices" data-orientation="vertical">'
        '<label class="sc-choice" data-label="end"><input class="sc-checkbox" id="n--1" name="n" '
        'type="checkbox" value="1" aria-invalid="true">'
        '<span class="sc-choice-text">One</span></label>'
        '<label class="sc-choice" data-label="end"><input class="sc-checkbox" id="n--2" name="n" '
        'type="checkbox" value="2" checked aria-invalid="true">'
        '<span class="sc-choice-text">Two</span></label></div>'
    ) in str(group)


def test_a_description_is_no_part_of_the_name() -> None:
    option = ui.Option("a", "A", description="The first", icon="star", disabled=True)
    made = str(ui.checkbox_group(label="N", name="n", options=[option]))
    assert 'disabled aria-labelledby="n--a-label" aria-describedby="n--a-description"' in made
    assert '<span id="n--a-label">A</span>' in made
    assert dangling(made) == []


def test_attributes_of_the_group_and_of_each_box() -> None:
    made = str(
        ui.checkbox_group(
            label="N",
            name="n",
            options=["a", "b"],
            disabled=True,
            attrs={"data-x": "1"},
            input_attrs=ds.bind("n"),
        )
    )
    assert '<fieldset class="sc-fieldset" id="n" tabindex="-1" disabled data-x="1">' in made
    assert made.count('data-bind="n"') == 2


def test_another_start_beside_the_half_ticked_is_refused() -> None:
    with pytest.raises(UsageError, match="data-init was given twice"):
        ui.checkbox(label="All", indeterminate=True, attrs=ds.init(ds.js("start()")))
