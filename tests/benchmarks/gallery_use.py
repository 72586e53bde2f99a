"""What a person has in a page of a gallery, and what of it is gone after an edit."""

from __future__ import annotations

from typing import cast

from playwright.sync_api import Frame, Page

TYPED = "typed by hand"
SIDEBAR = "#sg-tree .sc-sidebar-body"
FOLDS = "#sg-tree details"
SCROLLED = 600


def use(page: Page) -> None:
    """Type into the story, open all of the sidebar, and scroll it away from what is shown."""
    _story(page).locator("input[name=note]").fill(TYPED)
    if page.locator(SIDEBAR).count():
        page.eval_on_selector_all(FOLDS, "folds => folds.forEach((each) => { each.open = true; })")
        page.eval_on_selector(SIDEBAR, f"el => {{ el.scrollTop = {SCROLLED}; }}")


def lost(page: Page) -> list[str]:
    """What was there and is no more."""
    story = _story(page)
    there = {
        "what was typed": story.locator("input[name=note]").input_value() == TYPED,
        "the arg": "Kept" in page.url and "Kept" in story.locator("body").inner_text(),
    }
    if page.locator(SIDEBAR).count():
        there |= {
            "the scrolled sidebar": _scrolled(page) == SCROLLED,
            "the open sidebar": not page.locator(f"{FOLDS}:not([open])").count(),
            "the open panel": bool(page.locator("#sg-call").count()),
        }
    return [name for name, is_there in there.items() if not is_there]


def _scrolled(page: Page) -> int:
    return round(cast("float", page.eval_on_selector(SIDEBAR, "el => el.scrollTop")))


def _story(page: Page) -> Frame:
    """The document that has the story: of the page, or of a frame in it."""
    return next(each for each in page.frames if each.locator("input[name=note]").count())
