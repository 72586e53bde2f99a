"""Seconds become whole milliseconds."""

from __future__ import annotations

from typing import Any

import pytest

from stario_components import ds
from stario_components._errors import UsageError

RUN = ds.js("run()")


@pytest.mark.parametrize("seconds", [-1, float("nan"), float("inf"), 0.0001])
def test_a_time_that_the_client_can_not_count_is_refused(seconds: float) -> None:
    with pytest.raises(UsageError) as caught:
        ds.on("click", RUN, debounce_s=seconds)
    assert str(caught.value) == (
        f"debounce_s got {seconds!r}.\n"
        "The client counts in whole milliseconds, from zero up.\n"
        "Give seconds: debounce_s=0.3."
    )


@pytest.mark.parametrize("seconds", ["300ms", [1], {}])
def test_what_is_no_number_of_seconds_is_refused(seconds: Any) -> None:
    with pytest.raises(UsageError) as caught:
        ds.on_intersect(RUN, delay_s=seconds)
    assert str(caught.value) == (
        f"delay_s got {seconds!r}.\n"
        "The client counts in whole milliseconds, from zero up.\n"
        "Give seconds: delay_s=0.3."
    )


@pytest.mark.parametrize(
    ("seconds", "tag"),
    [(0, "0ms"), (0.001, "1ms"), (0.3, "300ms"), (1.9999, "2000ms"), (60, "60000ms")],
)
def test_seconds_become_milliseconds(seconds: float, tag: str) -> None:
    assert ds.on_interval(RUN, duration_s=seconds) == {f"data-on-interval__duration.{tag}": "run()"}
