"""The stylesheet of `ui`, and what its small minifier leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from stario_components import assets
from stario_components.assets import _styles, minified


def test_it_starts_with_the_order_of_layers() -> None:
    css = assets.stylesheet().content.decode()
    assert css.startswith("@layer sc.tokens, sc.base, sc.components, sc.utilities;\n")


def test_all_files_are_in_it_in_the_order_of_layers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("utilities", "card", "base", "button", "zebra", "tokens"):
        (tmp_path / f"{name}.css").write_text(f".{name} {{}}\n")
    monkeypatch.setattr(_styles, "_FOLDER", tmp_path)
    css = _styles.stylesheet.__wrapped__().content.decode()
    assert css.split("\n")[1:] == [
        ".tokens{}",
        ".base{}",
        ".button{}",
        ".card{}",
        ".zebra{}",
        ".utilities{}",
    ]


def test_it_takes_at_most_12_kb() -> None:
    assert len(assets.stylesheet().gzipped) <= 12 * 1024


def test_it_is_made_once() -> None:
    assert assets.stylesheet() is assets.stylesheet()


def test_no_comment_is_left() -> None:
    assert "/*" not in assets.stylesheet().content.decode()


@pytest.mark.parametrize(
    ("css", "short"),
    [
        ("a {\n  color: red;\n}\n", "a{color: red;}"),
        ("a, b > c { x: y }", "a,b > c{x: y}"),
        ("/* a; b { */\na { b: c; /* d */ e: f }", "a{b: c;e: f}"),
        ("a\n  b {}", "a b{}"),
    ],
)
def test_comments_and_indentation_go(css: str, short: str) -> None:
    assert minified(css) == short


@pytest.mark.parametrize(
    "css",
    [
        'a::before{content: "  ;  /* not a comment */ { "}',
        "a::before{content: 'it\\'s  { x'}",
        'a{b: "say \\"  ,  \\""}',
        "a{b: url(data:image/svg+xml;utf8,x  /*y*/;z)}",
        "a{b: url( 'a  b' )}",
        "a{--x: ;}",
        "a{--x: }",
        "a .b:is(c) :hover{}",
        "a{b: calc(1px + (2px - 3px) * 4)}",
        "@media (width >= 1px) and (x){}",
        r".md\:flex .a\; .b{}",
        r".\31  a{}",
        "a/**/b{}",
    ],
)
def test_what_has_a_meaning_stays(css: str) -> None:
    assert minified(css) == css
