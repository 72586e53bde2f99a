"""Checkboxes and switches in Chromium: keys, the third state, and what a morph leaves alone."""

from __future__ import annotations

import pytest

from stario_components import ds, h, ui
from tests.browser.ui.stage import Stage


def test_space_ticks_it_and_a_morph_keeps_that(stage: Stage) -> None:
    page = stage.show(
        [ui.checkbox(label="Milk", name="milk"), ui.switch(label="Sound", name="sound")]
    )
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    stage.morph()
    assert page.get_by_role("checkbox", name="Milk", exact=True).is_checked()
    assert page.get_by_role("switch", name="Sound", exact=True).is_checked()
    assert page.evaluate("document.activeElement.id") == "sound"


def test_the_whole_label_is_for_clicks(stage: Stage) -> None:
    page = stage.show(ui.switch(label="Sound", name="sound", label_side="start"))
    page.click("text=Sound")
    assert page.is_checked("#sound")


_HALF = "document.querySelector('#all').indeterminate"


def test_half_ticked_until_one_chooses(stage: Stage) -> None:
    half = ui.checkbox(label="All", id="all", indeterminate=True)
    page = stage.show(half)
    assert page.evaluate(_HALF)
    page.click("text=All")
    assert not page.evaluate(_HALF)
    stage.morph()
    assert not page.evaluate(_HALF)
    assert page.is_checked("#all")


@pytest.mark.parametrize("first", [True, False])
def test_the_server_says_whether_it_is_half_ticked(stage: Stage, first: bool) -> None:
    page = stage.show(ui.checkbox(label="All", id="all", indeterminate=first))
    assert page.evaluate(_HALF) is first
    stage.morph(ui.checkbox(label="All", id="all", indeterminate=not first))
    assert page.evaluate(_HALF) is not first


def test_several_boxes_fill_one_signal(stage: Stage) -> None:
    """A list with a place for each box, as the client keeps it."""
    page = stage.show(
        h.div(ds.signals({"days": ["", "Tue"]}))[
            ui.checkbox_group(
                label="Days", name="days", options=["Mon", "Tue"], input_attrs=ds.bind("days")
            ),
            h.output(ds.text(ds.signal("days"))),
        ]
    )
    assert page.is_checked("#days--Tue")
    page.check("#days--Mon")
    assert sorted(filter(None, page.inner_text("output").split(","))) == ["Mon", "Tue"]


def test_the_description_is_not_in_the_name(stage: Stage) -> None:
    option = ui.Option("a", "Orders", description="When one comes in.")
    page = stage.show(ui.checkbox_group(label="News", name="news", options=[option]))
    assert page.get_by_role("group", name="News", exact=True).count() == 1
    assert page.get_by_role("checkbox", name="Orders", exact=True).count() == 1
