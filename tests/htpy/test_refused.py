"""What was meant for the brackets stands in the parentheses, or where there are no brackets."""

from __future__ import annotations

import re
from typing import Any

import pytest

from stario_components import ds, h
from stario_components._errors import UsageError


def told(given: str) -> str:
    return (
        f"An element got {given} in its parentheses.\n"
        'They take attributes: "#id.class" first, then mappings, then keywords.\n'
        'Children go in brackets: h.p["text"], h.p(".card", id="x")["text"].'
    )


@pytest.mark.parametrize(
    ("build", "given"),
    [
        (lambda: h.p("hello"), "'hello'"),
        (lambda: h.p("hello", id="x"), "'hello'"),
        (lambda: h.p("one", "two"), "'one'"),
        (lambda: h.p(".card", "hello"), "'hello'"),
        (lambda: h.p(".card", ".big"), "'.big'"),
        (lambda: h.p({"id": "x"}, "hello"), "'hello'"),
        (lambda: h.br("v1.2, see #3"), "'v1.2, see #3'"),
        (
            lambda: h.p(ds.signal("n")),  # type: ignore[call-overload]
            "Signal(source='$n', is_atom=True, name='n')",
        ),
    ],
)
def test_text_among_the_attributes_is_refused(build: Any, given: str) -> None:
    with pytest.raises(UsageError) as caught:  # htpy raises a ValueError, which this is
        build()
    assert str(caught.value) == told(given)


@pytest.mark.parametrize(
    ("first", "given"), [(h.b["x"], "<Element '<b>...</b>'>"), (3, "3"), (["x"], "['x']")]
)
def test_another_child_among_the_attributes_is_refused(first: Any, given: str) -> None:
    with pytest.raises(TypeError) as caught:
        h.p(first)
    assert str(caught.value) == told(given)


@pytest.mark.parametrize("options", [{}, {"id": "x"}])
@pytest.mark.parametrize(
    ("shorthand", "said"),
    [
        (".a#b", "id (#) must be specified before classes (.)"),
        (
            ".a b",
            'Whitespace is not allowed in class shorthand. String with whitespaces: ".a b"',
        ),
    ],
)
def test_of_a_shorthand_that_is_wrong_htpy_tells(
    shorthand: str, said: str, options: dict[str, str]
) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(said)}$"):
        h.p(shorthand, **options)


def test_what_is_wrong_with_a_value_is_told_as_it_was() -> None:
    with pytest.raises(TypeError, match="^Attribute value must be a string or an integer"):
        h.p(".a", id=1.5)  # type: ignore[call-overload]


def test_children_of_an_element_without_an_end_are_refused() -> None:
    with pytest.raises(TypeError) as caught:
        h.input(type="text")["x"]  # type: ignore[index]
    assert str(caught.value) == (
        "<input> got the children 'x'.\n"
        "It has no end tag, so it can't hold any.\n"
        'Put them beside it, h.label["Name", h.input], or in an attribute, h.input(value="x").'
    )
