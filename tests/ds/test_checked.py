from __future__ import annotations

import pytest

from stario_components import ds, signals
from stario_components._errors import UsageError
from stario_components.ds import FieldError


class Step(ds.Signals):
    n: int


def test_a_good_value_has_no_errors() -> None:
    form = ds.checked(lambda: ds.decode(Step, '{"n":1}'))
    assert (form.value, form.errors, form.messages) == (Step(1), (), {})


def test_errors_are_data() -> None:
    form = ds.checked(lambda: ds.decode(Step, "{}"))
    assert form.errors == (FieldError("n", "This field is required"),)
    assert form.messages == {"n": "This field is required"}


def test_the_first_message_of_a_field_counts() -> None:
    form = ds.Checked[Step](None, (FieldError("n", "first"), FieldError("n", "second")))
    assert form.messages == {"n": "first"}


def test_a_wrong_value_can_not_be_read() -> None:
    form = ds.checked(lambda: ds.decode(Step, "{}"))
    with pytest.raises(UsageError) as caught:
        form.value
    assert str(caught.value) == (
        "Checked.value was read although these are wrong: n.\n"
        "There is no value that the handler could trust.\n"
        "Look first: if form.errors: return signals({…: form.messages})."
    )


def test_the_whole_is_named_when_it_is_wrong() -> None:
    form = ds.checked(lambda: ds.decode(Step, "["))
    assert form.messages == {"": "Input data was truncated"}
    with pytest.raises(UsageError, match="these are wrong: the whole"):
        form.value


def test_messages_are_nested_as_the_fields_are() -> None:
    errors = (FieldError("user.name", "short"), FieldError("user.age", "low"), FieldError("n", "x"))
    form = ds.Checked[Step](None, errors)
    assert form.messages == {"user": {"name": "short", "age": "low"}, "n": "x"}
    assert signals({"errors": form.messages}).json == (
        '{"errors":{"n":"x","user":{"age":"low","name":"short"}}}'
    )


@pytest.mark.parametrize("order", [1, -1])
def test_of_an_error_of_the_whole_field_and_one_inside_the_first_counts(order: int) -> None:
    errors = (FieldError("user", "whole"), FieldError("user.name", "inside"))[::order]
    first = {1: "whole", -1: {"name": "inside"}}[order]
    assert ds.Checked[Step](None, errors).messages == {"user": first}


def test_what_was_sent_is_kept_where_it_is_wrong() -> None:
    class Step(ds.Signals):
        n: int

    assert ds.checked(lambda: ds.decode(Step, '{"n":"two"}')).sent == {"n": "two"}
    assert ds.checked(lambda: ds.decode(Step, '{"n":2}')).sent == {}
