"""Every free action of the table does in Chromium what its row says; what goes on the wire."""

from __future__ import annotations

import json
import math
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Request, expect

from stario_components import ds, h
from tests.browser.client.covered import shows
from tests.browser.client.lab import Answer, Lab
from tests.browser.client.test_attributes import SIGNALS, button, click, start


def sent(lab: Lab, action: ds.Expr, body: h.Node = None, **signals: object) -> Request:
    """The request that an action sends from a page with these signals."""
    page = lab.open([start(**signals) if signals else None, body, button(ds.on_click(action))])
    with page.expect_request("**/x**"):
        click(lab)
    return lab.requests[-1]


@shows("@get", "@delete")
@pytest.mark.parametrize("action", [ds.get, ds.delete])
def test_get_and_delete_send_signals_in_the_query(lab: Lab, action: ds.Action) -> None:
    request = sent(lab, action("/x", query={"page": 2}), n=1, _local=2)
    query = parse_qs(urlsplit(request.url).query)
    assert (request.method, query["page"]) == (action.method.upper(), ["2"])
    assert json.loads(query["datastar"][0]) == {"n": 1}
    assert request.post_data is None


@shows("@post", "@put", "@patch")
@pytest.mark.parametrize("action", [ds.post, ds.put, ds.patch])
def test_post_put_and_patch_send_signals_in_the_body(lab: Lab, action: ds.Action) -> None:
    request = sent(lab, action("/x"), n=1, _local=2)
    assert request.method == action.method.upper()
    assert request.post_data_json == {"n": 1}
    assert request.headers["datastar-request"] == "true"


def test_a_path_parameter_can_be_an_expression(lab: Lab) -> None:
    request = sent(lab, ds.post("/x/{name}/y", name=ds.signal("name")), name="a/b c")
    assert request.url.endswith("/x/a%2Fb%20c/y")


def test_a_form_is_sent_with_its_button(lab: Lab) -> None:
    form = h.form(ds.on_submit(ds.post("/x", content_type="form")))[
        h.input(name="title", value="a & b"), h.button(name="act", value="save", id="s")
    ]
    page = lab.open(form)
    with page.expect_request("**/x"):
        page.locator("#s").click()
    assert lab.requests[-1].post_data == "title=a+%26+b&act=save"


def test_a_form_elsewhere_is_found_by_its_selector(lab: Lab) -> None:
    form = h.form(id="f")[h.input(name="title", value="t")]
    request = sent(lab, ds.post("/x", content_type="form", selector="#f"), form)
    assert request.post_data == "title=t"


def test_headers_are_added(lab: Lab) -> None:
    request = sent(lab, ds.post("/x", headers={"X-Token": "a\"b'c"}))
    assert request.headers["x-token"] == "a\"b'c"


def test_filter_signals_narrows_what_is_sent(lab: Lab) -> None:
    only = {"include": "^cart", "exclude": "secret"}
    action = ds.post(
        "/x", filter_signals=ds.Filter(include=only["include"], exclude=only["exclude"])
    )
    request = sent(lab, action, cart={"n": 1, "secret": 2}, other=3)
    assert request.post_data_json == {"cart": {"n": 1}}


def test_payload_replaces_the_signals(lab: Lab) -> None:
    request = sent(lab, ds.post("/x", payload={"id": 7, "now": ds.signal("n") + 1}), n=1)
    assert request.post_data_json == {"id": 7, "now": 2}


def test_request_cancellation_disabled_lets_both_through(lab: Lab) -> None:
    page = lab.open(button(ds.on_click(ds.post("/x", request_cancellation="disabled"))))
    page.evaluate("document.querySelector('#b').click(); document.querySelector('#b').click()")
    page.wait_for_timeout(300)
    assert len(lab.requests) == 2


def test_open_when_hidden_keeps_a_get_alive(lab: Lab) -> None:
    request = sent(lab, ds.get("/x", open_when_hidden=True))
    assert request.method == "GET"
    assert lab.errors == []


@pytest.mark.parametrize(
    ("retry", "tries"), [("always", 3), ("error", 3), ("auto", 1), ("never", 1)]
)
def test_retry_says_when_a_failed_request_is_sent_again(lab: Lab, retry: str, tries: int) -> None:
    lab.answers["/x"] = Answer(500)
    action = ds.get("/x", retry=retry, retry_interval_ms=50, retry_scaler=1, retry_max_wait_ms=60)
    page = lab.open(h.div(ds.init(action)))
    page.wait_for_timeout(600)
    assert (len(lab.requests) >= tries) if tries > 1 else (len(lab.requests) == 1)


def test_retry_max_count_may_be_infinite(lab: Lab) -> None:
    assert sent(lab, ds.get("/x", retry_max_count=math.inf)).method == "GET"
    assert lab.errors == []


@shows("@peek")
def test_peek_reads_without_following(lab: Lab) -> None:
    n, m = ds.signal("n"), ds.signal("m")
    peeking = h.p(ds.text(ds.peek(n) + m), id="p")
    page = lab.open([start(n=1, m=10), peeking, button(ds.on_click(n.set(2))), SIGNALS])
    click(lab)
    assert lab.signals() == {"n": 2, "m": 10}
    expect(page.locator("#p")).to_have_text("11")


@shows("@setAll")
def test_set_all_sets_what_a_filter_finds(lab: Lab) -> None:
    action = ds.set_all("x", {"include": r"^sel\."})
    lab.open([start(sel={"a": "1", "b": "2"}, other="3"), button(ds.on_click(action)), SIGNALS])
    click(lab)
    assert lab.signals() == {"sel": {"a": "x", "b": "x"}, "other": "3"}


@shows("@toggleAll")
def test_toggle_all_turns_what_a_filter_finds(lab: Lab) -> None:
    action = ds.toggle_all({"include": "^open"})
    lab.open([start(open1=True, open2=False, other=True), button(ds.on_click(action)), SIGNALS])
    click(lab)
    assert lab.signals() == {"open1": False, "open2": True, "other": True}


def test_an_action_that_the_client_lacks_throws_when_written_by_hand(lab: Lab) -> None:
    lab.open("<button id=b data-on:click=\"@query('/x')\">b</button>")
    click(lab)
    lab.page.wait_for_timeout(100)
    assert any("UndefinedAction" in error for error in lab.errors)
    assert lab.requests == []
