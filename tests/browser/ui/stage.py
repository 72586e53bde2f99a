"""A page that shows nodes with the whole of `ui` around, on a host that exists only in the browser.

The same node is sent again as a patch when the page asks for it: that is a morph as apps have it.
"""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Request, Route

from stario_components import assets, ds, h, render
from stario_components.ui import page as document

HOST = "http://stage.test"
ASSETS = {
    asset.url: asset
    for asset in (
        assets.datastar(),
        assets.stylesheet(),
        assets.module(),
        assets.theme_script(),
    )
}
_AGAIN = "/again"
_SMALL = {"style": "margin: 0; font-size: 0"}


class Stage:
    """Shows nodes, and says what went wrong in the page and which requests it made."""

    def __init__(self, browser: Browser, **options: Any) -> None:
        self.context: BrowserContext = browser.new_context(
            # A colour on its way from one scheme to the other is neither.
            **{"reduced_motion": "reduce", **options}
        )
        self.page: Page = self.context.new_page()
        self.errors: list[str] = []
        self.sent: list[Request] = []
        self._shown: h.Node = None
        self._document = ""
        self._fragment = ""
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", self._listen)
        self.page.route("**/*", self._answer)

    def show(self, node: h.Node, *, theme: str = "light", direction: str | None = None) -> Page:
        """Load a page with this node in it. Returns when the client has run."""
        self._fragment = render(h.div(id="stage")[node])
        again = h.button(ds.on_click(ds.get(_AGAIN)), id="again", type="button", hidden=True)
        shown: h.Node = h.div(id="stage")[node]
        if "<main" not in self._fragment:  # a page of its own has its own landmarks
            # Components have a heading of the third level, unless they are told another one.
            shown = h.main[h.h1(_SMALL)["Story"], h.h2(_SMALL)["Its component"], shown]
        self._document = render(document([shown, again], title="Story", dir=direction))
        self.page.goto(f"{HOST}/?theme={theme}", wait_until="load")
        self.look(theme)
        return self.page

    def look(self, theme: str) -> None:
        """Turn the page to a colour scheme."""
        self.page.evaluate("theme => document.documentElement.dataset.theme = theme", theme)

    def morph(self, node: h.Node | None = None) -> None:
        """Patch the page with what it showed at first, or with another node."""
        if node is not None:
            self._fragment = render(h.div(id="stage")[node])
        with self.page.expect_response(f"{HOST}{_AGAIN}*"):
            self.page.evaluate("document.querySelector('#again').click()")
        # The client morphs in the task that reads the answer; two turns later it is done.
        self.page.evaluate("() => new Promise(done => setTimeout(() => setTimeout(done, 30)))")

    def close(self) -> None:
        self.context.close()

    def _listen(self, message: Any) -> None:
        if message.type == "error":
            self.errors.append(message.text)

    def _answer(self, route: Route, request: Request) -> None:
        path = request.url.removeprefix(HOST).partition("?")[0]
        if path in ASSETS:
            asset = ASSETS[path]
            route.fulfill(body=asset.content, content_type=asset.media_type)
        elif path == "/" and request.method == "GET" and request.is_navigation_request():
            route.fulfill(body=self._document, content_type="text/html; charset=utf-8")
        elif path == _AGAIN:
            route.fulfill(body=self._fragment, content_type="text/html; charset=utf-8")
        else:
            self.sent.append(request)
            route.fulfill(status=204)
