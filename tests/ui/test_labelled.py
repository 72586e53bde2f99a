"""Labels, hints and errors around a control: the same for each of them."""

from __future__ import annotations

import pytest

from stario_components import UsageError, h, ui
from tests.read_html import dangling

ERROR_ICON = str(ui.icon("circle-alert"))


def test_a_label_is_for_its_control() -> None:
    assert str(ui.input(label="City", name="city")) == (
        '<div class="sc-field" id="city-field" data-size="md">'
        '<label class="sc-field-label" for="city">City</label>'
        '<input class="sc-input" id="city" name="city" type="text"></div>'
    )


def test_hint_and_errors_describe_the_control() -> None:
    made = str(ui.input(label="City", name="city", hint="Or village", error="Unknown"))
    assert 'aria-invalid="true" aria-describedby="city-error city-hint"' in made
    assert made.endswith(
        '<div class="sc-field-errors" id="city-error"><p class="sc-field-error">'
        f"{ERROR_ICON}<span>Unknown</span></p></div>"
        '<div class="sc-field-hint" id="city-hint">Or village</div></div>'
    )


@pytest.mark.parametrize("error", [None, "", [], [""]])
def test_without_an_error_nothing_is_said_about_one(error: str | list[str] | None) -> None:
    made = str(ui.input(label="City", name="city", error=error))
    assert "aria-invalid" not in made
    assert "error" not in made


def test_each_of_several_errors_is_shown() -> None:
    made = str(ui.input(label="City", name="city", error=["Too long", "", "Unknown"]))
    assert made.count('class="sc-field-error"') == 2
    assert "<span>Too long</span>" in made
    assert "<span>Unknown</span>" in made


def test_an_asterisk_tells_what_is_required() -> None:
    made = str(ui.input(label="City", name="city", required=True))
    assert 'City<span class="sc-field-required" aria-hidden="true">*</span></label>' in made
    assert 'type="text" required' in made


@pytest.mark.parametrize(
    ("mark", "after"),
    [("optional", ' <span class="sc-field-mark">optional</span>'), ("", "")],
)
def test_a_mark_stands_instead_of_the_asterisk(mark: str, after: str) -> None:
    made = str(ui.input(label="City", name="city", required=True, mark=mark))
    assert f"City{after}</label>" in made


def test_a_hidden_label_is_still_there() -> None:
    made = str(ui.input(label="City", name="city", label_hidden=True))
    assert '<label class="sc-field-label" for="city" data-hidden>City</label>' in made


def test_labels_and_hints_are_nodes() -> None:
    made = str(ui.input(label=["City ", h.i["(old)"]], name="city", hint=h.b["Or village"]))
    assert "City <i>(old)</i></label>" in made
    assert "<b>Or village</b></div>" in made


def test_the_id_is_the_name_until_one_is_given() -> None:
    made = str(ui.input(label="City", name="city", id="c-1", hint="x", error="y"))
    assert 'id="c-1" name="city"' in made
    assert 'id="c-1-field"' in made
    assert dangling(made) == []


def test_a_group_has_a_legend_and_can_be_focused() -> None:
    made = str(ui.checkbox_group(label="Days", name="days", options=["Mon"], hint="x", error="y"))
    assert made.startswith(
        '<div class="sc-field" id="days-field" data-size="md">'
        '<fieldset class="sc-fieldset" id="days" tabindex="-1" '
        'aria-describedby="days-error days-hint"><legend class="sc-field-label">Days</legend>'
    )
    assert dangling(made) == []


def test_an_id_with_a_blank_is_refused() -> None:
    with pytest.raises(UsageError) as error:
        str(ui.input(label="City", name="my city"))
    assert str(error.value) == (
        "ui.input got id='my city'.\n"
        "An id is not empty and holds no white space: what describes it could not point at it.\n"
        "Write id='my-city'."
    )


def test_a_control_without_a_label_is_refused() -> None:
    with pytest.raises(UsageError) as error:
        str(ui.select(label=None, name="city", options=[]))
    assert str(error.value) == (
        "ui.select got label=None (name='city').\n"
        "Nobody could tell what it is for: a screen reader would name its kind, no more.\n"
        "Give it a label; label_hidden=True keeps it from the screen, not from who listens."
    )
