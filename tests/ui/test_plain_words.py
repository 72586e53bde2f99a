"""What validators say, for people: every text of msgspec, and what is left as it is."""

from __future__ import annotations

import datetime as dt
import enum
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

import msgspec
import pytest
from msgspec import Meta

from stario_components import ui


@pytest.fixture
def both_ways() -> None:
    """Nothing is rendered here."""


class Letter(enum.Enum):
    A = "a"


def said(annotation: Any, value: object) -> str:
    """What msgspec says about this value."""
    with pytest.raises(msgspec.ValidationError) as caught:
        msgspec.convert(value, annotation, strict=False)
    return str(caught.value)


@pytest.mark.parametrize(
    ("kind", "annotation", "value", "words"),
    [
        ("text", Annotated[str, Meta(min_length=1)], "", "Fill this in"),
        ("text", Annotated[str, Meta(min_length=3)], "a", "Use at least 3 characters"),
        ("text", Annotated[str, Meta(max_length=3)], "abcd", "Use at most 3 characters"),
        ("text", Annotated[str, Meta(pattern="^x")], "a", "Not in the expected form"),
        ("text", UUID, "a", "Not in the expected form"),
        ("number", int, "a", "Enter a whole number"),
        ("number", int | None, "a", "Enter a whole number"),
        ("number", float, "a", "Enter a number"),
        ("number", Decimal, "a", "Enter a number"),
        ("number", Annotated[int, Meta(ge=2)], "1", "Must be at least 2"),
        ("number", Annotated[float, Meta(le=2)], "3", "Must be at most 2"),
        ("number", Annotated[float, Meta(le=2.5)], "3", "Must be at most 2.5"),
        ("number", Annotated[float, Meta(gt=0)], "0", "Must be more than 0"),
        ("number", Annotated[float, Meta(lt=10)], "10", "Must be less than 10"),
        ("number", Annotated[int, Meta(multiple_of=5)], "3", "Must be a multiple of 5"),
        ("date", dt.date, "a", "Enter a date"),
        ("time", dt.time, "a", "Enter a time"),
        ("datetime-local", dt.datetime, "a", "Enter a date and a time"),
        ("radio", Literal["a"], "b", "Choose one of the options"),
        ("select", Letter, "b", "Choose one of the options"),
        ("select", Literal[1, 2], "b", "Choose one of the options"),
        ("checkboxes", Annotated[list[str], Meta(min_length=1)], [], "Choose at least one"),
        ("checkboxes", Annotated[list[str], Meta(min_length=2)], ["a"], "Choose at least 2"),
        ("checkboxes", Annotated[list[str], Meta(max_length=1)], ["a", "b"], "Choose at most 1"),
        ("checkbox", bool, "maybe", "Tick the box, or leave it"),
        ("switch", bool, "maybe", "Turn it on or off"),
    ],
)
def test_each_text_of_msgspec_has_words(
    kind: ui.FieldKind, annotation: Any, value: object, words: str
) -> None:
    field = ui.BoundField(name="x", kind=kind)
    assert ui.plain_words(said(annotation, value), field) == words


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("text", "Fill this in"),
        ("checkbox", "Tick this box"),
        ("radio", "Choose one"),
        ("select", "Choose one"),
        ("checkboxes", "Choose at least one"),
    ],
)
def test_what_is_missing_is_told_by_its_control(kind: ui.FieldKind, words: str) -> None:
    field = ui.BoundField(name="x", kind=kind)
    assert ui.plain_words("This field is required", field) == words


@pytest.mark.parametrize("own", ["Already taken", "", "Expected", "Must be at most 8"])
def test_ones_own_words_stay(own: str) -> None:
    assert ui.plain_words(own, ui.BoundField(name="x")) == own
