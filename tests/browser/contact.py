"""`make contact`: one picture of all components, in light and below it in dark."""

from __future__ import annotations

import base64
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from stario_components import h, render
from tests.browser.conftest import CHROMIUM_OPTIONS
from tests.browser.contact_board import board
from tests.browser.ui.stage import Stage
from tests.chromium import chromium_missing, find_chromium

PICTURE = Path(__file__).parents[2] / "docs" / "components.png"
WIDTH = 1600
_JOIN = """
  body { margin: 0; display: grid; }
  img { display: block; width: 1600px; }
"""


def main() -> int:
    """Zero when the picture was written."""
    path = find_chromium()
    if path is None:
        print(chromium_missing(), file=sys.stderr)
        return 1
    if not has_inter():
        print(INTER_MISSING, file=sys.stderr)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM_OPTIONS)
        PICTURE.write_bytes(_joined(browser, [_photograph(browser, x) for x in ("light", "dark")]))
        browser.close()
    print(f"{PICTURE.name}: {PICTURE.stat().st_size // 1024} KB")
    return 0


def has_inter() -> bool:
    """Whether the font is here that the picture is made with."""
    if shutil.which("fc-list") is None:
        return True  # another system, and no way to know
    listed = subprocess.run(["fc-list", "Inter"], capture_output=True, text=True, check=False)
    return bool(listed.stdout.strip())


INTER_MISSING = (
    "The font Inter was not found: the picture will show another one.\n"
    "It is committed as it looks with Inter; install it (on Debian: apt-get install fonts-inter)."
)


def _photograph(browser: Browser, theme: str) -> bytes:
    stage = Stage(browser, viewport={"width": WIDTH, "height": 900})
    page = stage.show(board(), theme=theme)
    page.evaluate("document.fonts.ready")
    _fit(page)
    taken = page.screenshot(animations="disabled")
    stage.close()
    return taken


def _fit(page: Page) -> None:
    """As high as what is in it: a page that is scrolled has bars that stay where they are."""
    height = page.evaluate(
        "Math.ceil(document.querySelector('.board').getBoundingClientRect().bottom)"
    )
    page.set_viewport_size({"width": WIDTH, "height": height + 28})


def _joined(browser: Browser, pictures: list[bytes]) -> bytes:
    page = browser.new_page(viewport={"width": WIDTH, "height": 900})
    sources = [f"data:image/png;base64,{base64.b64encode(each).decode()}" for each in pictures]
    page.set_content(render([h.style[_JOIN], (h.img(src=each, alt="") for each in sources)]))
    taken = page.screenshot(full_page=True)
    page.close()
    return taken


if __name__ == "__main__":
    sys.exit(main())
