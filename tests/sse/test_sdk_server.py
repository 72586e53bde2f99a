"""The server of the SDK conformance contract, over HTTP as the suite speaks to it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from litestar.testing import TestClient

from stario_components import ds
from tests.sdk_server import app


@pytest.fixture
def ask() -> Any:
    with TestClient(app()) as client:

        def ask(*events: dict[str, Any], method: str = "GET") -> str:
            told = {"events": events}
            options = (
                {"params": {"datastar": json.dumps(told)}} if method == "GET" else {"json": told}
            )
            answer = client.request(
                method, "/test", headers={"datastar-request": "true"}, **options
            )
            assert answer.status_code == 200, answer.text
            assert answer.headers["content-type"].startswith("text/event-stream")
            return answer.text

        yield ask
    ds.use_client(ds.Client())


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_elements_are_patched(ask: Any, method: str) -> None:
    event = {"type": "patchElements", "elements": '<div id="a">\n  b\n</div>'}
    assert ask(event, method=method) == (
        "event: datastar-patch-elements\n"
        'data: elements <div id="a">\ndata: elements   b\ndata: elements </div>\n\n'
    )


def test_all_options_of_elements_are_written(ask: Any) -> None:
    event = {
        "type": "patchElements",
        "elements": "<circle/>",
        "selector": "#s",
        "mode": "append",
        "namespace": "svg",
        "useViewTransition": True,
        "viewTransitionSelector": "#v",
        "eventId": "e1",
        "retryDuration": 2000,
    }
    assert ask(event) == (
        "event: datastar-patch-elements\nid: e1\nretry: 2000\n"
        "data: selector #s\ndata: mode append\ndata: useViewTransition true\n"
        "data: viewTransitionSelector #v\ndata: namespace svg\ndata: elements <circle/>\n\n"
    )


def test_elements_are_removed(ask: Any) -> None:
    assert ask({"type": "patchElements", "selector": "#t", "mode": "remove"}) == (
        "event: datastar-patch-elements\ndata: selector #t\ndata: mode remove\n\n"
    )


def test_signals_are_patched(ask: Any) -> None:
    event = {
        "type": "patchSignals",
        "signals": {"one": "first\n signal", "two": None, "three": {"a;@b": "<$>"}},
        "onlyIfMissing": True,
        "eventId": "e1",
        "retryDuration": 1000,
    }
    assert ask(event) == (
        "event: datastar-patch-signals\nid: e1\n"
        "data: onlyIfMissing true\n"
        'data: signals {"one":"first\\n signal","two":null,"three":{"a;@b":"<$>"}}\n\n'
    )


def test_raw_signals_keep_their_lines(ask: Any) -> None:
    assert ask({"type": "patchSignals", "signals-raw": '{\n"one":1}', "signals": {"x": 1}}) == (
        'event: datastar-patch-signals\ndata: signals {\ndata: signals "one":1}\n\n'
    )


def test_scripts_are_executed(ask: Any) -> None:
    assert ask({"type": "executeScript", "script": "console.log('<a>')\nx"}) == (
        "event: datastar-patch-elements\ndata: selector body\ndata: mode append\n"
        "data: elements <script data-effect=\"el.remove()\">console.log('<a>')\n"
        "data: elements x</script>\n\n"
    )


@pytest.mark.parametrize(
    "attributes", [{"type": "module", "blocking": False}, ['type="module"', "blocking=false"]]
)
def test_scripts_have_attributes(ask: Any, attributes: Any) -> None:
    event = {"type": "executeScript", "script": "x", "autoRemove": False, "attributes": attributes}
    assert 'data: elements <script type="module" blocking="false">x</script>\n' in ask(event)


def test_several_events_follow_one_another(ask: Any) -> None:
    event = {"type": "patchSignals", "signals": {"n": 1}}
    assert ask(event, event, method="POST").count("event: datastar-patch-signals") == 2
