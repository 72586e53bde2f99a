"""`canonical`: what it writes, what it leaves alone, and what makes no difference to it."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stario_components import UsageError, ds, h, render, ui
from stario_components.gallery import Story
from stario_components.markup import Element, Text, Tree, canonical, parse
from tests.stories import all_stories

STORIES = all_stories()


# --- attributes -------------------------------------------------------------------------------


def test_attributes_are_sorted() -> None:
    assert canonical('<p title="b" id="a">') == '<p id="a" title="b"></p>'


def test_boolean_attributes_are_bare() -> None:
    assert canonical('<input disabled="" checked="checked" value="">') == (
        '<input checked disabled value="">'
    )


def test_an_empty_data_attribute_is_bare() -> None:
    assert canonical(h.p(ds.ignore())) == "<p data-ignore></p>"


def test_classes_keep_their_order() -> None:
    assert canonical('<p class=" b\n a">') == '<p class="b a"></p>'


def test_classes_can_be_sorted() -> None:
    assert canonical('<p class="b a b">', sort_classes=True) == '<p class="a b"></p>'


def test_the_json_of_signals_has_sorted_keys() -> None:
    assert canonical("""<p data-signals='{"b":{"d":1.0,"c":2},"a":"é"}'>""") == (
        """<p data-signals='{"a": "é", "b": {"c": 2, "d": 1}}'></p>"""
    )


@pytest.mark.parametrize("code", ["{a: 1}", "{'b': $x}", "1,", '{"a": NaN}', '{"a": 1e999}'])
def test_signals_that_are_not_json_stay(code: str) -> None:
    assert parse(canonical(f'<p data-signals="{code.replace(chr(34), "&quot;")}">')) is not None
    assert code in canonical(h.p({"data-signals": code})).replace("&quot;", '"')


def test_an_ampersand_of_code_stays_readable() -> None:
    assert canonical(h.p({"data-show": "$a && $b < 1"})) == '<p data-show="$a && $b < 1"></p>'


def test_an_ampersand_that_could_begin_a_reference_is_escaped() -> None:
    assert canonical(h.a(href="?a=1&lt=2")["a&b"]) == '<a href="?a=1&amp;lt=2">a&amp;b</a>'


def test_a_value_has_the_quotes_that_it_does_not_hold() -> None:
    found = canonical(h.p(a='"', b="'", c="\"'"))
    assert found == """<p a='"' b="'" c="&quot;'"></p>"""


def test_a_value_is_one_line() -> None:
    assert canonical(h.p(title="a\n\tb")) == '<p title="a&#10;&#9;b"></p>'


def test_many_attributes_are_one_on_a_line() -> None:
    assert canonical('<p title="one" id="two" class="three">', width=30) == (
        '<p\n  class="three"\n  id="two"\n  title="one"\n></p>'
    )


# --- blanks -----------------------------------------------------------------------------------


def test_blocks_are_indented() -> None:
    assert canonical("<ul><li>a<li><p>b</ul>") == (
        "<ul>\n  <li>a</li>\n  <li>\n    <p>b</p>\n  </li>\n</ul>"
    )


def test_a_line_of_text_stays_a_line() -> None:
    assert canonical("<p>  a <b>b</b>c\n d </p>") == "<p>a <b>b</b>c d</p>"


def test_a_blank_at_the_edge_of_a_phrase_stays() -> None:
    assert canonical("<p>a<b> b </b>c") == "<p>a<b> b </b>c</p>"


def test_a_line_without_blanks_is_broken_inside_of_tags() -> None:
    assert canonical("<p><i>aaaaaaaaaa</i><b>bbbbbbbbbb</b></p>", width=25) == (
        "<p>\n  <i>aaaaaaaaaa</i\n  ><b>bbbbbbbbbb</b>\n</p>"
    )


def test_a_line_with_a_blank_is_broken_at_it() -> None:
    assert canonical("<p><i>aaaaaaaaaa</i> <b>bbbbbbbbbb</b></p>", width=25) == (
        "<p>\n  <i>aaaaaaaaaa</i>\n  <b>bbbbbbbbbb</b>\n</p>"
    )


def test_a_phrase_that_is_too_long_keeps_its_edges() -> None:
    assert canonical("<b><i>aaaaaaaaaa</i><i>bbbbbbbbbb</i>c</b>", width=25) == (
        "<b\n  ><i>aaaaaaaaaa</i\n  ><i>bbbbbbbbbb</i>c</b>"
    )


@pytest.mark.parametrize(
    "html",
    [
        "<pre>\n\n a\n   <b> b</b> </pre>",
        "<textarea>  a\n\n b</textarea>",
        "<script>if (a < b && c)  {\n}</script>",
        '<p style="white-space: pre">a   b</p>',
    ],
)
def test_text_whose_blanks_count_stays(html: str) -> None:
    assert canonical(html) == html


def test_a_script_between_words_makes_no_blank() -> None:
    assert canonical("<p>a<script></script>b</p>") == "<p>a<script></script>b</p>"


def test_a_link_around_blocks_is_laid_out_as_a_block() -> None:
    assert canonical('<a href="#"><div>a</div></a><a href="#"><div>b</div></a>') == (
        '<a href="#">\n  <div>a</div>\n</a>\n<a href="#">\n  <div>b</div>\n</a>'
    )


def test_blanks_that_nobody_sees_are_written_as_names() -> None:
    assert canonical("<p>a\xa0b\xadc\u200bd</p>") == "<p>a&nbsp;b&shy;c&#8203;d</p>"


def test_drawings_close_their_empty_elements() -> None:
    assert canonical(h.svg(viewBox="0 0 1 1")[h.path(d="M0 0")]) == (
        '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>'
    )


def test_a_document_has_its_doctype_and_its_parts() -> None:
    assert canonical(h.html[h.head[h.title["T"]], h.body["B"]]) == (
        "<!doctype html>\n<html>\n  <head>\n    <title>T</title>\n  </head>\n"
        "  <body>B</body>\n</html>"
    )


def test_rows_of_a_patch_need_no_table() -> None:
    assert canonical('<tr id="a"><td>1') == '<tr id="a">\n  <td>1</td>\n</tr>'


# --- ids and redactions -----------------------------------------------------------------------

NUMBERED = """<label for="x9">A <input id="x9" aria-describedby="h7 x9" data-init="f('#h7', 'h7')">
<i id="h7" style="fill: url(#x9)"></i> <a href="#h7" data-on:click="document.getElementById('h7')">
<output for="h7 x9"></output></label>"""


def test_ids_are_renumbered_where_they_are_named() -> None:
    assert canonical(NUMBERED, renumber_ids=True, width=300) == (
        '<label for="id-1">A <input aria-describedby="id-2 id-1" '
        """data-init="f('#id-2', 'h7')" id="id-1"> <i id="id-2" style="fill: url(#id-1)"></i> """
        """<a data-on:click="document.getElementById('id-2')" href="#id-2"> """
        '<output for="id-2 id-1"></output></a></label>'
    )


def test_a_reference_to_nothing_stays() -> None:
    assert canonical('<label for="a">', renumber_ids=True) == '<label for="a"></label>'


def test_an_attribute_is_redacted() -> None:
    html = '<time datetime="2026-01-01">today</time>'
    assert canonical(html, redact=[("time", "datetime")]) == (
        '<time datetime="[redacted]">today</time>'
    )


def test_the_text_of_an_element_is_redacted() -> None:
    assert canonical("<p id=a>x <b>y</b></p>", redact=["#a"]) == (
        '<p id="a">[redacted]<b>[redacted]</b></p>'
    )


def test_what_a_pattern_finds_is_redacted_everywhere() -> None:
    html = '<p title="at 12:30">12:31<script>"12:32"</script></p>'
    assert canonical(html, redact=[re.compile(r"\d\d:\d\d")]) == (
        '<p title="at [redacted]">[redacted]<script>"[redacted]"</script></p>'
    )


def test_a_selector_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        canonical("<p>", redact=["p["])
    assert str(caught.value) == (
        "'p[' is no CSS selector.\n"
        'The parser says: invalid CSS selector "p[": expected an identifier at position 2.\n'
        'Write one as in CSS: "#cart", "td.price", "[data-id]".'
    )


# --- laws -------------------------------------------------------------------------------------


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_a_story_is_a_fixed_point(story: Story) -> None:
    text = canonical(story.render())
    assert canonical(text) == text
    numbered = canonical(text, renumber_ids=True)
    assert canonical(numbered, renumber_ids=True) == numbered


NAMES = st.sampled_from("div p b i span button pre ul li svg a textarea input br label td".split())
TEXTS = st.text(alphabet="ab &<>\"'\n\t\xa0é;#x{}/-", max_size=12)
VALUES = st.dictionaries(
    st.sampled_from("id class title disabled data-x data-signals style href for".split()), TEXTS
)


def _element(children: st.SearchStrategy[h.Node]) -> st.SearchStrategy[h.Node]:
    def made(name: str, values: dict[str, str], inner: list[h.Node]) -> h.Node:
        if name in {"input", "br"}:
            return h.VoidElement(name)(values)
        return h.Element(name)(values)[inner]

    return st.builds(made, NAMES, VALUES, st.lists(children, max_size=4))


NODES = st.lists(st.recursive(TEXTS, _element, max_leaves=12), max_size=4)
WIDTHS = st.sampled_from([20, 40, 100])


@given(NODES, WIDTHS)
def test_it_is_a_fixed_point(nodes: h.Node, width: int) -> None:
    text = canonical(render(nodes), width=width)
    assert canonical(text, width=width) == text


@given(NODES, WIDTHS)
def test_the_width_changes_nothing_but_the_lines(nodes: h.Node, width: int) -> None:
    html = render(nodes)
    assert canonical(canonical(html, width=width)) == canonical(canonical(html))


@given(NODES, st.randoms(use_true_random=False))
def test_the_order_of_attributes_makes_no_difference(nodes: h.Node, chance: random.Random) -> None:
    tree = parse(render(nodes))
    before = canonical(tree)
    for each in tree.elements():
        pairs = list(each.attributes.items())
        chance.shuffle(pairs)
        each.attributes = dict(pairs)
    assert canonical(tree) == before


@given(NODES)
def test_the_names_of_ids_make_no_difference_when_they_are_renumbered(nodes: h.Node) -> None:
    def named(start: str) -> str:
        tree = parse(render(nodes))
        _name(tree, start)
        return canonical(tree, renumber_ids=True)

    assert named("a") == named("some-other-")


def _name(tree: Tree, start: str) -> None:
    for number, each in enumerate(tree.elements()):
        each.attributes["id"] = f"{start}{number}"
        each.attributes["for"] = f"{start}0"
        each.attributes["data-init"] = f"f('#{start}{number}')"


@given(NODES)
def test_more_blanks_where_there_is_one_make_no_difference(nodes: h.Node) -> None:
    tree = parse(render(nodes))
    before = canonical(tree)
    for each in tree.elements():
        _widen(each)
    assert canonical(tree) == before


def _widen(element: Element) -> None:
    kept = {"pre", "textarea"} & {element.name, *(each.name for each in element.ancestors())}
    for each in element.children:
        if not kept and isinstance(each, Text):
            each.data = re.sub("[ \n\t]+", " \n\n ", each.data)


def test_html_of_ours_is_one_text_however_it_is_laid_out() -> None:
    flat = render(ui.card[ui.button(tone="danger")["Delete"]])
    assert canonical(flat) == canonical(flat.replace("><", ">\n  <").replace("\n  <span", "<span"))
