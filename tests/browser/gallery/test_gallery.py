"""The gallery of a small project, as somebody uses it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from tests.browser.gallery.conftest import VIEWS, Shop

pytestmark = pytest.mark.browser

LATE = """
from stario_components.gallery import story
from views import note
later = story(note)
"""

Open = Callable[..., Page]
Axe = Callable[..., list[str]]


def preview(page: Page) -> FrameLocator:
    return page.frame_locator("iframe.sg-frame")


# --- finding the way ----------------------------------------------------------------------------


def test_the_overview_leads_to_a_file_and_on_to_a_story(shop: Shop, open_page: Open) -> None:
    page = open_page(shop.url)
    expect(page.get_by_role("heading", level=1)).to_have_text("Corner shop")

    page.get_by_role("main").get_by_role("link", name="Shop").click()
    expect(page).to_have_title("Shop · Corner shop")
    expect(preview(page).get_by_role("heading", name="Tones")).to_be_visible()

    page.get_by_role("navigation", name="Stories").get_by_role("link", name="Quiet").click()
    expect(page).to_have_url(f"{shop.url}/stories/shop:quiet")
    expect(page).to_have_title("Quiet · Corner shop")
    expect(preview(page).get_by_text("Hello Bob")).to_be_visible()

    page.go_back()
    expect(page).to_have_title("Shop · Corner shop")
    expect(preview(page).get_by_role("heading", name="Tones")).to_be_visible()


def test_the_filter_leaves_what_it_names(shop: Shop, open_page: Open) -> None:
    page = open_page(f"{shop.url}/stories/shop:quiet")
    links = page.locator("#sg-tree li").get_by_role("link")
    page.get_by_label("Filter stories").fill("ton")
    expect(links).to_have_text(["Tones"])
    page.get_by_label("Filter stories").fill("")
    expect(links).to_have_count(5)


def test_keys_alone_are_enough(shop: Shop, open_page: Open) -> None:
    page = open_page(shop.url)
    keys = page.keyboard
    keys.press("Control+k")
    field = page.get_by_role("combobox", name="Find a story")
    expect(field).to_be_focused()
    keys.type("prop:tone tones")
    expect(page.get_by_role("option")).to_have_count(1)
    keys.press("Enter")
    expect(page).to_have_url(f"{shop.url}/stories/shop:tones")

    keys.press("j")
    expect(page).to_have_url(f"{shop.url}/stories/shop:empty")
    keys.press("k")
    keys.press("k")
    expect(page).to_have_url(f"{shop.url}/stories/shop:quiet")
    keys.press("d")
    expect(preview(page).locator("html")).to_have_attribute("data-theme", "dark")
    keys.press("2")
    expect(page.get_by_role("link", name="Code", exact=True)).to_have_attribute(
        "aria-current", "true"
    )
    keys.press("/")
    expect(page.get_by_label("Filter stories")).to_be_focused()
    keys.type("jk")  # what is typed is no key
    expect(page).to_have_url(f"{shop.url}/stories/shop:quiet?~panel=code&~scheme=dark")
    keys.press("Escape")
    page.get_by_role("link", name="Code", exact=True).focus()
    keys.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    keys.press("Escape")
    expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()


def test_single_keys_can_be_turned_off(shop: Shop, open_page: Open) -> None:
    page = open_page(f"{shop.url}/stories/shop:quiet")
    page.keyboard.press("?")
    page.get_by_label("Keys without Ctrl").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.keyboard.press("Control+k")
    expect(page.get_by_role("combobox", name="Find a story")).to_be_focused()
    expect(page).to_have_url(f"{shop.url}/stories/shop:quiet")


def test_keys_work_while_the_preview_has_the_focus(shop: Shop, open_page: Open) -> None:
    page = open_page(f"{shop.url}/stories/shop:counting")
    preview(page).get_by_role("button", name="Add").focus()
    page.keyboard.press("d")
    expect(preview(page).locator("html")).to_have_attribute("data-theme", "dark")


# --- controls -----------------------------------------------------------------------------------


def test_a_control_changes_the_preview_and_the_address(shop: Shop, open_page: Open) -> None:
    page = open_page(f"{shop.url}/stories/shop:quiet")
    page.get_by_role("textbox", name="name").fill("<b>Grace</b>")
    expect(preview(page).get_by_text("Hello <b>Grace</b>")).to_be_visible()
    page.get_by_role("radio", name="loud").check(force=True)
    expect(preview(page).get_by_text("Hello <b>Grace</b>!")).to_be_visible()
    expect(page).to_have_url(f"{shop.url}/stories/shop:quiet?name=%3Cb%3EGrace%3C/b%3E&tone=loud")


def test_a_shared_address_shows_the_same(shop: Shop, open_page: Open) -> None:
    page = open_page(
        f"{shop.url}/stories/shop:quiet?name=Grace&~scheme=dark&~dir=rtl&~globals.locale=de"
    )
    expect(preview(page).get_by_text("Hello Grace")).to_be_visible()
    expect(page.get_by_role("textbox", name="name")).to_have_value("Grace")
    root = preview(page).locator("html")
    expect(root).to_have_attribute("data-theme", "dark")
    expect(root).to_have_attribute("dir", "rtl")
    expect(preview(page).locator(".shop")).to_have_attribute("lang", "de")


def test_the_projects_globals_are_selects(shop: Shop, open_page: Open) -> None:
    page = open_page(f"{shop.url}/stories/shop:quiet?name=Grace")
    page.get_by_label("Locale").select_option("de")
    expect(preview(page).locator(".shop")).to_have_attribute("lang", "de")
    expect(page).to_have_url(f"{shop.url}/stories/shop:quiet?name=Grace&~globals.locale=de")


def test_without_javascript_links_and_forms_do_the_same(shop: Shop, open_page: Open) -> None:
    page = open_page(f"{shop.url}/stories/shop:quiet", java_script_enabled=False)
    expect(preview(page).get_by_text("Hello Bob")).to_be_visible()
    page.get_by_role("textbox", name="name").fill("Grace")
    page.get_by_role("textbox", name="name").press("Enter")
    expect(page).to_have_url(f"{shop.url}/stories/shop:quiet?name=Grace")
    expect(preview(page).get_by_text("Hello Grace")).to_be_visible()
    page.get_by_role("link", name="Code", exact=True).click()
    expect(page).to_have_url(f"{shop.url}/stories/shop:quiet?name=Grace&~panel=code")


# --- the stage ----------------------------------------------------------------------------------


def test_the_preview_is_as_wide_as_one_drags_it(shop: Shop, open_page: Open) -> None:
    page = open_page(f"{shop.url}/stories/shop:quiet?~width=390")
    handle = page.get_by_role("separator", name="Width of the preview")
    frame = page.locator("iframe.sg-frame")
    assert frame.evaluate("it => it.clientWidth") == 390
    handle.focus()
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(f"{shop.url}/stories/shop:quiet?~width=400")
    box = handle.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 4, box["y"] + 50)
    page.mouse.down()
    page.mouse.move(box["x"] + 54, box["y"] + 50, steps=4)
    page.mouse.up()
    expect(page).to_have_url(f"{shop.url}/stories/shop:quiet?~width=500")
    handle.focus()
    page.keyboard.press("End")
    expect(page).to_have_url(f"{shop.url}/stories/shop:quiet")


def test_the_bare_preview_stands_alone(shop: Shop, open_page: Open) -> None:
    page = open_page(f"{shop.url}/frame/shop:quiet?name=Grace")
    expect(page.locator("body")).to_have_text("Hello Grace")


# --- reload -------------------------------------------------------------------------------------


def test_an_edit_is_seen_and_nothing_else_changes(shop: Shop, open_page: Open) -> None:
    page = open_page(f"{shop.url}/stories/shop:empty?text=kept&~panel=code")
    field = preview(page).get_by_label("Note")
    expect(field).to_have_value("kept")
    field.fill("typed")
    page.locator(".sc-sidebar-body").evaluate("it => it.scrollTop = 7")
    page.locator("#sg-panel").evaluate("it => it.scrollTop = 40")
    try:
        shop.save("views.py", VIEWS.replace('label="Note"', 'label="Remark"'))
        remark = preview(page).get_by_label("Remark")
        expect(remark).to_have_value("typed")
        expect(page.locator("#sg-call")).to_contain_text('text="kept"')
        expect(page.locator("#sg-component-source")).to_contain_text("Remark")
        expect(page).to_have_url(f"{shop.url}/stories/shop:empty?text=kept&~panel=code")
        assert page.locator("#sg-panel").evaluate("it => it.scrollTop") == 40

        shop.save("views.py", VIEWS.replace('"Hello "', '"Hello'))
        expect(page.get_by_text("unterminated string literal").first).to_be_visible()
        expect(remark).to_have_value("typed")  # the last that was good stays
    finally:
        shop.save("views.py", VIEWS)
    expect(preview(page).get_by_label("Note")).to_have_value("typed")
    expect(page.get_by_text("unterminated string literal")).to_have_count(0)


def test_a_new_file_appears_and_goes(shop: Shop, open_page: Open) -> None:
    page = open_page(shop.url)
    tree = page.get_by_role("navigation", name="Stories")
    shop.save("late_stories.py", LATE)
    expect(tree.get_by_text("Late", exact=True)).to_be_visible()
    (shop.folder / "late_stories.py").unlink()
    expect(tree.get_by_text("Late", exact=True)).to_have_count(0)


def test_what_can_not_be_imported_is_a_card_and_the_rest_works(shop: Shop, open_page: Open) -> None:
    page = open_page(shop.url)
    shop.save("bad_stories.py", "import nothing_of_this_name\n")
    try:
        page.get_by_role("navigation", name="Stories").get_by_text("Bad").first.wait_for()
        page.goto(f"{shop.url}/stories/bad")
        expect(page.get_by_text("nothing_of_this_name").first).to_be_visible()
        page.get_by_role("navigation", name="Stories").get_by_text("Shop", exact=True).click()
        page.get_by_role("link", name="Quiet").click()
        expect(preview(page).get_by_text("Hello Bob")).to_be_visible()
    finally:
        (shop.folder / "bad_stories.py").unlink()


# --- plays --------------------------------------------------------------------------------------


def test_a_play_acts_in_the_preview_and_tells_how_it_went(shop: Shop, open_page: Open) -> None:
    page = open_page(f"{shop.url}/stories/shop:counting")
    page.get_by_role("button", name="Adds one").click()
    log = page.locator("#sg-play")
    expect(log).to_contain_text("Passed")
    expect(log.get_by_role("listitem")).to_have_text(
        ["click 'Add'", "see '4'", "assert_patched '#total'"]
    )
    expect(preview(page).locator("#total")).to_have_text("4")

    page.get_by_role("button", name="Expects too much").click()
    expect(log).to_contain_text("Failed")
    expect(log).to_contain_text("#elsewhere")


# --- for everybody ------------------------------------------------------------------------------


PLACES = [
    "/",
    "/stories/shop",
    "/stories/shop:quiet",
    "/stories/shop:quiet?~panel=code",
    "/stories/shop:counting?~panel=datastar",
    "/stories/shop:tones?~panel=access",
    "/stories/shop:counting?~panel=docs",
    "/coverage",
    "/search?q=tone",
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("place", PLACES)
def test_axe_finds_nothing(shop: Shop, open_page: Open, axe: Axe, place: str, scheme: str) -> None:
    page = open_page(shop.url + place, color_scheme=scheme)
    page.locator("#sg-tree").wait_for()
    assert axe(page) == []


@pytest.mark.parametrize("place", PLACES)
def test_nothing_is_cut_off_on_a_small_phone(shop: Shop, open_page: Open, place: str) -> None:
    page = open_page(shop.url + place)
    page.set_viewport_size({"width": 320, "height": 640})
    widest: Any = page.evaluate("document.documentElement.scrollWidth")
    assert widest <= 320
