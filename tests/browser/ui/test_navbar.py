"""The navbar in a real browser: its menus."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from stario_components import h, ui
from tests.browser.ui.stage import Stage


def bar() -> h.Node:
    reports = ui.NavGroup("Reports", [ui.NavLink("Sales", "#sales")])
    return [
        ui.navbar(
            id="top", brand="Acme", links=[ui.NavLink("Orders", "#orders"), reports], actions="Ada"
        ),
        h.p["Below"],
    ]


def narrow(stage: Stage) -> Page:
    stage.page.set_viewport_size({"width": 400, "height": 600})
    return stage.show(bar())


@pytest.mark.parametrize("way", ["Escape", "beside", "button"])
def test_a_narrow_one_folds_its_links(stage: Stage, way: str) -> None:
    page = narrow(stage)
    links = [page.get_by_role("link", name=name) for name in ("Orders", "Sales")]
    menu = page.get_by_role("button", name="Menu")
    for link in links:
        expect(link).to_be_hidden()
    menu.click()
    for link in links:
        expect(link).to_be_in_viewport()
    if way == "Escape":
        page.keyboard.press("Escape")
    elif way == "beside":
        page.mouse.click(200, 580)
    else:
        menu.click()
    for link in links:
        expect(link).to_be_hidden()


def test_the_menu_hangs_under_the_bar(stage: Stage) -> None:
    page = narrow(stage)
    page.get_by_role("button", name="Menu").click()
    top = page.locator("#top").bounding_box()
    menu = page.locator("#top-menu").bounding_box()
    assert top is not None
    assert menu is not None
    assert abs(menu["y"] - (top["y"] + top["height"])) <= 1
    assert menu["width"] == 400


def test_a_patch_leaves_it_open(stage: Stage) -> None:
    page = narrow(stage)
    page.get_by_role("button", name="Menu").click()
    stage.morph()
    expect(page.get_by_role("link", name="Orders")).to_be_visible()


def test_a_wide_one_shows_links_and_drops_groups(stage: Stage) -> None:
    page = stage.show(bar())
    expect(page.get_by_role("button", name="Menu")).to_be_hidden()
    expect(page.get_by_role("link", name="Orders")).to_be_visible()
    sales = page.get_by_role("link", name="Sales")
    expect(sales).to_be_hidden()
    button = page.get_by_role("button", name="Reports")
    button.focus()
    page.keyboard.press("Enter")
    expect(sales).to_be_visible()
    page.keyboard.press("Tab")
    expect(sales).to_be_focused()
    page.keyboard.press("Escape")
    expect(sales).to_be_hidden()
    expect(button).to_be_focused()


def test_it_needs_no_javascript(stage_without_js: Stage) -> None:
    page = narrow(stage_without_js)
    page.get_by_role("button", name="Menu").click()
    expect(page.get_by_role("link", name="Orders")).to_be_visible()
