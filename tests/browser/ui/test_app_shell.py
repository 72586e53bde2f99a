"""The frame of an application in a real browser: the drawer, the way past it, patches."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from stario_components import h, ui
from tests.browser.ui.stage import Stage

GROUPS = [
    ui.NavGroup(links=[ui.NavLink("Home", "#home"), ui.NavLink("Orders", "#orders")]),
    ui.NavGroup("Shop", [ui.NavGroup("Catalogue", [ui.NavLink("Products", "#products")])]),
]
WIDE = {"width": 1000, "height": 700}
NARROW = {"width": 600, "height": 700}


def shell(*, collapsed: bool = False) -> h.Node:
    return ui.app_shell(
        id="app",
        header=ui.navbar(id="top", brand="Acme", label="Site"),
        sidebar=ui.sidebar(id="areas", groups=GROUPS, current="#home", collapsed=collapsed),
        footer="Foot",
    )[h.h1["Page"], h.p(style="block-size: 150rem")[h.a(href="#x", id="inner")["Inside"]]]


def shown(stage: Stage, size: dict[str, int], *, collapsed: bool = False) -> Page:
    stage.page.set_viewport_size({"width": size["width"], "height": size["height"]})
    return stage.show(shell(collapsed=collapsed))


def is_open(page: Page) -> bool:
    return page.locator("#app-side").evaluate("side => side.matches(':popover-open')")


def test_a_wide_page_shows_the_sidebar_and_no_buttons_for_it(stage: Stage) -> None:
    page = shown(stage, WIDE)
    expect(page.get_by_role("link", name="Orders")).to_be_visible()
    expect(page.get_by_role("button", name="Open navigation")).to_be_hidden()
    expect(page.get_by_role("button", name="Close navigation")).to_be_hidden()


def test_header_and_sidebar_stay_while_the_page_scrolls(stage: Stage) -> None:
    page = shown(stage, WIDE)
    page.evaluate("scrollTo(0, 900)")
    expect(page.get_by_role("link", name="Orders")).to_be_in_viewport()
    expect(page.get_by_role("link", name="Acme")).to_be_in_viewport()


def test_the_first_tab_leads_past_the_navigation(stage: Stage) -> None:
    page = shown(stage, WIDE)
    skip = page.get_by_role("link", name="Skip to main content")
    expect(skip).not_to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#inner")).to_be_focused()


@pytest.mark.parametrize("way", ["Escape", "beside", "button"])
def test_the_drawer_opens_and_closes(stage: Stage, way: str) -> None:
    page = shown(stage, NARROW)
    link = page.get_by_role("link", name="Orders")
    expect(link).to_be_hidden()
    page.get_by_role("button", name="Open navigation").click()
    expect(link).to_be_in_viewport()
    if way == "Escape":
        page.keyboard.press("Escape")
    elif way == "beside":
        page.mouse.click(550, 400)
    else:
        page.get_by_role("button", name="Close navigation").click()
    expect(link).to_be_hidden()
    if way != "beside":
        expect(page.get_by_role("button", name="Open navigation")).to_be_focused()


def test_the_keyboard_goes_from_the_button_into_the_drawer(stage: Stage) -> None:
    page = shown(stage, NARROW)
    page.get_by_role("button", name="Open navigation").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Close navigation")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Home")).to_be_focused()


def test_a_patch_keeps_the_drawer_and_the_page_alive(stage: Stage) -> None:
    page = shown(stage, NARROW)
    page.get_by_role("button", name="Open navigation").click()
    stage.morph()
    assert is_open(page)
    page.keyboard.press("Escape")
    assert not is_open(page)
    page.locator("#inner").click()
    expect(page.locator("#inner")).to_be_focused()


def test_a_page_that_grows_is_never_frozen(stage: Stage) -> None:
    page = shown(stage, NARROW)
    page.get_by_role("button", name="Open navigation").click()
    page.set_viewport_size({"width": 1000, "height": 700})
    page.locator("#inner").click()
    assert not is_open(page)
    page.locator("#inner").click()
    expect(page.locator("#inner")).to_be_focused()


def test_it_needs_no_javascript(stage_without_js: Stage) -> None:
    page = shown(stage_without_js, NARROW)
    page.get_by_role("button", name="Open navigation").click()
    expect(page.get_by_role("link", name="Orders")).to_be_in_viewport()
    page.get_by_text("Catalogue").click()
    expect(page.get_by_role("link", name="Products")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("link", name="Orders")).to_be_hidden()


def test_a_collapsed_sidebar_is_whole_in_the_drawer(stage: Stage) -> None:
    page = shown(stage, WIDE, collapsed=True)
    label = page.locator(".sc-nav-link[href='#orders'] > .sc-nav-label")
    narrow = label.bounding_box()
    page.set_viewport_size({"width": 600, "height": 700})
    page.get_by_role("button", name="Open navigation").click()
    whole = label.bounding_box()
    assert narrow is not None
    assert whole is not None
    assert whole["width"] > 3 * narrow["width"]
