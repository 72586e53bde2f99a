"""URLs with holes: a value can't change which route is meant."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
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
            {"y": 2, "x": "a/b c?#&é"},
            "/a/a%2Fb%20c%3F%23%26%C3%A9/b/2",
        ),
        ("/s", {"q": "a b&c", "page": 2, "no": None}, {}, "/s?q=a+b%26c&page=2"),
        ("/s?x=1", {"tag": ["a", "b"]}, {}, "/s?x=1&tag=a&tag=b"),
        ("https://api.test/x", None, {}, "https://api.test/x"),
        ("relative/x", None, {}, "relative/x"),
        ("/files/{name}", None, {"name": "a..b"}, "/files/a..b"),
    ],
)
def test_a_url_is_filled(template: str, query: Any, path: Any, url: str) -> None:
    assert ds.url(template, query, **path) == url


@given(st.text(min_size=1).filter(lambda text: text not in (".", "..")))
def test_no_value_leaves_its_segment(value: str) -> None:
    try:
        filled = ds.url("/a/{x}/b", x=value)
    except UnicodeEncodeError:  # half a surrogate pair is in no URL
        return
    assert filled.count("/") == 3
    assert not set(filled) & set(" ?#\"'<>\\\n")


@pytest.mark.parametrize("value", ["", ".", "..", None])
def test_a_segment_that_would_vanish_is_refused(value: Any) -> None:
    with pytest.raises(UsageError) as caught:
        ds.url("/a/{x}", x=value)
    assert str(caught.value) == (
        f"x in '/a/{{x}}' got {value!r}.\n"
        "Such a segment vanishes from the path, and another route would answer.\n"
        "Check the value before the link is built."
    )


def test_a_missing_parameter_is_refused() -> None:
    with pytest.raises(UsageError, match="'/a/{x}' needs the parameter x"):
        ds.url("/a/{x}")


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
    source = ds.get("/a/{x}/{y}", query={"q": n + 1, "r": 2}, x=n, y="b/c").source
    assert source == (
        '@get("/a/"+encodeURIComponent($n)+"/b%2Fc?q="+encodeURIComponent(($n + 1))+"&r=2")'
    )
