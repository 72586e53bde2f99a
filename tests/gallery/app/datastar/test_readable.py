"""Texts of the wire, as a person reads them."""

from __future__ import annotations

from stario_components.gallery.app._datastar._readable import form, html, json


def test_html_is_canonical() -> None:
    text = '<LI id=b class="a"><b>x</b>'
    assert html(text, size=len(text)) == '<li class="a" id="b"><b>x</b></li>'


def test_json_is_sorted_and_on_one_line_where_it_is_short() -> None:
    assert json('{"b":1,"a":[1]}', size=15) == '{"a": [1], "b": 1}'


def test_long_json_goes_over_lines() -> None:
    text = '{"b":"' + "x" * 70 + '","a":1}'
    assert json(text, size=len(text)) == '{\n  "a": 1,\n  "b": "' + "x" * 70 + '"\n}'


def test_signals_in_javascript_stay_as_they_came() -> None:
    assert json("{a: 1}", size=6) == "{a: 1}"


def test_deep_json_stays_as_it_came() -> None:
    text = "[" * 5000 + "]" * 5000
    assert json(text, size=len(text)) == text


def test_a_text_that_was_cut_says_so() -> None:
    assert html("<p>ab", size=9) == "<p>ab\n… cut: 5 of 9 characters"
    assert json("[1,", size=9) == "[1,\n… cut: 3 of 9 characters"


def test_a_form_is_a_field_a_line() -> None:
    assert form("q=a%26b&empty=") == "q = a&b\nempty = "
