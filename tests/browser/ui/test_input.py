"""Text fields in Chromium: what a morph leaves alone, what is shown as wrong, what fits fingers."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from stario_components import h, ui
from tests.browser.ui.stage import Stage


def test_a_morph_keeps_what_is_typed_and_the_caret(stage: Stage) -> None:
    page = stage.show(ui.input(label="City", name="city", value="Vienna", icon="globe"))
    page.focus("#city")
    page.keyboard.press("Home")
    page.keyboard.type("Old ")
    stage.morph(ui.input(label="City", name="city", value="Vienna", icon="globe", error="Unknown"))
    assert page.input_value("#city") == "Old Vienna"
    assert page.evaluate("document.activeElement.selectionStart") == 4
    assert page.get_attribute("#city", "aria-invalid") == "true"
    page.keyboard.type("and ")
    assert page.input_value("#city") == "Old and Vienna"


def test_a_morph_with_another_value_replaces_it(stage: Stage) -> None:
    page = stage.show(ui.input(label="City", name="city", value="Vienna"))
    page.fill("#city", "typed")
    stage.morph(ui.input(label="City", name="city", value=""))
    assert page.input_value("#city") == ""


def test_errors_and_hint_are_its_description(stage: Stage) -> None:
    page = stage.show(
        ui.input(label="City", name="city", hint="Or village.", error="Unknown.", required=True)
    )
    field = page.get_by_role("textbox", name="City", exact=True)
    expect(field).to_have_accessible_description("Unknown. Or village.")


def test_a_click_on_the_label_reaches_the_field(stage: Stage) -> None:
    page = stage.show(ui.input(label="Price", name="price", prefix="€", suffix="per month"))
    page.click("text=Price")
    assert page.evaluate("document.activeElement.id") == "price"


def test_a_wrong_value_shows_once_a_person_has_left_it(stage: Stage) -> None:
    page = stage.show(ui.input(label="E-mail", name="mail", type="email", required=True))
    color = "getComputedStyle(document.querySelector('#mail')).borderColor"
    before = page.evaluate(color)
    page.focus("#mail")
    page.keyboard.type("ada")
    page.keyboard.press("Tab")
    page.wait_for_timeout(200)
    assert page.evaluate(color) != before


def test_text_is_large_enough_for_a_phone_not_to_zoom(chromium: Browser) -> None:
    stage = Stage(chromium, viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True)
    page = stage.show(
        [
            ui.input(label="A", name="a", size="sm"),
            ui.input(label="B", name="b", prefix="€", size="sm"),
            ui.select(label="C", name="c", options=["x"], size="sm"),
            ui.textarea(label="D", name="d", size="sm"),
        ]
    )
    size = "one => parseFloat(getComputedStyle(one).fontSize)"
    assert [page.locator(f"#{each}").evaluate(size) for each in "abcd"] == [16, 16, 16, 16]
    stage.close()


def test_without_javascript_the_form_is_sent(stage_without_js: Stage) -> None:
    page = stage_without_js.show(
        h.form(method="post", action="/save")[
            ui.input(label="City", name="city", value="Vienna"),
            ui.input(label="Price", name="price", type="number", value=2.5, step="any", prefix="€"),
            ui.textarea(label="Note", name="note", value="\na\nb"),
            ui.select(label="Size", name="size", options=["S", "M"], value="M"),
            ui.checkbox(label="News", name="news", unchecked="no"),
            ui.checkbox(label="Terms", name="terms", checked=True, unchecked="no"),
            ui.checkbox_group(label="Days", name="days", options=["Mon", "Tue"], values=["Tue"]),
            ui.radio_group(label="Plan", name="plan", options=["a", "b"], value="b"),
            ui.switch(label="Sound", name="sound", checked=True),
            ui.button(type="submit")["Save"],
        ]
    )
    with page.expect_request("**/save") as sent:
        page.click("text=Save")
    assert sent.value.post_data == (
        "city=Vienna&price=2.5&note=%0D%0Aa%0D%0Ab&size=M&news=no&terms=no&terms=on&days=Tue"
        "&plan=b&sound=on"
    )
