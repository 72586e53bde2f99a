"""The menu of a split button: keys, without JavaScript, through a morph, beside its button."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from stario_components import ds, h, ui
from tests.browser.ui.stage import Stage

NODE = h.form(action="/sent", method="post")[
    ui.split_button(
        id="save",
        type="submit",
        name="do",
        value="save",
        items=[
            ui.MenuItem("Draft", type="submit", attrs={"name": "do", "value": "draft"}),
            ui.MenuItem("Never", disabled=True, attrs=ds.on_click(ds.post("/never"))),
            ui.MenuGroup("More", [ui.MenuItem("Copy", attrs=ds.on_click(ds.post("/copy")))]),
        ],
    )["Save"]
]


def test_the_keys_of_a_menu(stage: Stage) -> None:
    page = stage.show(NODE)
    page.get_by_role("button", name="More actions").focus()
    focused = page.locator(":focus")
    page.keyboard.press("Enter")
    expect(focused).to_have_text("Draft")  # it opens in a task of its own
    page.keyboard.press("ArrowDown")
    assert focused.inner_text() == "Never"
    page.keyboard.press("Enter")
    assert stage.sent == []
    page.keyboard.press("End")
    assert focused.inner_text() == "Copy"
    page.keyboard.press("Escape")
    assert focused.get_attribute("id") == "save-more"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_timeout(50)
    assert [each.url.rpartition("/")[2] for each in stage.sent] == ["copy"]
    assert not page.get_by_role("menu").is_visible()


def expanded(page: Page) -> list[bool]:
    """What Chromium itself tells of the button that opens the menu."""
    session: Any = page.context.new_cdp_session(page)
    tree = session.send("Accessibility.getFullAXTree")
    return [
        each["value"]["value"]
        for node in tree["nodes"]
        if node.get("name", {}).get("value") == "More actions" and node["role"]["value"] != "menu"
        for each in node["properties"]
        if each["name"] == "expanded"
    ]


def test_the_browser_tells_whether_it_is_open(stage: Stage) -> None:
    page = stage.show(NODE)
    assert expanded(page) == [False]
    page.get_by_role("button", name="More actions").click()
    assert expanded(page) == [True]


@pytest.mark.parametrize(("item", "sent"), [("Save", "do=save"), ("Draft", "do=draft")])
def test_without_javascript_both_send_the_form(
    stage_without_js: Stage, item: str, sent: str
) -> None:
    page = stage_without_js.show(NODE)
    if item == "Draft":
        page.get_by_role("button", name="More actions").click()
    page.get_by_text(item, exact=True).click()
    page.wait_for_timeout(50)
    assert [each.post_data for each in stage_without_js.sent] == [sent]


def test_an_open_menu_goes_through_a_morph(stage: Stage) -> None:
    page = stage.show(NODE)
    page.get_by_role("button", name="More actions").click()
    page.keyboard.press("ArrowDown")
    stage.morph()
    assert page.locator("#save-menu").evaluate("menu => menu.matches(':popover-open')")
    assert page.locator(":focus").inner_text() == "Never"


@pytest.mark.parametrize("direction", [None, "rtl"])
def test_the_menu_ends_where_its_button_ends(stage: Stage, direction: str | None) -> None:
    page = stage.show(ui.cluster(justify="end")[NODE], direction=direction)
    page.get_by_role("button", name="More actions").click()
    button, menu = (page.locator(f"#save-{each}").bounding_box() for each in ("more", "menu"))
    assert button is not None
    assert menu is not None
    assert 0 < menu["y"] - button["y"] - button["height"] < 8
    if direction == "rtl":
        assert menu["x"] == pytest.approx(button["x"], abs=1)
    else:
        end = button["x"] + button["width"]
        assert menu["x"] + menu["width"] == pytest.approx(end, abs=1)


def menu_of(*labels: str) -> h.Node:
    items = [ui.MenuItem(each, attrs=ds.on_click(ds.post(f"/{each}"))) for each in labels]
    return ui.split_button(id="save", items=items)["Save"]


def test_a_patch_leaves_the_focus_with_its_action(stage: Stage) -> None:
    page = stage.show(menu_of("archive", "rename"))
    page.get_by_role("button", name="More actions").focus()
    page.keyboard.press("ArrowDown")
    stage.morph(menu_of("delete", "archive", "rename"))
    assert page.locator(":focus").inner_text() == "archive"
    page.keyboard.press("Enter")
    page.wait_for_timeout(50)
    assert [each.url.rpartition("/")[2] for each in stage.sent] == ["archive"]
