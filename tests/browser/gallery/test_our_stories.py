"""Every story of ours in its gallery: the preview shows it, and the browser has nothing to say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from stario_components.gallery._library import Library
from tests.browser.gallery.gallery_process import GalleryProcess

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[3]
LIBRARY = Library(ROOT / "gallery")
KEYS = [each.key for each in LIBRARY.entries]


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    gallery = GalleryProcess(ROOT, "gallery")
    yield gallery.url
    printed = gallery.end()
    assert "Traceback" not in printed, printed


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("key", [key for key in KEYS if key != "apps"])  # they need their app
def test_its_stories_are_shown_without_a_word_on_the_console(
    url: str, page: Page, key: str
) -> None:
    said: list[str] = []
    page.on("console", lambda it: it.type in ("error", "warning") and said.append(it.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for each in LIBRARY.load(key).good:
        page.goto(f"{url}/frame/{each.id}")
        assert page.locator(".sg-fault").count() == 0, each.id
        assert page.locator("body").inner_html().strip(), each.id
    page.goto(f"{url}/stories/{key}")
    sections = page.frame_locator("iframe.sg-frame").locator(".sg-section")
    sections.last.wait_for()
    assert sections.count() == len(LIBRARY.load(key).good)
    assert said == []
