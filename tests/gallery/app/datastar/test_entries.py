"""What is posted to the Datastar panel is decoded by its types, or refused with a reason."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from stario_components._errors import WireError
from stario_components.gallery.app._datastar._entries import LIMIT_BYTES, SignalRow, posted

CHANGE = {"kind": "change", "n": 1, "at_ms": 2, "paths": "a", "patch": "{}", "times": 1}


def body(**fields: Any) -> bytes:
    return msgspec.json.encode({"document": "abc", **fields})


def refusal(content: bytes) -> str:
    with pytest.raises(WireError) as raised:
        posted(content)
    return str(raised.value)


def test_a_batch_is_read() -> None:
    batch = posted(body(entries=[CHANGE]))
    assert batch.entries[0].n == 1
    assert batch.signals is None


def test_an_unknown_name_is_refused_with_its_place() -> None:
    assert refusal(body(entries=[{**CHANGE, "html": "<b>"}])) == (
        "The Datastar panel was sent what it can't read: Object contains unknown field `html` - at "
        "`$.entries[0]`.\n"
        "It takes what the bridge in the preview notes, and nothing else.\n"
        "Reload the page: its script may be older than the gallery."
    )


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"entries": [{**CHANGE, "kind": "other"}]}, "Invalid value 'other'"),
        ({"entries": [{**CHANGE, "n": 0}]}, "`int` >= 1"),
        ({"entries": [{**CHANGE, "patch": "x" * 60_001}]}, "length <= 60000"),
        ({"entries": [CHANGE] * 51}, "length <= 50"),
        ({"document": "../../x"}, "matching regex"),
        ({"signals": [{"path": "a", "type": "html", "text": "", "is_cut": False}]}, "Invalid enum"),
    ],
)
def test_what_is_out_of_bounds_is_refused(fields: dict[str, Any], why: str) -> None:
    assert why in refusal(body(**fields))


def test_a_body_that_is_too_big_is_not_even_read() -> None:
    assert refusal(b" " * (LIMIT_BYTES + 1)) == (
        "The Datastar panel was sent 2097153 bytes.\n"
        "It takes 2097152 at once, so that no page can fill the memory of the gallery.\n"
        "Send fewer entries at once, as js/panel.js does."
    )


def test_what_is_no_json_is_refused() -> None:
    assert "Input data was truncated" in refusal(b"{")
    assert "can't read" in refusal(b"[" * 100_000)


@pytest.mark.parametrize(
    ("path", "is_local"),
    [("_open", True), ("user._draft", True), ("user.a_b", False), ("count", False)],
)
def test_a_signal_is_local_when_a_part_of_its_name_starts_with_an_underscore(
    path: str, is_local: bool
) -> None:
    assert SignalRow(path=path, type="null", text="", is_cut=False).is_local is is_local
