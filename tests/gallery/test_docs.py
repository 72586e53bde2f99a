"""Docstrings taken apart, and shown."""

from __future__ import annotations

import pytest

from stario_components import h, render, ui
from stario_components.gallery import _docs_view
from stario_components.gallery._docs import docs_in, docs_of, nothing_said
from stario_components.gallery._docs_view import blocks, docs_view, inline
from stario_components.render import Component

BADGE = """A badge. It is as high as text.

    `tone` is its colour; a dot has none.
    Two more words about a `dot`, and `pill`.

    Shape: `<span class="sc-badge">…</span>`.
    Raises: UsageError for nothing to read.
    Source: https://example.org/badge

    Example:
        >>> badge["New"]
        <badge>
"""


def test_a_docstring_has_a_text_and_sections() -> None:
    docs = docs_in(BADGE)
    assert docs.first == "A badge."
    assert docs.paragraphs == (
        "A badge. It is as high as text.",
        "`tone` is its colour; a dot has none.\nTwo more words about a `dot`, and `pill`.",
    )
    assert list(docs.sections) == ["Shape", "Raises", "Source", "Example"]
    assert docs.example == '>>> badge["New"]\n<badge>'


def test_a_prop_is_told_by_the_clause_that_starts_with_it() -> None:
    docs = docs_in(BADGE)
    assert docs.said_of("tone") == "`tone` is its colour."
    assert docs.said_of("dot") == ""
    assert docs.names("dot") == "Two more words about a `dot`, and `pill`."
    assert docs.names("size") == ""


def test_a_prop_is_told_by_a_list_of_args() -> None:
    docs = docs_in(
        "A row.\n\nArgs:\n    title: What it is called,\n        on one line.\n"
        "    done (bool): Whether it is done.\n\nReturns:\n    A node.\n"
    )
    assert docs.said_of("title") == "What it is called, on one line."
    assert docs.said_of("done") == "Whether it is done."
    assert docs.text == "A row."


def test_a_prop_is_told_by_fields_of_sphinx() -> None:
    docs = docs_in(
        "A row.\n\n:param title: What it is called.\n:param bool done: Done?\n:returns: b"
    )
    assert docs.said_of("title") == "What it is called."
    assert docs.said_of("done") == "Done?"


def test_no_docstring_is_no_text() -> None:
    docs = docs_of(Component(lambda: None))
    assert (docs.text, docs.first, docs.paragraphs, docs.example) == ("", "", (), "")


def test_what_to_do_about_no_docs() -> None:
    assert nothing_said("badge") == (
        "badge has no docs.\n"
        "What it is for is told by its docstring, here and to everybody who hovers over its name.\n"
        'Write """…""" as the first line of badge.'
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a `b` **c**", "a <code>b</code> <strong>c</strong>"),
        ("``a `b` c``", "<code>a `b` c</code>"),
        ("`<b>` <i>", "<code>&lt;b&gt;</code> &lt;i&gt;"),
        (
            "See https://example.org/a?b=1&c.",
            'See <a href="https://example.org/a?b=1&amp;c">https://example.org/a?b=1&amp;c</a>.',
        ),
        ("[A](http://a.example/)", '<a href="http://a.example/">A</a>'),
        ("[A](javascript:alert(1))", "[A](javascript:alert(1))"),
        ("[A](//evil.example)", "[A](//evil.example)"),
        ("`https://a.example`", "<code>https://a.example</code>"),
        ('https://a.example/"onclick=x', '<a href="https://a.example/&#34;onclick=x">'),
    ],
)
def test_a_line_has_code_links_and_nothing_else(text: str, expected: str) -> None:
    assert render(h.p[inline(text)]).startswith(f"<p>{expected}")


def test_a_text_is_parted_into_blocks() -> None:
    text = "One\ntwo:\n- a\n- b\n\n```html\n<b>\n```\n\n    x = 1\n\n>>> y\n\n# Title\n\n"
    text += "```sh\nls\n```"
    assert [(each.kind, each.text, each.language) for each in blocks(text)] == [
        ("text", "One\ntwo:", "text"),
        ("items", "- a\n- b", "text"),
        ("code", "<b>", "html"),
        ("code", "x = 1", "python"),
        ("code", ">>> y", "pycon"),
        ("title", "Title", "text"),
        ("code", "ls", "text"),
    ]


def test_docs_are_shown() -> None:
    shown = render(docs_view(docs=docs_in(BADGE), id="badge"))
    head, _, example = shown.partition("<figure")
    assert head == (
        '<div class="sg-docs" id="badge"><p>A badge. It is as high as text.</p>'
        "<p><code>tone</code> is its colour; a dot has none.\n"
        "Two more words about a <code>dot</code>, and <code>pill</code>.</p>"
        '<dl class="sg-docs-rows">'
        "<dt>Shape</dt><dd><code>&lt;span class=&#34;sc-badge&#34;&gt;…&lt;/span&gt;</code>.</dd>"
        "<dt>Raises</dt><dd>UsageError for nothing to read.</dd>"
        '<dt>Source</dt><dd><a href="https://example.org/badge">https://example.org/badge</a></dd>'
        "</dl>"
    )
    assert 'id="badge-example"' in example


def test_a_list_is_shown() -> None:
    assert render(docs_view(docs=docs_in("- a `b`\n- c"), id="x")) == (
        '<div class="sg-docs" id="x"><ul><li>a <code>b</code>\n</li><li>c</li></ul></div>'
    )


def test_the_views_are_compiled() -> None:
    for each in vars(_docs_view).values():
        if isinstance(each, Component):
            assert each.explain().is_compiled, each.explain()


def test_docs_of_ours_are_read() -> None:
    assert docs_of(ui.badge).first
