"""Code in colours, and the block that it stands in."""

from __future__ import annotations

import re
import sys
from html import unescape
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from stario_components import h, render
from stario_components.gallery import _colored
from stario_components.gallery._code_block import code_block
from stario_components.gallery._colored import CLASSES, colored
from tests.read_html import errors, parsed
from tests.ui.contrast import color, contrast, declarations, substituted

CSS = Path("src/stario_components/gallery/app/css/code.css")
LANGUAGES = ("python", "pycon", "html", "text")


def html(code: str, language: Literal["python", "pycon", "html", "text"] = "python") -> str:
    return render(h.code[colored(code, language)])


def test_words_of_python_have_classes() -> None:
    assert html('return x["a"]  # why') == (
        '<code><span class="sg-code-keyword">return</span> x['
        '<span class="sg-code-string">&#34;a&#34;</span>]  '
        '<span class="sg-code-comment"># why</span></code>'
    )


def test_words_of_html_have_classes() -> None:
    assert html('<b id="a">&amp;</b>', "html") == (
        '<code>&lt;<span class="sg-code-name">b</span> '
        '<span class="sg-code-attribute">id</span>='
        '<span class="sg-code-string">&#34;a&#34;</span>&gt;'
        '<span class="sg-code-value">&amp;amp;</span>&lt;/'
        '<span class="sg-code-name">b</span>&gt;</code>'
    )


def test_what_stands_in_braces_within_a_text_is_no_text() -> None:
    assert html('f"a {b}"') == (
        '<code><span class="sg-code-string">f&#34;a </span>{b}'
        '<span class="sg-code-string">&#34;</span></code>'
    )


@given(some.text(), some.sampled_from(LANGUAGES))
def test_text_stays_the_text_that_it_was(
    code: str, language: Literal["python", "pycon", "html", "text"]
) -> None:
    inside = html(code, language).removeprefix("<code>").removesuffix("</code>")
    assert unescape(re.sub(r'<span class="[a-z-]+">|</span>', "", inside)) == code


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_shown_is_what_is_copied(
    language: Literal["python", "pycon", "html", "text"],
) -> None:
    code = ">>> a = \"\\n\"\n\t<b title='x'>&lt;</b>  \n\n\n# é \U0001f600 ]]>\n"
    assert "".join(parsed(html(code, language)).itertext()) == code


def test_without_pygments_it_is_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    _colored._lexer.cache_clear()
    monkeypatch.setitem(sys.modules, "pygments.lexers.python", None)
    assert html("return 1") == "<code>return 1</code>"
    _colored._lexer.cache_clear()


def test_a_block_has_a_label_a_copy_button_and_the_code() -> None:
    block = render(code_block(code="a < b", id="call", label="Call", language="text"))
    head, _, code = block.partition("<pre")
    assert code == (
        ' tabindex="0" role="group" aria-labelledby="call-label" dir="ltr" translate="no">'
        '<code id="call" data-language="text">a &lt; b</code></pre></figure>'
    )
    assert '<span class="sg-code-label" id="call-label">Call</span><button' in head
    assert 'aria-label="Copy: Call" data-copy="call"' in head
    assert errors(block) == []
    assert code_block.explain().is_compiled


@pytest.mark.parametrize("name", sorted({*CLASSES.values(), "sg-code-text"} - {""}))
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_each_colour_can_be_read(name: str, scheme: Literal["light", "dark"]) -> None:
    given_colors = declarations_of_code()
    on = color(given_colors["--sg-code-bg"], scheme)
    assert contrast(color(given_colors[f"--{name}"], scheme), on) >= 4.5


def declarations_of_code() -> dict[str, str]:
    """The colours of code; they stand on no others."""
    css = (
        CSS.read_text("utf-8").replace("--sg-", "--sc-").replace(".sg-code, .sg-docs {", ":root {")
    )
    found = declarations(css)
    return {
        name.replace("--sc-", "--sg-"): substituted(value, found)
        for name, value in found.items()
        if name.startswith("--sc-code-")
    }


@pytest.mark.parametrize("name", sorted({*CLASSES.values()} - {""}))
def test_each_class_has_a_colour(name: str) -> None:
    assert f".{name} {{ color: var(--{name});" in CSS.read_text("utf-8")
