"""Components whose children stand in brackets."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import htpy
import jinja2
import pytest
from markupsafe import Markup, escape

from stario_components import Html, component, h, render
from stario_components.render import PropError, uncompiled

both_ways = pytest.mark.usefixtures("both_ways")


@component.with_children
def box(children: h.Node) -> h.Node:
    return h.div[children]


@component.with_children
def card(children: h.Node, *, title: str, is_open: bool = False) -> h.Node:
    return h.section(class_={"open": is_open})[h.h2[title], children]


@component.with_children
def labelled(children: h.Node, text: str, /, kind: str = "x", **attrs: str) -> h.Node:
    return h.label(class_=kind, **attrs)[text, children]


@h.with_children
@component
def wrapped(children: h.Node, *, title: str = "none") -> h.Node:
    return h.article[h.h3[title], children]


async def chunks_of(node: htpy.Renderable) -> str:
    return "".join([chunk async for chunk in node.aiter_chunks()])


def both(call: Callable[[], object]) -> tuple[str, str]:
    """What a call gives compiled, and as it is written."""
    compiled = str(call())
    with uncompiled():
        return compiled, str(call())


# --- by itself ---------------------------------------------------------------------------------


@both_ways
def test_brackets_hold_the_children() -> None:
    assert str(box["a & b"]) == "<div>a &amp; b</div>"
    assert str(box[h.p["a"], None, "b", 3]) == "<div><p>a</p>b3</div>"
    assert type(box["x"]) is Html


@both_ways
def test_parentheses_hold_the_props() -> None:
    assert str(card(title="&")["x"]) == "<section><h2>&amp;</h2>x</section>"
    assert str(card(title="a", is_open=True)[h.p, h.hr]) == (
        '<section class="open"><h2>a</h2><p></p><hr></section>'
    )
    assert type(card(title="a")["x"]) is Html


@both_ways
def test_props_may_be_without_names() -> None:
    assert str(labelled("a")["b"]) == '<label class="x">ab</label>'
    assert str(labelled("a", "y", for_="z")["b"]) == '<label class="y" for="z">ab</label>'


@both_ways
@pytest.mark.parametrize("made", [box, box()])
async def test_without_brackets_there_are_no_children(made: Any) -> None:
    assert str(made) == "<div></div>"
    assert type(str(made)) is Markup
    assert made.__html__() == "<div></div>"
    assert escape(made) == "<div></div>"
    assert "".join(made.iter_chunks()) == "<div></div>"
    assert await chunks_of(made) == "<div></div>"
    assert render(made) == "<div></div>"


@both_ways
@pytest.mark.parametrize("p", [h.p, htpy.p])
def test_without_brackets_it_is_a_child_of_any_element(p: Any) -> None:
    assert str(p[box]) == "<p><div></div></p>"
    assert str(p[box()]) == "<p><div></div></p>"
    assert str(p[[card(title="a"), box], "x"]) == (
        "<p><section><h2>a</h2></section><div></div>x</p>"
    )


@both_ways
def test_the_function_gets_nothing_for_no_children() -> None:
    @component.with_children
    def probe(children: h.Node) -> h.Node:
        return "none" if children is None else "some"

    assert [str(probe), str(probe()), str(probe[None]), str(probe[""])] == [
        "none",
        "none",
        "none",
        "some",
    ]


@both_ways
def test_the_function_gets_what_stands_in_the_brackets() -> None:
    @component.with_children
    def probe(children: Any) -> h.Node:
        return h.ul[[h.li[child] for child in children]]

    assert str(probe["a", h.b["x"]]) == "<ul><li>a</li><li><b>x</b></li></ul>"
    assert str(probe[["a"]]) == "<ul><li>a</li></ul>"


@both_ways
def test_a_default_for_the_children_is_not_taken() -> None:
    @component.with_children
    def probe(children: h.Node = "default") -> h.Node:
        return h.p[children]

    assert [str(probe), str(probe()["x"])] == ["<p></p>", "<p>x</p>"]


@both_ways
def test_one_with_its_props_is_used_many_times() -> None:
    open_card = card(title="a", is_open=True)
    assert str(open_card["x"]) == '<section class="open"><h2>a</h2>x</section>'
    assert str(open_card["y"]) == '<section class="open"><h2>a</h2>y</section>'
    assert str(open_card) == '<section class="open"><h2>a</h2></section>'
    assert str(card(title="b")["z"]) == "<section><h2>b</h2>z</section>"


@both_ways
@pytest.mark.parametrize(
    ("children", "html"),
    [
        (None, ""),
        (False, ""),
        ("", ""),
        ([], ""),
        (0, "0"),
        (Markup("<i>"), "<i>"),
        (h.fragment["a", h.br], "a<br>"),
        (lambda: "late", "late"),
        ([["a", ("b",)], h.hr], "ab<hr>"),
    ],
)
def test_children_are_any_node(children: h.Node, html: str) -> None:
    assert str(box[children]) == f"<div>{html}</div>"
    assert str(card(title="t")[children]) == f"<section><h2>t</h2>{html}</section>"


@both_ways
def test_children_may_be_a_generator() -> None:
    assert str(box[(h.p[letter] for letter in "ab")]) == "<div><p>a</p><p>b</p></div>"
    assert str(card(title="t")[(letter for letter in "<>")]) == (
        "<section><h2>t</h2>&lt;&gt;</section>"
    )


@both_ways
def test_children_may_be_components() -> None:
    assert str(box[box["a"], card(title="t")[box], box]) == (
        "<div><div>a</div><section><h2>t</h2><div></div></section><div></div></div>"
    )


@both_ways
async def test_children_may_be_awaited() -> None:
    async def late() -> h.Node:
        return h.b["late"]

    assert await chunks_of(card(title="t")["a", late()]) == (
        "<section><h2>t</h2>a<b>late</b></section>"
    )


@both_ways
def test_children_are_under_the_context_around_them() -> None:
    theme: h.Context[str] = h.Context("theme", default="light")

    @theme.consumer
    def shown(value: str) -> h.Node:
        return value

    @component.with_children
    def dark(children: h.Node) -> h.Node:
        return h.main[theme.provider("dark", h.div[children]), shown()]

    assert str(box[shown()]) == "<div>light</div>"
    assert str(theme.provider("blue", box[shown()])) == "<div>blue</div>"
    assert str(theme.provider("blue", dark[shown()])) == "<main><div>dark</div>blue</main>"


@both_ways
def test_one_without_brackets_is_under_the_context_around_it() -> None:
    theme: h.Context[str] = h.Context("theme")

    @theme.consumer
    def shown(value: str) -> h.Node:
        return value

    @component.with_children
    def themed(children: h.Node) -> h.Node:
        return h.i[shown(), children]

    assert str(theme.provider("dark", h.p[themed, themed()])) == "<p><i>dark</i><i>dark</i></p>"


@both_ways
def test_jinja_takes_it_with_and_without_brackets() -> None:
    template = jinja2.Environment(autoescape=True).from_string("{{ box }}{{ card(title='&') }}")
    assert template.render(box=box, card=card) == "<div></div><section><h2>&amp;</h2></section>"


def test_reprs_name_the_component() -> None:
    assert repr(box) == f"<component {__name__}.box>"
    assert repr(card(title="x")) == "<card with its props>"


def test_it_is_compiled_like_any_component() -> None:
    assert str(card.explain()) == f"{__name__}.card: compiled"
    assert card.__name__ == "card"
    assert str(card.fn("x", title="t")) == "<section><h2>t</h2>x</section>"


@both_ways
def test_children_among_the_props_are_refused() -> None:
    with pytest.raises(PropError) as caught:
        str(box(children="x"))
    assert str(caught.value).splitlines()[1:] == [
        "It got too many props, or one of them twice.",
        "It is box().",
    ]


@both_ways
@pytest.mark.parametrize("write", [lambda: str(card), lambda: str(h.div[card()])])
def test_a_prop_that_is_missing_is_told_without_brackets(write: Callable[[], str]) -> None:
    with pytest.raises(PropError) as caught:
        write()
    assert str(caught.value).splitlines()[1:] == [
        "It misses title.",
        "It is card(*, title, is_open=False).",
    ]


# --- htpy's own decorator ----------------------------------------------------------------------


@both_ways
async def test_htpys_decorator_around_a_component() -> None:
    assert str(wrapped["a & b"]) == "<article><h3>none</h3>a &amp; b</article>"
    assert str(wrapped(title="t")[h.p["x"], "y"]) == "<article><h3>t</h3><p>x</p>y</article>"
    assert str(wrapped) == "<article><h3>none</h3></article>"
    assert str(wrapped(title="t")) == "<article><h3>t</h3></article>"
    assert await chunks_of(wrapped(title="t")) == "<article><h3>t</h3></article>"


@both_ways
def test_htpys_decorator_around_a_component_inside_of_another() -> None:
    @component
    def page(name: str) -> h.Node:
        return h.main[wrapped(title=name)[h.p[name], "x"], wrapped["y"], wrapped]

    assert str(page("&")) == (
        "<main><article><h3>&amp;</h3><p>&amp;</p>x</article>"
        "<article><h3>none</h3>y</article><article><h3>none</h3></article></main>"
    )


# --- inside of other components ----------------------------------------------------------------


@component
def page(name: str) -> h.Node:
    return h.main[
        card(title=name, is_open=bool(name))[h.p["Hi, ", name], h.hr],
        box["static"],
        box(),
        box,
    ]


@both_ways
def test_inside_of_a_component() -> None:
    assert str(page("<A>")) == (
        '<main><section class="open"><h2>&lt;A&gt;</h2><p>Hi, &lt;A&gt;</p><hr></section>'
        "<div>static</div><div></div><div></div></main>"
    )


@both_ways
def test_each_in_another() -> None:
    @component
    def nested(texts: list[str]) -> h.Node:
        return box[box[(card(title=text)[box[text, box]] for text in texts)], box]

    assert str(nested(["a"])) == (
        "<div><div><section><h2>a</h2><div>a<div></div></div></section></div><div></div></div>"
    )


@both_ways
def test_one_that_passes_its_children_on() -> None:
    @component.with_children
    def double(children: h.Node) -> h.Node:
        return box[card(title="d")[children], children]

    @component
    def around(text: str) -> h.Node:
        return h.main[double[h.p[text]]]

    assert str(around("&")) == (
        "<main><div><section><h2>d</h2><p>&amp;</p></section><p>&amp;</p></div></main>"
    )


@both_ways
@pytest.mark.parametrize(
    ("child", "html"),
    [
        (None, ""),
        (False, ""),
        ("", ""),
        ("<", "&lt;"),
        ([], ""),
        (["a", ["b"]], "ab"),
        (h.p, "<p></p>"),
        (7, "7"),
        (lambda: "late", "late"),
    ],
)
def test_children_inside_of_a_component_are_any_node(child: h.Node, html: str) -> None:
    @component
    def around(child: h.Node) -> h.Node:
        return h.main[box[child], card(title="t")["a", child]]

    assert str(around(child)) == (
        f"<main><div>{html}</div><section><h2>t</h2>a{html}</section></main>"
    )


@both_ways
def test_generators_as_children_inside_of_a_component() -> None:
    @component
    def around(words: Iterable[str]) -> h.Node:
        lines = (h.hr for _ in "ab")
        return h.main[box[(h.li[word] for word in words)], box[lines]]

    assert str(around(iter(["a", "<"]))) == (
        "<main><div><li>a</li><li>&lt;</li></div><div><hr><hr></div></main>"
    )


@both_ways
async def test_what_is_awaited_inside_of_children() -> None:
    async def late(text: str) -> h.Node:
        return h.b[text]

    @component
    def around(text: str) -> h.Node:
        return h.main[card(title="t")["a", late(text), box[late("y")]], late("z")]

    assert await chunks_of(around("x")) == (
        "<main><section><h2>t</h2>a<b>x</b><div><b>y</b></div></section><b>z</b></main>"
    )


@both_ways
def test_contexts_inside_of_children() -> None:
    @component.with_children
    def dark(children: h.Node) -> h.Node:
        return theme.provider("dark", h.i[children])

    @component
    def around() -> h.Node:
        return h.main[dark[box[named()]], box[named()]]

    assert str(around()) == "<main><i><div>dark</div></i><div>light</div></main>"


theme: h.Context[str] = h.Context("theme", default="light")


@theme.consumer
def named(value: str) -> h.Node:
    return value


@both_ways
def test_children_that_are_named_first() -> None:
    @component
    def around(text: str) -> h.Node:
        inside = h.p[text]
        heading = f"T {text}"
        filled = card(title=heading)
        return h.main[card(title=heading)[inside], filled[inside, "x"], filled]

    assert str(around("&")) == (
        "<main><section><h2>T &amp;</h2><p>&amp;</p></section>"
        "<section><h2>T &amp;</h2><p>&amp;</p>x</section><section><h2>T &amp;</h2></section></main>"
    )


@both_ways
def test_children_are_used_or_not() -> None:
    @component.with_children
    def maybe(children: h.Node, *, is_shown: bool) -> h.Node:
        return h.p[children] if is_shown else h.hr

    @component
    def around(is_shown: bool) -> h.Node:
        return h.main[maybe(is_shown=is_shown)["x"]]

    assert str(around(True)) == "<main><p>x</p></main>"
    assert str(around(False)) == "<main><hr></main>"


@component.with_children
def fallback(children: h.Node) -> h.Node:
    return h.p[children or "nothing"]


@component.with_children
def told(children: h.Node) -> h.Node:
    return h.p["none" if children is None else "some"]


@component.with_children
def hinted(children: str) -> h.Node:
    return h.button(aria_label=children)[children]


@component.with_children
def quoted(children: str) -> h.Node:
    return h.p[f"“{children}”"]


@component.with_children
def stacked(children: Any) -> h.Node:
    return h.ul[(h.li[child] for child in children)]


@component.with_children
def typed(children: Any) -> h.Node:
    return h.p[type(children).__name__]


# Each inside of a component: what its function sees of the children must not be another thing.
@component
def sees_nothing(given: h.Node) -> h.Node:
    return h.div[fallback[given]]


@component
def sees_none(given: h.Node) -> h.Node:
    return h.div[told[None], told[given]]


@component
def sees_text(given: str) -> h.Node:
    return h.div[hinted[given]]


@component
def sees_words(given: str) -> h.Node:
    return h.div[quoted["a & ", given] if not given else quoted[given]]


@component
def sees_each(given: str) -> h.Node:
    return h.div[stacked["a", h.b[given]]]


@component
def sees_type(given: Any) -> h.Node:
    return h.div[typed[given]]


@pytest.mark.parametrize(
    ("around", "given", "html"),
    [
        (sees_nothing, None, "<div><p>nothing</p></div>"),
        (sees_nothing, "", "<div><p>nothing</p></div>"),
        (sees_nothing, [], "<div><p>nothing</p></div>"),
        (sees_none, None, "<div><p>none</p><p>none</p></div>"),
        (sees_text, "a & b", '<div><button aria-label="a &amp; b">a &amp; b</button></div>'),
        (sees_words, "a & b", "<div><p>“a &amp; b”</p></div>"),
        (sees_each, "x", "<div><ul><li>a</li><li><b>x</b></li></ul></div>"),
        (sees_type, "x", "<div><p>str</p></div>"),
    ],
)
def test_children_of_a_call_inside_of_a_component_are_what_was_given(
    around: Any, given: Any, html: str
) -> None:
    assert both(lambda: around(given)) == (html, html)


def test_children_of_a_call_outside_of_a_component_are_what_was_given() -> None:
    assert both(lambda: fallback[[]]) == ("<p>nothing</p>",) * 2
    assert (
        both(lambda: hinted["a & b"]) == ('<button aria-label="a &amp; b">a &amp; b</button>',) * 2
    )
    assert both(lambda: stacked["a", "b"]) == ("<ul><li>a</li><li>b</li></ul>",) * 2


# --- another under its name --------------------------------------------------------------------


@component
def uses_box(text: str) -> h.Node:
    return h.main[box[text]]


@component
def uses_card(text: str) -> h.Node:
    return h.main[card(title="t")[text]]


@component
def uses_bare() -> h.Node:
    return h.main[box]


@component
def uses_plain() -> h.Node:
    return h.main[plain(title="t")]


@component
def plain(*, title: str) -> h.Node:
    return h.b[title]


@component.with_children
def other_box(children: h.Node) -> h.Node:
    return h.i[children]


@both_ways
def test_another_component_with_children_under_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    assert str(uses_box("x")) == "<main><div>x</div></main>"
    monkeypatch.setitem(globals(), "box", other_box)
    assert str(uses_box("x")) == "<main><i>x</i></main>"
    assert str(uses_bare()) == "<main><i></i></main>"


@pytest.mark.parametrize(
    ("around", "name", "fake", "html"),
    [
        (lambda: uses_box("x"), "box", h.i, "<main><i>x</i></main>"),
        (lambda: uses_card("x"), "card", h.i, '<main><i title="t">x</i></main>'),
        (
            lambda: uses_card("x"),
            "card",
            htpy.with_children(lambda children, *, title: h.i[title, children]),
            "<main><i>tx</i></main>",
        ),
        (
            lambda: uses_card("x"),
            "card",
            lambda title: h.i(id=title),
            '<main><i id="t">x</i></main>',
        ),
        (uses_bare, "box", "text", "<main>text</main>"),
        (uses_plain, "plain", card, "<main><section><h2>t</h2></section></main>"),
    ],
)
def test_anything_else_under_its_name(
    around: Callable[[], Html], name: str, fake: Any, html: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    around()
    monkeypatch.setitem(globals(), name, fake)
    assert both(around) == (html, html)


# --- in a class --------------------------------------------------------------------------------


class Page:
    title = "Home"

    @staticmethod
    @component.with_children
    def aside(children: h.Node, *, title: str = "t") -> h.Node:
        return h.aside(title=title)[children]

    @component.with_children
    def heading(self, children: h.Node, *, level: int = 1) -> h.Node:
        return h.h1(data_level=level)[self.title, children]


@both_ways
def test_a_static_method_with_children() -> None:
    assert str(Page.aside["x"]) == '<aside title="t">x</aside>'
    assert str(Page().aside(title="y")["x"]) == '<aside title="y">x</aside>'


@both_ways
def test_a_method_with_children() -> None:
    assert str(Page().heading(level=2)["x"]) == '<h1 data-level="2">Homex</h1>'


@both_ways
def test_a_method_with_children_and_no_props() -> None:
    assert str(Page().heading["x"]) == '<h1 data-level="1">Homex</h1>'


@both_ways
def test_with_children_stands_above_a_static_method() -> None:
    class Holder:
        @component.with_children
        @staticmethod
        def aside(children: h.Node, *, title: str = "t") -> h.Node:
            return h.aside(title=title)[children]

    assert str(Holder.aside(title="y")["x"]) == '<aside title="y">x</aside>'
