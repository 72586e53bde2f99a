"""The panel answers what is posted with rows, in which all that came is text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from stario_components.gallery.app._datastar import datastar_panel, panel_handlers
from stario_components.gallery.app._datastar._entries import Posted, SignalRow
from stario_components.gallery.app._datastar._handlers import answer
from stario_components.gallery.app._urls import Urls
from stario_components.litestar import StarioPlugin
from stario_components.render import render
from stario_components.sse import ElementsPatch

HOSTILE = "<img src=x onerror=alert(1)>\"'"


def request(n: int = 1, **changes: Any) -> dict[str, Any]:
    return {
        "kind": "request",
        "n": n,
        "at_ms": 1200,
        "method": "POST",
        "url": "/save",
        "is_datastar": True,
        "is_own": False,
        "element": "button#save",
        "sent": {"kind": "signals", "text": '{"b":1,"a":2}'},
        "state": "done",
        "status": 200,
        "ms": 12,
        "size": 90,
        "type": "text/event-stream; charset=utf-8",
        "error": "",
        "delay_ms": 0,
        "failed": "",
        "findings": [],
        **changes,
    }


def event(n: int = 2, **changes: Any) -> dict[str, Any]:
    return {
        "kind": "event",
        "n": n,
        "at_ms": 1300,
        "type": "datastar-patch-elements",
        "request": 1,
        "element": "button#save",
        "args": {"elements": "<p id=a>x", "mode": "append", "selector": "#list"},
        "sizes": {"elements": 9, "mode": 6, "selector": 5},
        "findings": [],
        "replay_of": 0,
        **changes,
    }


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient[Litestar]]:
    app = Litestar(panel_handlers(Urls()), plugins=[StarioPlugin()], openapi_config=None)
    with TestClient(app, base_url="http://127.0.0.1") as client:
        yield client


def told(client: TestClient[Litestar], **batch: Any) -> str:
    response = client.post("/datastar/entries", json={"document": "doc", **batch})
    assert response.status_code == 200, response.text
    return response.text


def test_requests_and_events_go_on_top_of_their_lists(client: TestClient[Litestar]) -> None:
    text = told(client, entries=[request(1), event(2), event(3)])
    requests, events = text.strip().split("\n\n")
    assert "selector #sg-ds-requests" in requests
    assert "mode prepend" in requests
    assert "sg-ds-doc-1" in requests
    assert "selector #sg-ds-events" in events
    assert events.index("sg-ds-doc-3") < events.index("sg-ds-doc-2")


def test_what_has_a_row_already_is_morphed(client: TestClient[Litestar]) -> None:
    text = told(client, updates=[request(1, state="open")])
    assert "selector" not in text
    assert "200 open" in text


def test_signals_become_the_body_of_the_table() -> None:
    row = SignalRow(path="_a", type="number", text="1", is_cut=False)
    (patch,) = answer(Posted("doc", signals=(row,)))
    assert isinstance(patch, ElementsPatch)
    assert patch.html.startswith('<tbody id="sg-ds-signals"><tr id="sg-ds-s-_a-row">')
    assert "not sent" in patch.html
    assert 'type="number"' in patch.html


def test_a_cut_value_can_not_be_edited() -> None:
    row = SignalRow(path="a", type="string", text="long", is_cut=True)
    (patch,) = answer(Posted("doc", signals=(row,)))
    assert isinstance(patch, ElementsPatch)
    assert "long…" in patch.html
    assert "<input" not in patch.html


def test_nothing_new_is_no_content(client: TestClient[Litestar]) -> None:
    assert client.post("/datastar/entries", json={"document": "doc"}).status_code == 204


def test_findings_are_said_to_those_who_do_not_see_them(client: TestClient[Litestar]) -> None:
    finding = {"code": "no-id", "subject": "p"}
    text = told(client, entries=[event(2, findings=[finding, finding])])
    assert 'aria-live="polite">A &lt;p&gt; at the top of the patch has no id.' in text
    assert "And 1 more findings." in text


def test_hostile_text_is_text_everywhere(client: TestClient[Litestar]) -> None:
    navigation = {
        "kind": "navigation", "n": 5, "at_ms": 0, "method": HOSTILE, "url": HOSTILE,
        "element": HOSTILE, "fields": HOSTILE,
    }  # fmt: skip
    text = told(
        client,
        entries=[
            request(1, url=HOSTILE, method=HOSTILE, element=HOSTILE, type=HOSTILE, error=HOSTILE),
            event(2, type=HOSTILE, args={HOSTILE: HOSTILE}, sizes={}),
            event(3, args={"signals": HOSTILE, "selector": HOSTILE}, sizes={}),
            {"kind": "error", "n": 4, "at_ms": 0, "text": HOSTILE,
             "findings": [{"code": "error", "subject": HOSTILE}]},
            navigation,
        ],
        signals=[{"path": HOSTILE, "type": "string", "text": HOSTILE, "is_cut": False}],
    )  # fmt: skip
    assert "<img" not in text


@pytest.mark.parametrize("content", [b"{", b'{"document":"doc","more":1}', b"null"])
def test_what_can_not_be_read_is_refused_with_a_reason(
    client: TestClient[Litestar], content: bytes
) -> None:
    response = client.post("/datastar/entries", content=content)
    assert response.status_code == 400
    assert response.text.startswith("The Datastar panel was sent what it can't read: ")


def test_a_body_without_measure_is_refused(client: TestClient[Litestar]) -> None:
    assert client.post("/datastar/entries", content=b" " * 3_000_000).status_code == 413


def test_the_panel_says_what_will_stand_in_it() -> None:
    panel = render(datastar_panel(urls=Urls("/_g"), story_id="a:b"))
    assert "No requests yet. Click something in the preview." in panel
    assert "/_g/datastar/entries" in panel
    assert "data-ignore-morph" in panel
