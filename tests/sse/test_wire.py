"""The bytes of events: exact, and read back the same by a parser that does not know the writer."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Mapping
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stario_components import patch, remove
from stario_components._errors import UsageError
from stario_components.sse import (
    HEARTBEAT,
    ElementsPatch,
    Event,
    Mode,
    Namespace,
    SignalsPatch,
    retry,
    write,
)
from tests.sse.parser import Parsed, parse

ODD = "\r\n\t\v\f\0\x1c\x1d\x1e\x7f\x85\u2028\u2029\ufeff\ud800\udfff é\U0001f600: data<>&\"'"
TEXT = st.text(st.one_of(st.sampled_from(ODD), st.characters()), max_size=60)
LINE = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), min_size=1)


def as_lines(text: str) -> str:
    """How a text comes back: every line end is a line feed, half a surrogate pair is a `?`."""
    return re.sub("[\ud800-\udfff]", "?", text.replace("\r\n", "\n").replace("\r", "\n"))


ELEMENTS = st.builds(
    ElementsPatch,
    html=TEXT.filter(bool),
    selector=LINE,
    mode=st.sampled_from(["outer", "inner", "replace", "prepend", "append", "before", "after"]),
    namespace=st.sampled_from(["html", "svg", "mathml"]),
    view_transition=st.booleans(),
    event_id=st.none() | LINE,
    retry_ms=st.none() | st.integers(0, 60_000),
)


def signals_patch(values: Mapping[str, object], **options: Any) -> SignalsPatch:
    # By hand: `signals` refuses a dotted key, which the wire carries like any other.
    return SignalsPatch(json=json.dumps(values, ensure_ascii=False), **options)


SIGNALS = st.builds(
    signals_patch,
    st.dictionaries(TEXT, st.none() | st.booleans() | st.integers(-9, 9) | TEXT),
    only_if_missing=st.booleans(),
    event_id=st.none() | LINE,
    retry_ms=st.none() | st.integers(0, 60_000),
)


def expected(event: Event) -> Parsed:
    retry_ms = None if event.retry_ms == 1000 else event.retry_ms
    if isinstance(event, SignalsPatch):
        data = {"onlyIfMissing": "true"} if event.only_if_missing else {}
        data["signals"] = as_lines(event.json)
        return Parsed("datastar-patch-signals", event.event_id, retry_ms, data)
    assert isinstance(event, ElementsPatch)
    told = {
        "selector": event.selector,
        "mode": None if event.mode == "outer" else event.mode,
        "useViewTransition": "true" if event.view_transition else None,
        "namespace": None if event.namespace == "html" else event.namespace,
        "elements": as_lines(event.html),
    }
    data = {key: value for key, value in told.items() if value is not None}
    return Parsed("datastar-patch-elements", event.event_id, retry_ms, data)


@settings(max_examples=200, deadline=None)
@given(ELEMENTS | SIGNALS)
def test_every_event_is_read_back_the_same(event: Event) -> None:
    assert parse([write(event)]) == [expected(event)]


ALPHABETS = [ODD, "\r\n ab", "".join(map(chr, range(0x3000))), f"{ODD}<p>"]


def odd_text(source: random.Random) -> str:
    return "".join(source.choices(source.choice(ALPHABETS), k=source.randint(0, 40)))


def odd_event(source: random.Random) -> Event:
    line = source.choice([None, "7", "#a > b", "é\u2028 x"])
    retry_ms = source.choice([None, 0, 1000, 60_000])
    if source.random() < 0.3:
        values = {odd_text(source): odd_text(source) for _ in range(source.randint(0, 3))}
        once = source.random() < 0.5
        return signals_patch(values, only_if_missing=once, event_id=line, retry_ms=retry_ms)
    return ElementsPatch(
        html=odd_text(source) or "x",
        selector=source.choice(["#s", "a, b", "[x='é']"]),
        mode=source.choice(get_args(Mode)),
        namespace=source.choice(get_args(Namespace)),
        view_transition=source.random() < 0.5,
        event_id=line,
        retry_ms=retry_ms,
    )


def test_ten_thousand_events_of_one_stream_are_read_back_the_same() -> None:
    # Seeded and without shrinking: ten times as fast as the same number of generated examples.
    source = random.Random(20261124)
    events = [odd_event(source) for _ in range(10_000)]
    stream = b"".join([write(each) for each in events])
    assert parse([stream]) == [expected(each) for each in events]


@settings(deadline=None)
@given(st.lists(ELEMENTS | SIGNALS, max_size=5), st.integers(1, 7))
def test_several_events_in_any_chunks_are_read_back_the_same(
    events: list[Event], size: int
) -> None:
    stream = retry(250) + HEARTBEAT.join([write(each) for each in events])
    chunks = [stream[at : at + size] for at in range(0, len(stream), size)]
    assert parse(chunks) == [expected(each) for each in events]


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_each_line_of_html_is_a_line_of_data(end: str) -> None:
    event = ElementsPatch(html=end.join(["<pre id='p'>", "a", "", "b</pre>"]))
    assert write(event) == (
        b"event: datastar-patch-elements\n"
        b"data: elements <pre id='p'>\n"
        b"data: elements a\n"
        b"data: elements \n"
        b"data: elements b</pre>\n\n"
    )


@pytest.mark.parametrize("text", ["\u2028", "\u2029", "\x85", "\v", "\f", "\x1c", "\0"])
def test_what_only_python_takes_for_a_line_end_is_text(text: str) -> None:
    written = write(ElementsPatch(html=f"<p>a{text}b</p>")).decode()
    assert written == f"event: datastar-patch-elements\ndata: elements <p>a{text}b</p>\n\n"


def test_half_a_surrogate_pair_becomes_a_question_mark() -> None:
    assert b"<p>a?b</p>" in write(ElementsPatch(html="<p>a\ud800b</p>"))


def test_fields_come_in_the_order_of_the_specification() -> None:
    event = patch(None, selector="#x", mode="inner", event_id="7", retry_ms=2000)
    assert write(event) == (
        b"event: datastar-patch-elements\nid: 7\nretry: 2000\n"
        b"data: selector #x\ndata: mode inner\n\n"
    )


def test_the_default_retry_is_left_out() -> None:
    assert b"retry" not in write(remove("#x", retry_ms=1000))


def test_an_unknown_kind_of_event_has_no_bytes() -> None:
    with pytest.raises(UsageError) as caught:
        write(Event())
    assert str(caught.value) == (
        "A stream got Event(event_id=None, retry_ms=None).\n"
        "Only events have bytes: a page would not know what to do with anything else.\n"
        "Make an event of it: patch(node), signals({…})."
    )
