"""A badge says how something stands, in words."""

from __future__ import annotations

from typing import get_args

import pytest

from stario_components import ui

LOOK = 'class="sc-badge" data-variant="soft" data-tone="neutral" data-size="md"'


def test_a_badge_is_text() -> None:
    assert str(ui.badge["Draft"]) == f"<span {LOOK}>Draft</span>"


@pytest.mark.parametrize("tone", get_args(ui.Tone))
@pytest.mark.parametrize("variant", ["solid", "soft", "outline"])
@pytest.mark.parametrize("size", get_args(ui.Size))
def test_its_look_is_written_out(tone: ui.Tone, variant: str, size: ui.Size) -> None:
    made = ui.badge(tone=tone, variant=variant, size=size)  # pyright: ignore[reportArgumentType]
    assert str(made[3]) == (
        f'<span class="sc-badge" data-variant="{variant}" data-tone="{tone}" data-size="{size}">'
        "3</span>"
    )


def test_a_dot_and_round_ends_are_drawn() -> None:
    assert str(ui.badge(dot=True, pill=True)["On"]) == f"<span {LOOK} data-dot data-pill>On</span>"


def test_icons_stand_on_both_sides() -> None:
    assert str(ui.badge(icon="check", icon_end="x")["Paid"]) == (
        f"<span {LOOK}>{ui.icon('check')}Paid{ui.icon('x')}</span>"
    )


def test_a_badge_with_an_href_is_a_link() -> None:
    assert str(ui.badge(href="/late", attrs={"class": "mine"})["Late"]) == (
        '<a class="sc-badge mine" data-variant="soft" data-tone="neutral" data-size="md" '
        'href="/late">Late</a>'
    )


def test_a_variant_of_buttons_alone_is_told() -> None:
    with pytest.raises(ValueError, match='variant="ghost"'):
        str(ui.badge(variant="ghost")["x"])  # pyright: ignore[reportArgumentType]
