"""Chromium, and the gallery under each server. Every page is watched for errors and for requests
to other hosts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.gallery_server import GalleryServer

CHROMIUM_OPTIONS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
).split()


@pytest.fixture(scope="session")
def chromium(chromium_path: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=CHROMIUM_OPTIONS)
        yield browser
        browser.close()


@pytest.fixture(scope="module", params=["granian", "uvicorn"])
def gallery(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    # Both servers, and both ways of the components: any pair of them must do.
    database = tmp_path_factory.mktemp("gallery") / "gallery.sqlite3"
    server = GalleryServer(request.param, database, is_compiled=request.param == "granian")
    server.start()
    yield server
    server.stop()


class People:
    """Opens pages as different people: each has a browser context of their own."""

    def __init__(self, browser: Browser, url: str) -> None:
        self._browser = browser
        self._url = url
        self._contexts: list[BrowserContext] = []
        self.errors: list[str] = []
        self.foreign: list[str] = []

    def visit(self, path: str, **options: Any) -> Page:
        context = self._browser.new_context(**options)
        self._contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: self.errors.append(f"{path}: {error}"))
        page.on("request", self._note)
        page.goto(self._url + path)
        return page

    def leave(self) -> None:
        for context in self._contexts:
            context.close()

    def _note(self, request: Any) -> None:
        if not request.url.startswith((self._url, "data:")):
            self.foreign.append(request.url)


@pytest.fixture
def people(chromium: Browser, gallery: GalleryServer) -> Iterator[People]:
    crowd = People(chromium, gallery.url)
    yield crowd
    crowd.leave()
    assert crowd.errors == []
    assert crowd.foreign == []


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.server)
