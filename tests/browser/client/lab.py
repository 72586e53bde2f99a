"""A page with the bundled client, on a host that exists only inside the browser.

Every request is answered here and noted, so that a test sees what went on the wire.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, Page, Request, Route

from stario_components import assets, h, render

HOST = "http://lab.test"
LOAD_LIMIT_MS = 3000


@dataclass
class Answer:
    """What the lab answers to a request; by default 204."""

    status: int = 204
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)


class Lab:
    """Opens pages, answers and notes their requests."""

    def __init__(self, browser: Browser) -> None:
        self._context = browser.new_context()
        self.page = self._context.new_page()
        self.requests: list[Request] = []
        self.errors: list[str] = []
        self.answers: dict[str, Answer] = {}
        self._document = ""
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        # Noted when it is sent, before anybody who waits for it goes on; answered a little later.
        self.page.on("request", self._note)
        self.page.route("**/*", self._answer)

    def open(self, body: h.Node | str) -> Page:
        """Show a body: a node, or HTML written by hand. Returns when the client has run."""
        markup = body if isinstance(body, str) else render(body)
        # The client applies what it finds in a timer after its own start; this one comes later.
        ready = "setTimeout(() => setTimeout(() => document.body.dataset.labIsReady = '1'))"
        self._document = (
            f"<!doctype html><html><body>{markup}"
            f'<script type="module" src="/datastar.js"></script>'
            f'<script type="module">{ready}</script></body></html>'
        )
        self.page.goto(f"{HOST}/", wait_until="commit")
        self.page.wait_for_selector(
            "body[data-lab-is-ready]", state="attached", timeout=LOAD_LIMIT_MS
        )
        return self.page

    def signals(self) -> Any:
        """The signals of the page; it must hold `ds.json_signals()` on `#signals`."""
        return self.page.evaluate("JSON.parse(document.querySelector('#signals').textContent)")

    def close(self) -> None:
        self._context.close()

    def _note(self, request: Request) -> None:
        if _path(request) not in ("/", "/datastar.js"):
            self.requests.append(request)

    def _answer(self, route: Route, request: Request) -> None:
        path = _path(request)
        if path == "/datastar.js":
            content = assets.datastar().content
            route.fulfill(body=content, content_type="text/javascript")
        elif path == "/":
            route.fulfill(body=self._document, content_type="text/html; charset=utf-8")
        else:
            answer = self.answers.get(path, Answer())
            route.fulfill(status=answer.status, body=answer.body, headers=answer.headers)


def _path(request: Request) -> str:
    return request.url.removeprefix(HOST).partition("?")[0]
