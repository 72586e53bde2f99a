"""Who may talk to the gallery."""

from __future__ import annotations

import re

import pytest
from litestar import Litestar
from litestar.routes import HTTPRoute

from tests.gallery.app.conftest import Visitor

PATHS = ["/", "/stories/things:danger", "/frame/things:danger", "/stream", "/assets/x.css"]


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "[::1]:8000", "localhost"])
def test_it_answers_to_the_names_of_this_machine(visitor: Visitor, host: str) -> None:
    visitor.host = host
    assert visitor.get("/").status_code == 200


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "host",
    ["evil.example:8000", "127.0.0.1.evil.example", "localhost.evil.example:8000", "", "a:b:c"],
)
def test_no_other_name_is_answered(visitor: Visitor, path: str, host: str) -> None:
    visitor.host = host
    response = visitor.get(path)
    assert response.status_code == 403
    assert response.json()["detail"] == (
        f"The gallery does not answer to the name {host!r}. A page of another site could have "
        "given itself this machine's address. Open it under 127.0.0.1, or name the host: "
        "stario-components gallery --host NAME, GalleryPlugin(hosts=[…])."
    )


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:9999", "["])
def test_a_page_of_another_origin_is_refused(visitor: Visitor, path: str, origin: str) -> None:
    response = visitor.get(path, origin=origin)
    assert response.status_code == 403
    assert response.json()["detail"].startswith(
        f"A page of another site ({origin}) asked for this."
    )


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("mode", ["cors", "no-cors", "navigate"])
def test_what_another_site_makes_a_browser_ask_is_refused(
    visitor: Visitor, path: str, mode: str
) -> None:
    """A fetch, an image, a script, a frame. An old browser that sends no Origin with these does
    say where they come from."""
    destination = "iframe" if mode == "navigate" else "empty"
    response = visitor.get(
        path, sec_fetch_site="cross-site", sec_fetch_mode=mode, sec_fetch_dest=destination
    )
    assert response.status_code == 403


def test_a_link_from_another_site_opens_the_page(visitor: Visitor) -> None:
    response = visitor.get(
        "/stories/things:danger",
        sec_fetch_site="cross-site",
        sec_fetch_mode="navigate",
        sec_fetch_dest="document",
    )
    assert response.status_code == 200


def test_its_own_pages_are_answered(visitor: Visitor) -> None:
    response = visitor.get("/", origin="http://127.0.0.1:8000", sec_fetch_site="same-origin")
    assert response.status_code == 200


def test_no_other_site_may_put_it_into_a_frame(visitor: Visitor) -> None:
    for path in ("/", "/stories/things:danger", "/frame/things:danger"):
        headers = visitor.get(path).headers
        assert headers["content-security-policy"] == "frame-ancestors 'self'"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == "no-store"


def routes(app: Litestar) -> list[tuple[str, str]]:
    """Every method and path of the gallery, with something in place of each parameter."""
    found = [
        (
            str(method),
            re.sub(r"\{\w+:(\w+)\}", lambda it: "1" if it[1] == "int" else "x", each.path),
        )
        for each in app.routes
        if isinstance(each, HTTPRoute)
        for handler in each.route_handlers
        for method in handler.http_methods
        if method != "OPTIONS"
    ]
    return [(method, path) for method, path in found if not path.startswith("/_stario/")]


def test_no_route_is_without_the_guard(visitor: Visitor) -> None:
    asked = routes(visitor.client.app)
    assert ("POST", "/played/x/1") in asked
    assert ("GET", "/stream") in asked
    for method, path in asked:
        for headers in (
            {"host": "evil.example"},
            {"host": visitor.host, "origin": "https://evil.example"},
            {"host": visitor.host, "sec-fetch-site": "cross-site"},
            {"host": visitor.host, "sec-fetch-site": "same-site"},
        ):
            response = visitor.client.request(method, path, headers=headers)
            assert response.status_code == 403, (method, path, headers)


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{", b'{"error": 7}', b'{"more": 1}', b"{" * 5000, b"\xff"]
)
def test_an_answer_to_a_play_is_read_by_its_type(visitor: Visitor, body: bytes) -> None:
    headers = {"host": visitor.host, "content-type": "application/json"}
    response = visitor.client.post("/played/x/1", content=body, headers=headers)
    assert response.status_code == 400
    assert response.json()["detail"].startswith("This is no answer to an act: ")


def test_an_answer_is_bounded_and_must_be_waited_for(visitor: Visitor) -> None:
    headers = {"host": visitor.host}
    long = visitor.client.post("/played/x/1", content=b" " * 100_000, headers=headers)
    assert (long.status_code, long.json()["detail"]) == (413, "The answer is too long.")
    late = visitor.client.post("/played/x/1", content=b"{}", headers=headers)
    assert (late.status_code, late.json()["detail"]) == (404, "This run has ended.")
