"""Errors on their places: a path leads to a field, to what is around it, or to the form."""

from __future__ import annotations

import pydantic
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import field

from stario_components import ds, ui


@pytest.fixture
def both_ways() -> None:
    """Nothing is rendered here."""


class Home(ds.Signals):
    street: str = ""


class Guest(ds.Signals):
    name: str = ""
    scores: dict[str, int] = {}
    home: Home = field(default_factory=Home)


class Person(pydantic.BaseModel):
    age: int | str
    marks: dict[str, int] = {}


def summary(form: ui.BoundForm) -> list[tuple[str | None, str | None]]:
    return [(each.label, each.target) for each in form.errors]


def test_an_error_inside_of_a_dict_is_about_the_dict() -> None:
    checked = ds.checked(lambda: ds.decode(Guest, b'{"scores":{"a":"x"}}'))
    assert summary(ui.bound(Guest, checked)) == [("Scores", None)]


def test_an_error_inside_of_a_field_is_about_the_field() -> None:
    errors = {"name[b]": "Too long", "name[...].first": "Too short"}
    assert summary(ui.bound(Guest, errors=errors)) == [("Name", "guest-name")] * 2


def test_an_error_of_a_class_in_the_class_has_its_name() -> None:
    assert summary(ui.bound(Guest, errors={"home": "Missing"})) == [("Home", None)]


def test_an_error_of_what_the_form_lacks_has_the_name_that_was_told() -> None:
    errors = {"nick_name[0]": "Unknown", "": "Sold out"}
    assert summary(ui.bound(Guest, errors=errors)) == [("Nick name", None), (None, None)]


def test_the_types_of_a_union_are_no_fields() -> None:
    with pytest.raises(pydantic.ValidationError) as raised:
        Person.model_validate({"age": [], "marks": {"a.b]": "x"}})
    labels = {each.label for each in ui.bound(Person, errors=raised.value).errors}
    assert labels == {"Age", "Marks"}


@given(st.text() | st.text("ab.[]0\n"))
def test_any_path_comes_to_an_end(path: str) -> None:
    assert len(ui.bound(Guest, errors={path: "Wrong"}).errors) == 1
