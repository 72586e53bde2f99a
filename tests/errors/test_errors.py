"""How messages are built."""

from __future__ import annotations

import pytest

from stario_components._errors import (
    SetupError,
    StarioError,
    UsageError,
    WireError,
    did_you_mean,
    message,
    shown,
)


def test_a_message_has_three_lines() -> None:
    assert message("what", "why", "fix") == "what\nwhy\nfix"


@pytest.mark.parametrize("length", [78, 79, 5000])
def test_a_shown_value_is_cut_short(length: int) -> None:
    text = shown("x" * length)
    assert len(text) <= 80
    assert text.startswith("'xxx")
    assert text.endswith("'")
    assert ("…" in text) is (length > 78)


def test_the_nearest_name_is_suggested() -> None:
    assert did_you_mean("colour", ["color", "size"], otherwise="None.") == "Did you mean color?"
    assert did_you_mean("zzz", ["color", "size"], otherwise="None.") == "None."


@pytest.mark.parametrize(
    ("kind", "parent"),
    [(UsageError, ValueError), (SetupError, RuntimeError), (WireError, ValueError)],
)
def test_each_kind_is_ours_and_pythons(kind: type[Exception], parent: type[Exception]) -> None:
    assert issubclass(kind, StarioError)
    assert issubclass(kind, parent)
