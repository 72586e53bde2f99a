"""What a handler may return, and the answer that it gives."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from litestar import Litestar, delete, get, patch, post, put
from litestar.datastructures import Cookie, ResponseHeader
from litestar.params import FromQuery
from litestar.testing import TestClient

from stario_components import Event, h, plain, remove, signals
from stario_components import patch as patched
from stario_components.litestar import StarioPlugin, stream
from stario_components.sse import PlainAnswer

DATASTAR = {"datastar-request": "true"}
FORM = {"sec-fetch-mode": "navigate", "sec-fetch-site": "same-origin", "host": "app.test"}


@get("/node")
async def node() -> h.Node:
    return h.p["é"]


@get("/document")
async def document() -> h.HTMLElement:
    return h.html(lang="de")[h.body]


@post("/refused", status_code=422)
async def refused() -> h.Node:
    return h.p["no"]


@post("/event")
async def event() -> Event:
    return remove("#x")


@post("/events")
async def events() -> list[Event]:
    return [signals({"n": 1}), patched(h.p(id="p"))]


@post("/none-of-them")
async def none_of_them() -> list[Event]:
    return []


@delete("/maybe")
async def maybe(say: FromQuery[bool] = False) -> Event | None:
    return remove("#x") if say else None


@get("/plain")
async def plain_answer() -> PlainAnswer:
    return plain(patched(h.p(id="p"), mode="replace"))


@stream("/stream")
async def streamed() -> AsyncIterator[Event]:
    yield signals({"n": 1})
    yield signals({"n": 2})


@get("/json-null")
async def json_null() -> dict[str, int] | None:
    return None


@post("/json")
async def json_object() -> dict[str, int]:
    return {"n": 1}


@get(
    "/dressed",
    response_cookies=[Cookie(key="seen", value="yes")],
    response_headers=[ResponseHeader(name="x-test", value="1")],
)
async def dressed() -> h.Node:
    return h.p["x"]


@stream("/dressed-stream", response_cookies=[Cookie(key="seen", value="yes")])
async def dressed_stream() -> AsyncIterator[Event]:
    yield signals({"n": 1})


@get("/sync", sync_to_thread=False)
def in_sync() -> h.Node:
    return h.p["sync"]


@get("/thread", sync_to_thread=True)
def in_thread() -> h.Node:
    return h.p["thread"]


@post("/nothing")
async def post_nothing() -> None: ...


@put("/nothing")
async def put_nothing() -> None: ...


@patch("/nothing")
async def patch_nothing() -> None: ...


@delete("/nothing")
async def delete_nothing() -> None: ...


HANDLERS: list[Any] = [
    *(node, document, refused, event, events, none_of_them, maybe, plain_answer, streamed),
    *(json_null, json_object, dressed, dressed_stream, in_sync, in_thread),
    *(post_nothing, put_nothing, patch_nothing, delete_nothing),
]


@pytest.fixture
def client() -> Any:
    with TestClient(Litestar(HANDLERS, plugins=[StarioPlugin()])) as client:
        yield client


def test_a_node_is_a_page(client: TestClient) -> None:
    answer = client.get("/node")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.text.startswith('<!doctype html><html lang="en"><head><meta charset="utf-8">')
    assert answer.text.endswith("<body><p>é</p></body></html>")


def test_a_node_for_datastar_is_the_bare_fragment(client: TestClient) -> None:
    assert client.get("/node", headers=DATASTAR).text == "<p>é</p>"


def test_a_whole_document_stays_as_it_is(client: TestClient) -> None:
    assert client.get("/document").text == '<!doctype html><html lang="de"><body></body></html>'


def test_a_status_of_the_users_own_is_kept(client: TestClient) -> None:
    answer = client.post("/refused", headers=DATASTAR)
    assert (answer.status_code, answer.text) == (422, "<p>no</p>")


def test_an_event_is_a_stream_with_an_end(client: TestClient) -> None:
    answer = client.post("/event")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/event-stream; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.text == (
        "event: datastar-patch-elements\ndata: selector #x\ndata: mode remove\n\n"
    )


def test_several_events_keep_their_order(client: TestClient) -> None:
    assert client.post("/events").text == (
        'event: datastar-patch-signals\ndata: signals {"n":1}\n\n'
        'event: datastar-patch-elements\ndata: elements <p id="p"></p>\n\n'
    )


def test_no_events_are_no_content(client: TestClient) -> None:
    answer = client.post("/none-of-them")
    assert (answer.status_code, answer.content) == (204, b"")


@pytest.mark.parametrize(("query", "status"), [("", 204), ("?say=true", 200)])
def test_an_event_or_none(client: TestClient, query: str, status: int) -> None:
    assert client.delete(f"/maybe{query}").status_code == status


def test_a_plain_answer_has_its_headers(client: TestClient) -> None:
    answer = client.get("/plain", headers=DATASTAR)
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["datastar-mode"] == "replace"
    assert answer.text == '<p id="p"></p>'


def test_a_generator_is_a_stream(client: TestClient) -> None:
    answer = client.get("/stream")
    first, rest = answer.text.split("\n\n", 1)
    assert first.startswith("retry: ")
    assert rest == (
        'event: datastar-patch-signals\ndata: signals {"n":1}\n\n'
        'event: datastar-patch-signals\ndata: signals {"n":2}\n\n'
    )
    assert answer.headers["x-accel-buffering"] == "no"


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_none_is_204_without_a_body(client: TestClient, method: str) -> None:
    answer = client.request(method, "/nothing")
    assert (answer.status_code, answer.content) == (204, b"")


def test_json_handlers_of_the_same_app_are_untouched(client: TestClient) -> None:
    assert (client.get("/json-null").status_code, client.get("/json-null").text) == (200, "null")
    assert (client.post("/json").status_code, client.post("/json").json()) == (201, {"n": 1})


@pytest.mark.parametrize("path", ["/dressed", "/dressed-stream"])
def test_cookies_of_a_handler_are_sent(client: TestClient, path: str) -> None:
    assert client.get(path).cookies["seen"] == "yes"


def test_headers_of_a_handler_are_sent(client: TestClient) -> None:
    assert client.get("/dressed").headers["x-test"] == "1"


@pytest.mark.parametrize("path", ["/sync", "/thread"])
def test_a_handler_may_be_a_plain_function(client: TestClient, path: str) -> None:
    assert client.get(path, headers=DATASTAR).text == f"<p>{path[1:]}</p>"


@pytest.mark.parametrize("path", ["/nothing", "/event"])
def test_a_form_without_javascript_returns_to_its_page(client: TestClient, path: str) -> None:
    headers = {**FORM, "referer": "http://app.test/page?x=1"}
    answer = client.post(path, headers=headers, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/page?x=1")


@pytest.mark.parametrize("referer", ["http://evil.test/page", "", "http://app.test"])
def test_a_form_from_nowhere_stays(client: TestClient, referer: str) -> None:
    answer = client.post("/nothing", headers={**FORM, "referer": referer}, follow_redirects=False)
    assert answer.status_code == 204


def test_the_openapi_schema_knows_our_answers(client: TestClient) -> None:
    paths = client.get("/schema/openapi.json").json()["paths"]
    assert paths["/node"]["get"]["responses"]["200"]["content"] == {
        "text/html": {"schema": {"type": "string"}}
    }
    assert "204" in paths["/nothing"]["post"]["responses"]
