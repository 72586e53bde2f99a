"""What a validator said, for people who fill in forms."""

from __future__ import annotations

import re
from collections.abc import Callable

from ._bound import BoundField

_CHOICES = ("radio", "select", "checkboxes")
_NUMBER = r"Expected `(?:int|float|decimal|str)[^`]*`"
_BY_KIND = {
    "date": "Enter a date",
    "time": "Enter a time",
    "datetime-local": "Enter a date and a time",
    "number": "Enter a number",
    "checkbox": "Tick the box, or leave it",
    "switch": "Turn it on or off",
    **dict.fromkeys(_CHOICES, "Choose one of the options"),
}


def _missing(field: BoundField, _: str) -> str:
    if field.kind in {"checkbox", "switch"}:
        return "Tick this box"
    if field.kind in {"checkboxes", "multiselect"}:
        return "Choose at least one"
    return "Choose one" if field.kind in _CHOICES else "Fill this in"


def _other_type(field: BoundField, expected: str) -> str:
    if expected == "int" and field.kind == "number":
        return "Enter a whole number"
    return _BY_KIND.get(field.kind, "Not in the expected form")


# What msgspec says, and what a form says then: a text for what was caught, or a function.
_TABLE: tuple[tuple[str, str | Callable[[BoundField, str], str]], ...] = (
    (r"This field is required()$", _missing),
    (r"Expected `(?:str|array|object)[^`]*` of length >= 1()$", _missing),
    (r"Expected `str[^`]*` of length >= (\d+)$", "Use at least {} characters"),
    (r"Expected `str[^`]*` of length <= (\d+)$", "Use at most {} characters"),
    (r"Expected `array[^`]*` of length >= (\d+)$", "Choose at least {}"),
    (r"Expected `array[^`]*` of length <= (\d+)$", "Choose at most {}"),
    (rf"{_NUMBER} >= (\S+?)(?:\.0)?$", "Must be at least {}"),
    (rf"{_NUMBER} <= (\S+?)(?:\.0)?$", "Must be at most {}"),
    (rf"{_NUMBER} > (\S+?)(?:\.0)?$", "Must be more than {}"),
    (rf"{_NUMBER} < (\S+?)(?:\.0)?$", "Must be less than {}"),
    (rf"{_NUMBER} that's a multiple of (\S+?)(?:\.0)?$", "Must be a multiple of {}"),
    (r"Expected `str[^`]*` matching ()", "Not in the expected form"),
    (r"Invalid RFC3339 encoded ()(?:date|time|datetime)$", _other_type),
    (r"Invalid decimal string()$", "Enter a number"),
    (r"Invalid enum value()", "Choose one of the options"),
    (r"Invalid UUID()$", "Not in the expected form"),
    (r"Expected `(\w+)[^`]*`(?:, got `\w+`)?$", _other_type),
)
_BEGINNINGS = ("This field is required", "Expected `", "Invalid ")
_WORDS = tuple((re.compile(pattern), words) for pattern, words in _TABLE)


def plain_words(said: str, field: BoundField) -> str:
    """What is wrong with a field, told to a person; what isn't known stays as it was said.

    Example:
        >>> plain_words("Expected `str` of length >= 1", BoundField(name="city"))
        'Fill this in'
        >>> plain_words("Expected `float` <= 8.0", BoundField(name="seats"))
        'Must be at most 8'
        >>> plain_words("Already taken", BoundField(name="email"))
        'Already taken'
    """
    if not said.startswith(_BEGINNINGS):
        return said
    for pattern, words in _WORDS:
        if found := pattern.match(said):
            return words.format(found[1]) if isinstance(words, str) else words(field, found[1])
    return said
