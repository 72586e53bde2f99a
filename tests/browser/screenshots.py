"""`make screenshots`: photographs of the example apps and of every story, in each scheme and width,
to look at."""

from __future__ import annotations

import json
import math
import shutil
import sys
import tempfile
import urllib.request
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import CHROMIUM_OPTIONS
from tests.browser.gallery_server import ROOT, GalleryServer
from tests.browser.story_pictures import photograph_stories
from tests.chromium import chromium_missing, find_chromium

OUT = ROOT / "var" / "screenshots"
PAGES = {"index": "/", "todo": "/todo", "tiles": "/tiles"}
WIDTHS = {"wide": (1100, 900), "narrow": (320, 740)}
LOOKS = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
}
TITLES = (
    "Water the plants",
    "Read the Datastar docs, all of them, and explain morphing to a friend over coffee",
    "Ship the first live app",
    "Call grandma",
    'Fix the <b>brakes</b> & "lights"',
)


def main() -> int:
    """Zero when every photograph was taken."""
    path = find_chromium()
    if path is None:
        print(chromium_missing(), file=sys.stderr)
        return 1
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        gallery = GalleryServer("granian", Path(folder) / "gallery.sqlite3")
        gallery.start()
        try:
            _fill(gallery.url)
            browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM_OPTIONS)
            _photograph_all(browser, gallery.url)
            for target, overflow in photograph_stories(browser, OUT / "components"):
                _report(target, overflow)
            browser.close()
        finally:
            gallery.stop()
    return 0


def _fill(url: str) -> None:
    for title in TITLES:
        _post(f"{url}/todo", {"title": title})
    _post(f"{url}/todo/2/toggle", {})
    colours = ("red", "amber", "green", "teal", "blue", "violet")
    for cell in range(400):
        distance = math.hypot(cell // 20 - 9.5, cell % 20 - 9.5)
        if 3 < distance < 9.5:
            _post(f"{url}/tiles/paint", {"cell": cell, "colour": colours[int(distance) % 6]})


def _photograph_all(browser: Browser, url: str) -> None:
    for look, options in LOOKS.items():
        for width_name, (width, height) in WIDTHS.items():
            context = browser.new_context(viewport={"width": width, "height": height}, **options)
            page = context.new_page()
            for name, path in PAGES.items():
                page.goto(url + path)
                page.wait_for_timeout(300)
                target = OUT / f"{name}-{look}-{width_name}.png"
                page.screenshot(path=target)
                overflow = page.evaluate("document.documentElement.scrollWidth") - width
                _report(target, overflow)
            context.close()


def _report(target: Path, overflow: int) -> None:
    print(target.relative_to(ROOT), f"OVERFLOWS by {overflow} px" * (overflow > 0))


def _post(url: str, signals: dict[str, object]) -> None:
    body = json.dumps(signals).encode()
    headers = {"Content-Type": "application/json", "Datastar-Request": "true"}
    urllib.request.urlopen(urllib.request.Request(url, body, headers)).close()


if __name__ == "__main__":
    sys.exit(main())
