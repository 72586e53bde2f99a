"""Modifiers: from keywords to suffixes, by the table."""

from __future__ import annotations

from typing import Any

import pytest

from stario_components import ds
from stario_components._errors import UsageError

RUN = ds.js("run()")


@pytest.mark.parametrize(
    ("modifiers", "name"),
    [
        ({}, "data-on:click"),
        ({"once": True, "passive": True, "capture": True}, "data-on:click__once__passive__capture"),
        ({"delay_s": 0.5}, "data-on:click__delay.500ms"),
        ({"debounce_s": 0.3}, "data-on:click__debounce.300ms"),
        (
            {"debounce_s": 1, "leading": True, "trailing": False},
            "data-on:click__debounce.1000ms.leading.notrailing",
        ),
        (
            {"throttle_s": 1, "leading": False, "trailing": True},
            "data-on:click__throttle.1000ms.noleading.trailing",
        ),
        ({"view_transition": True, "window": True}, "data-on:click__viewtransition__window"),
        (
            {"document": True, "prevent": True, "stop": True},
            "data-on:click__document__prevent__stop",
        ),
        ({"outside": True}, "data-on:click__outside"),
        ({"once": False, "delay_s": None}, "data-on:click"),
        ({"delay_s": 0}, "data-on:click__delay.0ms"),
    ],
)
def test_modifiers_of_on(modifiers: dict[str, Any], name: str) -> None:
    assert ds.on("click", RUN, **modifiers) == {name: "run()"}


def test_an_unknown_modifier_is_refused_with_the_nearest() -> None:
    with pytest.raises(UsageError) as caught:
        ds.on("click", RUN, debounce=0.3)  # type: ignore[call-arg]
    assert str(caught.value) == (
        "ds.on got the modifier debounce.\n"
        "The client ignores a modifier that it does not know, without a word.\n"
        "Did you mean debounce_s?"
    )


@pytest.mark.parametrize(
    ("build", "caller"),
    [(ds.on_intersect, "ds.on_intersect"), (ds.on_signal_patch, "ds.on_signal_patch")],
)
def test_a_modifier_of_another_attribute_is_dead_and_refused(build: Any, caller: str) -> None:
    with pytest.raises(UsageError, match=f"{caller} got the modifier prevent"):
        build(RUN, prevent=True)


def test_two_places_to_listen_are_refused() -> None:
    with pytest.raises(UsageError) as caught:
        ds.on("click", RUN, window=True, outside=True)
    assert str(caught.value) == (
        "ds.on got window and outside.\n"
        "They exclude one another; the client would silently pick one.\n"
        "Keep one of them."
    )


@pytest.mark.parametrize(
    "told",
    [{"leading": True}, {"trailing": False}, {"leading": True, "debounce_s": 1, "throttle_s": 1}],
)
def test_an_edge_without_its_one_timer_is_refused(told: dict[str, Any]) -> None:
    with pytest.raises(UsageError) as caught:
        ds.on("click", RUN, **told)
    assert str(caught.value) == (
        "ds.on got leading or trailing without exactly one timer that has edges.\n"
        "They say at which edge of debounce_s, throttle_s or duration_s the expression runs.\n"
        "Give one of these: debounce_s=0.3, leading=True."
    )


@pytest.mark.parametrize("percent", [-1, 101, 2.5, "50", True])
def test_a_threshold_that_is_no_percentage_is_refused(percent: Any) -> None:
    with pytest.raises(UsageError) as caught:
        ds.on_intersect(RUN, threshold_percent=percent)
    assert str(caught.value) == (
        f"threshold_percent got {percent!r}.\n"
        "It is the part of the element that has to be visible, in whole percent.\n"
        "Give a number from 0 to 100."
    )


def test_two_amounts_of_visibility_are_refused() -> None:
    with pytest.raises(UsageError, match="ds.on_intersect got half and full"):
        ds.on_intersect(RUN, half=True, full=True)


def test_a_modifier_that_is_like_none_is_refused_with_all_there_are() -> None:
    with pytest.raises(UsageError) as caught:
        ds.on_signal_patch(RUN, zzz=True)  # type: ignore[call-arg]
    assert str(caught.value) == (
        "ds.on_signal_patch got the modifier zzz.\n"
        "The client ignores a modifier that it does not know, without a word.\n"
        "It takes delay_s, debounce_s, throttle_s, leading, trailing."
    )
