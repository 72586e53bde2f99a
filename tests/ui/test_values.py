"""Values, errors and options, however they are written."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from enum import Enum

import pytest

from stario_components import UsageError, ui
from stario_components.ui._values import errors_in, is_on, options_in, value_text, value_texts


class Plan(Enum):
    FREE = "free"
    DAY = dt.date(2026, 3, 1)


@pytest.fixture
def both_ways() -> None:
    """No component is called here."""


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, None),
        ("", ""),
        (0, "0"),
        (0.1, "0.1"),
        (Decimal("1.50"), "1.50"),
        (dt.date(2026, 3, 1), "2026-03-01"),
        (dt.time(9, 30), "09:30"),
        (dt.time(9, 30, 5), "09:30:05"),
        (dt.datetime(2026, 3, 1, 9, 30, tzinfo=dt.UTC), "2026-03-01T09:30"),
        (dt.datetime(2026, 3, 1, 9, 30, 0, 5000, tzinfo=dt.UTC), "2026-03-01T09:30:00.005"),
        (Plan.FREE, "free"),
        (Plan.DAY, "2026-03-01"),
    ],
)
def test_a_value_as_its_control_writes_it(value: object, text: str | None) -> None:
    assert value_text(value) == text


def test_one_value_and_several() -> None:
    assert value_texts(None) == frozenset()
    assert value_texts("ab") == {"ab"}
    assert value_texts([1, Plan.FREE]) == {"1", "free"}


@pytest.mark.parametrize("value", ["", "0", "false", "OFF", "no", 0, None, False, []])
def test_what_ticks_no_box(value: object) -> None:
    assert not is_on(value)


@pytest.mark.parametrize("value", ["on", "1", "true", "yes", 1, True])
def test_what_ticks_a_box(value: object) -> None:
    assert is_on(value)


def test_empty_errors_are_none() -> None:
    assert errors_in(["", "Too long"]) == ("Too long",)


def test_options_are_texts_pairs_or_options() -> None:
    whole = ui.Option("b", "Blue", disabled=True)
    assert options_in(["Red", ("g", "Green"), whole]) == (
        ui.Option("Red", "Red"),
        ui.Option("g", "Green"),
        whole,
    )


@pytest.mark.parametrize(
    ("given", "shown", "fix"),
    [
        (1, "1", "('1', '1')"),
        (Plan.FREE, "<Plan.FREE: 'free'>", "('free', 'Free')"),
        (None, "None", "('s', 'Small')"),
        (("a", 1), "('a', 1)", "('s', 'Small')"),
        (("a",), "('a',)", "('s', 'Small')"),
        ({"a": "A"}, "{'a': 'A'}", "('s', 'Small')"),
    ],
)
def test_what_is_no_option_is_refused(given: object, shown: str, fix: str) -> None:
    with pytest.raises(UsageError) as caught:
        options_in([given])  # pyright: ignore[reportArgumentType]
    assert str(caught.value) == (
        f"The options of a control hold {shown}.\n"
        "An option is a text, a pair of texts, value and label, or an ui.Option.\n"
        f"Write {fix}."
    )


def test_a_text_is_no_list_of_options() -> None:
    with pytest.raises(UsageError) as caught:
        options_in("Red")
    assert str(caught.value) == (
        "A control got options='Red'.\n"
        "A text is one option, and its letters are none.\n"
        "Write options=['Red']."
    )
