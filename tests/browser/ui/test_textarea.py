"""Textareas in Chromium: growing, counting, and what a morph leaves alone."""

from __future__ import annotations

from stario_components import h, ui
from tests.browser.ui.stage import Stage


def test_it_grows_with_its_text(stage: Stage) -> None:
    page = stage.show(ui.textarea(label="X", name="x", auto_grow=True, rows=2))
    height = "document.querySelector('#x').offsetHeight"
    before = page.evaluate(height)
    page.fill("#x", "one\n" * 8)
    assert page.evaluate(height) > before + 80


def _counted(value: str = "abc") -> h.Node:
    return ui.textarea(
        label="X", name="x", value=value, maxlength=20, counter="{left} left, {count} of {max}"
    )


def test_it_counts_while_one_types(stage: Stage) -> None:
    page = stage.show(_counted())
    assert page.inner_text("#x-count") == "17 left, 3 of 20"
    page.focus("#x")
    page.keyboard.press("Control+End")
    page.keyboard.type("de")
    assert page.inner_text("#x-count") == "15 left, 5 of 20"
    stage.morph()
    assert page.input_value("#x") == "abcde"
    assert page.inner_text("#x-count") == "15 left, 5 of 20"


def test_a_reset_form_is_counted_anew(stage: Stage) -> None:
    reset = ui.button(type="reset", attrs={"id": "reset"})["Reset"]
    page = stage.show(
        h.div[ui.form(action="/")[_counted(), reset], ui.form(action="/", id="other")]
    )
    page.fill("#x", "abcde")
    page.evaluate("document.querySelector('#other').reset()")
    assert page.inner_text("#x-count") == "15 left, 5 of 20"
    page.click("#reset")
    assert page.input_value("#x") == "abc"
    assert page.inner_text("#x-count") == "17 left, 3 of 20"


def test_another_text_is_counted_anew(stage: Stage) -> None:
    page = stage.show(_counted())
    page.fill("#x", "something typed")
    stage.morph(_counted(""))
    assert page.input_value("#x") == ""
    assert page.inner_text("#x-count") == "20 left, 0 of 20"
