"""Who may talk to the gallery."""

from __future__ import annotations

import pytest

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
