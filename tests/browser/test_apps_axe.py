"""axe finds nothing in the example apps, in whatever state, light and dark."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import People
from tests.browser.gallery_server import GalleryServer

Axe = Callable[[Page], list[str]]
Open = Callable[[str], Page]


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GalleryServer]:
    """One server is enough: what axe reads does not depend on it."""
    server = GalleryServer("granian", tmp_path_factory.mktemp("gallery") / "axe.sqlite3")
    server.start()
    yield server
    server.stop()


@pytest.fixture(params=["light", "dark"])
def visit(request: pytest.FixtureRequest, people: People) -> Open:
    # Without transitions: axe looks at colours, which must not be on their way to others.
    options: dict[str, Any] = {"color_scheme": request.param, "reduced_motion": "reduce"}
    return lambda path: people.visit(path, **options)


@pytest.fixture
def board(visit: Open) -> Page:
    """The board with two todos, one of them done."""
    page = visit("/todo")
    if not page.locator("#todos li").count():
        for title in ("Water the plants", "Call grandma"):
            page.get_by_label("What is there to do?").fill(title)
            page.get_by_role("button", name="Add").click()
            expect(page.get_by_role("button", name=title, exact=True)).to_be_visible()
        page.get_by_role("button", name="Done: Call grandma").click()
    expect(page.locator("#todos li.done")).to_have_count(1)
    return page


def test_the_index(visit: Open, axe: Axe) -> None:
    assert axe(visit("/")) == []


def test_the_tiles(visit: Open, axe: Axe) -> None:
    assert axe(visit("/tiles")) == []


def test_an_empty_board(visit: Open, axe: Axe) -> None:
    page = visit("/todo")
    expect(page.get_by_role("heading", name="Nothing here")).to_be_visible()
    assert axe(page) == []


def test_a_board_with_todos(board: Page, axe: Axe) -> None:
    assert axe(board) == []


def test_a_board_with_an_error(board: Page, axe: Axe) -> None:
    board.get_by_role("button", name="Add").click()
    expect(board.get_by_role("alert")).to_have_text("Say what there is to do.")
    assert axe(board) == []


def test_a_title_being_edited(board: Page, axe: Axe) -> None:
    board.get_by_role("button", name="Call grandma", exact=True).click()
    expect(board.get_by_label("New title of Call grandma")).to_be_focused()
    assert axe(board) == []


def test_a_wrong_title_being_edited(board: Page, axe: Axe) -> None:
    board.get_by_role("button", name="Call grandma", exact=True).click()
    board.get_by_label("New title of Call grandma").fill("")
    board.get_by_role("button", name="Save").click()
    expect(board.get_by_role("alert")).to_have_text("Say what there is to do.")
    assert axe(board) == []


def test_the_menus_of_a_phone(people: People, axe: Axe) -> None:
    page = people.visit("/", viewport={"width": 320, "height": 640}, reduced_motion="reduce")
    page.get_by_role("button", name="Menu").click()
    expect(page.get_by_role("link", name="Tiles").first).to_be_visible()
    assert axe(page) == []
    page.get_by_role("button", name="Theme").click()
    expect(page.get_by_role("button", name="Dark")).to_be_visible()
    assert axe(page) == []
