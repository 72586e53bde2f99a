"""What the exceptions of libraries say is wrong with a form.

Law: pydantic, attrs and cattrs are never imported; their errors are known by what they carry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, cast

import msgspec

from .. import ds
from .._errors import UsageError, message, shown

_NAMED = re.compile(r"'(?P<name>\w+)' must ")
# What attrs' validators say, and the same in msgspec's words, which a form has plainer words for.
_OF_ATTRS = (
    (re.compile(r"Length of '\w+' must be (?P<said>[<>]= \d+): "), "Expected `str` of length {}"),
    (re.compile(r"'\w+' must be (?P<said>[<>]=? [^:]+): "), "Expected `float` {}"),
    (re.compile(r"'\w+' must be in (?P<said>.*?) \(got ", re.DOTALL), "Invalid enum value"),
    (
        re.compile(r"'\w+' must match regex (?P<said>.*) \(", re.DOTALL),
        "Expected `str` matching {}",
    ),
    (re.compile(r"'\w+' must be <class '(?P<said>\w+)'>"), "Expected `{}`"),
)


def faults_of(error: Exception) -> Iterator[ds.FieldError]:
    """Every fault that an exception of msgspec, pydantic, cattrs or attrs tells.

    Raises: UsageError for any other exception.
    """
    library = type(error).__module__.partition(".")[0]
    if isinstance(error, msgspec.ValidationError):
        yield ds.field_error(str(error))
    elif library in {"pydantic", "pydantic_core"} and hasattr(error, "errors"):
        yield from _of_pydantic(error)
    elif library == "cattrs" and isinstance(error, ExceptionGroup):
        yield from _of_cattrs(cast("ExceptionGroup[Exception]", error), "")
    else:
        yield from _of_attrs(error)


def _of_pydantic(error: Any) -> Iterator[ds.FieldError]:
    for each in error.errors(include_url=False, include_input=False):
        path = ""
        for part in each["loc"]:
            path += f"[{part}]" if isinstance(part, int) else f".{part}" if path else f"{part}"
        if each["type"] == "missing":
            yield ds.FieldError(path, _MISSING)
        else:
            yield ds.FieldError(path, _without_prefix(each))


_MISSING = "This field is required"


def _without_prefix(each: Any) -> str:
    """Texts of one's own validators, without what pydantic puts before them."""
    if each["type"] in {"value_error", "assertion_error"}:
        return each["msg"].removeprefix("Value error, ").removeprefix("Assertion failed, ")
    return each["msg"]


def _of_cattrs(group: ExceptionGroup[Exception], prefix: str) -> Iterator[ds.FieldError]:
    for each in group.exceptions:
        note = _note_of(each)
        path = prefix
        if (name := getattr(note, "name", None)) is not None:
            path = f"{prefix}.{name}" if prefix else f"{name}"
        elif (index := getattr(note, "index", None)) is not None:
            path = f"{prefix}[{index}]"
        if isinstance(each, ExceptionGroup):
            yield from _of_cattrs(cast("ExceptionGroup[Exception]", each), path)
        elif note is None:  # of a validator, which ran once all values were there
            yield from (
                ds.FieldError(f"{path}.{one.field}".strip("."), one.message)
                for one in _of_attrs(each)
            )
        else:
            yield ds.FieldError(path, _reason(each, note))


def _note_of(error: Exception) -> Any:
    """What cattrs notes about the place of an error: text with attributes."""
    notes: list[Any] = getattr(error, "__notes__", [])
    places = (note for note in notes if type(note).__module__.partition(".")[0] == "cattrs")
    return next(places, None)


def _reason(error: Exception, note: Any) -> str:
    if isinstance(error, KeyError):
        return _MISSING
    expected = getattr(note, "type", None)
    if expected in (int, float, bool):
        return f"Expected `{expected.__name__}`, got `str`"
    return str(error)


def _of_attrs(error: Exception) -> Iterator[ds.FieldError]:
    """What attrs' validators raise: the field is their second argument, or in their text."""
    if type(error) not in (ValueError, TypeError):
        raise unknown_errors(error)
    text = str(error.args[0]) if error.args else ""
    attribute = error.args[1] if len(error.args) > 1 else None
    found = _NAMED.search(text)
    name = getattr(attribute, "name", found["name"] if found else "")
    if not name and isinstance(error, TypeError):
        raise unknown_errors(error)  # more likely a mistake in the program than in the form
    yield ds.FieldError(name, _in_words_of_msgspec(text))


def _in_words_of_msgspec(text: str) -> str:
    for pattern, words in _OF_ATTRS:
        if found := pattern.match(text):
            return words.format(found["said"])
    return text


def unknown_errors(errors: object) -> UsageError:
    return UsageError(
        message(
            f"A form got errors={shown(errors)}.",
            "It can't tell which field each of them is about.",
            "Give a ds.Checked, ds.FieldError, or what msgspec, pydantic, attrs or cattrs raised; "
            'of others make a mapping: {"email": "Already taken"}.',
        )
    )
