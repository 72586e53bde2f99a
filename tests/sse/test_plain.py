"""One event as an ordinary answer."""

from __future__ import annotations

import pytest

from stario_components import ds, h, patch, plain, remove, signals
from stario_components._errors import UsageError, shown
from stario_components.sse import PlainAnswer


def test_elements_are_html_with_headers() -> None:
    event = patch(h.circle, selector="#s", mode="append", namespace="svg", view_transition=True)
    assert plain(event) == PlainAnswer(
        b"<circle></circle>",
        "text/html",
        {
            "datastar-selector": "#s",
            "datastar-mode": "append",
            "datastar-namespace": "svg",
            "datastar-use-view-transition": "true",
        },
    )


def test_defaults_need_no_header() -> None:
    assert plain(patch(h.p(id="p"))).headers == {}


def test_signals_are_json() -> None:
    assert plain(signals({"n": 1})) == PlainAnswer(b'{"n":1}', "application/json", {})


def test_what_only_a_stream_can_say_is_refused() -> None:
    for event in (remove("#x", event_id="7"), signals({"n": 1}, retry_ms=9)):
        with pytest.raises(UsageError) as caught:
            plain(event)
        assert str(caught.value) == (
            f"plain got {shown(event)}.\n"
            "An event id, a retry time and a view transition selector exist in streams only.\n"
            "Return the event itself."
        )


def test_half_a_surrogate_pair_becomes_a_question_mark() -> None:
    assert plain(patch(h.p(id="p")["a\ud800b"])).body == b'<p id="p">a?b</p>'


def test_a_selector_that_no_header_holds_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        plain(remove("#é"))
    assert str(caught.value) == (
        "plain got the selector '#é'.\n"
        "It would travel in a header, and a header holds ASCII.\n"
        "Return the event itself, or select by an ASCII id."
    )


def test_a_transition_selector_is_refused() -> None:
    ds.use_client(ds.Client(version="1.0.2"))
    try:
        event = patch(h.p, view_transition=True, view_transition_selector="#x")
        with pytest.raises(UsageError, match="exist in streams only"):
            plain(event)
    finally:
        ds.use_client(ds.Client())
