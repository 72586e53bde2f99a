"""The todo board, as two people see it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import People


def row(page: Page, title: str):
    return page.locator("#todos li").filter(has=page.get_by_role("button", name=title, exact=True))


def add(page: Page, title: str) -> None:
    page.get_by_label("What is there to do?").fill(title)
    page.get_by_role("button", name="Add").click()
    expect(row(page, title)).to_be_visible()


@pytest.fixture
def ada(people: People) -> Page:
    return people.visit("/todo")


@pytest.fixture
def bob(people: People) -> Page:
    return people.visit("/todo")


def test_a_new_todo_appears_for_the_other(ada: Page, bob: Page) -> None:
    add(ada, "Water the plants")
    expect(row(bob, "Water the plants")).to_be_visible()


def test_the_field_is_empty_after_adding(ada: Page) -> None:
    add(ada, "Buy bread")
    expect(ada.get_by_label("What is there to do?")).to_have_value("")


def test_markup_in_a_title_is_text(ada: Page, bob: Page) -> None:
    add(ada, """<img src=x onerror=alert(1)> & "it's" @post('/x') ${1} ;""")
    expect(bob.locator("#todos img")).to_have_count(0)
    expect(row(bob, """<img src=x onerror=alert(1)> & "it's" @post('/x') ${1} ;""")).to_be_visible()


def test_an_empty_title_is_refused_beside_the_field(ada: Page) -> None:
    ada.get_by_role("button", name="Add").click()
    expect(ada.locator("#new-error")).to_have_text("Say what there is to do.")
    expect(ada.get_by_label("What is there to do?")).to_have_attribute("aria-invalid", "true")


def test_an_error_stays_while_the_other_adds(ada: Page, bob: Page) -> None:
    bob.get_by_role("button", name="Add").click()
    expect(bob.locator("#new-error")).to_be_visible()
    add(ada, "While bob reads")
    expect(row(bob, "While bob reads")).to_be_visible()
    expect(bob.locator("#new-error")).to_have_text("Say what there is to do.")
    expect(bob.locator("#new-error")).to_be_visible()
    expect(bob.get_by_label("What is there to do?")).to_have_attribute("aria-invalid", "true")


def test_an_error_is_gone_when_one_types(ada: Page) -> None:
    ada.get_by_role("button", name="Add").click()
    expect(ada.locator("#new-error")).to_be_visible()
    ada.get_by_label("What is there to do?").press_sequentially("W")
    expect(ada.locator("#new-error")).to_be_hidden()
    expect(ada.get_by_label("What is there to do?")).not_to_have_attribute("aria-invalid", "true")


def test_a_title_that_is_too_long_is_refused_and_kept(ada: Page) -> None:
    ada.get_by_label("What is there to do?").fill("x" * 121)
    ada.get_by_role("button", name="Add").click()
    expect(ada.locator("#new-error")).to_have_text("Keep it under 120 characters; this has 121.")
    expect(ada.get_by_label("What is there to do?")).to_have_value("x" * 121)


def test_focus_and_half_typed_text_survive_what_the_other_does(ada: Page, bob: Page) -> None:
    field = bob.get_by_label("What is there to do?")
    field.press_sequentially("Half a tho")
    field.press("ArrowLeft")
    add(ada, "Meanwhile")
    expect(row(bob, "Meanwhile")).to_be_visible()
    expect(field).to_be_focused()
    field.press_sequentially("-")
    expect(field).to_have_value("Half a th-o")


def test_half_an_edit_survives_what_the_other_does(ada: Page, bob: Page) -> None:
    add(ada, "Edit me")
    expect(row(bob, "Edit me")).to_be_visible()
    row(bob, "Edit me").get_by_role("button", name="Edit me", exact=True).click()
    field = bob.get_by_label("New title of Edit me")
    expect(field).to_be_focused()
    field.fill("Half an ed")
    add(ada, "While bob edits")
    expect(row(bob, "While bob edits")).to_be_visible()
    expect(field).to_be_focused()
    expect(field).to_have_value("Half an ed")


def test_a_title_is_edited_in_place(ada: Page, bob: Page) -> None:
    add(ada, "Old title")
    row(ada, "Old title").get_by_role("button", name="Old title", exact=True).click()
    field = ada.get_by_label("New title of Old title")
    field.fill("New title")
    field.press("Enter")
    expect(row(bob, "New title")).to_be_visible()
    expect(row(ada, "New title")).to_be_visible()
    expect(ada.locator("#todos form.edit:visible")).to_have_count(0)


def test_an_edit_to_nothing_is_refused_beside_its_field(ada: Page) -> None:
    add(ada, "Keep me")
    row(ada, "Keep me").get_by_role("button", name="Keep me", exact=True).click()
    field = ada.get_by_label("New title of Keep me")
    field.fill("")
    field.press("Enter")
    expect(ada.locator(".edit .sc-field-error:visible")).to_have_text("Say what there is to do.")
    field.press("Escape")
    expect(row(ada, "Keep me")).to_be_visible()


def test_a_todo_is_done_for_both(ada: Page, bob: Page) -> None:
    add(ada, "Do me")
    row(ada, "Do me").get_by_role("button", name="Done: Do me").click()
    expect(row(bob, "Do me")).to_have_class(re.compile("done"))


def test_a_todo_is_deleted_for_both(ada: Page, bob: Page) -> None:
    add(ada, "Delete me")
    expect(row(bob, "Delete me")).to_be_visible()
    ada.get_by_role("button", name="Delete Delete me").click()
    expect(row(bob, "Delete me")).to_have_count(0)


def test_a_todo_moves_up_for_both(ada: Page, bob: Page) -> None:
    add(ada, "Above")
    add(ada, "Below")
    ada.get_by_role("button", name="Move Below up").click()
    order = bob.locator("#todos .title")
    expect(order.nth(-2)).to_have_text("Below")
    expect(order.nth(-1)).to_have_text("Above")


def test_a_todo_is_dragged_to_another_place(ada: Page, bob: Page) -> None:
    add(ada, "First of three")
    add(ada, "Second of three")
    add(ada, "Third of three")
    row(ada, "Third of three").drag_to(row(ada, "First of three"))
    titles = bob.locator("#todos .title")
    expect(titles.nth(-3)).to_have_text("Third of three")
    expect(titles.nth(-1)).to_have_text("Second of three")


def test_each_has_a_filter_of_their_own(ada: Page, people: People) -> None:
    add(ada, "Only open")
    bob = people.visit("/todo?show=done")
    expect(row(bob, "Only open")).to_have_count(0)
    row(ada, "Only open").get_by_role("button", name="Done: Only open").click()
    expect(row(bob, "Only open")).to_be_visible()


def test_reloading_loses_nothing(people: People) -> None:
    page = people.visit("/todo?rows=all")
    add(page, "Still here")
    page.reload()
    expect(row(page, "Still here")).to_be_visible()


def test_closing_and_opening_again_loses_nothing(people: People) -> None:
    first = people.visit("/todo?rows=all")
    add(first, "Survives its author")
    first.close()
    expect(row(people.visit("/todo?rows=all"), "Survives its author")).to_be_visible()


def test_the_first_paint_is_complete_without_javascript(people: People) -> None:
    add(people.visit("/todo?rows=all"), "Plain HTML")
    page = people.visit("/todo?rows=all", java_script_enabled=False)
    expect(row(page, "Plain HTML")).to_be_visible()
    expect(page.locator(".edit:visible")).to_have_count(0)


def test_adding_and_doing_work_without_javascript(people: People) -> None:
    page = people.visit("/todo?rows=all", java_script_enabled=False)
    add(page, "By hand")
    row(page, "By hand").get_by_role("button", name="Done: By hand").click()
    expect(row(page, "By hand")).to_have_class(re.compile("done"))


# The last: its 500 rows would slow down all others.
def test_an_import_shows_its_progress_to_both(ada: Page, bob: Page) -> None:
    ada.get_by_role("button", name="Import 500 todos").click()
    expect(bob.get_by_role("progressbar")).to_be_visible()
    expect(ada.get_by_text(re.compile("Importing: [1-9]"))).to_be_visible()
    expect(bob.get_by_role("progressbar")).to_have_count(0, timeout=30_000)
    expect(bob.get_by_role("link", name="Show all")).to_be_visible()
