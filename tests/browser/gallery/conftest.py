"""A project of three components, and pages of its gallery that are watched for errors."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.gallery.gallery_process import GalleryProcess

VIEWS = '''
    from typing import Literal
    from stario_components import component, ds, h, ui

    @component
    def greeting(*, name: str = "Ada", tone: Literal["calm", "loud"] = "calm") -> h.Node:
        """A greeting, as loud as it should be."""
        return h.p(class_=tone)["Hello ", name, "!" if tone == "loud" else None]

    @component
    def note(*, text: str = "") -> h.Node:
        """A field to write in."""
        return ui.input(name="note", label="Note", value=text)

    @component
    def counter(*, start: int = 0) -> h.Node:
        """Counts on the server."""
        return h.div(ds.signals({"count": start}))[
            h.output(id="total")[start],
            ui.button(attrs=ds.on_click(ds.post("/add")))["Add"],
            ui.button(attrs=ds.on_click(ds.post("/lost")))["Lose"],
        ]
'''
STORIES = '''
    """What the shop says."""
    from stario_components import ds, h, patch, signals
    from stario_components.gallery import matrix, story
    from views import counter, greeting, note

    quiet = story(greeting, name="Bob")
    tones = matrix(greeting, name="Eve", tone=...)
    empty = story(note)

    class Count(ds.Signals):
        count: int = 0

    @story(tags={"live"})
    def counting(start: int = 3) -> h.Node:
        """Add, and lose a patch."""
        return counter(start=start)

    @counting.on("POST", "/add")
    def add(count: Count):
        total = count.count + 1
        return [patch(h.output(id="total")[total]), signals({"count": total})]

    @counting.on("POST", "/lost")
    def lost(count: Count):
        return patch(h.p(id="not-there")["Nobody sees this."])

    @counting.play
    async def adds_one(page) -> None:
        await page.click("Add")
        await page.see("4")
        page.assert_patched("#total")

    @counting.play
    async def expects_too_much(page) -> None:
        await page.click("Add")
        page.assert_patched("#elsewhere")
'''
SETUP = """
    from dataclasses import dataclass
    from typing import Literal
    from stario_components import h
    from stario_components.gallery import Setup

    @dataclass(frozen=True)
    class Globals:
        locale: Literal["en", "de"] = "en"

    setup = Setup(
        title="Corner shop",
        globals=Globals,
        wrap=lambda node, globals: h.div(".shop", lang=globals.locale)[node],
    )
"""


class Shop:
    """The project, and its gallery."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.save("views.py", VIEWS)
        self.save("shop_stories.py", STORIES)
        self.save("gallery_setup.py", SETUP)
        self._gallery = GalleryProcess(folder)
        self.url = self._gallery.url

    def save(self, name: str, source: str) -> None:
        """Write a file, as an editor does."""
        (self.folder / name).write_text(dedent(source), "utf-8")

    def end(self) -> str:
        return self._gallery.end()


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    shop = Shop(tmp_path_factory.mktemp("shop"))
    yield shop
    printed = shop.end()
    assert printed.startswith(f"Gallery: {shop.url}  (Ctrl-C stops it)"), printed
    assert "Traceback" not in printed, printed


@pytest.fixture
def open_page(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Opens a page that is watched: errors of scripts and of the console fail the test."""
    errors: list[str] = []
    contexts: list[Any] = []

    def open_it(url: str, **options: Any) -> Page:
        context = chromium.new_context(viewport={"width": 1280, "height": 800}, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda it: it.type == "error" and errors.append(it.text))
        page.goto(url)
        return page

    yield open_it
    for context in contexts:
        context.close()
    assert errors == []
