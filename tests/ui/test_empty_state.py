"""Where nothing is, it says why, and what to do about it."""

from __future__ import annotations

from typing import get_args

import pytest

from stario_components import h, ui


def test_a_title_is_enough() -> None:
    assert str(ui.empty_state(title="No orders")) == (
        '<div class="sc-empty-state" data-variant="plain" data-size="md">'
        '<h3 class="sc-empty-state-title">No orders</h3></div>'
    )


def test_it_has_an_icon_a_description_actions_and_more() -> None:
    made = ui.empty_state(
        icon="inbox",
        title="No orders",
        description="They come.",
        actions=h.button["New"],
        size="lg",
        variant="outline",
        attrs={"id": "none"},
    )[h.p["More"]]
    assert str(made) == (
        '<div class="sc-empty-state" data-variant="outline" data-size="lg" id="none">'
        f'<div class="sc-empty-state-icon">{ui.icon("inbox")}</div>'
        '<h3 class="sc-empty-state-title">No orders</h3>'
        '<p class="sc-empty-state-description">They come.</p>'
        '<div class="sc-empty-state-actions"><button>New</button></div><p>More</p></div>'
    )


@pytest.mark.parametrize("level", get_args(ui.HeadingLevel))
def test_its_title_has_the_level_of_its_place(level: ui.HeadingLevel) -> None:
    html = str(ui.empty_state(title="None", level=level))
    assert f'<h{level} class="sc-empty-state-title">None</h{level}>' in html
