"""What came from a page: decoded, with every error as data, and within limits."""

from __future__ import annotations

import datetime as dt
import enum
from typing import Any

import msgspec
import pytest

from stario_components import ds
from stario_components.ds import FieldError, FileSignal, SignalsError


class Size(enum.Enum):
    S = "s"
    M = "m"


class Address(msgspec.Struct):
    city: str
    zip_code: int = 0


class Order(ds.Signals, rename="camel"):
    item_name: str
    size: Size = Size.S
    due: dt.date | None = None
    tags: list[str] = []
    address: Address | None = None
    home: Address = msgspec.field(default_factory=lambda: Address(""))
    is_gift: bool = False
    files: list[FileSignal] = []
    _open: bool = False


def errors(source: str) -> list[FieldError]:
    with pytest.raises(SignalsError) as caught:
        ds.decode(Order, source)
    return list(caught.value.errors)


def test_all_kinds_of_fields_are_decoded() -> None:
    order = ds.decode(
        Order,
        '{"itemName":"x","size":"m","due":"2026-01-02","tags":["a"],"home":{"city":"B"},'
        '"files":[{"name":"a.txt","contents":"aGk=","mime":"text/plain"}],"other":{"deep":[1]}}',
    )
    assert (order.size, order.due, order.tags) == (Size.M, dt.date(2026, 1, 2), ["a"])
    assert order.home == Address("B")
    assert order.files[0].data == b"hi"


def test_every_wrong_field_is_named_with_its_path() -> None:
    found = errors('{"size":"xl","due":3,"tags":["a",2],"home":{"zip_code":"x"},"isGift":"no"}')
    assert found == [
        FieldError("itemName", "This field is required"),
        FieldError("size", "Invalid enum value 'xl'"),
        FieldError("due", "Expected `date | null`, got `int`"),
        FieldError("tags[1]", "Expected `str`, got `int`"),
        FieldError("home.city", "This field is required"),
        FieldError("home.zip_code", "Expected `int`, got `str`"),
        FieldError("isGift", "Expected `bool`, got `str`"),
    ]


@pytest.mark.parametrize("source", ["", "{", "[1]", "3", "null", '{"itemName": "\\ud800'])
def test_what_is_no_object_is_one_error_of_the_whole(source: str) -> None:
    (error,) = errors(source)
    assert error.field == ""
    assert error.message != ""


def test_bytes_that_are_no_text_are_an_error() -> None:
    with pytest.raises(SignalsError):
        ds.decode(Order, b'{"itemName":"\xff"}')


def test_too_much_is_refused_before_it_is_read() -> None:
    with pytest.raises(SignalsError, match="More than 10 bytes"):
        ds.decode(Order, "x" * 11, limit_bytes=10)


@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_too_deep_is_refused(opening: str) -> None:
    with pytest.raises(SignalsError, match="Nested more than 32 levels deep"):
        ds.decode(Order, '{"itemName":"x","x":' + opening * 100_000)


def test_brackets_inside_text_are_no_depth() -> None:
    assert ds.decode(Order, f'{{"itemName":"{"[" * 500}\\"{{"}}').item_name.endswith('["{')


def test_a_form_is_converted() -> None:
    pairs = [("itemName", "x"), ("isGift", "on"), ("tags", "a"), ("tags", "b"), ("home.city", "B")]
    order = ds.decode_form(Order, [*pairs, ("home.zip_code", "7"), ("due", ""), ("other", "z")])
    assert (order.is_gift, order.tags, order.home, order.due) == (
        True,
        ["a", "b"],
        Address("B", 7),
        None,
    )


def test_every_wrong_field_of_a_form_is_named() -> None:
    with pytest.raises(SignalsError) as caught:
        ds.decode_form(Order, [("size", "xl"), ("home.zip_code", "x")])
    assert [error.field for error in caught.value.errors] == [
        "itemName",
        "size",
        "home.city",
        "home.zip_code",
    ]


def test_a_form_name_inside_a_value_is_an_error() -> None:
    with pytest.raises(SignalsError, match="The name stands inside a value"):
        ds.decode_form(Order, [("itemName", "x"), ("itemName.y", "z")])


def test_the_message_of_an_error_lists_its_fields() -> None:
    error: Any = SignalsError([FieldError("a", "wrong"), FieldError("", "broken")])
    assert str(error) == "a: wrong; signals: broken"


def test_a_number_that_python_refuses_is_an_error_of_the_whole() -> None:
    (error,) = errors('{"itemName":' + "1" * 5000 + "}")
    assert error.message != ""
