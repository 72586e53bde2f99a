"""What counts as the same page."""

from __future__ import annotations

import pytest

from tests.benchmarks.normal import normal


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<!DOCTYPE html>\n<p>x", "<!doctype html><p>x"),
        ("<a id='x' class=y>", '<a class="y" id="x">'),
        ("a &#34;b&#34; &#39;", "a &quot;b\" '"),
        ('<input checked="checked">', "<input checked>"),
        ('<input checked="">', "<input checked>"),
        ("<br/><img></img>", "<br><img>"),
        ("<b data-on:click=\"@get('/x')\">", "<b data-on:click='@get(\"/x\")'>"),
    ],
)
def test_another_form_is_the_same(one: str, other: str) -> None:
    assert normal(one) == normal(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<p>x</p>", "<p>x </p>"),
        ("<p></p><b></b>", "<p></p> <b></b>"),
        ("<p>x</p>", "<p>x"),
        ('<a title="it\'s">', "<a title='it\"s'>"),
        ("<a title>", '<a title="title">'),
        ("<p>x</p>", "<!doctype html><p>x</p>"),
        ("&lt;b&gt;", "<b>"),
    ],
)
def test_another_page_is_not(one: str, other: str) -> None:
    assert normal(one) != normal(other)
