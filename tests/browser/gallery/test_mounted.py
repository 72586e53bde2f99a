"""`make gallery`: the pages of the example apps beside the components."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[3]
START_LIMIT_S = 30


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    database = tmp_path_factory.mktemp("mounted") / "gallery.sqlite3"
    process = subprocess.Popen(
        [sys.executable, "-m", "gallery", "--no-open", "--port", str(port)],
        cwd=ROOT,
        env={**os.environ, "GALLERY_DATABASE": str(database)},
        stdout=subprocess.DEVNULL,
    )
    url = f"http://127.0.0.1:{port}"
    _wait(url)
    yield url
    process.terminate()
    process.wait(10)


def _wait(url: str) -> None:
    limit = time.monotonic() + START_LIMIT_S
    while time.monotonic() < limit:
        try:
            urllib.request.urlopen(url, timeout=5).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise TimeoutError(url)


def test_a_real_app_runs_in_its_frame(url: str, open_page: Callable[..., Page]) -> None:
    page = open_page(f"{url}/gallery/stories/apps:todo")
    board = page.frame_locator("iframe.sg-frame")
    board.get_by_label("What is there to do?").fill("Water the plants")
    board.get_by_label("What is there to do?").press("Enter")
    expect(board.get_by_role("button", name="Water the plants").first).to_be_visible()

    other = open_page(f"{url}/todo")
    expect(other.get_by_role("button", name="Water the plants").first).to_be_visible()


def test_what_the_app_sends_and_gets_is_in_the_panel(
    url: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(f"{url}/gallery/stories/apps:todo?~panel=datastar")
    board = page.frame_locator("iframe.sg-frame")
    board.get_by_label("What is there to do?").fill("Sweep")
    board.get_by_label("What is there to do?").press("Enter")
    panel = page.locator("#datastar-panel")
    expect(panel.get_by_text("POST").first).to_be_visible()
    expect(panel.get_by_text("/todo", exact=True).first).to_be_visible()


def test_the_gallery_is_not_shown_in_itself(url: str, open_page: Callable[..., Page]) -> None:
    page = open_page(f"{url}/gallery/stories/apps:todo")
    page.frame_locator("iframe.sg-frame").locator("body").evaluate(
        "() => { location.href = '/gallery/'; }"
    )
    expect(page).to_have_url(f"{url}/gallery/")
