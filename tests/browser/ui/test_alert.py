"""Alerts: taken away by whoever has read them, brought by patches."""

from __future__ import annotations

from stario_components import h, ui
from tests.browser.ui.stage import Stage

NODE = [
    ui.alert(title="Saved", dismissable=True, tone="success")["All of it."],
    h.a(href="#next")["Next"],
]


def test_it_is_dismissed_by_keys_and_the_focus_goes_on(stage: Stage) -> None:
    page = stage.show(NODE)
    page.get_by_role("button", name="Dismiss").focus()
    page.keyboard.press("Enter")
    assert page.locator(".sc-alert").count() == 0
    assert page.locator(":focus").inner_text() == "Next"


def test_a_morph_that_still_holds_it_brings_it_back(stage: Stage) -> None:
    page = stage.show(NODE)
    page.get_by_role("button", name="Dismiss").click()
    stage.morph()
    assert page.locator(".sc-alert").is_visible()


def test_without_javascript_nothing_promises_to_take_it_away(stage_without_js: Stage) -> None:
    page = stage_without_js.show(NODE)
    assert page.get_by_text("All of it.").is_visible()
    assert not page.locator(".sc-alert-dismiss").is_visible()


def test_it_is_live_only_when_it_says_so(stage: Stage) -> None:
    page = stage.show(
        [
            ui.alert(title="Plain")["Text"],
            ui.alert(role="alert", icon_label="Error", title="Loud")["Text"],
            ui.alert(role="status")["Calm"],
        ]
    )
    assert page.locator("#stage").aria_snapshot() == (
        "- paragraph: Plain\n- text: Text\n"
        '- alert:\n  - paragraph: "Error: Loud"\n  - text: Text\n'
        "- status: Calm"
    )
