"""What validators say is wrong, as paths and reasons: every library, and refusals of the rest."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal

import attrs
import cattrs
import msgspec
import pydantic
import pytest
from attrs import validators as v

from stario_components import UsageError, ds, ui


@pytest.fixture
def both_ways() -> None:
    """Nothing is rendered here."""


def raised(call: Callable[[], object]) -> Any:
    with pytest.raises(Exception) as caught:  # noqa: PT011
        call()
    return caught.value


def told(kind: type, errors: Any) -> dict[str | None, str]:
    """The messages of a form by labels."""
    return {each.label: each.message for each in ui.bound(kind, errors=errors).errors}


class Guest(ds.Signals):
    name: Annotated[str, msgspec.Meta(min_length=1)] = ""
    seats: int = 1


class Order(msgspec.Struct):
    guest: Guest
    code: str = ""

    def __post_init__(self) -> None:
        if self.code == "bad":
            raise ValueError("The code has expired")


# --- ds and msgspec ---------------------------------------------------------------------------


def test_errors_of_signals() -> None:
    error = raised(lambda: ds.decode_form(Guest, [("name", ""), ("seats", "x")]))
    assert told(Guest, error) == {"Name": "Fill this in", "Seats": "Enter a whole number"}


def test_one_error_and_several() -> None:
    one = ds.FieldError("name", "Taken")
    assert told(Guest, one) == told(Guest, [one]) == told(Guest, (one,)) == {"Name": "Taken"}


def test_an_error_of_msgspec_is_read_from_its_text() -> None:
    error = raised(lambda: msgspec.convert({"guest": {"seats": "x"}}, Order))
    assert told(Order, error) == {"Seats": "Enter a whole number"}


def test_an_error_of_the_whole_is_one_of_the_form() -> None:
    error = raised(lambda: msgspec.convert({"guest": {}, "code": "bad"}, Order))
    assert told(Order, error) == {None: "The code has expired"}


# --- pydantic ---------------------------------------------------------------------------------


class Inner(pydantic.BaseModel):
    city: str


class Model(pydantic.BaseModel):
    name: str = pydantic.Field(min_length=2)
    age: int = pydantic.Field(ge=18)
    nick: str = pydantic.Field(alias="nickName", max_length=3)
    days: list[Literal["mon"]] = []
    inner: Inner

    @pydantic.field_validator("name")
    @classmethod
    def check_name(cls, name: str) -> str:
        if name == "admin":
            raise ValueError("Taken")
        return name

    @pydantic.model_validator(mode="after")
    def check(self) -> Model:
        if self.age == 99:
            raise ValueError("Sold out")
        return self


def of_model(**values: Any) -> dict[str | None, str]:
    right: dict[str, Any] = {"name": "Ada", "age": 20, "nickName": "a", "inner": {"city": "B"}}
    return told(Model, raised(lambda: Model.model_validate({**right, **values})))


def test_errors_of_pydantic() -> None:
    assert of_model(age=3, nickName="long", days=["x"], inner={}) == {
        "Age": "Input should be greater than or equal to 18",
        "Nick": "String should have at most 3 characters",
        "Days": "Input should be 'mon'",
        "City": "Fill this in",
    }


def test_errors_of_ones_own_validators_are_told_in_their_words() -> None:
    assert of_model(name="admin") == {"Name": "Taken"}
    assert of_model(age=99) == {None: "Sold out"}


def test_a_name_in_python_is_known_too() -> None:
    class Loose(pydantic.BaseModel):
        nick: str = pydantic.Field("", alias="nickName", max_length=3)
        model_config = pydantic.ConfigDict(loc_by_alias=False)

    error = raised(lambda: Loose.model_validate({"nickName": "long"}))
    assert ui.bound(Loose, errors=error).fields["nickName"].errors == (
        "String should have at most 3 characters",
    )


# --- attrs and cattrs -------------------------------------------------------------------------


@attrs.define
class Plain:
    name: str = attrs.field(validator=[v.instance_of(str), v.min_len(2)])
    seats: int = attrs.field(default=1, validator=v.le(8))
    kind: str = attrs.field(default="a", validator=v.in_(["a", "b"]))
    code: str = attrs.field(default="1", validator=v.matches_re(r"\d+"))

    @code.validator
    def check(self, attribute: Any, value: str) -> None:
        if value == "13":
            raise ValueError("The code has expired")


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"name": "A"}, {"Name": "Use at least 2 characters"}),
        ({"name": 3}, {"Name": "Not in the expected form"}),
        ({"name": "Ada", "seats": 9}, {"Seats": "Must be at most 8"}),
        ({"name": "Ada", "kind": "c"}, {"Kind": "Choose one of the options"}),
        ({"name": "Ada", "code": "x"}, {"Code": "Not in the expected form"}),
        ({"name": "Ada", "code": "13"}, {None: "The code has expired"}),
    ],
)
def test_errors_of_attrs(values: dict[str, Any], expected: dict[str | None, str]) -> None:
    assert told(Plain, raised(lambda: Plain(**values))) == expected


@attrs.define
class Outer:
    inner: Plain
    days: list[int] = attrs.field(factory=list)
    note: str = ""


def test_errors_of_cattrs() -> None:
    sent = {"inner": {"seats": "x"}, "days": ["1", "y"]}
    error = raised(lambda: cattrs.structure(sent, Outer))
    form = ui.bound(Plain, errors=raised(lambda: cattrs.structure({"seats": "x"}, Plain)))
    assert {each.label: each.message for each in form.errors} == {
        "Name": "Fill this in",
        "Seats": "Enter a whole number",
    }
    assert [each.label for each in ui.bound(Attr, errors=error).errors] == ["Name", "Seats", "Days"]


@attrs.define
class Attr:
    inner: Plain
    note: str = ""


def test_a_validator_under_cattrs_is_told_with_its_field() -> None:
    error = raised(lambda: cattrs.structure({"inner": {"name": "Ada", "seats": "9"}}, Outer))
    assert told(Attr, error) == {"Seats": "Must be at most 8"}


# --- messages ---------------------------------------------------------------------------------


def test_messages_by_names() -> None:
    messages = {"name": ["Taken", "Too long"], "seats": "Too many", "": "Sold out"}
    form = ui.bound(Guest, errors=messages)
    assert form.fields["name"].errors == ("Taken", "Too long")
    assert form.errors[-1] == ui.FormError("Sold out")


def test_messages_are_dotted_or_nested() -> None:
    nested = ui.bound(Order, errors={"guest": {"name": "Taken"}})
    assert nested.errors == ui.bound(Order, errors={"guest.name": "Taken"}).errors


# --- refusals ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "errors", ["wrong", 3, [1], [("name", "Taken")], RuntimeError("x"), KeyError("name")]
)
def test_errors_of_no_known_kind_are_refused(errors: Any) -> None:
    with pytest.raises(UsageError) as caught:
        ui.bound(Guest, errors=errors)
    what, why, fix = str(caught.value).splitlines()
    assert what.startswith("A form got errors=")
    assert why == "It can't tell which field each of them is about."
    assert fix == (
        "Give a ds.Checked, ds.FieldError, or what msgspec, pydantic, attrs or cattrs raised; "
        'of others make a mapping: {"email": "Already taken"}.'
    )


def test_a_mistake_in_the_program_is_no_error_of_a_form() -> None:
    error = raised(Plain)
    with pytest.raises(UsageError, match="A form got errors=TypeError"):
        ui.bound(Plain, errors=error)


@pytest.mark.parametrize("told", [3, None, [1], ["a", None]])
def test_a_message_that_is_no_text_is_refused(told: Any) -> None:
    with pytest.raises(UsageError, match="The errors of a form hold .* under 'name'"):
        ui.bound(Guest, errors={"name": told})
