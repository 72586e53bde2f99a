"""The layout of expressions: as `ruff format` would have it."""

from __future__ import annotations

import ast
import subprocess
import sys

import pytest

from stario_components.gallery._printed import Missing, printed, quoted

WORD = '"one word and another word and yet another"'
WORDS = '"one word and another word", "one more word and yet another", "the last of them all"'


def laid_out(code: str) -> str:
    return printed(ast.parse(code, mode="eval").body)


@pytest.mark.parametrize(
    "code",
    [
        'a.b(c=1)["d"]',
        f"call([{WORDS}])",
        f"call(items=({WORDS}), other={{{WORDS}}})",
        f'h.div(".a")[{WORDS}]',
        f'h.div(".a", {WORDS})["b"]',
        f'ui.button(label=[{WORDS}], attrs={{"a": {WORD}}}, tone="danger")[{WORDS}]',
        "call(*a, **b)[(x for x in y)]",
        f"h.ul[(h.li({WORD})[x] for x, y in values if x and y for z in another_one)]",
        'h.p["Hello ", h.b["Ada"]]',
    ],
)
def test_the_layout_is_that_of_ruff(code: str) -> None:
    text = laid_out(code)
    command = [sys.executable, "-m", "ruff", "format", "--isolated", "--line-length=88", "-"]
    formatted = subprocess.run(
        command, input=f"{text}\n", capture_output=True, text=True, check=True
    ).stdout
    assert text == formatted.rstrip("\n")
    assert ast.dump(ast.parse(text)) == ast.dump(ast.parse(code))


@pytest.mark.parametrize("text", ["", "a", 'a"b', "a'b", "a'\"b", "\\", "a\nb\t\x00", "é\u2028"])
def test_a_quoted_text_is_the_text(text: str) -> None:
    assert ast.literal_eval(quoted(text)) == text


def test_what_is_missing_is_told_behind_its_line() -> None:
    call = ast.Call(ast.Name("a"), [], [ast.keyword("b", Missing("Icon"))])
    assert printed(call) == "a(\n    b=...,  # Icon\n)"
    assert printed(ast.Subscript(ast.Name("a"), Missing("list"))) == "a[\n    ...  # list\n]"
    assert printed(Missing("list")) == "...  # list"
