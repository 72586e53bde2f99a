"""The picture of all components shows them all, and stays small enough to be looked at."""

from __future__ import annotations

import struct

from stario_components import render, ui
from stario_components.render import Component
from tests.browser.contact import PICTURE, WIDTH
from tests.browser.contact_board import board

# They only arrange others, or are not seen.
WITHOUT_A_LOOK = {
    *("container", "grid", "with_sidebar", "visually_hidden", "icon_button", "form_group"),
    *("field", "form_actions", "split_button", "form_for", "checkbox_group", "radio_group"),
    "textarea",
}


def test_every_component_is_on_the_board() -> None:
    shown = render(board())
    names = {name for name, value in vars(ui).items() if isinstance(value, Component)}
    looks = {name: f"sc-{name.replace('_', '-')}" for name in names - WITHOUT_A_LOOK}
    assert [name for name, look in sorted(looks.items()) if look not in shown] == []


def test_the_picture_is_as_wide_as_the_board_and_not_heavy() -> None:
    content = PICTURE.read_bytes()
    width, height = struct.unpack(">II", content[16:24])
    assert (width, height > width) == (WIDTH, True)
    assert len(content) < 600_000
