"""What came from a page: decoded, with every error as data, and within limits."""

from __future__ import annotations

import datetime as dt
import enum
from typing import Annotated, Any, Literal

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


@pytest.mark.parametrize("rest", ["", ',"x":', ',"x":tru}', ',"x":"\udcff"}'])
def test_a_wrong_field_before_broken_json_is_one_error_of_the_whole(rest: str) -> None:
    source = ('{"itemName":3' + rest).encode("utf-8", "surrogateescape")
    with pytest.raises(SignalsError) as caught:
        ds.decode(Order, source)
    assert [error.field for error in caught.value.errors] == [""]


def test_too_much_is_refused_before_it_is_read() -> None:
    with pytest.raises(SignalsError) as caught:
        ds.decode(Order, "x" * 11, limit_bytes=10)
    assert caught.value.errors == (FieldError("", "More than 10 bytes"),)


@pytest.mark.parametrize("source", ['{"itemName":"😀"}', '{"itemName":"😀"}'.encode()])
def test_a_limit_is_in_bytes_for_text_too(source: str | bytes) -> None:
    assert ds.decode(Order, source, limit_bytes=19).item_name == "😀"
    with pytest.raises(SignalsError, match="More than 18 bytes"):
        ds.decode(Order, source, limit_bytes=18)


@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_too_deep_is_refused(opening: str) -> None:
    assert errors('{"itemName":"x","x":' + opening * 100_000) == [
        FieldError("", "Nested more than 32 levels deep")
    ]


@pytest.mark.timeout(10)  # it took hours when each quote was tried as the beginning of a text
def test_a_text_that_never_ends_is_read_once() -> None:
    assert errors('"' + '\\"' * 400_000 + "[" * 40) == [FieldError("", "Input data was truncated")]


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
    with pytest.raises(SignalsError) as caught:
        ds.decode_form(Order, [("itemName", "x"), ("itemName.y", "z")])
    assert caught.value.errors == (FieldError("itemName.y", "The name stands inside a value"),)


@pytest.mark.parametrize("names", [["tags.x", "tags"], ["tags.x", "tags", "tags"]])
def test_a_list_of_a_form_that_is_an_object_too_is_an_error(names: list[str]) -> None:
    with pytest.raises(SignalsError) as caught:
        ds.decode_form(Order, [("itemName", "x"), *((name, "z") for name in names)])
    assert caught.value.errors == (FieldError("tags", "Expected `array`, got `str`"),)


@pytest.mark.parametrize("name", ["", ".", "..", "home", "x" + ".x" * 50_000])
def test_odd_names_of_a_form_are_no_crash(name: str) -> None:
    form = ds.checked(lambda: ds.decode_form(Order, [("itemName", "x"), (name, "z")]))
    is_deep = name.count(".") > 32
    assert [error.field for error in form.errors] == (
        ["home"] if name == "home" else [""] if is_deep else []
    )


@pytest.mark.parametrize(
    ("pairs", "is_gift", "due"),
    [
        ([], False, None),
        ([("isGift", "on")], True, None),
        ([("isGift", "true")], True, None),
        ([("isGift", "0")], False, None),
        ([("isGift", ""), ("due", "")], False, None),
        ([("due", "2026-01-02")], False, dt.date(2026, 1, 2)),
    ],
)
def test_a_field_of_a_form_is_converted(
    pairs: list[tuple[str, str]], is_gift: bool, due: dt.date | None
) -> None:
    order = ds.decode_form(Order, [("itemName", "x"), *pairs])
    assert (order.item_name, order.is_gift, order.due) == ("x", is_gift, due)


def test_of_a_repeated_field_that_is_no_list_the_last_counts() -> None:
    assert ds.decode_form(Order, [("itemName", "a"), ("itemName", "b")]).item_name == "b"


def test_the_message_of_an_error_lists_its_fields() -> None:
    error: Any = SignalsError([FieldError("a", "wrong"), FieldError("", "broken")])
    assert str(error) == "a: wrong; signals: broken"


def test_a_number_that_python_refuses_is_an_error_of_the_whole() -> None:
    (error,) = errors('{"itemName":' + "1" * 5000 + "}")
    assert error.message != ""


class Wish(ds.Signals):
    title: Annotated[str, msgspec.Meta(min_length=1)] = "default"
    tags: Annotated[list[str], msgspec.Meta(max_length=2)] = []
    notes: list[str] | None = None
    is_urgent: bool | None = None
    nick: str | None = None


def test_fields_of_a_form_with_constraints_or_none_are_converted_as_well() -> None:
    pairs = [("title", "x"), ("tags", "a"), ("notes", "b"), ("is_urgent", "on"), ("nick", "")]
    assert ds.decode_form(Wish, pairs) == Wish("x", ["a"], ["b"], is_urgent=True, nick=None)


def test_empty_text_of_a_form_is_text_and_its_constraint_holds() -> None:
    class Named(ds.Signals):
        title: Annotated[str, msgspec.Meta(min_length=1)] = ""
        note: str = "none"

    form = ds.checked(lambda: ds.decode_form(Named, [("title", ""), ("note", "")]))
    assert form.messages == {"title": "Expected `str` of length >= 1"}
    assert form.sent == {"title": "", "note": ""}


def test_empty_text_that_has_no_default_is_missing() -> None:
    form = ds.checked(lambda: ds.decode_form(Order, [("itemName", ""), ("due", "x")]))
    assert form.messages == {
        "itemName": "This field is required",
        "due": "Invalid RFC3339 encoded date",
    }


def test_a_list_of_a_form_has_its_constraint() -> None:
    form = ds.checked(lambda: ds.decode_form(Wish, [("tags", "a")] * 3))
    assert form.messages == {"tags": "Expected `array` of length <= 2"}


class Guest(msgspec.Struct):
    name: str
    age: int = 0


class Party(ds.Signals):
    host: Guest | None = None
    guests: list[Guest] = []


def test_errors_inside_lists_and_optional_structs_are_all_named() -> None:
    with pytest.raises(SignalsError) as caught:
        ds.decode(Party, '{"host":{"age":"x"},"guests":[{"name":1},{"name":"b","age":[]}, 3]}')
    assert [error.field for error in caught.value.errors] == [
        "host.name",
        "host.age",
        "guests[0].name",
        "guests[1].age",
        "guests[2]",
    ]


def test_references_reach_into_an_optional_struct() -> None:
    assert Party.refs.host.age.source == "$host.age"  # type: ignore[union-attr]


class Meeting(ds.Signals):
    day: dt.datetime
    at: dt.time | None = None
    rooms: list[str] = msgspec.field(default_factory=lambda: ["hall"])
    seats: int = 1


def test_a_moment_without_seconds_is_read_as_browsers_send_it() -> None:
    form = ds.decode_form(Meeting, [("day", "2026-03-01T09:30"), ("at", "10:15")])
    assert form == Meeting(dt.datetime(2026, 3, 1, 9, 30), dt.time(10, 15))  # noqa: DTZ001
    assert ds.decode(Meeting, '{"day":"2026-03-01T09:30","at":"10:15"}') == form


def test_moments_inside_of_a_class_are_completed_too() -> None:
    class Plan(ds.Signals):
        meeting: Meeting

    plan = ds.decode(Plan, '{"meeting":{"day":"2026-03-01T09:30"}}')
    assert plan.meeting.day.minute == 30


def test_a_moment_that_is_none_is_told_beside_other_errors() -> None:
    with pytest.raises(SignalsError) as caught:
        ds.decode(Meeting, '{"day":"tomorrow","at":"10:15","seats":"x"}')
    assert [each.field for each in caught.value.errors] == ["day", "seats"]


def test_an_empty_field_of_a_list_empties_it() -> None:
    pairs = [("day", "2026-03-01T09:30"), ("rooms", "")]
    assert ds.decode_form(Meeting, pairs).rooms == []
    assert ds.decode_form(Meeting, [*pairs, ("rooms", "attic")]).rooms == ["attic"]


class Choice(ds.Signals):
    meal: Literal["fish", "meat"] | None = None
    days: list[Literal["mon", "tue"]] = []
    names: list[str] = []
    seats: int = 1
    note: str = "none"


def test_empty_controls_of_a_page_leave_their_defaults() -> None:
    got = ds.decode(Choice, '{"meal":"","days":["mon",""],"names":["",""],"seats":"","note":""}')
    assert got == Choice(days=["mon"], names=["", ""], note="")


def test_an_error_holds_what_was_sent() -> None:
    with pytest.raises(SignalsError) as caught:
        ds.decode_form(Meeting, [("day", "soon"), ("seats", "many")])
    assert caught.value.sent == {"day": "soon", "seats": "many"}
    with pytest.raises(SignalsError) as caught:
        ds.decode(Meeting, '{"day":"soon"}')
    assert caught.value.sent == {"day": "soon"}


def test_an_error_of_what_is_no_object_holds_nothing() -> None:
    with pytest.raises(SignalsError) as caught:
        ds.decode(Meeting, "[1]")
    assert caught.value.sent == {}


class Delivery(ds.Signals):
    to: Guest | None = None
    by: Guest = msgspec.field(default_factory=lambda: Guest("post"))


def test_a_class_that_may_be_left_out_is_where_nothing_was_written() -> None:
    assert ds.decode_form(Delivery, [("to.name", ""), ("to.age", "")]).to is None
    assert ds.decode_form(Delivery, [("to.name", "Ada"), ("to.age", "")]).to == Guest("Ada")
    form = ds.checked(lambda: ds.decode_form(Delivery, [("to.age", "3")]))
    assert form.messages == {"to": {"name": "This field is required"}}


def test_a_class_that_must_be_there_is_told_of() -> None:
    form = ds.checked(lambda: ds.decode_form(Delivery, [("by.name", "")]))
    assert form.messages == {"by": {"name": "This field is required"}}


class Rank(enum.IntEnum):
    FIRST = 1


class Numbers(ds.Signals):
    seats: int | None = None
    price: float = 0.0
    rank: Literal[1, 2] | None = None
    ranks: list[Rank] = []
    either: int | str = 0


def test_numerals_of_controls_are_numbers_where_no_text_is_taken() -> None:
    sent = '{"seats":"3","price":"-1.5","rank":"2","ranks":["","1"],"either":"3"}'
    assert ds.decode(Numbers, sent) == Numbers(3, -1.5, 2, [Rank.FIRST], "3")


@pytest.mark.parametrize("text", ["x", "1e999", "nan", "٣", "1_0", "1.5"])
def test_what_is_no_numeral_is_wrong(text: str) -> None:
    with pytest.raises(SignalsError) as caught:
        ds.decode(Numbers, msgspec.json.encode({"seats": text}))
    assert [each.field for each in caught.value.errors] == ["seats"]
