"""The way out: any node as text and as bytes."""

from __future__ import annotations

from typing import Any

import htpy
import pytest
from markupsafe import Markup

from stario_components import h, render, render_bytes


class HasHtml:
    def __html__(self) -> str:
        return "<i>own</i>"


@pytest.mark.parametrize(
    ("node", "html"),
    [
        (h.p["a < b"], "<p>a &lt; b</p>"),
        ("a & b", "a &amp; b"),
        (Markup("<b>"), "<b>"),
        (HasHtml(), "<i>own</i>"),
        (None, ""),
        (False, ""),
        (3, "3"),
        ([h.br, None, ["x", h.i]], "<br>x<i></i>"),
        ((word for word in "ab"), "ab"),
        (h.fragment["a", h.br], "a<br>"),
        (lambda: h.b, "<b></b>"),
        (h.html[h.body], "<!doctype html><html><body></body></html>"),
        (htpy.with_children(lambda children: h.p[children]), "<p></p>"),
    ],
)
def test_a_node_becomes_text(node: Any, html: str) -> None:
    assert render(node) == html
    assert type(render(h.p)) is str


def test_a_context_reaches_its_consumer() -> None:
    theme: h.Context[str] = h.Context("theme", default="light")

    @theme.consumer
    def shown(value: str) -> h.Node:
        return value

    assert render(theme.provider("dark", h.p[shown()])) == "<p>dark</p>"


def test_bytes_are_utf_8() -> None:
    assert render_bytes("é\U0001f600") == "é\U0001f600".encode()


def test_half_a_surrogate_pair_becomes_a_question_mark() -> None:
    assert render_bytes(h.p["a\ud800b"]) == b"<p>a?b</p>"


def test_what_is_no_node_is_refused() -> None:
    with pytest.raises(TypeError, match="is not a valid child element"):
        render(object())  # type: ignore[arg-type]
