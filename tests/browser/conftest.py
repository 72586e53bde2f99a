"""Chromium, axe, and the gallery under each server. Every page is watched for errors and for
requests to other hosts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.axe import AxeMissingError, axe_source
from tests.browser.gallery_server import GalleryServer
from tests.chromium import is_ci

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


@pytest.fixture(scope="session")
def axe() -> Callable[..., list[str]]:
    """A function that tells what axe finds in a page: one line each."""
    try:
        source = axe_source()
    except AxeMissingError as error:
        if is_ci():
            pytest.fail(str(error), pytrace=False)
        pytest.skip(str(error).splitlines()[0])

    def findings(page: Page, *, only: list[str] | None = None) -> list[str]:
        if not page.evaluate("'axe' in window"):
            page.evaluate(source)
        options: dict[str, Any] = {"resultTypes": ["violations"]}
        if only:
            options["runOnly"] = {"type": "rule", "values": only}
        found = page.evaluate("options => axe.run(document, options)", options)
        return [
            f"{each['id']}: {each['help']}: {node['html'][:200]} ({node['failureSummary'][:300]})"
            for each in found["violations"]
            for node in each["nodes"]
        ]

    return findings


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.server)
