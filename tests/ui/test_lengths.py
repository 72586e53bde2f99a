"""Lengths are numbers of rem."""

from __future__ import annotations

import math
from typing import Any

import pytest

from stario_components import UsageError
from stario_components.ui._lengths import rem


@pytest.mark.parametrize(
    ("value", "css"), [(16, "16rem"), (12.5, "12.5rem"), (0.1 + 0.2, "0.3rem"), (1e-3, "0.001rem")]
)
def test_a_number_is_rem(value: float, css: str) -> None:
    assert rem("grid", "min_width", value) == css


@pytest.mark.parametrize("value", ["16rem", 0, -1, True, None, math.nan, math.inf])
def test_anything_else_is_refused(value: Any) -> None:
    with pytest.raises(UsageError):
        rem("grid", "min_width", value)


def test_the_error_shows_how() -> None:
    wrong: Any = "16rem"
    with pytest.raises(UsageError) as caught:
        rem("grid", "min_width", wrong)
    assert str(caught.value) == (
        "ui.grid got min_width='16rem'.\n"
        "It is a length in rem: a number greater than 0.\n"
        "Write min_width=16 for 16rem, which is 256 px unless the reader's text is larger."
    )
