"""What a handler may return, and the answer that it gives."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from litestar import Litestar, delete, get, patch, post, put
from litestar.datastructures import Cookie, ResponseHeader
from litestar.exceptions.base_exceptions import LitestarException
from litestar.params import FromQuery
from litestar.response import Redirect
from litestar.testing import TestClient

from stario_components import Event, h, plain, remove, signals
from stario_components import patch as patched
from stario_components.litestar import StarioPlugin, StarioResponse, stream
from stario_components.sse import PlainAnswer
from tests.asgi import opened, running

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


@stream(
    "/dressed-stream",
    response_cookies=[Cookie(key="seen", value="yes")],
    response_headers={"x-test": "1", "cache-control": "max-age=60"},
)
async def dressed_stream() -> AsyncIterator[Event]:
    yield signals({"n": 1})


@post(
    "/dressed-nothing",
    response_cookies=[Cookie(key="seen", value="yes")],
    response_headers={"x-test": "1"},
)
async def dressed_nothing() -> None: ...


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


@post("/accepted", status_code=202)
async def accepted() -> None: ...


@post("/any-method")
async def post_node() -> h.Node:
    return h.p["x"]


@put("/any-method")
async def put_node() -> h.Node:
    return h.p["x"]


@patch("/any-method")
async def patch_node() -> h.Node:
    return h.p["x"]


@delete("/any-method")
async def delete_node() -> h.Node:
    return h.p["x"]


@post("/login")
async def login(name: FromQuery[str] = "") -> h.Node | Redirect:
    return Redirect("/home", status_code=303) if name else h.p["Who?"]


@post("/own-answer")
async def own_answer(gone: FromQuery[bool] = False) -> StarioResponse:
    return StarioResponse(h.p["gone"], status_code=410) if gone else StarioResponse(h.p["here"])


HANDLERS: list[Any] = [
    *(node, document, refused, event, events, none_of_them, maybe, plain_answer, streamed),
    *(json_null, json_object, dressed, dressed_stream, dressed_nothing, in_sync, in_thread),
    *(post_nothing, put_nothing, patch_nothing, delete_nothing, accepted),
    *(post_node, put_node, patch_node, delete_node, login, own_answer),
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


def test_caches_are_told_that_a_page_and_its_fragment_differ(client: TestClient) -> None:
    assert client.get("/node").headers["vary"] == "Datastar-Request"


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_a_node_is_answered_with_200_since_the_client_reads_nothing_else(
    client: TestClient, method: str
) -> None:
    answer = client.request(method, "/any-method", headers=DATASTAR)
    assert (answer.status_code, answer.text) == (200, "<p>x</p>")


@pytest.mark.parametrize(
    ("query", "status", "text"), [("", 200, "<p>Who?</p>"), ("?name=ada", 303, "")]
)
def test_a_node_or_an_answer_of_litestar(
    client: TestClient, query: str, status: int, text: str
) -> None:
    answer = client.post(f"/login{query}", headers=DATASTAR, follow_redirects=False)
    assert (answer.status_code, answer.text) == (status, text)


@pytest.mark.parametrize(
    ("query", "status", "text"), [("", 200, "<p>here</p>"), ("?gone=true", 410, "<p>gone</p>")]
)
def test_a_handler_may_build_the_answer_itself(
    client: TestClient, query: str, status: int, text: str
) -> None:
    answer = client.post(f"/own-answer{query}", headers=DATASTAR)
    assert (answer.status_code, answer.text) == (status, text)


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


def test_none_with_a_status_of_the_users_own_has_no_body_either(client: TestClient) -> None:
    answer = client.post("/accepted")
    assert (answer.status_code, answer.content) == (202, b"")


def test_json_handlers_of_the_same_app_are_untouched(client: TestClient) -> None:
    assert (client.get("/json-null").status_code, client.get("/json-null").text) == (200, "null")
    assert (client.post("/json").status_code, client.post("/json").json()) == (201, {"n": 1})


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "/dressed"), ("GET", "/dressed-stream"), ("POST", "/dressed-nothing")],
)
def test_cookies_and_headers_of_a_handler_are_sent(
    client: TestClient, method: str, path: str
) -> None:
    answer = client.request(method, path)
    assert (answer.cookies["seen"], answer.headers["x-test"]) == ("yes", "1")


def test_a_stream_is_never_cached_whatever_its_handler_says(client: TestClient) -> None:
    assert client.get("/dressed-stream").headers.get_list("cache-control") == ["no-store"]


async def test_a_generator_is_closed_when_the_browser_leaves() -> None:
    told: list[str] = []

    async def endless() -> AsyncIterator[Event]:
        try:
            while True:
                yield signals({"n": len(told)})
        finally:
            told.append("closed")

    async with running(Litestar([stream("/")(endless)], plugins=[StarioPlugin()])) as app:
        feed = opened(app, "/")
        await feed.event()
        await feed.leave()
        assert told == ["closed"]


async def test_a_generator_that_fails_breaks_the_connection_so_that_the_page_comes_back() -> None:
    async def failing() -> AsyncIterator[Event]:
        yield signals({"n": 1})
        raise RuntimeError("no more")

    app = Litestar([stream("/")(failing)], plugins=[StarioPlugin()], logging_config=None)
    async with running(app):
        feed = opened(app, "/")
        await feed.event()
        with pytest.raises(LitestarException, match="after response started"):
            await feed.event()
        assert not feed.has_ended


@pytest.mark.parametrize("path", ["/sync", "/thread"])
def test_a_handler_may_be_a_plain_function(client: TestClient, path: str) -> None:
    assert client.get(path, headers=DATASTAR).text == f"<p>{path[1:]}</p>"


@pytest.mark.parametrize("path", ["/nothing", "/event"])
def test_a_form_without_javascript_returns_to_its_page(client: TestClient, path: str) -> None:
    headers = {**FORM, "referer": "http://app.test/page?x=1"}
    answer = client.post(path, headers=headers, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/page?x=1")


@pytest.mark.parametrize(
    "referer",
    [
        "http://evil.test/page",
        "",
        "http://app.test",
        "http://app.test//evil.test/page",  # a browser would take this path for a site
        "http://app.test/\\evil.test",
        "http://[",
        "http://app.test/é".encode(),
    ],
)
def test_a_form_from_nowhere_stays(client: TestClient, referer: str | bytes) -> None:
    headers: Any = {**FORM, "referer": referer}
    answer = client.post("/nothing", headers=headers, follow_redirects=False)
    assert answer.status_code == 204


def test_a_form_that_datastar_posted_stays(client: TestClient) -> None:
    headers = {**FORM, **DATASTAR, "referer": "http://app.test/page"}
    assert client.post("/nothing", headers=headers, follow_redirects=False).status_code == 204


def test_a_form_without_javascript_that_gets_a_node_gets_a_page(client: TestClient) -> None:
    answer = client.post("/any-method", headers={**FORM, "referer": "http://app.test/page"})
    assert answer.text.startswith("<!doctype html>")


def test_the_openapi_schema_knows_our_answers(client: TestClient) -> None:
    paths = client.get("/schema/openapi.json").json()["paths"]
    assert paths["/node"]["get"]["responses"]["200"]["content"] == {
        "text/html": {"schema": {"type": "string"}}
    }
    assert "204" in paths["/nothing"]["post"]["responses"]


def test_events_and_nodes_in_one_list_are_refused() -> None:
    @post("/mixed")
    async def mixed() -> list[Event | h.Node]:
        return [remove("#x"), h.p["x"]]

    app = Litestar([mixed], plugins=[StarioPlugin()], debug=True)
    with TestClient(app) as client:
        text = client.post("/mixed").text
    assert (
        "A handler returned a list of events and something else.\n"
        "One answer is either a stream of events or a page.\n"
        "Make an event of each node: patch(node)."
    ) in text
