"""What may be the name of a signal, an event, a property, a key."""

from __future__ import annotations

from typing import Any

import pytest

from stario_components import ds
from stario_components._errors import UsageError

RUN = ds.js("run()")


@pytest.mark.parametrize("name", ["a-b", "a b", "$a", "", "a.", ".a", "1a", "a..b", "é", "a;b"])
def test_a_name_that_is_no_signal_is_refused(name: str) -> None:
    with pytest.raises(UsageError) as caught:
        ds.signal(name)
    assert str(caught.value) == (
        f"{name!r} is not the name of a signal.\n"
        "The client reads dotted identifiers: letters, digits and _; a hyphen would be read as "
        "part of the name in one place and as a minus in another.\n"
        'Write ds.signal("user_name") or ds.signal("user.name").'
    )


def test_a_property_that_can_not_follow_a_dot_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        ds.signal("a").get("x y")
    assert str(caught.value) == (
        "An expression got the name 'x y'.\n"
        "Only letters, digits and _ can follow a dot.\n"
        'Reach anything else by brackets: ds.signal("row")["odd name"].'
    )


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


@pytest.mark.parametrize("build", [ds.signals, ds.computed])
@pytest.mark.parametrize("key", ["a.b", "a.", ""])
def test_a_dotted_key_is_refused_at_any_depth(build: Any, key: str) -> None:
    for signals in ({key: 1}, {"a": {"b": {key: 1}}}):
        with pytest.raises(UsageError) as caught:
            build(signals)
        assert str(caught.value) == (
            f"An object of signals got the key {key!r}.\n"
            "The client makes an empty object of a dotted key and loses the value.\n"
            'Nest it: {"user": {"name": …}}.'
        )


@pytest.mark.parametrize("word", ["textContent", "a.b", "a__b", ""])
def test_a_word_that_an_attribute_name_would_change_is_refused(word: str) -> None:
    with pytest.raises(UsageError) as caught:
        ds.bind("x", event=(word,))
    assert str(caught.value) == (
        f"A modifier got the word {word!r}.\n"
        "It is part of an attribute name: HTML lower-cases it, and . and __ split it.\n"
        'Write capitals with a hyphen: prop="text-content".'
    )


@pytest.mark.parametrize("name", ["a", "_open", "firstName", "first_name", "a.b.c", "rows.0.x"])
def test_dotted_identifiers_are_a_signal(name: str) -> None:
    assert ds.signal(name).source == f"${name}"
