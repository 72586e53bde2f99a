"""Buttons while their requests run, in forms, and as links that lead nowhere."""

from __future__ import annotations

from playwright.sync_api import Route

from stario_components import ds, h, ui
from tests.browser.ui.stage import Stage


def test_an_indicator_makes_a_button_busy_until_its_request_ends(stage: Stage) -> None:
    page = stage.show(
        ui.button(indicator="_saving", icon="check", attrs=ds.on_click(ds.post("/save")))["Save"]
    )
    waiting: list[Route] = []
    page.route("**/save", lambda route: waiting.append(route))  # noqa: PLW0108 it marks its handlers
    button = page.get_by_role("button", name="Save")
    spinner = button.locator(".sc-spinner")
    assert not spinner.is_visible()
    button.focus()
    page.keyboard.press("Enter")
    spinner.wait_for(state="visible")
    assert not button.locator(".sc-icon").is_visible()
    page.keyboard.press("Enter")
    assert len(waiting) == 1
    assert button.evaluate("button => button === document.activeElement")
    waiting[0].fulfill(status=204)
    spinner.wait_for(state="hidden")
    assert button.get_attribute("aria-busy") is None


def test_a_button_of_a_form_elsewhere_sends_it_without_javascript(stage_without_js: Stage) -> None:
    page = stage_without_js.show(
        [
            h.form(id="edit", action="/sent", method="post")[h.input(name="title", value="x")],
            ui.button(type="submit", form="edit", name="do", value="save")["Save"],
        ]
    )
    page.get_by_role("button", name="Save").click()
    page.wait_for_timeout(50)
    assert [each.post_data for each in stage_without_js.sent] == ["title=x&do=save"]


def test_a_disabled_link_is_read_as_one_and_leads_nowhere(stage: Stage) -> None:
    page = stage.show(ui.button(href="/away", disabled=True)["Away"])
    assert page.locator("#stage").aria_snapshot() == '- link "Away" [disabled]'
    page.get_by_text("Away").click(force=True)
    page.wait_for_timeout(50)
    assert stage.sent == []


def test_a_link_that_is_busy_after_a_patch_keeps_the_focus_and_leads_nowhere(stage: Stage) -> None:
    page = stage.show(ui.button(href="/away")["Away"])
    link = page.get_by_role("link")
    link.focus()
    stage.morph(ui.button(href="/away", busy=True)["Away"])
    assert link.evaluate("link => link === document.activeElement")
    assert page.locator("#stage").aria_snapshot().startswith('- link "Away" [disabled]')
    page.keyboard.press("Enter")
    page.wait_for_timeout(50)
    assert stage.sent == []


def test_a_group_is_read_with_its_name(stage: Stage) -> None:
    page = stage.show(ui.button_group(label="View")[ui.button["Day"], ui.button["Week"]])
    assert page.locator("#stage").aria_snapshot() == (
        '- group "View":\n  - button "Day"\n  - button "Week"'
    )
