"""The chosen client: what it lacks is refused, and its prefix is written."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from stario_components import ds
from stario_components._errors import UsageError


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    yield
    ds.use_client(ds.Client())


def test_query_needs_a_newer_client() -> None:
    with pytest.raises(UsageError) as caught:
        ds.query("/x")
    assert str(caught.value) == (
        "@query needs client 1.0.4; the chosen one is 1.0.1.\n"
        "The older client would ignore it, or stop at it.\n"
        'Serve a newer client and say so: ds.use_client(ds.Client(version="1.0.4")).'
    )
    ds.use_client(ds.Client(version="1.0.4"))
    assert ds.query("/x").source == '@query("/x")'


def test_the_aliased_prefix_is_written_everywhere() -> None:
    ds.use_client(ds.Client(prefix="data-star-"))
    merged = ds.init(ds.get("/x")) | ds.indicator("_b") | ds.on_click(ds.get("/x")) | ds.ignore()
    assert list(merged) == [
        "data-star-indicator",
        "data-star-init",
        "data-star-on:click",
        "data-star-ignore",
    ]


def test_two_writers_are_refused_under_the_aliased_prefix() -> None:
    ds.use_client(ds.Client(prefix="data-star-"))
    with pytest.raises(UsageError, match="both write class"):
        ds.attr({"class": "a"}) | ds.class_({"b": True})
    with pytest.raises(UsageError, match="under 'a' and 'a b'"):
        ds.class_({"a": True}) | ds.class_({"a b": True})


def test_what_was_remembered_for_one_client_is_not_used_for_another() -> None:
    assert list(ds.show(True)) == ["data-show"]
    ds.use_client(ds.Client(prefix="data-star-"))
    assert list(ds.show(True)) == ["data-star-show"]


@pytest.mark.parametrize("version", ["1.0", "v1.0.1", "1.0.x", ""])
def test_a_version_that_is_none_is_refused(version: str) -> None:
    with pytest.raises(UsageError) as caught:
        ds.Client(version=version)
    assert str(caught.value) == (
        f"ds.Client got version={version!r}.\n"
        "Features are compared by released versions.\n"
        'Write three numbers: version="1.0.1".'
    )


def test_an_unknown_prefix_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        ds.Client(prefix="x-")
    assert str(caught.value) == (
        "ds.Client got prefix='x-'.\n"
        "There are two builds of the client: the plain one and the aliased one.\n"
        'Write prefix="data-" or prefix="data-star-".'
    )
