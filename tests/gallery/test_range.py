"""`Range`: the bounds of a number."""

from __future__ import annotations

import pytest

from stario_components import UsageError
from stario_components.gallery import Range


def test_bounds_in_the_wrong_order_are_told() -> None:
    with pytest.raises(UsageError) as raised:
        Range(50, 1)
    assert str(raised.value) == (
        "Range got 50 and 1.\n"
        "No number lies between them.\n"
        "Give the least value first, then the greatest: Range(1, 50)."
    )


@pytest.mark.parametrize("end", [float("inf"), float("nan")])
def test_a_range_has_an_end(end: float) -> None:
    with pytest.raises(UsageError, match="No number lies between them"):
        Range(0, end)


@pytest.mark.parametrize("step", [0, -1, float("inf")])
def test_a_step_leads_somewhere(step: float) -> None:
    with pytest.raises(UsageError) as raised:
        Range(0, 1, step=step)
    assert str(raised.value) == (
        f"Range got step={step!r}.\n"
        "It is what one value is more than the one before, so it is above nought.\n"
        "Give a number such as 0.5, or leave it out."
    )
