"""Selects in Chromium: keys, and what a morph leaves alone."""

from __future__ import annotations

from stario_components import ui
from tests.browser.ui.stage import Stage

CITIES = [ui.Option("v", "Vienna", group="A"), "Berlin", "Paris"]


def test_a_morph_keeps_and_shows_what_was_chosen(stage: Stage) -> None:
    page = stage.show(ui.select(label="City", name="city", options=CITIES))
    page.select_option("#city", "Paris")
    stage.morph()
    assert page.input_value("#city") == "Paris"
    assert page.evaluate("document.querySelector('#city').selectedOptions[0].label") == "Paris"


def test_it_is_chosen_by_keys(stage: Stage) -> None:
    """The list drawn by us takes the keys of the browser's own."""
    page = stage.show(ui.select(label="City", name="city", options=CITIES))
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.input_value("#city") == "Berlin"
    page.keyboard.press("Space")
    page.keyboard.type("pa")
    page.keyboard.press("Enter")
    assert page.input_value("#city") == "Paris"
    assert page.evaluate("document.activeElement.id") == "city"


def test_a_list_that_is_open_stays_open_over_a_morph(stage: Stage) -> None:
    page = stage.show(ui.select(label="City", name="city", options=CITIES))
    page.click("#city")
    page.wait_for_timeout(200)
    stage.morph(ui.select(label="City", name="city", options=[*CITIES, "Rome"]))
    assert page.locator("#city").evaluate("one => one.matches(':open')")
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    assert page.input_value("#city") == "Rome"


def test_a_required_one_with_a_placeholder_asks_for_a_choice(stage: Stage) -> None:
    page = stage.show(
        ui.select(label="City", name="city", options=CITIES, placeholder="Choose", required=True)
    )
    valid = "one => one.checkValidity()"
    assert not page.locator("#city").evaluate(valid)
    page.select_option("#city", "v")
    assert page.locator("#city").evaluate(valid)
