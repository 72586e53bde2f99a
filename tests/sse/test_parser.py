"""The parser that the writer is held against, held against the examples of the standard."""

from __future__ import annotations

import pytest

from tests.sse.parser import Parsed, parse

STREAM = (
    "\ufeffevent: a\r\nid: 7\rretry: 250\n: comment\ndata: k é\u2028\ndata: k \r\n\r\ndata: l x\n\n"
)
EVENTS = [Parsed("a", "7", 250, {"k": "é\u2028\n"}), Parsed(data={"l": "x"})]


@pytest.mark.parametrize("size", [1, 2, 3, 5, 1000])
def test_a_stream_in_chunks_of_any_size_has_the_same_events(size: int) -> None:
    data = STREAM.encode()
    assert parse(data[at : at + size] for at in range(0, len(data), size)) == EVENTS


def test_a_block_without_data_is_no_event() -> None:
    assert parse([b"event: a\nretry: 5\n\n: hb\n\ndata: k v\n\n"]) == [Parsed(data={"k": "v"})]


def test_an_event_that_the_stream_cuts_off_is_dropped() -> None:
    assert parse([b"data: k v\n"]) == []


def test_a_data_line_without_its_space_loses_its_key() -> None:
    assert parse([b"data: elements\n\n"]) == [Parsed(data={"element": "elements"})]


@pytest.mark.parametrize("line", ["retry: -1", "retry: 1.5", "id: a\0b", "Event: x"])
def test_a_line_that_a_browser_would_ignore_fails_the_test(line: str) -> None:
    with pytest.raises(AssertionError, match="a field that the standard ignores"):
        parse([f"{line}\n".encode()])
