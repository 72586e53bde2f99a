"""What may stand as a value in a stylesheet of ours."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stario_components.ui._css_value import is_color, is_font_list, is_length

BREAKING = re.compile(r"[;{}<>\\@!\x00-\x08]|/\*|\*/|url\(|://")


@pytest.fixture(autouse=True, scope="module")
def both_ways() -> None:
    """No component is rendered here."""


@pytest.mark.parametrize(
    "text",
    [
        *("#fff", "#12345678", "white", "transparent", "rgb(0 0 0 / 50%)", "rgba(0, 0, 0, .5)"),
        *("hsl(210deg 50% 40%)", "oklch(52% 0.19 266)", "oklch(0.52 0.19 266)", "lab(50% 40 -20)"),
        *("color(display-p3 1 0 0)", "var(--bs-primary)", "var(--a, rgb(0 0 0))"),
        "color-mix(in oklab, var(--a) 20%, white)",
        "oklch(from var(--a) calc(l * 0.9 + 0.1) c h)",
        "oklch(calc(1 - var(--l)) 0 0)",
    ],
)
def test_colours_pass(text: str) -> None:
    assert is_color(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " #fff",
            "#ff",
            "red",
            "inherit",
            "#fff;",
            "#fff}",
            "#fff\n}",
            "rgb(0 0 0",
            "rgb(0 0 0))",
        ),
        *("rgb(0 0)", "oklch(52 0.19 266)", "oklch(52% 0.19)", "rgb(0 0 0) rgb(0 0 0)", "(#fff)"),
        *("url(//x)", "rgb(url(x))", "var(--a, url(x))", "rgb(0 0 0 /* x)", "var(--a /* */)"),
        *("var(--a;)", "var(--a{)", 'var("--a")', "var(--a\\29)", "env(x)", "expression(x)"),
        "</style><script>alert(1)</script>",
    ],
)
def test_nothing_else_passes_as_a_colour(text: str) -> None:
    assert not is_color(text)


@pytest.mark.parametrize("text", ["0px", "0.5rem", ".5em", "12px", "2ch"])
def test_lengths_pass(text: str) -> None:
    assert is_length(text)


@pytest.mark.parametrize("text", ["", "0", "1", "-1px", "1 px", "1%", "calc(1px)", "1px;", "1px\n"])
def test_nothing_else_passes_as_a_length(text: str) -> None:
    assert not is_length(text)


@pytest.mark.parametrize(
    "text",
    [
        *("serif", "Georgia, serif", '"Source Serif 4", serif', "'A, B' , sans-serif"),
        *("-apple-system", "system-ui", "Open Sans, sans-serif", "var(--font-sans), serif"),
        "ui-monospace, SFMono-Regular",
    ],
)
def test_lists_of_fonts_pass(text: str) -> None:
    assert is_font_list(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", ",", "serif,", "4 Sans", '"a', "'a\"", '"a\\"', '"a;"', '"a}"', "a;b", "url(x)"),
        *("a/b", "a\n\nb", "var(--x", "serif\n", '"</style>"'),
    ],
)
def test_nothing_else_passes_as_a_list_of_fonts(text: str) -> None:
    assert not is_font_list(text)


PIECES = st.sampled_from(
    [
        *("rgb(", "var(", "oklch(", "calc(", "url(", "(", ")", "--a", "1", "50%", "#fff", "white"),
        *(
            " ",
            ",",
            "/",
            "*",
            "+",
            "-",
            ";",
            "{",
            "}",
            "<",
            '"',
            "'",
            "\\",
            "\n",
            "/*",
            "*/",
            "@",
            "!",
        ),
        *("serif", "from", "a"),
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join) | st.text())
def test_what_passes_breaks_out_of_nothing(text: str) -> None:
    for passes in (is_color, is_length, is_font_list):
        if passes(text):
            assert not BREAKING.search(text)
            assert text.count("(") == text.count(")")
            assert text.count('"') % 2 == 0
