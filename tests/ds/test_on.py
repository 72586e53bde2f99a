"""Attributes that run code, and their modifiers."""

from __future__ import annotations

import pytest

from stario_components import ds

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
