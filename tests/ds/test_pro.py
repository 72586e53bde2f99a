"""Datastar Pro, written by its reference."""

from __future__ import annotations

from typing import Any

import pytest

from stario_components import ds
from stario_components._errors import UsageError

N = ds.signal("n")


@pytest.mark.parametrize(
    ("attrs", "expected"),
    [
        (
            ds.animate(
                {"x": N}, duration_s=0.3, ease="outcubic", delay_s=1, loop=True, pingpong=True
            ),
            {
                "data-animate__duration.300ms__ease.outcubic__delay.1000ms__loop__pingpong": (
                    '{"x":$n}'
                )
            },
        ),
        (ds.custom_validity("no"), {"data-custom-validity": '"no"'}),
        (
            ds.match_media("is_wide", "(width > 40em)"),
            {"data-match-media:is_wide": "(width > 40em)"},
        ),
        (ds.on_raf(N.set(1), throttle_s=1), {"data-on-raf__throttle.1000ms": "$n = 1"}),
        (
            ds.on_resize(N.set(1), view_transition=True),
            {"data-on-resize__viewtransition": "$n = 1"},
        ),
        (ds.persist(), {"data-persist": True}),
        (
            ds.persist(key="a", only={"include": "x"}, session=True),
            {"data-persist:a__session": '{"include":"x"}'},
        ),
        (ds.query_string(filter_=True, history=True), {"data-query-string__filter__history": True}),
        (ds.replace_url(ds.js("'/a'")), {"data-replace-url": "'/a'"}),
        (
            ds.scroll_into_view(behavior="smooth", horizontal="end", vertical="center", focus=True),
            {"data-scroll-into-view__smooth__hend__vcenter__focus": True},
        ),
        (ds.view_transition(N), {"data-view-transition": "$n"}),
    ],
)
def test_each_builder_gives_its_attribute(attrs: ds.ProAttrs, expected: dict[str, Any]) -> None:
    assert attrs == expected
    assert isinstance(attrs, ds.ProAttrs)


def test_nothing_to_animate_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        ds.animate({})
    assert str(caught.value) == (
        "ds.animate got nothing.\n"
        "An empty value stops every later attribute of the page.\n"
        'Leave it out, or write ds.animate({"x": ds.signal("x")}).'
    )


def test_an_empty_media_query_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        ds.match_media("a", " ")
    assert str(caught.value) == (
        "ds.match_media got nothing.\n"
        "An empty value stops every later attribute of the page.\n"
        'Leave it out, or write ds.match_media("is_dark", "(width > 40em)").'
    )


@pytest.mark.parametrize("signal", ["isDark", "a.b"])
def test_a_signal_that_a_key_can_not_carry_is_refused(signal: str) -> None:
    with pytest.raises(UsageError, match="A modifier got the word"):
        ds.match_media(signal, "(width > 40em)")


def test_an_unknown_way_to_scroll_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        ds.scroll_into_view(behavior="smoth")  # type: ignore[arg-type]
    assert str(caught.value) == (
        "ds.scroll_into_view got 'smoth'.\n"
        "The client ignores a modifier that it does not know, without a word.\n"
        "Did you mean smooth?"
    )


def test_no_time_at_all_is_told_and_not_taken_for_the_default() -> None:
    assert ds.animate({"x": 1}, duration_s=0, delay_s=0) == {
        "data-animate__duration.0ms__delay.0ms": '{"x":1}'
    }


def test_a_time_below_zero_is_refused() -> None:
    with pytest.raises(UsageError, match="duration_s got -1"):
        ds.animate({"x": 1}, duration_s=-1)


@pytest.mark.parametrize("build", [ds.on_raf, ds.on_resize])
def test_text_is_no_code(build: Any) -> None:
    with pytest.raises(UsageError, match="got 'f\\(\\)' where it runs code"):
        build("f()")


@pytest.mark.parametrize(
    ("words", "told", "fix"),
    [
        ({"horizontal": "centre"}, "hcentre", "Did you mean hcenter?"),
        (
            {"vertical": "zzzzzzzz"},
            "vzzzzzzzz",
            (
                "It takes smooth, instant, auto, hstart, hcenter, hend, hnearest, vstart, "
                "vcenter, vend, vnearest, focus."
            ),
        ),
    ],
)
def test_an_unknown_place_to_scroll_to_is_refused(words: Any, told: str, fix: str) -> None:
    with pytest.raises(UsageError) as caught:
        ds.scroll_into_view(**words)
    assert str(caught.value) == (
        f"ds.scroll_into_view got {told!r}.\n"
        "The client ignores a modifier that it does not know, without a word.\n"
        f"{fix}"
    )


def test_a_kind_of_intl_that_is_like_none_is_refused_with_all_there_are() -> None:
    with pytest.raises(UsageError) as caught:
        ds.intl("zzz", 1)  # type: ignore[arg-type]
    assert str(caught.value) == (
        "ds.intl got 'zzz'.\n"
        "The client has no formatter of that name.\n"
        "It is one of datetime, number, pluralRules, relativeTime, list, displayNames."
    )
