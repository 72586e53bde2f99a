"""Which attributes name other elements, and how they are rewritten."""

from __future__ import annotations

import pytest

from stario_components.markup._references import references, rewritten

IDS = {"a": "id-1", "b": "id-2"}


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("for", "a", ["a"]),
        ("aria-labelledby", " a  b ", ["a", "b"]),
        ("href", "#a", ["a"]),
        ("href", "/#a", []),
        ("popovertarget", "", []),
        ("data-init", "'#a'", []),
        ("title", "a", []),
    ],
)
def test_the_ids_that_an_attribute_names(name: str, value: str, expected: list[str]) -> None:
    assert list(references(name, value)) == expected


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("id", "a", "id-1"),
        ("id", "c", "c"),
        ("form", "a", "id-1"),
        ("headers", "b c a", "id-2 c id-1"),
        ("href", "#a", "#id-1"),
        ("href", "/a", "/a"),
        ("fill", "url(#a)", "url(#id-1)"),
        ("style", "mask: url('#b') no-repeat", "mask: url('#id-2') no-repeat"),
        ("data-init", "@get('/a', {selector: '#a'})", "@get('/a', {selector: '#id-1'})"),
        ("data-init", "'a' + '#a-b' + '#ab'", "'a' + '#a-b' + '#ab'"),
        ("data-init", 'document.getElementById("b")', 'document.getElementById("id-2")'),
        ("title", "#a", "#a"),
    ],
)
def test_a_value_with_other_ids(name: str, value: str, expected: str) -> None:
    assert rewritten(name, value, IDS) == expected
