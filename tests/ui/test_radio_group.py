"""ui.radio_group"""

from __future__ import annotations

import pytest

from stario_components import ds, ui
from tests.read_html import dangling


def test_one_is_chosen() -> None:
    assert str(ui.radio_group(label="Size", name="size", options=["S", "M"], value="M")) == (
        '<div class="sc-field" id="size-field" data-size="md">'
        '<fieldset class="sc-fieldset" id="size" tabindex="-1" role="radiogroup">'
        '<legend class="sc-field-label">Size</legend>'
        '<div class="sc-choices" data-variant="list" data-orientation="vertical">'
        '<label class="sc-choice" data-label="end"><input class="sc-radio" id="size--S" '
        'name="size" type="radio" value="S"><span class="sc-choice-text">S</span></label>'
        '<label class="sc-choice" data-label="end"><input class="sc-radio" id="size--M" '
        'name="size" type="radio" value="M" checked><span class="sc-choice-text">M</span></label>'
        "</div></fieldset></div>"
    )


def test_the_group_says_what_is_required_and_what_is_wrong() -> None:
    """`aria-invalid` is not for a single radio."""
    made = str(ui.radio_group(label="X", name="x", options=["a"], required=True, error="No"))
    assert (
        'role="radiogroup" aria-required="true" aria-invalid="true" aria-describedby="x-error"'
    ) in made
    assert 'value="a" required>' in made
    assert dangling(made) == []


@pytest.mark.parametrize("variant", ["list", "cards", "segmented"])
def test_how_it_looks_is_no_other_html(variant: ui.RadioVariant) -> None:
    made = str(ui.radio_group(label="X", name="x", options=["a"], variant=variant))
    assert f'data-variant="{variant}"' in made
    assert made.replace(variant, "list") == str(ui.radio_group(label="X", name="x", options=["a"]))


def test_attributes_of_the_group_and_of_each_radio() -> None:
    change = ds.on_change(ds.post("/size"))
    made = str(
        ui.radio_group(
            label="X", name="x", options=["a", "b"], attrs=change, input_attrs=ds.bind("x")
        )
    )
    assert made.count("data-on:change") == 1
    assert made.count('data-bind="x"') == 2


def test_nothing_to_choose_from_is_an_empty_group() -> None:
    assert '<div class="sc-choices" data-variant="list" data-orientation="vertical"></div>' in str(
        ui.radio_group(label="X", name="x", options=[])
    )
