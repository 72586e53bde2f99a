"""A sign-up form in an app of its own: errors, focus, typed text, with and without JavaScript."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

ROOT = Path(__file__).parents[3]
LIMIT_S = 30


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "uvicorn", "tests.browser.ui.sign_up_app:app"]
    server = subprocess.Popen(
        [*command, "--port", str(port), "--log-level", "warning"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"},
    )
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(address)
        yield address
    finally:
        server.terminate()
        server.wait(LIMIT_S)


def wait_for(address: str) -> None:
    end = time.monotonic() + LIMIT_S
    while True:
        try:
            urllib.request.urlopen(address, timeout=1).close()
        except OSError:
            assert time.monotonic() < end, f"{address} was not served"
            time.sleep(0.1)
        else:
            return


@pytest.fixture(params=["Datastar", "no JavaScript"])
def page(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    with_js = request.param == "Datastar"
    context = chromium.new_context(java_script_enabled=with_js)
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert errors == []


@pytest.fixture
def scripted(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context()
    yield context.new_page()
    context.close()


def summary(page: Page) -> Any:
    return page.locator(".sc-error-summary")


def send(page: Page) -> None:
    page.get_by_role("button", name="Sign up").click()


def test_errors_have_the_focus_and_the_text_stays(page: Page, url: str) -> None:
    page.goto(url)
    page.get_by_label("Name").fill("A")
    page.get_by_label("E-mail").fill("ada@example.com")
    page.get_by_label("Seats").fill("99")
    page.get_by_label("Team").check()
    page.get_by_label("Tue").check()
    page.get_by_label("News").uncheck()
    send(page)
    expect(summary(page)).to_be_focused()
    assert summary(page).locator("li").all_inner_texts() == [
        "Name: Use at least 2 characters",
        "Password: Fill this in",
        "Seats: Must be at most 8",
    ]
    expect(page.get_by_label("Name")).to_have_value("A")
    expect(page.get_by_label("E-mail")).to_have_value("ada@example.com")
    expect(page.get_by_label("Seats")).to_have_value("99")
    expect(page.get_by_label("Team")).to_be_checked()
    expect(page.get_by_label("Tue")).to_be_checked()
    expect(page.get_by_label("News")).not_to_be_checked()
    expect(page.get_by_label("Seats")).to_have_accessible_description("Must be at most 8")


def test_a_link_leads_to_its_field(page: Page, url: str) -> None:
    page.goto(url)
    send(page)
    expect(summary(page)).to_be_focused()
    summary(page).get_by_role("link", name="Password").press("Enter")
    expect(page.get_by_label("Password")).to_be_focused()


def test_a_second_attempt_with_errors_has_the_focus_again(page: Page, url: str) -> None:
    page.goto(url)
    send(page)
    expect(summary(page)).to_be_focused()
    page.get_by_label("Name").fill("Ada")
    send(page)
    expect(summary(page).locator("li")).to_have_count(2)
    expect(summary(page)).to_be_focused()


def test_a_right_one_is_taken_and_the_form_is_empty_again(page: Page, url: str) -> None:
    page.goto(url)
    before = page.locator("#accounts li").count()
    page.get_by_label("Name").fill("Ada")
    page.get_by_label("E-mail").fill(f"ada{before}@example.com")
    page.get_by_label("Password").fill("secret")
    page.get_by_label("News").uncheck()
    send(page)
    expect(page.locator("#accounts li")).to_have_count(before + 1)
    expect(page.locator("#accounts li").last).to_have_text("Ada, 1, free, , False")
    expect(page.get_by_label("Name")).to_have_value("")
    expect(summary(page)).to_have_count(0)


def test_the_errors_of_the_app_stand_beside_those_of_the_type(page: Page, url: str) -> None:
    page.goto(url)
    email = f"{page.locator('#accounts li').count()}@example.com"
    for attempt in range(2):
        page.get_by_label("Name").fill("Ada")
        page.get_by_label("E-mail").fill(email)
        page.get_by_label("Password").fill("secret")
        with page.expect_response("**/sign-up"):
            send(page)
        expect(page.get_by_label("Name")).to_have_value("Ada" if attempt else "")
    expect(summary(page).locator("li")).to_have_text("E-mail: Already taken")


def test_without_javascript_the_answer_is_422(chromium: Browser, url: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(url)
    with page.expect_navigation() as answered:
        send(page)
    assert answered.value.status == 422
    context.close()


# --- fields that are signals ------------------------------------------------------------------


def test_bound_fields_are_sent_as_signals(scripted: Page, url: str) -> None:
    scripted.goto(f"{url}/bound")
    before = scripted.locator("#accounts li").count()
    scripted.get_by_label("Name").fill("Bob")
    scripted.get_by_label("E-mail").fill("bob@example.com")
    scripted.get_by_label("Password").fill("secret")
    scripted.get_by_label("Seats").fill("3")
    scripted.get_by_label("Team").check()
    scripted.get_by_label("Mon").check()
    scripted.get_by_label("Wed").check()
    scripted.get_by_label("News").uncheck()
    send(scripted)
    expect(scripted.locator("#accounts li")).to_have_count(before + 1)
    expect(scripted.locator("#accounts li").last).to_have_text("Bob, 3, team, mon,wed, False")


def test_bound_fields_keep_what_was_typed(scripted: Page, url: str) -> None:
    scripted.goto(f"{url}/bound")
    scripted.get_by_label("Name").fill("B")
    scripted.get_by_label("Seats").fill("99")
    scripted.get_by_label("Tue").check()
    send(scripted)
    expect(summary(scripted)).to_be_focused()
    expect(scripted.get_by_label("Name")).to_have_value("B")
    expect(scripted.get_by_label("Seats")).to_have_value("99")
    expect(scripted.get_by_label("Tue")).to_be_checked()
    expect(scripted.get_by_label("Mon")).not_to_be_checked()


def test_axe_finds_nothing_in_a_form_with_errors(
    scripted: Page, url: str, axe: Callable[..., list[str]]
) -> None:
    scripted.goto(url)
    send(scripted)
    expect(summary(scripted)).to_be_focused()
    assert axe(scripted) == []
    scripted.evaluate("document.documentElement.dataset.theme = 'dark'")
    assert axe(scripted, only=["color-contrast"]) == []
