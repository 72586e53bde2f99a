"""An export, opened as files and below a path of a web host."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from stario_components.gallery.app import export

pytestmark = pytest.mark.browser

REPOSITORY = Path(__file__).parents[3]
ONLY = ("button", "theme_toggle", "live_search", "app_shell", "apps")

MORE = '''
from stario_components import ds, h, ui
from stario_components.gallery import story

@story
def counter() -> h.Node:
    """Works in the browser alone."""
    return h.div(ds.signals({"count": 0}))[
        h.button(ds.on("click", ds.trusted_js("$count++")))["More"],
        h.output(ds.text(ds.trusted_js("$count"))),
    ]

@story
def asks() -> h.Node:
    return h.div[
        h.div(ds.init(ds.get("/stream", retry="always"))),
        h.button(ds.indicator("busy"), ds.on("click", ds.post("/save")))["Save"],
        h.a(href="/orders")["Orders"],
        h.form(action="/send")[h.button["Send"]],
    ]

@story
def whole() -> h.Node:
    return ui.page(h.main[h.h1["Whole"], ui.button["Save"]], title="Whole")

@story
def broken() -> h.Node:
    raise RuntimeError("no data today")
'''


@dataclass
class Reader:
    """Somebody who opens pages of the export; errors of theirs are kept."""

    browser: Browser
    start: str
    errors: list[str] = field(default_factory=list[str])

    def open(self, path: str, **options: Any) -> Page:
        page = self.browser.new_context(**options).new_page()
        page.on("pageerror", lambda error: self.errors.append(f"{path}: {error}"))
        page.on("console", lambda told: self._hear(path, told))
        page.on("requestfailed", self._miss)
        page.goto(f"{self.start}/{path}")
        return page

    def _miss(self, request: Any) -> None:
        if "ABORTED" not in request.failure:  # a preview that is asked for another look
            self.errors.append(f"{request.url}: {request.failure}")

    def _hear(self, path: str, told: Any) -> None:
        if told.type in ("error", "warning"):
            self.errors.append(f"{path}: {told.text}")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export")
    (folder / "more_stories.py").write_text(MORE)
    places = [REPOSITORY / "gallery" / f"{each}_stories.py" for each in ONLY]
    export(folder / "pages" / "site", *places, folder / "more_stories.py")
    return folder / "pages" / "site"


@pytest.fixture(scope="module")
def host(site: Path) -> Iterator[str]:
    """A web host that has the export below a path."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=site.parent))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/site"
    server.shutdown()
    server.server_close()


@pytest.fixture(params=["file", "http"])
def reader(
    request: pytest.FixtureRequest, chromium: Browser, site: Path, host: str
) -> Iterator[Reader]:
    one = Reader(chromium, site.as_uri() if request.param == "file" else host)
    yield one
    assert one.errors == []


GROUND = "() => getComputedStyle(document.body).backgroundColor"


def test_every_page_opens_without_an_error(reader: Reader, site: Path) -> None:
    page = reader.open("index.html")
    for each in sorted(site.rglob("*.html")):
        page.goto(f"{reader.start}/{each.relative_to(site).as_posix()}")
        page.wait_for_load_state("load")


def test_a_reader_goes_from_the_overview_to_a_story(reader: Reader) -> None:
    page = reader.open("index.html")
    page.get_by_role("main").get_by_role("link", name="Button", exact=True).click()
    page.get_by_role("navigation", name="Stories").get_by_role(
        "link", name="Sizes", exact=True
    ).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sizes")
    expect(page.frame_locator("iframe").get_by_role("button").first).to_be_visible()
    page.get_by_role("link", name="Gallery").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Gallery")


def test_a_preview_looks_as_it_was_chosen_and_the_address_says_so(reader: Reader) -> None:
    page = reader.open("button/sizes.html")
    shown = page.frame_locator("iframe").locator("html")
    expect(shown).not_to_have_attribute("data-theme", "dark")
    light = shown.evaluate(GROUND)
    dark = page.get_by_role("link", name="Dark preview")
    dark.click()
    expect(dark).to_have_attribute("aria-current", "true")
    expect(shown).to_have_attribute("data-theme", "dark")
    assert shown.evaluate(GROUND) != light
    page.get_by_label("Width").select_option("390")
    assert page.locator("iframe").evaluate("each => each.offsetWidth") == 390
    assert page.url.endswith("/button/sizes.html?~scheme=dark&~width=390")

    tree = page.get_by_role("navigation", name="Stories")
    tree.get_by_role("link", name="States", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("States")
    assert page.url.endswith("/button/states.html?~scheme=dark&~width=390")
    expect(shown).to_have_attribute("data-theme", "dark")
    dark.click()
    expect(shown).not_to_have_attribute("data-theme", "dark")
    assert shown.evaluate(GROUND) == light


def test_a_value_that_there_is_not_changes_nothing(reader: Reader) -> None:
    page = reader.open("frame/button/sizes.html?~scheme=x&~dir=up&~zoom=9e9&~outline=2&~ground=a")
    given = page.evaluate(
        "[...document.documentElement.attributes].map(({name, value}) => `${name}=${value}`)"
    )
    assert given == ["class=sc-page", "lang=en", "dir=ltr", "data-sg-ground=page"]


def test_the_filter_finds_stories_of_all_files(reader: Reader) -> None:
    page = reader.open("apps/index.html")
    page.get_by_label("Filter stories").fill("theme menu")
    expect(page.locator(".sg-export-found a")).to_have_count(1)
    page.locator(".sg-export-found a").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Menu")


def test_signals_live_in_an_export(reader: Reader) -> None:
    page = reader.open("more/counter.html")
    inner = page.frame_locator("iframe")
    inner.get_by_role("button", name="More").click()
    inner.get_by_role("button", name="More").click()
    expect(inner.locator("output")).to_have_text("2")


def test_what_would_ask_a_server_does_nothing(reader: Reader) -> None:
    page = reader.open("frame/more/asks.html")
    start = page.url
    for name in ("Save", "Send"):
        page.get_by_role("button", name=name).click()
    page.get_by_role("link", name="Orders").click()
    page.evaluate("() => new Promise(requestAnimationFrame)")  # a visit would have begun
    assert page.url == start


def test_a_story_that_is_a_whole_document_has_its_styles(reader: Reader) -> None:
    page = reader.open("more/whole.html?~scheme=dark")
    inner = page.frame_locator("iframe")
    expect(inner.locator("html")).to_have_attribute("data-theme", "dark")
    expect(inner.get_by_role("button", name="Save")).not_to_have_css("border-radius", "0px")


def test_the_theme_of_the_pages_is_chosen_and_stays(reader: Reader) -> None:
    page = reader.open("index.html")
    page.get_by_role("button", name="Theme").click()
    page.get_by_role("button", name="Dark").click()
    page.goto(f"{reader.start}/button/sizes.html")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_code_is_copied(reader: Reader, chromium: Browser) -> None:
    page = reader.open("more/counter.html", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy: Call").click()
    expect(page.get_by_role("button", name="Copy: Call")).to_have_attribute("data-copied", "")


def test_without_scripts_everything_that_is_there_works(reader: Reader) -> None:
    page = reader.open("index.html", java_script_enabled=False)
    page.get_by_role("main").get_by_role("link", name="Button", exact=True).click()
    page.get_by_role("navigation", name="Stories").get_by_role(
        "link", name="Sizes", exact=True
    ).click()
    assert page.get_by_role("heading", level=1).inner_text() == "Sizes"
    assert page.frame_locator("iframe").get_by_role("button").first.is_visible()
    for name in ("Dark preview", "Outline", "Preview alone"):
        assert not page.get_by_role("link", name=name).is_visible()
    assert not page.get_by_label("Filter stories").is_visible()
    assert not page.get_by_label("Width").is_visible()
    page.get_by_role("link", name="Docs").click()
    assert page.url.endswith("/button/sizes.html#sg-part-docs")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "button/index.html",
        "button/sizes.html",
        "more/broken.html",
        "apps/todo.html",
    ],
)
def test_axe_finds_nothing(
    reader: Reader, axe: Callable[..., list[str]], path: str, scheme: str
) -> None:
    page = reader.open(path, color_scheme=scheme)
    page.wait_for_load_state("load")
    assert reader.errors == []
    assert axe(page) == []
    reader.errors.clear()  # axe itself asks for the sheets, which a page that is a file may not


@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_scrolls_sideways(reader: Reader, width: int) -> None:
    for path in ("index.html", "button/index.html", "button/sizes.html", "apps/todo.html"):
        page = reader.open(path, viewport={"width": width, "height": 700})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
