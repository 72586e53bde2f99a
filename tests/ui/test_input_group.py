"""ui.input_group"""

from __future__ import annotations

import pytest

from stario_components import UsageError, h, ui
from tests.read_html import dangling


def test_controls_stand_in_a_group_with_a_name() -> None:
    assert str(ui.input_group(id="site", label="Site")[h.span["https://"]]) == (
        '<div class="sc-field" id="site-field" data-size="md">'
        '<div class="sc-field-label" id="site-label">Site</div>'
        '<div class="sc-input-group" id="site" tabindex="-1" role="group" '
        'aria-labelledby="site-label"><span>https://</span></div></div>'
    )


def test_hint_and_errors_are_the_group_s() -> None:
    made = str(ui.input_group(id="site", label="Site", hint="h", error="Taken")["x"])
    assert 'aria-describedby="site-error site-hint"' in made
    assert dangling(made) == []


def test_without_a_label_it_is_refused() -> None:
    with pytest.raises(UsageError, match=r"ui.input_group got label=None \(name='site'\)."):
        str(ui.input_group(id="site", label=None)["x"])
