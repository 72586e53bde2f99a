"""The canvas, as two people see it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import People


def cell(page: Page, at: int) -> Locator:
    return page.locator(f".canvas [value='{at}']")


def pick(page: Page, colour: str) -> None:
    page.get_by_role("radio", name=colour).check(force=True)


@pytest.fixture
def ada(people: People) -> Page:
    return people.visit("/tiles")


@pytest.fixture
def bob(people: People) -> Page:
    return people.visit("/tiles")


def test_a_painted_cell_shows_for_the_other(ada: Page, bob: Page) -> None:
    pick(ada, "red")
    cell(ada, 42).click()
    expect(cell(bob, 42)).to_have_class("red")


def test_each_keeps_a_colour_of_their_own(ada: Page, bob: Page) -> None:
    pick(ada, "green")
    pick(bob, "violet")
    cell(ada, 50).click()
    expect(cell(bob, 50)).to_have_class("green")
    expect(bob.get_by_role("radio", name="violet")).to_be_checked()
    cell(bob, 51).click()
    expect(cell(ada, 51)).to_have_class("violet")


def test_a_quick_stroke_loses_no_cell(ada: Page, bob: Page) -> None:
    pick(ada, "amber")
    first, last = cell(ada, 100).bounding_box(), cell(ada, 112).bounding_box()
    assert first is not None
    assert last is not None
    ada.mouse.move(first["x"] - 40, first["y"] + 4)
    ada.mouse.down()
    ada.mouse.move(first["x"] + 4, first["y"] + 4)
    ada.mouse.move(last["x"] + 4, last["y"] + 4, steps=60)
    ada.mouse.up()
    for at in range(100, 113):
        expect(cell(bob, at)).to_have_class("amber")


def test_the_arrow_keys_move_and_enter_paints(ada: Page, bob: Page) -> None:
    pick(ada, "teal")
    cell(ada, 0).focus()
    ada.keyboard.press("ArrowRight")
    ada.keyboard.press("ArrowDown")
    expect(cell(ada, 21)).to_be_focused()
    ada.keyboard.press("Enter")
    expect(cell(bob, 21)).to_have_class("teal")
    expect(cell(ada, 21)).to_be_focused()


def test_the_number_of_people_is_live(ada: Page, people: People) -> None:
    expect(ada.locator(".people")).to_have_text("Only you are here")
    bob = people.visit("/tiles")
    expect(ada.locator(".people")).to_have_text("2 people are here")
    expect(bob.locator(".people")).to_have_text("2 people are here")
    bob.close()
    expect(ada.locator(".people")).to_have_text("Only you are here")


def test_clearing_clears_for_both(ada: Page, bob: Page) -> None:
    cell(ada, 7).click()
    expect(cell(bob, 7)).not_to_have_class("paper")
    bob.get_by_role("button", name="Clear the canvas").click()
    expect(ada.locator(".canvas .paper")).to_have_count(400)


def test_it_paints_without_javascript(people: People) -> None:
    page = people.visit("/tiles", java_script_enabled=False)
    expect(page.locator(".canvas button")).to_have_count(400)
    pick(page, "red")
    cell(page, 399).click()
    expect(cell(page, 399)).to_have_class(re.compile("red"))
