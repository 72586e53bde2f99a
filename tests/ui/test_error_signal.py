"""Errors that come later: the place for them is in the page, and a signal fills it."""

from __future__ import annotations

import re

import pytest

from stario_components import ds, ui
from stario_components.ui._labelled import marked_by

ERROR = ds.signal("_error")
PLACE = re.compile(
    r'<div class="sc-field-errors" data-attr="\{&#34;hidden&#34;:\(!\$_error\)\}" id="(.+?)" '
    r'role="alert" hidden><p class="sc-field-error"><svg .+?</svg>'
    r'<span data-text="\$_error"></span></p></div>'
)
MARK = 'data-attr="{&#34;aria-invalid&#34;:($_error ? &#34;true&#34; : null)}"'

CONTROLS = {
    "input": lambda: ui.input(label="A", name="a", error=ERROR),
    "textarea": lambda: ui.textarea(label="A", name="a", error=ERROR),
    "select": lambda: ui.select(label="A", name="a", options=["x"], error=ERROR),
    "checkbox": lambda: ui.checkbox(label="A", name="a", error=ERROR),
    "switch": lambda: ui.switch(label="A", name="a", error=ERROR),
    "radio_group": lambda: ui.radio_group(label="A", name="a", options=["x"], error=ERROR),
    "checkbox_group": lambda: ui.checkbox_group(label="A", name="a", options=["x"], error=ERROR),
}


@pytest.mark.parametrize("control", CONTROLS)
def test_a_control_has_a_place_for_the_error_of_a_signal(control: str) -> None:
    html = str(CONTROLS[control]())
    assert PLACE.findall(html) == ["a-error"]
    assert 'aria-describedby="a-error"' in html


@pytest.mark.parametrize("control", CONTROLS)
def test_a_control_is_invalid_while_the_signal_holds_an_error(control: str) -> None:
    html = str(CONTROLS[control]())
    assert MARK in html
    assert ' aria-invalid="true"' not in html


def test_a_group_of_controls_has_the_place_alone() -> None:
    html = str(ui.input_group(id="a", label="A", error=ERROR))
    assert PLACE.findall(html) == ["a-error"]
    assert MARK not in html


def test_attributes_of_the_caller_stay() -> None:
    assert marked_by(ERROR, ds.bind("a") | ds.attr({"title": ERROR})) == {
        "data-attr": '{"aria-invalid":($_error ? "true" : null),"title":$_error}',
        "data-bind": "a",
    }


def test_a_hint_follows_the_place_of_the_error() -> None:
    html = str(ui.input(label="A", name="a", hint="Short", error=ERROR))
    assert 'aria-describedby="a-error a-hint"' in html
    assert html.endswith('</div><div class="sc-field-hint" id="a-hint">Short</div></div>')


def test_a_box_that_has_no_place_for_it_is_refused() -> None:
    with pytest.raises(ValueError, match="got an error, and neither a name nor an id"):
        ui.checkbox(label="A", error=ERROR)
