"""The choice between light and dark in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from stario_components import ui
from tests.browser.ui.stage import Stage


def theme(page: Page) -> str | None:
    return page.evaluate("document.documentElement.getAttribute('data-theme')")


def pressed(page: Page) -> list[str]:
    chosen = page.locator("[data-sc-theme-set][aria-pressed=true]")
    return [str(each.get_attribute("data-sc-theme-set")) for each in chosen.all()]


def test_a_button_changes_the_page_and_is_remembered(stage: Stage) -> None:
    page = stage.show(ui.theme_toggle())
    page.get_by_role("button", name="Dark").click()
    assert theme(page) == "dark"
    assert pressed(page) == ["dark"]
    page.reload()
    assert theme(page) == "dark"
    assert pressed(page) == ["dark"]


def test_the_system_decides_when_asked_to(stage: Stage) -> None:
    page = stage.show(ui.theme_toggle())
    page.get_by_role("button", name="System").click()
    assert theme(page) is None
    assert pressed(page) == ["system"]


def test_a_patch_takes_nothing_back(stage: Stage) -> None:
    page = stage.show(ui.theme_toggle())
    page.get_by_role("button", name="Dark").click()
    stage.morph()
    assert theme(page) == "dark"
    assert pressed(page) == ["dark"]


def test_a_menu_closes_with_the_choice(stage: Stage) -> None:
    page = stage.show(ui.theme_toggle(variant="menu", id="theme"))
    opener = page.get_by_role("button", name="Theme")
    opener.click()
    dark = page.get_by_role("button", name="Dark")
    expect(dark).to_be_visible()
    dark.click()
    expect(dark).to_be_hidden()
    assert theme(page) == "dark"


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_icon_of_a_menu_is_that_of_the_theme(stage: Stage, name: str) -> None:
    page = stage.show(ui.theme_toggle(variant="menu", id="theme"), theme=name)
    visible = page.locator("#theme > button > svg").evaluate_all(
        "icons => icons.map(each => each.checkVisibility())"
    )
    assert visible == [name == "light", name == "dark", False]


def test_without_javascript_there_is_nothing_to_choose(stage_without_js: Stage) -> None:
    page = stage_without_js.show(ui.theme_toggle())
    expect(page.locator(".sc-theme-toggle")).to_be_hidden()
