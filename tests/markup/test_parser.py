"""The adapter of the parser: trees, selectors, mistakes, and what is said where it is missing."""

from __future__ import annotations

import builtins
import subprocess
import sys
from typing import Any

import pytest

from stario_components import SetupError, h
from stario_components.markup import Comment, Doctype, Element, Text, parse
from stario_components.markup._parser import Mistake, _loaded, mistakes, tags


def test_a_fragment_is_its_elements_with_their_attributes_in_order() -> None:
    [made] = parse('<p title="b" id=a>x<!--y--></p>').children
    assert isinstance(made, Element)
    assert (made.name, made.namespace, list(made.attributes.items())) == (
        "p",
        "html",
        [("title", "b"), ("id", "a")],
    )
    text, comment = made.children
    assert isinstance(text, Text)
    assert isinstance(comment, Comment)
    assert (text.data, comment.data, made.text) == ("x", "y", "x")


@pytest.mark.parametrize("name", ["tr", "td", "option", "li", "tbody", "col", "caption"])
def test_a_fragment_may_start_inside_of_a_table_or_a_list(name: str) -> None:
    assert [each.name for each in parse(f"<{name}>").elements()] == [name]


@pytest.mark.parametrize("html", ["<!DOCTYPE html><p>", " <html>", "<!-- a --><body>", "<head>"])
def test_a_document_is_known_by_its_start(html: str) -> None:
    tree = parse(html)
    assert tree.is_document
    assert [each.name for each in tree.elements()][:3] == ["html", "head", "body"]


def test_a_node_is_rendered() -> None:
    tree = parse(h.html[h.body["x"]])
    assert isinstance(tree.children[0], Doctype)
    assert tree.select("body")[0].text == "x"


def test_names_of_drawings_keep_their_case() -> None:
    drawing = '<svg viewBox="0 0 1 1"><linearGradient xlink:href="#a"/></svg>'
    found = parse(drawing).select("linearGradient")[0]
    assert (found.namespace, found.attributes) == ("svg", {"xlink:href": "#a"})
    assert found.parent is not None
    assert found.parent.attributes == {"viewBox": "0 0 1 1"}


def test_the_content_of_a_template_is_its_children() -> None:
    [template] = parse("<template><p>a</template>").children
    assert isinstance(template, Element)
    assert template.text == "a"


def test_a_selector_gives_elements_of_the_tree() -> None:
    tree = parse("<ul><li class=a>1<li>2<li class=a>3</ul>")
    assert [each.text for each in tree.select("li.a")] == ["1", "3"]
    assert tree.select("li.a")[1] is list(tree.elements())[3]


def test_places_are_told_when_they_are_asked_for() -> None:
    _, inner = parse("<p>\n <b>x</b></p>", positions=True).elements()
    assert (inner.line, inner.column) == (2, 2)


def test_mistakes_have_their_place_in_a_fragment() -> None:
    assert mistakes("<p a=1 a=2>\n<div/>") == [
        Mistake("duplicate-attribute", 1, 9),
        Mistake("non-void-html-element-start-tag-with-trailing-solidus", 2, 1),
    ]


def test_a_right_fragment_has_no_mistakes() -> None:
    assert mistakes(str(h.p["a & b < c"])) == []


def test_tags_are_told_as_they_stand() -> None:
    found = [(each.name, each.is_end, each.line, each.column) for each in tags("<p>a</b>\n<br>")]
    assert found == [("p", False, 1, 1), ("b", True, 1, 5), ("br", False, 2, 1)]


def test_importing_the_part_loads_no_parser() -> None:
    code = "import sys, stario_components.markup; print('turbohtml' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_a_missing_parser_is_told_with_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def refused(name: str, *rest: Any) -> object:
        if name == "turbohtml":
            raise ImportError
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", refused)
    _loaded.cache_clear()
    with pytest.raises(SetupError) as caught:
        parse("<p>")
    _loaded.cache_clear()
    assert str(caught.value) == (
        "HTML can't be read: turbohtml is not installed.\n"
        "It is the parser behind canonical HTML, the accessibility tree and the lint.\n"
        "Install it with the extra: pip install 'stario-components[gallery]'."
    )
