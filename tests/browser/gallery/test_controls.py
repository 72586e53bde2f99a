"""The controls of a story in Chromium: with scripts, without them, and while answers are late."""

from __future__ import annotations

import re
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect

from stario_components.gallery.app import create_app

pytestmark = pytest.mark.browser

STORIES = '''
"""Stories that a test changes."""
from __future__ import annotations
from dataclasses import dataclass
from typing import Annotated, Literal
from stario_components import h
from stario_components.gallery import Range, slot, story

@dataclass(frozen=True)
class Guest:
    name: str
    seats: Annotated[int, Range(1, 8)] = 1

@story
def ticket(
    text: str = "Ada", long: str = "a\\nb", count: int = 3,
    limit: Annotated[int, Range(1, 50)] = 10,
    shown: bool = False, tone: Literal["calm", "loud"] = "calm", maybe: str | None = None,
    guests: tuple[Guest, ...] = (Guest("Ada"),), either: int | str = 1,
    icon: h.Node = slot(none=None, star=h.b["*"]),
) -> h.Node:
    return h.pre[repr((text, long, count, limit, shown, tone, maybe, guests, either)), icon]
'''


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The page of a story, while the gallery runs."""
    folder = tmp_path_factory.mktemp("controls")
    (folder / "controls_seen_stories.py").write_text(STORIES, "utf-8")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    app = create_app(Path(folder), watch=False)
    server = uvicorn.Server(
        uvicorn.Config(app, port=port, log_level="error", timeout_graceful_shutdown=1)
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{port}/stories/controls-seen:ticket"
    server.should_exit = True
    thread.join()


@pytest.fixture
def open_page(chromium: Browser, url: str) -> Iterator[Callable[..., Page]]:
    """Opens the page of the story; afterwards no page may have had an error."""
    errors: list[str] = []
    contexts: list[Any] = []

    def visit(query: str = "", **options: Any) -> Page:
        contexts.append(chromium.new_context(viewport={"width": 1200, "height": 900}, **options))
        page: Page = contexts[-1].new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(f"{url}{query}")
        return page

    yield visit
    for each in contexts:
        each.close()
    assert errors == []


def shows(page: Page, text: str) -> None:
    expect(page.frame_locator("iframe").locator("pre")).to_contain_text(text)


def test_what_is_typed_is_shown_and_stands_in_the_address(open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.locator("#arg-text").fill("")
    page.locator("#arg-text").press_sequentially("Grace Hopper", delay=40)
    shows(page, "('Grace Hopper'")
    expect(page).to_have_url(re.compile(r"\?text=Grace%20Hopper$"))
    expect(page.locator("#arg-text")).to_have_value("Grace Hopper")
    expect(page.locator("#arg-text")).to_be_focused()


def test_a_late_answer_takes_nothing_back(open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.route("**/stories/**", lambda route: (page.wait_for_timeout(150), route.continue_()))
    for own in ("#arg-text", "#arg-long"):
        page.locator(own).fill("")
        page.locator(own).press_sequentially("abcdefghijklmnopqrst", delay=30)
    shows(page, "('abcdefghijklmnopqrst', 'abcdefghijklmnopqrst'")
    expect(page.locator("#arg-text")).to_have_value("abcdefghijklmnopqrst")
    expect(page.locator("#arg-long")).to_have_value("abcdefghijklmnopqrst")


def test_a_wrong_value_is_told_and_the_story_stays(open_page: Callable[..., Page]) -> None:
    page = open_page("?text=Bob")
    page.locator("#arg-count").fill("")
    expect(page.locator("#line-arg-count")).to_contain_text("It is empty.")
    expect(page.locator("#arg-count")).to_be_focused()
    shows(page, "('Bob', 'a\\nb', 3,")
    page.locator("#arg-count").press_sequentially("42")
    expect(page.locator("#line-arg-count")).not_to_contain_text("It is empty.")
    shows(page, "('Bob', 'a\\nb', 42,")


def test_a_reset_puts_the_value_of_the_story_back(open_page: Callable[..., Page]) -> None:
    page = open_page()
    for own, text in (("#arg-text", "x"), ("#arg-long", "y"), ("#arg-count", "7")):
        page.locator(own).fill(text)
    shows(page, "('x', 'y', 7,")
    for name, text in (("text", "Ada"), ("long", "a\nb"), ("count", "3")):
        page.locator(f"#reset-arg-{name}").click()
        expect(page.locator(f"#arg-{name}")).to_have_value(text)
    shows(page, "('Ada', 'a\\nb', 3,")


def test_the_keyboard_moves_a_slider(open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.locator("#arg-limit").focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    expect(page.locator("#line-arg-limit output")).to_have_text("15")
    shows(page, "3, 15, False")
    expect(page.locator("#arg-limit")).to_be_focused()


def test_choices_types_and_none_are_chosen(open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.get_by_role("switch", name="shown").check()
    page.get_by_role("radio", name="loud").check(force=True)
    page.get_by_role("checkbox", name="maybe is None").uncheck()
    page.locator("#arg-maybe").fill("yes")
    page.get_by_role("combobox", name="Type of either").select_option("1")
    expect(page.locator("#arg-either")).to_have_value("")
    page.locator("#arg-either").fill("7")
    page.get_by_role("radio", name="star").check(force=True)
    shows(page, "True, 'loud', 'yes', (Guest(name='Ada', seats=1),), '7')*")


def test_rows_are_added_and_removed(open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.get_by_role("button", name="Add a row to guests").click()
    page.locator("#arg-guests-1-name").fill("Bob")
    shows(page, "Guest(name='Bob', seats=1)")
    page.get_by_role("button", name="Remove guests 0").click()
    shows(page, "None, (Guest(name='Bob', seats=1),), 1)")
    expect(page.locator("#arg-guests-0-name")).to_have_value("Bob")


def test_an_address_shows_the_same_again(open_page: Callable[..., Page]) -> None:
    page = open_page("?text=Bob&guests.0.seats=4&either~=1&either=7&limit=99")
    shows(page, "('Bob', 'a\\nb', 3, 10,")
    shows(page, "(Guest(name='Ada', seats=4),), '7')")
    expect(page.locator("#arg-limit")).to_have_value("99")
    expect(page.locator("#line-arg-limit")).to_contain_text("It must be at most 50.")


def test_the_enter_key_changes_nothing(open_page: Callable[..., Page]) -> None:
    page = open_page("?text=Bob")
    page.locator("#arg-text").press("Enter")
    shows(page, "('Bob', 'a\\nb', 3, 10, False, 'calm', None, (Guest(name='Ada', seats=1),), 1)")


def test_without_scripts_the_form_does_the_same(open_page: Callable[..., Page]) -> None:
    page = open_page(java_script_enabled=False)
    page.locator("#arg-text").fill("Bob")
    page.get_by_role("button", name="Apply").click()
    assert page.url.endswith("?text=Bob")
    page.get_by_role("button", name="Add a row to guests").click()
    assert page.url.endswith("?text=Bob&guests~=2")
    page.get_by_role("button", name="Remove guests 0").click()
    assert page.url.endswith("?text=Bob&guests.0.name=")
    page.get_by_role("button", name="Reset text").click()
    assert page.url.endswith("?guests.0.name=")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(
    open_page: Callable[..., Page], axe: Callable[..., list[str]], scheme: str
) -> None:
    page = open_page("?limit=99&maybe~=some&guests~=2&tone=loud", color_scheme=scheme)
    shows(page, "loud")
    assert axe(page) == []
