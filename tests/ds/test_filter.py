"""Filters: which signals, by regular expressions."""

from __future__ import annotations

from typing import Any

import pytest

from stario_components import ds
from stario_components._errors import UsageError

RUN = ds.js("run()")


@pytest.mark.parametrize("only", [{}, {"includes": "x"}])
def test_a_filter_without_patterns_is_refused(only: Any) -> None:
    with pytest.raises(UsageError) as caught:
        ds.on_signal_patch(RUN, only=only)
    assert str(caught.value) == (
        f"A filter of signals got {only!r}.\n"
        "It holds patterns under include, exclude or both; anything else would be ignored.\n"
        'Write {"include": "^cart"}.'
    )


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("(a", "missing ), unterminated subpattern at position 0"),
        ("*a", "nothing to repeat at position 0"),
        ("a{99999999999}", "the repetition number is too large"),
    ],
)
def test_a_broken_pattern_is_refused(pattern: str, reason: str) -> None:
    with pytest.raises(UsageError) as caught:
        ds.on_signal_patch(RUN, only={"include": pattern})
    assert str(caught.value) == (
        f"A filter of signals got the pattern {pattern!r}.\n"
        f"It is no regular expression ({reason}); the client would throw.\n"
        'Escape what is meant as text: r"price\\$".'
    )


@pytest.mark.parametrize("pattern", ["^cart", "", r"price\$", "(?<name>x)", "(?i:x)"])
def test_a_pattern_that_javascript_may_know_passes(pattern: str) -> None:
    assert ds.toggle_all({"include": pattern}).source == (
        f'@toggleAll({{"include":{ds.literal(pattern)}}})'
    )
