"""Seconds become whole milliseconds."""

from __future__ import annotations

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
