"""`make contact`: a picture of the gallery at work, for the README."""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import CHROMIUM_OPTIONS
from tests.browser.gallery.gallery_process import GalleryProcess
from tests.chromium import chromium_missing, find_chromium

ROOT = Path(__file__).parents[2]
PICTURE = ROOT / "docs" / "gallery.png"
SIZE = {"width": 1360, "height": 860}


def main() -> int:
    """Zero when the picture was written."""
    path = find_chromium()
    if path is None:
        print(chromium_missing(), file=sys.stderr)
        return 1
    gallery = GalleryProcess(ROOT, "gallery")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM_OPTIONS)
        PICTURE.write_bytes(_photograph(browser, gallery.url))
        browser.close()
    gallery.end()
    print(f"{PICTURE.name}: {PICTURE.stat().st_size // 1024} KB")
    return 0


def _photograph(browser: Browser, url: str) -> bytes:
    """A live search, and what its requests brought."""
    page = browser.new_page(viewport=SIZE)
    page.goto(f"{url}/stories/live-search:live-search?~panel=datastar")
    frame = page.frame_locator("iframe.sg-frame")
    frame.get_by_role("searchbox").press_sequentially("ada", delay=40)
    frame.get_by_text("Ada Lovelace").wait_for()
    page.locator("#datastar-panel").get_by_text("/results").first.wait_for()
    page.locator("#sg-panels").evaluate("it => it.style.setProperty('--sg-panel-size', '55%')")
    page.wait_for_timeout(400)
    return page.screenshot()


if __name__ == "__main__":
    sys.exit(main())
