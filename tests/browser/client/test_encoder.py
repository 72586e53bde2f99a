"""Ten thousand Python values, through the encoder into attributes, come back from Chromium as they
went in, and none of them becomes code or markup."""

from __future__ import annotations

import random
import sys
from typing import Any

import pytest
from markupsafe import Markup

from stario_components import ds, h
from tests.browser.client.lab import Lab

PER_PAGE = 1000
PAGES = 10

NASTY = [
    "</script>", "<!--", "-->", "]]>", "<img src=x onerror=boom()>", "'", '"', "`", "\\",
    "\\\\", "\\'", "${boom()}", "$boom", "$", "@post('/boom')", "@boom(", "@", ";", ";boom()",
    "//", "/*", "*/", "/", "\n", "\r", "\r\n", "\t", "\0", "\x0b", "\x0c", "\x7f", "\x85",
    "\u2028", "\u2029", "\ufeff", "\U0001f595JS_DS\U0001f680", "\U0001f595JS_", "_DS\U0001f680",
    "__escaped0", "&amp;", "&#39;", "&", "é", "漢字", "\U0001f600", "\ud800", "\udfff", "return ",
    "=>", "{", "}", "[", "]", "(", ")", " ", "0", "a",
]  # fmt: skip


# The same tree as `walk` below makes, from the side of the browser.
WALK = """() => {
    const units = (x) => ["s", ...Array.from({length: x.length}, (_, n) => x.charCodeAt(n))];
    const pairs = (x) => Object.entries(x).map(([key, item]) => [units(key), walk(item)]);
    const walk = (x) =>
        typeof x === "string" ? units(x)
        : Array.isArray(x) ? ["l", ...x.map(walk)]
        : x && typeof x === "object" ? ["d", ...pairs(x)]
        : x;
    return window.back.map(walk);
}"""


def text(source: random.Random) -> str:
    return "".join(source.choices(NASTY, k=source.randint(0, 8)))


def value(source: random.Random, depth: int = 0) -> Any:
    kinds = ["text"] * 6 + ["int", "float", "bool"] + ["list", "dict"] * (depth < 3)
    match source.choice(kinds):
        case "text":
            return text(source)
        case "int":
            return source.randint(-(2**53) + 1, 2**53 - 1)
        case "float":
            return source.choice([0.5, -1e-7, 1e21, 123.456, source.random()])
        case "bool":
            return source.random() < 0.5
        case "list":
            return [value(source, depth + 1) for _ in range(source.randint(0, 4))]
        case _:
            return {text(source): value(source, depth + 1) for _ in range(source.randint(0, 4))}


def utf16(text: str) -> list[int]:
    """As JavaScript counts: the only form in which half a surrogate pair survives every pipe."""
    raw = text.encode("utf-16-be", "surrogatepass")
    return [int.from_bytes(raw[at : at + 2]) for at in range(0, len(raw), 2)]


@pytest.mark.parametrize("seed", range(PAGES))
def test_a_thousand_values_come_back_as_they_went_in(lab: Lab, seed: int) -> None:
    source = random.Random(seed)
    values = [value(source) for _ in range(PER_PAGE)]
    collect = [
        h.p(ds.effect(ds.js("(window.back ??= [])[{}] = {}", at, each)))
        for at, each in enumerate(values)
    ]
    boom = h.script[Markup("window.boom = () => { window.boomed = true }")]
    page = lab.open([boom, *collect])
    back = page.evaluate(WALK)
    assert lab.errors == []
    assert [sorted_pairs(each) for each in back] == [sorted_pairs(walk(each)) for each in values]
    assert page.evaluate("window.boomed") is None


def walk(each: Any) -> Any:
    if isinstance(each, str):
        return ["s", *utf16(each)]
    if isinstance(each, list):
        return ["l", *map(walk, each)]
    if isinstance(each, dict):
        return ["d", *([walk(key), walk(item)] for key, item in each.items())]
    return each


def sorted_pairs(tree: Any) -> Any:
    """JavaScript puts keys that are numbers first; order is no part of an object."""
    if isinstance(tree, list):
        inner = [sorted_pairs(each) for each in tree[1:]]
        return [tree[0], *(sorted(inner, key=repr) if tree[0] == "d" else inner)]
    return tree


@pytest.mark.parametrize("seed", range(3))
def test_text_in_every_value_attribute_is_shown_as_it_is(lab: Lab, seed: int) -> None:
    source = random.Random(1000 + seed)
    texts = [text(source) for _ in range(200)]
    page = lab.open(
        [h.p(ds.text(each) | ds.attr({"title": each + "."}), class_="t") for each in texts]
    )
    got = page.evaluate(
        "[...document.querySelectorAll('.t')].map(p => [p.textContent, p.title].map("
        "x => Array.from({length: x.length}, (_, n) => x.charCodeAt(n))))"
    )
    assert lab.errors == []
    assert got == [[utf16(each), utf16(each + ".")] for each in texts]


def test_signals_of_the_page_keep_every_text(lab: Lab) -> None:
    source = random.Random(sys.maxsize)
    texts = [text(source) for _ in range(500)]
    page = lab.open(
        [h.div(ds.signals({"texts": texts})), h.p(ds.effect(ds.js("window.t = $texts")))]
    )
    got = page.evaluate(
        "window.t.map(x => Array.from({length: x.length}, (_, n) => x.charCodeAt(n)))"
    )
    assert got == [utf16(each) for each in texts]
