"""Our accessibility tree against Playwright's, of all stories and of pages that no story has.

The pages have our stylesheet and no script: ours tells the HTML as it comes. What differs is listed
with its reason, and the list may only shrink.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from markupsafe import Markup
from playwright.sync_api import Browser, Page

from stario_components import assets, h, render
from stario_components.gallery import Story
from stario_components.markup import aria_tree
from tests.browser.markup.made_up import made_up
from tests.browser.markup.pages import PAGES
from tests.stories import all_stories

STORIES = all_stories()
FOLDED = "Playwright leaves out the groups of a select that is folded; their options can be chosen."
DIFFERENCES: dict[str, str] = {"select:groups": FOLDED}


@pytest.fixture(scope="module")
def styled(chromium: Browser) -> Iterator[Page]:
    """An empty page with our stylesheet, as wide as `LIBRARY_STYLES` takes it to be."""
    page = chromium.new_page(viewport={"width": 900, "height": 700})
    style = h.style[Markup(assets.stylesheet().content.decode())]
    page.set_content(render(h.html[h.head[h.title["Page"], style], h.body(".sc-body")]))
    yield page
    page.close()


@pytest.fixture(scope="module")
def plain(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page()
    page.set_content("<!doctype html><title>Page</title>")
    yield page
    page.close()


def told(page: Page, html: str) -> str:
    page.evaluate("html => { document.body.innerHTML = html }", html)
    return page.locator("body").aria_snapshot()


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_a_story_is_told_as_playwright_tells_it(story: Story, styled: Page) -> None:
    html = render(story.render())
    is_same = aria_tree(html) == told(styled, html)
    assert is_same != (story.id in DIFFERENCES), f"{aria_tree(html)}\n\n{told(styled, html)}"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_told_as_playwright_tells_it(name: str, plain: Page) -> None:
    assert aria_tree(PAGES[name]) == told(plain, PAGES[name])


def test_pages_that_nobody_would_write_are_told_as_playwright_tells_them(plain: Page) -> None:
    differing: list[int] = []
    for seed in range(200):
        told(plain, made_up(seed))
        html = plain.evaluate("document.body.innerHTML")  # as its parser mended it
        if aria_tree(html) != told(plain, html):
            differing.append(seed)
    assert differing == []


def test_the_list_of_differences_does_not_grow() -> None:
    assert len(DIFFERENCES) <= 1
    assert DIFFERENCES.keys() <= STORIES.keys()
