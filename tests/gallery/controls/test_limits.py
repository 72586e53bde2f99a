"""Limits of a value, whoever said them."""

from __future__ import annotations

import datetime as dt
import re
from types import SimpleNamespace
from typing import Any

import msgspec
import pytest

from stario_components.gallery import Range
from stario_components.gallery._controls._limits import NO_LIMITS, Limits, limits_of


@pytest.mark.parametrize(
    ("limits", "value", "problem"),
    [
        (Limits(ge=1), 0, "must be at least 1"),
        (Limits(ge=1), 1, ""),
        (Limits(gt=1), 1, "must be more than 1"),
        (Limits(le=9), 10, "must be at most 9"),
        (Limits(lt=9), 9, "must be less than 9"),
        (Limits(multiple_of=3), 7, "must be a multiple of 3"),
        (Limits(multiple_of=0.1), 0.3, ""),
        (Limits(ge=0.5, step=0.1), 0.7, ""),
        (Limits(ge=0, step=5), 7, "must be 0 or a step of 5 from there"),
        (Limits(min_length=2), "a", "must have at least 2 characters"),
        (Limits(max_length=1), "ab", "must have at most 1 character"),
        (Limits(max_length=1), [1, 2], "must have at most 1 row"),
        (Limits(pattern="^a+$"), "ab", "must match ^a+$"),
        (Limits(ge=dt.date(2026, 1, 1)), dt.date(2025, 1, 1), "must be at least 2026-01-01"),
        (Limits(ge="a"), 3, ""),
        (NO_LIMITS, 3, ""),
    ],
)
def test_a_value_beyond_them_is_told_in_words(limits: Limits, value: Any, problem: str) -> None:
    assert limits.problem(value) == problem


@pytest.mark.parametrize(
    ("metadata", "limits"),
    [
        ([Range(1, 5, 2)], Limits(ge=1, le=5, step=2)),
        ([msgspec.Meta(max_length=3, pattern="a")], Limits(max_length=3, pattern="a")),
        ([SimpleNamespace(ge=1), SimpleNamespace(lt=4)], Limits(ge=1, lt=4)),
        ([SimpleNamespace(pattern=re.compile("a"))], Limits(pattern="a")),
        ([Range(1, 5), SimpleNamespace(ge=3)], Limits(ge=1, le=5)),
        (["ge", int, len, SimpleNamespace(min_length="x")], NO_LIMITS),
    ],
    ids=str,
)
def test_they_are_read_from_whatever_says_them(metadata: list[Any], limits: Limits) -> None:
    assert limits_of(metadata) == limits


def test_those_of_annotated_types_are_read() -> None:
    names = pytest.importorskip("annotated_types")
    said = [names.Interval(ge=1, lt=9), names.MultipleOf(2), names.Len(1, 4)]
    assert limits_of(said) == Limits(ge=1, lt=9, multiple_of=2, min_length=1, max_length=4)
    assert limits_of([names.Gt(1), names.Le(3)]) == Limits(gt=1, le=3)
