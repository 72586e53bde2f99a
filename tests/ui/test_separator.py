"""A separator is a line; a text in it is read."""

from __future__ import annotations

import pytest

from stario_components import h, ui


def test_a_separator_is_a_break_between_topics() -> None:
    assert str(ui.separator()) == '<hr class="sc-separator" data-orientation="horizontal">'


def test_an_upright_one_says_so() -> None:
    assert str(ui.separator(orientation="vertical")) == (
        '<hr class="sc-separator" data-orientation="vertical" aria-orientation="vertical">'
    )


@pytest.mark.parametrize("orientation", ["horizontal", "vertical"])
def test_a_decorative_one_is_not_read_out(orientation: ui.Orientation) -> None:
    assert str(ui.separator(decorative=True, orientation=orientation)) == (
        f'<hr class="sc-separator" data-orientation="{orientation}" role="none">'
    )


@pytest.mark.parametrize("align", ["start", "center", "end"])
def test_its_label_is_plain_text(align: str) -> None:
    made = ui.separator(label=h.b["or"], align=align)  # pyright: ignore[reportArgumentType]
    assert str(made) == (
        f'<div class="sc-separator" data-orientation="horizontal" data-align="{align}">'
        '<span class="sc-separator-label"><b>or</b></span></div>'
    )


def test_a_separator_takes_attributes() -> None:
    assert 'id="end"' in str(ui.separator(attrs={"id": "end"}))
    assert 'id="end"' in str(ui.separator(label="or", attrs={"id": "end"}))
