"""Addresses that mean no good, or that somebody mistyped: refused, with a clear message."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stario_components import component, h, render
from stario_components.gallery import story
from stario_components.gallery._controls import ArgError, controls_form, controls_of
from tests.gallery.controls.models import everything
from tests.read_html import skeleton

CONTROLS = controls_of(everything)
HTML = '"><script>alert(1)</script>'


def refused(*pairs: tuple[str, str]) -> str:
    with pytest.raises(ArgError) as raised:
        CONTROLS.read(pairs)
    return str(raised.value)


def test_an_unknown_name_is_told_with_the_nearest() -> None:
    @component
    def badge(*, tone: str = "calm", size: int = 1) -> h.Node:
        return h.b[tone, size]

    with pytest.raises(ArgError) as raised:
        controls_of(story(badge)).read([("tones", "loud")])
    assert str(raised.value) == (
        "There is no arg 'tones'.\nHere it could be tone, size.\nDid you mean tone?"
    )


def test_an_unknown_name_of_a_part_is_told() -> None:
    assert refused(("guest.nmae", "Al")) == (
        "There is no arg 'guest.nmae'.\n"
        "Here it could be guest.name, guest.seats, guest.vip.\n"
        "Did you mean guest.name?"
    )


@pytest.mark.parametrize(
    "name", ["count.x", "count~", "guest", "guest~", "items.3", "items.x", "items", "tone.name"]
)
def test_a_name_where_nothing_can_be_set_is_told(name: str) -> None:
    assert refused((name, "1")).startswith(f"There is no arg {name!r}.\n")


def test_what_only_the_file_changes_is_refused() -> None:
    assert refused(("action", "print")) == (
        "The arg 'action' can't be changed by an address.\n"
        "A function is code, and no form writes code.\n"
        "Change it in the file of the story."
    )


def test_a_function_within_a_row_is_refused_too() -> None:
    assert "A function is code" in refused(("tasks.0.run", "stop"))


def test_an_empty_name_is_refused() -> None:
    assert refused(("", "x")).startswith("There is no arg ''.")


def test_names_like_those_of_python_reach_nothing() -> None:
    for name in ("guest.__class__", "__class__.__mro__", "guest.__init__.__globals__"):
        assert refused((name, "x")).startswith("There is no arg")


def test_too_many_args_are_refused() -> None:
    assert refused(*[("count", "1")] * 1001) == (
        "More than 1000 args were sent.\n"
        "An address holds only what differs from the story.\n"
        "Take the address of the story, and change it from there."
    )


def test_a_value_that_is_too_long_is_refused() -> None:
    assert refused(("text", "x" * 20_001)) == (
        "The value of 'text' has 20001 characters.\n"
        "A value that comes by an address has at most 20000.\n"
        "Write longer ones into the story."
    )


def test_a_name_that_is_too_deep_is_refused() -> None:
    assert refused(("person" + ".boss" * 8, "x")) == (
        "The name 'person.boss.boss.boss.boss.boss.boss.boss.boss' is too long or too deep.\n"
        "A name has at most 8 parts and 200 characters.\n"
        "Write what is deeper into the story."
    )


def test_a_name_that_is_too_long_is_cut_short_where_it_is_told() -> None:
    assert len(refused(("x" * 5_000_000, "x"))) < 400


def test_rows_within_rows_stay_few() -> None:
    pairs = [("person.friends~", "100")]
    pairs += [(f"person.friends.{place}.friends~", "100") for place in range(100)]
    reading = CONTROLS.read(pairs)
    with pytest.raises(ArgError):
        CONTROLS.read([*pairs, *[("text", "x")] * 1000])
    assert len(reading.args["person"].friends) == 100


def test_markup_of_a_stranger_is_text_in_the_form() -> None:
    plain = render(controls_form(reading=CONTROLS.read([("text", "plain")]), action="/"))
    hostile = render(controls_form(reading=CONTROLS.read([("text", HTML)]), action="/"))
    assert skeleton(hostile) == skeleton(plain)


@pytest.mark.parametrize("name", ["limit", "day", "tone", "maybe", "either", "guest.seats"])
def test_markup_as_a_wrong_value_is_text_in_the_form(name: str) -> None:
    plain = render(controls_form(reading=CONTROLS.read([(name, "plain")]), action="/"))
    hostile = render(controls_form(reading=CONTROLS.read([(name, HTML)]), action="/"))
    assert skeleton(hostile) == skeleton(plain)


NAMES = st.sampled_from(
    [view.path for view in CONTROLS.read().views if view.path not in {"action", "tasks"}]
)
MARKS = st.sampled_from(["", "~", "~rows", "~gone", "~drop", "~was", "~reset", ".0", ".name", "."])
TEXTS = st.one_of(
    st.text(max_size=20),
    st.sampled_from(["none", "some", "0", "1", "99", "-1", "1e309", "~0", "true", "2026-01-01"]),
)
PAIRS = st.tuples(st.builds(str.__add__, NAMES, MARKS), TEXTS)


@given(st.lists(PAIRS, max_size=6))
def test_whatever_is_sent_is_read_or_refused(pairs: list[tuple[str, str]]) -> None:
    try:
        reading = CONTROLS.read(pairs)
    except ArgError:
        return
    again = CONTROLS.read(reading.query)
    assert (again.args, again.query) == (reading.args, reading.query)
    assert again.problems == ()
    assert render(controls_form(reading=reading, action="/"))
    render(reading.render())
