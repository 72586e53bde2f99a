"""Attributes that run code, and their modifiers."""

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


@pytest.mark.parametrize(
    "event", ["click", "my-event", "datastar-fetch", "app:saved", "a.b", "foo_bar"]
)
def test_an_event_name_is_kept(event: str) -> None:
    assert list(ds.on(event, RUN)) == [f"data-on:{event}"]


@pytest.mark.parametrize("event", ["fooBar", "foo__bar", "", "foo bar", "a=b", 'x"', "é"])
def test_an_event_name_that_html_would_change_is_refused(event: str) -> None:
    with pytest.raises(UsageError) as caught:
        ds.on(event, RUN)
    assert str(caught.value) == (
        f"ds.on got the event {event!r}.\n"
        "HTML lower-cases attribute names, and the client reads __ as the start of a modifier.\n"
        'Use a lower-case name: ds.on("click", …), ds.on("my-event", …).'
    )


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


@pytest.mark.parametrize("seconds", [-1, float("nan"), float("inf"), 0.0001])
def test_a_time_that_the_client_can_not_count_is_refused(seconds: float) -> None:
    with pytest.raises(UsageError) as caught:
        ds.on("click", RUN, debounce_s=seconds)
    assert str(caught.value) == (
        f"debounce_s got {seconds!r}.\n"
        "The client counts in whole milliseconds, from zero up.\n"
        "Give seconds: debounce_s=0.3."
    )


@pytest.mark.parametrize(
    ("attrs", "expected"),
    [
        (ds.on_click(RUN), {"data-on:click": "run()"}),
        (ds.on_input(RUN), {"data-on:input": "run()"}),
        (ds.on_change(RUN), {"data-on:change": "run()"}),
        (ds.on_submit(RUN), {"data-on:submit": "run()"}),
        (ds.on_keydown(RUN, window=True), {"data-on:keydown__window": "run()"}),
        (ds.on_focus(RUN), {"data-on:focus": "run()"}),
        (ds.on_blur(RUN), {"data-on:blur": "run()"}),
        (
            ds.init(RUN, delay_s=1, view_transition=True),
            {"data-init__delay.1000ms__viewtransition": "run()"},
        ),
        (ds.effect(RUN), {"data-effect": "run()"}),
        (ds.on_intersect(RUN, once=True, exit=True), {"data-on-intersect__once__exit": "run()"}),
        (ds.on_intersect(RUN, half=True), {"data-on-intersect__half": "run()"}),
        (ds.on_intersect(RUN, threshold_percent=25), {"data-on-intersect__threshold.25": "run()"}),
        (ds.on_interval(RUN), {"data-on-interval": "run()"}),
        (
            ds.on_interval(RUN, duration_s=5, leading=True),
            {"data-on-interval__duration.5000ms.leading": "run()"},
        ),
        (ds.on_signal_patch(RUN, debounce_s=1), {"data-on-signal-patch__debounce.1000ms": "run()"}),
        (
            ds.on_signal_patch(RUN, only={"include": "^a", "exclude": "b$"}),
            {
                "data-on-signal-patch": "run()",
                "data-on-signal-patch-filter": '{"include":"^a","exclude":"b\\u0024"}',
            },
        ),
    ],
)
def test_each_attribute_that_runs_code(attrs: ds.Attrs, expected: dict[str, str]) -> None:
    assert attrs == expected


def test_a_statement_in_a_delegated_listener_keeps_its_braces() -> None:
    attrs = ds.on_within("click", "li[data-id]", RUN, once=True)
    assert attrs == {
        "data-on:click__once": 'const target=evt.target.closest("li[data-id]");if(target){run()}'
    }


@pytest.mark.parametrize("percent", [-1, 101, 2.5, "50"])
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


@pytest.mark.parametrize("only", [{}, {"includes": "x"}])
def test_a_filter_without_patterns_is_refused(only: Any) -> None:
    with pytest.raises(UsageError) as caught:
        ds.on_signal_patch(RUN, only=only)
    assert str(caught.value) == (
        f"A filter of signals got {only!r}.\n"
        "It holds patterns under include, exclude or both; anything else would be ignored.\n"
        'Write {"include": "^cart"}.'
    )


def test_a_broken_pattern_is_refused() -> None:
    with pytest.raises(UsageError, match="A filter of signals got the pattern '\\(a'"):
        ds.on_signal_patch(RUN, only={"include": "(a"})
