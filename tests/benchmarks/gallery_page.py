"""A page of a gallery in Chromium: when something was painted in it, and what it took to get there.

What is watched for are elements with a `data-bench`, in the page or in a frame of it. The page
itself looks once a frame, and notes by the clock of the machine when one was painted with a text
for the first time. So the browser's own time counts, and the way from it to the benchmark does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

from playwright.sync_api import Browser, CDPSession, Error, Page, sync_playwright

from tests.chromium import chromium_missing, find_chromium

OPTIONS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
).split()
LIMIT_MS = 120_000
QUIET_MS = 1_500
VIEWPORT: Any = {"width": 1280, "height": 500}

# From outside of frames: what is put into one may meet the empty document that was there before.
WATCH = """if (top === window) {
  const seen = (window.benchSeen = {});
  const events = (window.benchEvents = []);
  const now = () => performance.timeOrigin + performance.now();
  const channel = new MessageChannel();
  let found = [];
  channel.port1.onmessage = () => { // behind the painting of the frame in which it was found
    for (const key of found) seen[key] ??= now();
    requestAnimationFrame(look);
  };
  const isPainted = (page) =>
    page?.defaultView?.performance.getEntriesByName("first-contentful-paint").length;
  const look = () => {
    const frames = [...document.querySelectorAll("iframe")].map((frame) => frame.contentDocument);
    const shown = [document, ...frames].filter(isPainted);
    found = shown.flatMap((page) => [...page.querySelectorAll("[data-bench]")])
      .map((el) => `${el.dataset.bench}: ${el.textContent}`);
    channel.port2.postMessage(0);
  };
  requestAnimationFrame(look);
  for (const name of ["sg-changed", "sg-patched"]) {
    document.addEventListener(name, () => events.push([name, now()]), true);
  }
}"""


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser, running.

    Raises: RuntimeError where there is none.
    """
    path = find_chromium()
    if path is None:
        raise RuntimeError(chromium_missing())
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=OPTIONS)
        yield browser
        browser.close()


@contextmanager
def fresh_page(browser: Browser) -> Iterator[Page]:
    """A page of a browser that has nothing in its caches."""
    context = browser.new_context(viewport=VIEWPORT)
    context.add_init_script(WATCH)
    page = context.new_page()
    page.set_default_timeout(LIMIT_MS)
    yield page
    context.close()


def visit(page: Page, url: str) -> None:
    """Go there as soon as it answers: some servers try their port before they listen on it."""
    for _ in range(2_000):
        try:
            page.goto(url, wait_until="commit")
        except Error as error:
            if "ERR_CONNECTION" not in error.message:
                raise
            page.wait_for_timeout(5)
        else:
            return
    raise TimeoutError(f"Nobody listens at {url}")


def seen_at(page: Page, kind: str, text: str, *, limit_ms: float = LIMIT_MS) -> float:
    """When this was painted first, in seconds of the machine's clock; waits for it.

    Raises: playwright's TimeoutError when it does not come.
    """
    key = f"{kind}: {text}"
    handle = page.wait_for_function(
        "key => window.benchSeen?.[key]", arg=key, polling=20, timeout=limit_ms
    )
    return float(cast("float", handle.json_value())) / 1000


def events_since(page: Page, moment: float) -> list[tuple[str, float]]:
    """What the page was told since then, in seconds of the machine's clock."""
    noted = cast("list[tuple[str, float]]", page.evaluate("top.benchEvents"))
    return [(name, at / 1000) for name, at in noted if at / 1000 >= moment]


class Transfer:
    """What goes over the wire for a page, as it goes: compressed and with its heads."""

    def __init__(self, page: Page) -> None:
        self._session: CDPSession = page.context.new_cdp_session(page)
        self._urls: dict[str, str] = {}
        self._bytes: dict[str, int] = {}
        self._session.on("Network.requestWillBeSent", self._asked)
        self._session.on("Network.dataReceived", self._received)
        self._session.on("Network.loadingFinished", self._finished)
        self._session.send("Network.enable")

    @property
    def by_url(self) -> dict[str, int]:
        """The bytes of each address, the heaviest first; one that a cache has gives none."""
        sizes: dict[str, int] = {}
        for request, url in self._urls.items():
            sizes[url] = sizes.get(url, 0) + self._bytes.get(request, 0)
        return dict(sorted(sizes.items(), key=lambda each: -each[1]))

    @property
    def total(self) -> int:
        return sum(self._bytes.values())

    @property
    def requests(self) -> int:
        """How many went over the wire."""
        return sum(1 for size in self._bytes.values() if size)

    def _asked(self, event: dict[str, Any]) -> None:
        if event["request"]["url"].startswith("http"):
            self._urls[event["requestId"]] = event["request"]["url"]

    def _received(self, event: dict[str, Any]) -> None:
        # Streams do not end: what came of them counts all the same.
        request, size = event["requestId"], max(0, event["encodedDataLength"])
        self._bytes[request] = self._bytes.get(request, 0) + size

    def _finished(self, event: dict[str, Any]) -> None:
        self._bytes[event["requestId"]] = int(event["encodedDataLength"])
