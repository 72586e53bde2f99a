"""Buttons that belong together look so, and are read so where they have a name."""

from __future__ import annotations

import pytest

from stario_components import h, ui


def test_a_group_holds_what_stands_in_brackets() -> None:
    assert str(ui.button_group[h.b["A"], h.b["B"]]) == (
        '<div class="sc-button-group" data-orientation="horizontal" data-attached>'
        "<b>A</b><b>B</b></div>"
    )


def test_a_group_with_a_name_is_one_to_a_screen_reader() -> None:
    assert str(ui.button_group(label="View")["A"]) == (
        '<div class="sc-button-group" data-orientation="horizontal" data-attached role="group" '
        'aria-label="View">A</div>'
    )


def test_a_group_stands_upright_spaced_and_as_wide_as_there_is_room() -> None:
    made = ui.button_group(orientation="vertical", attached=False, full_width=True)
    assert str(made["A"]) == (
        '<div class="sc-button-group" data-orientation="vertical" data-full>A</div>'
    )


def test_a_group_takes_attributes() -> None:
    assert 'id="view"' in str(ui.button_group(attrs={"id": "view"})["A"])


def test_an_unknown_orientation_is_told() -> None:
    with pytest.raises(ValueError, match='orientation="diagonal"'):
        str(ui.button_group(orientation="diagonal")["A"])  # pyright: ignore[reportArgumentType]
