"""Signals, read from where each method puts them; each kind of bad input gets a clear answer."""

from __future__ import annotations

import json
from typing import Annotated, Any
from urllib.parse import quote

import pytest
from litestar import Litestar, delete, get, patch, post, put
from litestar.testing import TestClient
from msgspec import Meta

from stario_components import Event, ds, h, signals
from stario_components.litestar import StarioPlugin


class Step(ds.Signals):
    n: int
    label: str = ""


def shown(step: Step) -> h.Node:
    return h.p[f"{step.n}{step.label}"]


@get("/s")
async def by_get(step: Step) -> h.Node:
    return shown(step)


@post("/s")
async def by_post(step: Step) -> h.Node:
    return shown(step)


@put("/s")
async def by_put(step: Step) -> h.Node:
    return shown(step)


@patch("/s")
async def by_patch(step: Step) -> h.Node:
    return shown(step)


@delete("/s")
async def by_delete(step: Step) -> h.Node:
    return shown(step)


HANDLERS = [by_get, by_post, by_put, by_patch, by_delete]
DATASTAR = {"datastar-request": "true"}
QUERY = "/s?datastar=" + quote(json.dumps({"n": 7, "other": [1]}))


@pytest.fixture
def client() -> Any:
    with TestClient(Litestar(HANDLERS, plugins=[StarioPlugin()])) as client:
        client.headers.update(DATASTAR)
        yield client


@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_get_and_delete_read_the_query(client: TestClient, method: str) -> None:
    assert client.request(method, QUERY).text == "<p>7</p>"


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH"])
def test_post_put_and_patch_read_the_body(client: TestClient, method: str) -> None:
    answer = client.request(method, "/s", json={"n": 7, "label": "é", "other": None})
    assert (answer.status_code, answer.text) == (200, "<p>7é</p>")


def test_delete_falls_back_to_the_body(client: TestClient) -> None:
    assert client.request("DELETE", "/s", json={"n": 8}).text == "<p>8</p>"


def test_delete_prefers_the_query(client: TestClient) -> None:
    assert client.request("DELETE", QUERY, json={"n": 8}).text == "<p>7</p>"


def test_a_get_without_signals_reads_plain_fields(client: TestClient) -> None:
    assert client.get("/s?n=3&label=x").text == "<p>3x</p>"


def test_a_posted_form_is_read(client: TestClient) -> None:
    assert client.post("/s", data={"n": "4", "label": "a & b"}).text == "<p>4a &amp; b</p>"


def test_a_multipart_form_is_read(client: TestClient) -> None:
    answer = client.post("/s", data={"n": "4"}, files={"upload": ("a.txt", b"x")})
    assert answer.text == "<p>4</p>"


def test_malformed_json_is_answered_with_what_is_wrong(client: TestClient) -> None:
    answer = client.post("/s", content=b'{"n": ', headers={"content-type": "application/json"})
    assert answer.status_code == 400
    assert answer.json()["detail"].startswith("The signals are wrong: signals: ")


def test_what_is_wrong_is_never_sent_as_html(client: TestClient) -> None:
    wrong = quote(json.dumps({"n": "<img src=x onerror=alert(1)>"}))
    answer = client.get(f"/s?datastar={wrong}")
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/json"


def test_a_wrong_type_names_its_field(client: TestClient) -> None:
    answer = client.post("/s", json={"n": "seven"})
    assert answer.status_code == 400
    assert answer.json()["extra"] == [{"field": "n", "message": "Expected `int`, got `str`"}]


def test_all_wrong_fields_are_named(client: TestClient) -> None:
    answer = client.post("/s", json={"label": 3})
    assert answer.json()["extra"] == [
        {"field": "n", "message": "This field is required"},
        {"field": "label", "message": "Expected `str`, got `int`"},
    ]


@pytest.mark.parametrize("content", [b"[1]", b"7", b"null", b'"x"'])
def test_signals_that_are_no_object_are_refused(client: TestClient, content: bytes) -> None:
    answer = client.post("/s", content=content, headers={"content-type": "application/json"})
    assert answer.status_code == 400


def test_an_empty_body_has_no_signals(client: TestClient) -> None:
    assert client.post("/s").json()["extra"] == [
        {"field": "n", "message": "This field is required"}
    ]


@pytest.mark.parametrize("query", ["?datastar=%7B%22n%22%3A", "?datastar=", "?datastar=%FF"])
@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_a_malformed_query_is_answered_with_400(
    client: TestClient, method: str, query: str
) -> None:
    answer = client.request(method, f"/s{query}")
    assert answer.status_code == 400
    assert answer.json()["extra"][0]["field"] == ""


@pytest.mark.parametrize("media_type", ["multipart/form-data", "multipart/form-data; boundary=b"])
def test_a_malformed_form_is_answered_with_400(client: TestClient, media_type: str) -> None:
    answer = client.post("/s", content=b"n=1", headers={"content-type": media_type})
    assert answer.status_code == 400


def test_a_wrong_field_of_a_form_is_named(client: TestClient) -> None:
    assert client.post("/s", data={"n": "x"}).json()["extra"] == [
        {"field": "n", "message": "Expected `int`, got `str`"}
    ]


def test_json_may_say_its_charset(client: TestClient) -> None:
    headers = {"content-type": "Application/JSON ; charset=utf-8"}
    assert client.post("/s", content=b'{"n": 1}', headers=headers).text == "<p>1</p>"


def test_a_body_without_a_content_type_is_refused(client: TestClient) -> None:
    answer = client.post("/s", content=b'{"n": 1}')
    assert answer.status_code == 415
    assert answer.json()["detail"] == (
        "Signals came as 'an unknown type'; send application/json, or a form."
    )


def test_a_wrong_content_type_says_what_to_send(client: TestClient) -> None:
    answer = client.post("/s", content=b"n=1", headers={"content-type": "text/plain"})
    assert answer.status_code == 415
    assert answer.json()["detail"] == (
        "Signals came as 'text/plain'; send application/json, or a form."
    )


def test_a_body_of_a_megabyte_is_refused_with_the_limit(client: TestClient) -> None:
    answer = client.post("/s", json={"n": 1, "label": "x" * 1_000_000})
    assert answer.status_code == 413
    assert answer.json()["detail"] == (
        "The signals take 1000018 bytes; this app accepts 262144. Send fewer, with "
        "filter_signals, or raise StarioPlugin(signals_limit_bytes=…)."
    )


def test_a_big_body_that_hides_its_length_is_refused(client: TestClient) -> None:
    def chunks() -> Any:
        yield b'{"n": 1, "label": "'
        for _ in range(300):
            yield b"x" * 1000
        yield b'"}'

    answer = client.post("/s", content=chunks(), headers={"content-type": "application/json"})
    assert answer.status_code == 413


@pytest.mark.parametrize(
    "media_type", ["application/x-www-form-urlencoded", "multipart/form-data; boundary=b"]
)
def test_a_big_form_that_hides_its_length_is_refused(client: TestClient, media_type: str) -> None:
    chunks = (b"x" * 1000 for _ in range(300))
    answer = client.post("/s", content=chunks, headers={"content-type": media_type})
    assert answer.status_code == 413


def test_a_big_query_is_refused() -> None:
    with TestClient(Litestar(HANDLERS, plugins=[StarioPlugin(signals_limit_bytes=100)])) as client:
        assert client.get("/s?datastar=" + "x" * 101).status_code == 413


def test_deep_nesting_is_refused(client: TestClient) -> None:
    content = b'{"n": 1, "x": ' + b"[" * 10_000 + b"]" * 10_000 + b"}"
    answer = client.post("/s", content=content, headers={"content-type": "application/json"})
    assert answer.status_code == 400
    assert "Nested more than 32 levels deep" in answer.text


def test_the_limit_can_be_raised() -> None:
    plugin = StarioPlugin(signals_limit_bytes=2_000_000)
    with TestClient(Litestar(HANDLERS, plugins=[plugin])) as client:
        answer = client.post("/s", json={"n": 1, "label": "x" * 1_000_000}, headers=DATASTAR)
        assert answer.status_code == 200


def test_a_good_request_after_a_bad_one_is_served(client: TestClient) -> None:
    client.post("/s", content=b"\xff", headers={"content-type": "application/json"})
    assert client.post("/s", json={"n": 1}).text == "<p>1</p>"


class Title(ds.Signals):
    title: Annotated[str, Meta(min_length=1, max_length=5)] = ""
    n: Annotated[int, Meta(ge=0)] = 0


@post("/checked")
async def checked(form: ds.Checked[Title]) -> Event:
    if form.errors:
        return signals({"errors": form.messages})
    return signals({"title": form.value.title})


def test_a_handler_may_show_the_errors_itself() -> None:
    with TestClient(Litestar([checked], plugins=[StarioPlugin()])) as client:
        answer = client.post("/checked", json={"title": "much too long", "n": -1}, headers=DATASTAR)
    assert answer.status_code == 200
    assert answer.text == (
        "event: datastar-patch-signals\n"
        'data: signals {"errors":{"n":"Expected `int` >= 0",'
        '"title":"Expected `str` of length <= 5"}}\n\n'
    )


def test_such_a_handler_gets_the_value_when_all_is_well() -> None:
    with TestClient(Litestar([checked], plugins=[StarioPlugin()])) as client:
        answer = client.post("/checked", json={"title": "good"}, headers=DATASTAR)
    assert 'data: signals {"title":"good"}' in answer.text


def test_a_limit_above_the_usual_one_holds_for_large_bodies() -> None:
    plugin = StarioPlugin(signals_limit_bytes=5_000_000)
    with TestClient(Litestar(HANDLERS, plugins=[plugin])) as client:
        answer = client.post("/s", json={"n": 1, "label": "x" * 2_000_000}, headers=DATASTAR)
        assert answer.status_code == 200


@post("/kept")
async def kept(form: ds.Checked[Step]) -> h.Node:
    return h.p[f"{dict(form.sent)}"]


def test_what_was_sent_is_kept_with_its_errors() -> None:
    with TestClient(Litestar([kept], plugins=[StarioPlugin()])) as client:
        client.headers.update(DATASTAR)
        assert client.post("/kept", json={"n": "x"}).text == "<p>{&#39;n&#39;: &#39;x&#39;}</p>"
        assert client.post("/kept", data={"n": "y"}).text == "<p>{&#39;n&#39;: &#39;y&#39;}</p>"
        assert client.post("/kept", data={"n": "1"}).text == "<p>{}</p>"
