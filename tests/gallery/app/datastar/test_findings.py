"""Each finding says what is wrong, why it matters, and how to mend it."""

from __future__ import annotations

from typing import get_args

import pytest

from stario_components.gallery.app._datastar._entries import Code, Fault, Finding
from stario_components.gallery.app._datastar._findings import error_of_client, found, told

EXPRESSION = """ExecuteExpression
More info: https://data-star.dev/errors/execute_expression?metadata=x
Context: {
  "element": {"id": "save", "tag": "BUTTON"},
  "expression": {"fnContent": "x", "value": "$a.b()"},
  "error": "b is not a function"
}"""


@pytest.mark.parametrize("code", get_args(Code))
def test_every_code_has_a_text(code: Code) -> None:
    lines = told(Finding(code, "subject"))
    assert all(line.endswith((".", "subject")) for line in lines)


def test_a_missing_target_names_the_nearest_id() -> None:
    assert told(Finding("missing-target", "#result", known=("results", "save"))) == (
        "Nothing in the page is #result.",
        "The client drops such a patch and only warns in its console.",
        "Did you mean #results?",
    )


def test_a_missing_target_without_a_near_one_names_what_there_is() -> None:
    fix = told(Finding("missing-target", "#zzz", known=("a", "b"))).fix
    assert fix == "The page has #a, #b."
    many = tuple("abcdefghij")
    fix = told(Finding("missing-target", "#zzz", known=many)).fix
    assert fix == "The page has #a, #b, #c, #d, #e, #f, #g, #h …"
    assert told(Finding("missing-target", ".x")).fix == "Nothing in the page has an id."


def test_an_unknown_mode_names_the_nearest() -> None:
    assert told(Finding("unknown-mode", "apend")).fix == "Did you mean append?"


def test_an_error_of_the_client_names_element_code_and_reason() -> None:
    known = error_of_client(EXPRESSION)
    assert known is not None
    assert known.what == "ExecuteExpression on <button#save>: $a.b()"
    assert known.why.startswith("b is not a function. While the page is read")


@pytest.mark.parametrize("text", ["TypeError: x", "A\nContext: {", 'A\nContext: {"element": 1}'])
def test_another_error_stays_as_it_is(text: str) -> None:
    assert error_of_client(text) is None


def test_an_error_entry_is_told_once() -> None:
    entry = Fault(n=1, at_ms=0, text=EXPRESSION, findings=(Finding("error", "ExecuteExpression"),))
    assert [each.what for each in found(entry)] == ["ExecuteExpression on <button#save>: $a.b()"]
