"""Attributes that hold state in signals."""

from __future__ import annotations

from typing import Any

import pytest

from stario_components import ds
from stario_components._errors import UsageError

N = ds.signal("n")


class Form(ds.Signals):
    title: str = "a"
    count: int = 0


def test_no_signals_are_refused() -> None:
    with pytest.raises(UsageError) as caught:
        ds.signals({})
    assert str(caught.value) == (
        "ds.signals got no signals.\n"
        "The attribute would do nothing.\n"
        'Leave it out, or write ds.signals({"title": ""}).'
    )


@pytest.mark.parametrize("signal", [3, None, N + 1])
def test_what_names_no_signal_is_refused(signal: Any) -> None:
    with pytest.raises(UsageError, match="It takes the reference of one signal, or its name"):
        ds.bind(signal)
