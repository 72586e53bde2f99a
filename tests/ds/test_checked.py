from __future__ import annotations

import pytest

from stario_components import ds
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
