"""ui.switch"""

from __future__ import annotations

import pytest

from stario_components import UsageError, ui
from tests.read_html import dangling


def test_it_is_a_checkbox_that_says_switch() -> None:
    assert str(ui.switch(label="Sound", checked=True, size="sm")) == (
        '<label class="sc-choice" data-size="sm" data-label="end">'
        '<input class="sc-switch" type="checkbox" role="switch" checked>'
        '<span class="sc-choice-text">Sound</span></label>'
    )


def test_with_a_name_it_is_a_field() -> None:
    made = str(ui.switch(label="Sound", name="sound", unchecked="0", hint="h", label_side="start"))
    assert made == (
        '<div class="sc-field" id="sound-field" data-size="md">'
        '<label class="sc-choice" data-label="start"><input type="hidden" name="sound" value="0">'
        '<input class="sc-switch" id="sound" name="sound" type="checkbox" role="switch" '
        'aria-describedby="sound-hint"><span class="sc-choice-text">Sound</span></label>'
        '<div class="sc-field-hint" id="sound-hint">h</div></div>'
    )
    assert dangling(made) == []


def test_a_hint_needs_an_id() -> None:
    with pytest.raises(UsageError, match="ui.switch got a hint, and neither a name nor an id"):
        str(ui.switch(label="Sound", hint="h"))
