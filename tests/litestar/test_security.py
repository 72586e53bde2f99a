"""Changing requests from other sites are refused; everything else passes."""

from __future__ import annotations

from typing import Any

import pytest
from litestar import HttpMethod, Litestar, get, route
from litestar.testing import TestClient

from stario_components._errors import UsageError
from stario_components.litestar import StarioPlugin


@get("/")
async def read() -> None: ...


CHANGING = [HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE]


@route("/", http_method=CHANGING)
async def change() -> None: ...


@pytest.fixture
def client() -> Any:
    plugin = StarioPlugin(trusted_origins=["https://admin.test/"])
    with TestClient(Litestar([read, change], plugins=[plugin])) as client:
        client.headers["host"] = "app.test"
        yield client


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"sec-fetch-site": "same-origin"},
        {"sec-fetch-site": "none"},
        {"origin": "http://app.test"},
        {"origin": "https://admin.test", "sec-fetch-site": "cross-site"},
        {"origin": "http://elsewhere.test", "sec-fetch-site": "same-origin"},
    ],
)
def test_a_request_of_our_own_passes(client: TestClient, headers: dict[str, str]) -> None:
    assert client.post("/", headers=headers).status_code == 204


@pytest.mark.parametrize(
    ("headers", "who"),
    [
        ({"sec-fetch-site": "cross-site"}, "cross-site"),
        ({"sec-fetch-site": "same-site", "origin": "http://www.app.test"}, "http://www.app.test"),
        ({"origin": "http://evil.test"}, "http://evil.test"),
        ({"origin": "http://app.test.evil.test"}, "http://app.test.evil.test"),
        ({"origin": "http://app.test:81"}, "http://app.test:81"),
        ({"origin": "null"}, "null"),
        ({"origin": "http://["}, "http://["),
        ({"origin": "https://admin.test.evil.test", "sec-fetch-site": "cross-site"}, None),
    ],
)
def test_a_request_of_another_site_is_refused(
    client: TestClient, headers: dict[str, str], who: str | None
) -> None:
    answer = client.post("/", headers=headers)
    assert answer.status_code == 403
    assert answer.json()["detail"] == (
        f"A page of another site ({who or headers['origin']}) may not change anything here. If "
        "that site is yours, name it in StarioPlugin(trusted_origins=…)."
    )


@pytest.mark.parametrize("method", ["GET", "OPTIONS"])
def test_reading_from_another_site_passes(client: TestClient, method: str) -> None:
    headers = {"sec-fetch-site": "cross-site", "origin": "http://evil.test"}
    assert client.request(method, "/", headers=headers).is_success


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_every_changing_method_is_guarded(client: TestClient, method: str) -> None:
    headers = {"sec-fetch-site": "cross-site"}
    assert client.request(method, "/", headers=headers).status_code == 403
    assert client.request(method, "/").status_code == 204


def test_one_trusted_origin_may_be_text() -> None:
    plugin = StarioPlugin(trusted_origins="https://admin.test")
    with TestClient(Litestar([change], plugins=[plugin])) as client:
        assert client.post("/", headers={"origin": "https://admin.test"}).status_code == 204
        assert client.post("/", headers={"sec-fetch-site": "cross-site"}).status_code == 403


@pytest.mark.parametrize("origin", ["", "/", "admin.test", "https://a.test/path", "*"])
def test_what_is_no_origin_is_refused(origin: str) -> None:
    with pytest.raises(UsageError) as caught:
        StarioPlugin(trusted_origins=[origin])
    assert str(caught.value) == (
        f"trusted_origins got {origin!r}.\n"
        "Browsers send an origin as scheme and host; anything else would never match.\n"
        'Write trusted_origins=["https://admin.example.org"].'
    )
