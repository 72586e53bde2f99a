"""Any value of any type: what an address says of it is read as the same value."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stario_components.gallery._controls._infer import kind_of
from stario_components.gallery._controls._kind import At, Problem, pairs_at, read_at
from stario_components.gallery._controls._sent import sent_of
from tests.gallery.controls.models import Guest, Person, Point, Tone

TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), max_size=8)
FLOATS = st.floats(allow_nan=False, allow_infinity=False)
DECIMALS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9)
SPANS = st.timedeltas(dt.timedelta(-9999), dt.timedelta(9999))
GUESTS = st.builds(Guest, TEXT.map(lambda text: f"x{text}"), st.integers(1, 8), st.booleans())
PERSONS = st.recursive(
    st.builds(Person, TEXT),
    lambda inner: st.builds(
        Person, TEXT, st.none() | inner, st.lists(inner, max_size=2).map(tuple)
    ),
    max_leaves=4,
)
ZONED = st.datetimes(timezones=st.sampled_from([dt.UTC, dt.timezone(dt.timedelta(hours=2))]))
CHOICES = Literal[1, "1", True, None, "none", "~0"]

VALUES: list[tuple[Any, st.SearchStrategy[Any]]] = [
    (str, TEXT),
    (int, st.integers(-(10**100), 10**100)),
    (float, FLOATS),
    (Decimal, DECIMALS),
    (bool, st.booleans()),
    (dt.date, st.dates()),
    (dt.datetime, st.datetimes()),
    (dt.datetime, ZONED),
    (dt.time, st.times()),
    (dt.timedelta, SPANS),
    (UUID, st.uuids()),
    (Tone, st.sampled_from(Tone)),
    (CHOICES, st.sampled_from([1, "1", True, None, "none", "~0"])),
    (int | str, st.integers() | TEXT),
    (float | int | None, FLOATS | st.integers() | st.none()),
    (str | None, st.none() | TEXT),
    (Guest, GUESTS),
    (Guest | Tone | None, GUESTS | st.sampled_from(Tone) | st.none()),
    (Person, PERSONS),
    (Point, st.builds(Point, FLOATS, FLOATS)),
    (list[int], st.lists(st.integers())),
    (list[list[str]], st.lists(st.lists(TEXT, max_size=3), max_size=3)),
    (list[int | None] | None, st.none() | st.lists(st.none() | st.integers(), max_size=4)),
    (tuple[Guest, ...], st.lists(GUESTS, max_size=4).map(tuple)),
    (tuple[int, str], st.tuples(st.integers(), TEXT)),
    (set[str], st.sets(TEXT, max_size=4)),
    (frozenset[int], st.frozensets(st.integers(), max_size=4)),
    (dict[str, int], st.dictionaries(TEXT, st.integers(), max_size=4)),
    (list[int] | str | dict[str, Guest], st.lists(st.integers(), max_size=3) | TEXT),
]


@pytest.mark.parametrize(("annotation", "values"), VALUES, ids=lambda each: str(each)[:40])
@given(st.data())
def test_a_value_is_read_as_it_was_written(
    annotation: Any, values: st.SearchStrategy[Any], data: st.DataObject
) -> None:
    value, base = data.draw(values), data.draw(values)
    kind = kind_of(annotation)
    pairs = list(pairs_at(kind, value, base=base, path=("arg",)))
    problems: list[Problem] = []
    found = read_at(kind, sent_of(pairs).below.get("arg"), base=base, at=At(("arg",), problems))
    assert problems == []
    assert same(found, value)
    assert (pairs == []) == (found is base)


@pytest.mark.parametrize(("annotation", "values"), VALUES, ids=lambda each: str(each)[:40])
@given(st.data())
def test_a_value_needs_no_words_beside_itself(
    annotation: Any, values: st.SearchStrategy[Any], data: st.DataObject
) -> None:
    value = data.draw(values)
    assert list(pairs_at(kind_of(annotation), value, base=value, path=("arg",))) == []


def same(one: Any, other: Any) -> bool:
    """Equal, and of the same types all the way down: 1 is neither 1.0 nor True."""
    if isinstance(one, set | frozenset | dict):
        return type(one) is type(other) and one == other
    if isinstance(one, list | tuple):
        return type(one) is type(other) and len(one) == len(other) and all(map(same, one, other))
    return type(one) is type(other) and one == other
