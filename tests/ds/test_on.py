"""Attributes that run code, and their modifiers."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stario_components import ds
from stario_components._errors import UsageError

RUN = ds.js("run()")


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


@pytest.mark.parametrize("seconds", [[1], {}, "300ms"])
def test_a_time_that_is_no_number_is_refused(seconds: Any) -> None:
    with pytest.raises(UsageError) as caught:
        ds.on("click", RUN, debounce_s=seconds)
    assert str(caught.value) == (
        f"debounce_s got {seconds!r}.\n"
        "The client counts in whole milliseconds, from zero up.\n"
        "Give seconds: debounce_s=0.3."
    )


@settings(deadline=None)
@given(st.text(max_size=20))
def test_a_selector_does_not_leave_its_text(selector: str) -> None:
    source = str(ds.on_within("click", selector, RUN)["data-on:click"])
    assert source == (
        f"const target=evt.target.closest({ds.literal(selector)});if(target){{run()}}"
    )


@pytest.mark.parametrize("name", ["click", "input", "change", "submit", "keydown", "focus", "blur"])
def test_a_shorthand_is_on_with_its_event(name: str) -> None:
    short = getattr(ds, f"on_{name}")
    assert (
        short(RUN, once=True) == ds.on(name, RUN, once=True) == {f"data-on:{name}__once": "run()"}
    )


def test_a_filter_stands_beside_its_listener_under_its_own_name() -> None:
    attrs = ds.on_signal_patch(RUN, only={"include": "^a"}) | ds.on_click(RUN)
    assert list(attrs) == ["data-on-signal-patch", "data-on-signal-patch-filter", "data-on:click"]
