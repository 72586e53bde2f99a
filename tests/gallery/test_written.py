"""Values as Python that evaluates to the same."""

from __future__ import annotations

import ast
import math
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from enum import Enum, Flag
from pathlib import PurePosixPath
from typing import Any, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

import attrs
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as some
from markupsafe import Markup

from stario_components import h, ui
from stario_components.gallery._names import Names
from stario_components.gallery._printed import printed
from stario_components.gallery._written import UnwritableError, written


class Mood(Enum):
    CALM = 1
    LOUD = 2


class Access(Flag):
    READ = 1
    WRITE = 2


@dataclass
class Person:
    name: str
    tags: list[str] = field(default_factory=list)


@dataclass(eq=False)
class Nameless:
    age: int = 1


@dataclass
class Doubled:
    age: int

    def __post_init__(self) -> None:
        self.age *= 2


class Todo(msgspec.Struct, kw_only=True):
    title: str
    done: bool = False


class Point(NamedTuple):
    x: int
    y: int = 0


@attrs.define
class Seat:
    row: int


def text(value: Any) -> str:
    return printed(written(value, Names(__name__)))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ('a "b"\n', "'a \"b\"\\n'"),
        (b"a", 'b"a"'),
        (None, "None"),
        (..., "..."),
        (-1.5, "-1.5"),
        (math.inf, 'float("inf")'),
        ((1,), "(1,)"),
        ([], "[]"),
        ({2, 1}, "{1, 2}"),
        (set(), "set()"),
        (frozenset({1}), "frozenset({1})"),
        ({"a": [1]}, '{"a": [1]}'),
        (Decimal("1.50"), 'Decimal("1.50")'),
        (UUID(int=1), 'UUID("00000000-0000-0000-0000-000000000001")'),
        (Markup("<b>"), 'Markup("<b>")'),
        (PurePosixPath("a/b"), 'PurePosixPath("a/b")'),
        (date(2026, 1, 2), "date(2026, 1, 2)"),
        (time(9, 30), "time(9, 30)"),
        (datetime(2026, 1, 2, 9, 30, 5, tzinfo=UTC), "datetime(2026, 1, 2, 9, 30, 5, tzinfo=UTC)"),
        (
            datetime(2026, 1, 2, 9, tzinfo=ZoneInfo("Europe/Vienna")),
            'datetime(2026, 1, 2, 9, 0, tzinfo=ZoneInfo("Europe/Vienna"))',
        ),
        (
            time(9, tzinfo=timezone(timedelta(hours=2))),
            "time(9, 0, tzinfo=timezone(timedelta(seconds=7200)))",
        ),
        (timedelta(days=1, microseconds=5), "timedelta(days=1, microseconds=5)"),
        (timedelta(), "timedelta()"),
        (Mood.LOUD, "Mood.LOUD"),
        (Access.READ | Access.WRITE, "Access(3)"),
        (Person("Ada", ["a"]), 'Person("Ada", tags=["a"])'),
        (Person("Ada"), 'Person("Ada")'),
        (Nameless(2), "Nameless(age=2)"),
        (Todo(title="Milk"), 'Todo(title="Milk")'),
        (Point(1), "Point(1)"),
        (Seat(3), "Seat(3)"),
        (Mood, "Mood"),
        (text, "text"),
        (ui.button, "ui.button"),
        (ui.Option("a", "b"), 'ui.Option("a", label="b")'),
    ],
    ids=lambda given: given if isinstance(given, str) else type(given).__name__,
)
def test_a_value_is_written_as_a_person_would(value: Any, expected: str) -> None:
    assert text(value) == expected


@pytest.mark.parametrize(
    "value",
    [object(), Doubled(1), h.b["a"], [h.b["a"]], lambda: None, ui.button["a"], memoryview(b"")],
    ids=lambda value: type(value).__name__,
)
def test_a_value_whose_text_might_say_something_else_has_none(value: Any) -> None:
    with pytest.raises(UnwritableError):
        text(value)


def test_a_value_that_holds_itself_has_no_text() -> None:
    around: list[Any] = []
    around.append(around)
    with pytest.raises(UnwritableError):
        text(around)


leaves = (
    some.none()
    | some.booleans()
    | some.integers()
    | some.floats(allow_nan=False)
    | some.text()
    | some.binary()
    | some.decimals(allow_nan=False)
    | some.dates()
    | some.datetimes(timezones=some.just(UTC))
    | some.times()
    | some.timedeltas()
    | some.uuids()
)
values = some.recursive(
    leaves,
    lambda inner: (
        some.lists(inner, max_size=3)
        | some.tuples(inner, inner)
        | some.dictionaries(some.text(), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(values)
def test_any_value_evaluates_to_the_same(value: Any) -> None:
    names = Names("")
    expression = printed(written(value, names))
    known: dict[str, Any] = {}
    exec(names.imports(), known)
    found = eval(expression, known)
    assert found == value
    assert type(found) is type(value)


@given(values)
def test_the_layout_changes_nothing_that_is_said(value: Any) -> None:
    node = written(value, Names(""))
    again = ast.parse(f"({printed(node)})", mode="eval").body
    assert ast.dump(again) == ast.dump(ast.parse(ast.unparse(node), mode="eval").body)
