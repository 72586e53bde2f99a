"""URLs with holes: a value can't change which route is meant."""

from __future__ import annotations

import enum
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stario_components import ds
from stario_components._errors import UsageError


@pytest.mark.parametrize(
    ("template", "query", "path", "url"),
    [
        ("/todos", None, {}, "/todos"),
        ("/todos/{id}", None, {"id": 7}, "/todos/7"),
        (
            "/a/{x:str}/b/{y:int}",
            None,
            {"y": 2, "x": "ab c?#&é"},
            "/a/ab%20c%3F%23%26%C3%A9/b/2",
        ),
        ("/s", {"q": "a b&c", "page": 2, "no": None}, {}, "/s?q=a+b%26c&page=2"),
        ("/s?x=1", {"tag": ["a", "b"]}, {}, "/s?x=1&tag=a&tag=b"),
        ("https://api.test/x", None, {}, "https://api.test/x"),
        ("relative/x", None, {}, "relative/x"),
        ("/files/{name}", None, {"name": "a..b"}, "/files/a..b"),
        ("/a#top", {"page": 2}, {}, "/a?page=2#top"),
        ("/a?x=1#top", {"page": 2}, {}, "/a?x=1&page=2#top"),
    ],
)
def test_a_url_is_filled(template: str, query: Any, path: Any, url: str) -> None:
    assert ds.url(template, query, **path) == url


@settings(deadline=None)
@given(st.text(min_size=1).filter(lambda text: text not in (".", "..")))
def test_no_value_leaves_its_segment(value: str) -> None:
    try:
        filled = ds.url("/a/{x}/b", x=value)
    except UnicodeEncodeError:  # half a surrogate pair is in no URL
        return
    except UsageError:
        assert set(value) & set("/\\")
        return
    assert filled.count("/") == 3
    assert not set(filled) & set(" ?#\"'<>\\\n")


@pytest.mark.parametrize("value", ["", ".", "..", None, "7/all", "a\\b"])
def test_a_segment_that_would_vanish_is_refused(value: Any) -> None:
    with pytest.raises(UsageError) as caught:
        ds.url("/a/{x}", x=value)
    assert str(caught.value) == (
        f"x in '/a/{{x}}' got {value!r}.\n"
        "It would change the segments of the path, and another route would answer.\n"
        "Check the value before the link is built."
    )


def test_a_missing_parameter_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        ds.url("/a/{x}")
    assert str(caught.value) == (
        "'/a/{x}' needs the parameter x.\nThe link would lead nowhere.\nGive it by name: x=…."
    )


def test_an_unknown_parameter_is_refused_with_all_there_are() -> None:
    with pytest.raises(UsageError) as caught:
        ds.url("/a/{x}", x=1, zzz=2)
    assert str(caught.value) == (
        "'/a/{x}' has no parameter zzz.\n"
        "It is neither a hole of the URL nor an option of the action.\n"
        "Known here: x, query, content_type, selector, headers, filter_signals, open_when_hidden, "
        "payload, request_cancellation, retry, retry_interval_ms, retry_scaler, "
        "retry_max_wait_ms, retry_max_count."
    )


@pytest.mark.parametrize(
    "address", ["javascript:x", "data:x", "/a b", "/a\n", "", "\\\\evil", "/a\x7f"]
)
def test_an_address_that_is_not_fetched_is_refused(address: str) -> None:
    with pytest.raises(UsageError) as caught:
        ds.post(address)
    assert str(caught.value) == (
        f"A request got the address {address!r}.\n"
        "Only http and https addresses without spaces or control characters can be fetched.\n"
        'Write a path such as "/todos", and fill values in through holes: "/todos/{id}".'
    )


def test_a_value_of_the_browser_is_encoded_there() -> None:
    n = ds.signal("n")
    source = ds.get("/a/{x}/{y}", query={"q": n + 1, "r": 2}, x=n, y="b c").source
    assert source == (
        '@get("/a/"+encodeURIComponent($n)+"/b%20c?q="+encodeURIComponent(($n + 1))+"&r=2")'
    )


def test_each_value_of_the_browser_stays_in_its_hole() -> None:
    a, b = ds.signal("a"), ds.signal("b")
    source = ds.get("/{x}/{y}/{x}", query={"q": b}, y=b, x=a).source
    assert source == (
        '@get("/"+encodeURIComponent($a)+"/"+encodeURIComponent($b)+"/"+encodeURIComponent($a)'
        '+"?q="+encodeURIComponent($b))'
    )


def test_a_repeated_query_may_hold_values_of_the_browser() -> None:
    source = ds.get("/x", query={"q": [ds.signal("a"), 1]}).source
    assert source == '@get("/x?q="+encodeURIComponent($a)+"&q=1")'


def test_more_than_ten_values_of_the_browser_do_not_mix() -> None:
    values = {f"p{n}": ds.signal(f"s{n}") for n in range(12)}
    source = ds.get("/" + "/".join(f"{{{name}}}" for name in values), **values).source
    assert source == (
        '@get("/"+' + '+"/"+'.join(f"encodeURIComponent($s{n})" for n in range(12)) + ")"
    )


def test_text_that_looks_like_a_value_of_the_browser_is_refused() -> None:
    from stario_components.ds._url import _MARK

    with pytest.raises(UsageError, match="A request got the address"):
        ds.get("/{x}/{y}", x=ds.signal("a"), y=f"{_MARK}0x")


class Colour(enum.Enum):
    RED = "dark red"


def test_an_enum_is_written_as_its_value() -> None:
    assert ds.url("/{c}", {"d": Colour.RED, "e": [Colour.RED, 1]}, c=Colour.RED) == (
        "/dark%20red?d=dark+red&e=dark+red&e=1"
    )
    assert ds.get("/{c}", c=Colour.RED).source == '@get("/dark%20red")'


@pytest.mark.parametrize(("template", "url"), [("/a", "/a"), ("/a?x=1#top", "/a?x=1#top")])
def test_a_query_of_nothing_leaves_no_trace(template: str, url: str) -> None:
    assert ds.url(template, {"tag": [], "page": None}) == url


@pytest.mark.parametrize("query", [None, {"q": ds.signal("n")}, {"q": [1, ds.signal("n")]}])
def test_a_value_of_the_browser_is_in_no_url_made_here(query: Any) -> None:
    path = {} if query else {"x": ds.signal("n")}
    with pytest.raises(UsageError) as caught:
        ds.url("/{x}" if path else "/", query, **path)
    assert str(caught.value) == (
        "ds.url got the expression '$n'.\n"
        "Only the browser knows its value, and this URL is made here.\n"
        'Give it to an action: ds.get("/rows/{id}", id=ds.signal("row")).'
    )


@pytest.mark.parametrize(
    ("template", "option"), [("/{selector}", {"selector": "a"}), ("/{retry}", {"retry": "never"})]
)
def test_a_hole_named_like_an_option_stays_empty_and_is_refused(
    template: str, option: dict[str, Any]
) -> None:
    (name,) = option
    with pytest.raises(UsageError) as caught:
        ds.get(template, **option)
    assert str(caught.value) == (
        f"{template!r} needs the parameter {name}.\n"
        "The link would lead nowhere.\n"
        f"An action has an option {name}: give the hole another name."
    )
