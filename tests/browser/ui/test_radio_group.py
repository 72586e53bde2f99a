"""Radios in Chromium: keys, names, and what a morph leaves alone."""

from __future__ import annotations

import pytest

from stario_components import h, ui
from tests.browser.ui.stage import Stage

PLANS = [ui.Option("a", "Free", description="For ever"), ui.Option("b", "Team")]


@pytest.mark.parametrize("variant", ["list", "cards", "segmented"])
def test_arrows_choose_and_a_morph_keeps_that(stage: Stage, variant: ui.RadioVariant) -> None:
    page = stage.show(
        ui.radio_group(label="Plan", name="plan", options=PLANS, value="a", variant=variant)
    )
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "plan--a"
    page.keyboard.press("ArrowDown")
    stage.morph()
    assert page.is_checked("#plan--b")
    assert page.evaluate("document.activeElement.id") == "plan--b"
    assert page.get_by_role("radiogroup", name="Plan", exact=True).count() == 1
    assert page.get_by_role("radio", name="Free", exact=True).count() == 1


def test_a_choice_stays_with_its_option_when_others_come(stage: Stage) -> None:
    page = stage.show(ui.radio_group(label="Plan", name="plan", options=PLANS))
    page.check("#plan--a")
    more = [ui.Option("c", "Company"), *PLANS]
    stage.morph(ui.radio_group(label="Plan", name="plan", options=more))
    assert page.is_checked("#plan--a")
    assert not page.is_checked("#plan--c")


def test_a_link_leads_to_the_group(stage: Stage) -> None:
    """As the links of a summary of errors do."""
    page = stage.show(
        [
            h.a(href="#plan")["Choose a plan"],
            ui.radio_group(label="Plan", name="plan", options=PLANS, error="Choose one"),
        ]
    )
    page.click("text=Choose a plan")
    assert page.evaluate("document.activeElement.id") == "plan"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "plan--a"
