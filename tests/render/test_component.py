"""`@component`: what a component is, and the value that it gives."""

from __future__ import annotations

import contextlib
import copy
import functools
import threading
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from types import FunctionType
from typing import Any

import htpy
import jinja2
import pytest
from markupsafe import Markup, escape

from stario_components import Html, component, ds, h, patch, render, render_bytes
from stario_components._errors import UsageError
from stario_components.render import PropError, uncompiled

both_ways = pytest.mark.usefixtures("both_ways")


@component
def greeting(name: str) -> h.Node:
    return h.p(class_="hello")["Hello, ", name]


@component
def item(text: str) -> h.Node:
    return h.li[text]


@component
def items(texts: Iterable[str]) -> h.Node:
    return h.ul[(item(text) for text in texts)]


async def chunks_of(node: htpy.Renderable) -> str:
    return "".join([chunk async for chunk in node.aiter_chunks()])


def line_of(given: Any) -> int:
    return given.fn.__code__.co_firstlineno


# --- the value ---------------------------------------------------------------------------------


@both_ways
def test_a_call_gives_html() -> None:
    made = greeting("<Ada>")
    assert type(made) is Html
    assert str(made) == '<p class="hello">Hello, &lt;Ada&gt;</p>'
    assert type(str(made)) is Markup


@both_ways
def test_html_is_equal_to_the_same_html() -> None:
    assert greeting("Ada") == greeting("Ada")
    assert greeting("Ada") != greeting("Bob")
    assert len({greeting("Ada"), greeting("Ada"), greeting("Bob")}) == 2


@both_ways
def test_html_is_not_equal_to_its_text() -> None:
    assert greeting("Ada") != '<p class="hello">Hello, Ada</p>'
    assert greeting("Ada") != Markup('<p class="hello">Hello, Ada</p>')


@both_ways
def test_html_that_is_finished_later_is_only_equal_to_itself() -> None:
    @component
    def later() -> h.Node:
        return h.p[lambda: "x"]

    made = later()
    assert made == made  # noqa: PLR0124
    assert made != later()
    assert hash(made) == hash(made)


@both_ways
def test_repr_shows_the_text() -> None:
    assert repr(item("<x>")) == "Html('<li>&lt;x&gt;</li>')"


@both_ways
def test_repr_is_cut_short() -> None:
    assert repr(item("a" * 100)) == f"Html('<li>{'a' * 56}…')"


@both_ways
def test_repr_marks_what_is_finished_later() -> None:
    @component
    def later() -> h.Node:
        return h.p["now ", lambda: "later"]

    assert repr(later()) == "Html('<p>now …</p>')"


def test_html_has_no_fields_of_its_own() -> None:
    with pytest.raises(AttributeError):
        greeting("Ada").note = "x"  # type: ignore[attr-defined]


@both_ways
def test_markupsafe_takes_html_as_it_is() -> None:
    assert escape(item("&")) == "<li>&amp;</li>"
    assert Markup("<ul>{}</ul>").format(item("&")) == "<ul><li>&amp;</li></ul>"
    assert Markup("<ul>%s</ul>") % item("&") == "<ul><li>&amp;</li></ul>"
    assert Markup("<hr>").join([item("a"), item("b")]) == "<li>a</li><hr><li>b</li>"


@both_ways
def test_an_f_string_takes_html_as_text() -> None:
    assert f"<ul>{item('&')}</ul>" == "<ul><li>&amp;</li></ul>"


@both_ways
def test_jinja_takes_html_as_it_is() -> None:
    template = jinja2.Environment(autoescape=True).from_string("<ul>{{ one }}</ul>")
    assert template.render(one=item("&")) == "<ul><li>&amp;</li></ul>"


@both_ways
@pytest.mark.parametrize("p", [h.p, htpy.p])
def test_html_is_a_child_of_any_element(p: Any) -> None:
    made = item("&")
    assert str(p[made]) == "<p><li>&amp;</li></p>"
    assert str(p["a", [made, (made for _ in "x")]]) == ("<p>a<li>&amp;</li><li>&amp;</li></p>")
    assert str(htpy.fragment[made, p]) == "<li>&amp;</li><p></p>"


@both_ways
def test_html_in_an_attribute_is_escaped() -> None:
    assert str(h.ul(data_template=item("&"))) == (
        '<ul data-template="&lt;li&gt;&amp;amp;&lt;/li&gt;"></ul>'
    )


@both_ways
def test_html_in_an_attribute_inside_of_a_component_is_escaped() -> None:
    @component
    def holder() -> h.Node:
        return h.ul(data_template=item("&"))

    assert str(holder()) == '<ul data-template="&lt;li&gt;&amp;amp;&lt;/li&gt;"></ul>'


def test_an_element_in_an_attribute_is_escaped_which_htpys_own_does_not() -> None:
    @component
    def holder() -> h.Node:
        return htpy.ul(data_template=htpy.li["&"])

    safe = '<ul data-template="&lt;li&gt;&amp;amp;&lt;/li&gt;"></ul>'
    assert str(holder()) == safe
    assert str(h.ul(data_template=h.li["&"])) == safe
    with uncompiled():
        assert str(holder()) == '<ul data-template="<li>&amp;</li>"></ul>'


@both_ways
async def test_html_is_read_in_chunks() -> None:
    assert "".join(item("&").iter_chunks()) == "<li>&amp;</li>"
    assert await chunks_of(item("&")) == "<li>&amp;</li>"


@both_ways
def test_html_is_rendered_like_any_node() -> None:
    assert render(item("é")) == "<li>é</li>"
    assert type(render(item("é"))) is str
    assert render_bytes(item("é")) == "<li>é</li>".encode()
    assert render([item("a"), "&", item("b")]) == "<li>a</li>&amp;<li>b</li>"


@both_ways
def test_html_is_patched_like_any_node() -> None:
    made = greeting("Ada")
    assert patch(made, selector="#x") == patch(h.p(class_="hello")["Hello, Ada"], selector="#x")


@both_ways
@pytest.mark.parametrize(
    ("node", "html"),
    [
        (None, ""),
        (True, ""),
        (False, ""),
        (7, "7"),
        ("a & b", "a &amp; b"),
        (Markup("<b>"), "<b>"),
        ([h.br, "x", None], "<br>x"),
        (h.html[h.body], "<!doctype html><html><body></body></html>"),
        (htpy.fragment["a", h.hr], "a<hr>"),
        (h.comment("note"), "<!-- note -->"),
    ],
)
def test_a_component_may_return_any_node(node: Any, html: str) -> None:
    @component
    def same(node: h.Node) -> h.Node:
        return node

    assert str(same(node)) == html


@both_ways
def test_a_component_that_returns_nothing_is_empty() -> None:
    @component
    def silent(name: str) -> h.Node:
        if name:
            name = name.upper()

    assert str(silent("x")) == ""


# --- functions of every form -------------------------------------------------------------------


class Page:
    title = "Home"

    @component
    def heading(self, level: int = 1) -> h.Node:
        return h.h1(data_level=level)[self.title]

    @component
    def whole(self) -> h.Node:
        return h.main[self.heading(), self.footer("c"), self.name()]

    @component
    @staticmethod
    def footer(sign: str) -> h.Node:
        return h.footer[sign]

    @staticmethod
    @component
    def aside(sign: str) -> h.Node:
        return h.aside[sign]

    @component
    @classmethod
    def name(cls) -> h.Node:
        return h.b[cls.__name__]

    @classmethod
    @component
    def label(cls) -> h.Node:
        return h.i[cls.__name__]

    @property
    @component
    def summary(self) -> h.Node:
        return h.p[self.title]

    @component
    def secret(self) -> h.Node:
        return h.p[self.__hidden()]

    def __hidden(self) -> str:
        return "mangled"


class Start(Page):
    title = "Start"


@both_ways
def test_a_method_gets_its_instance() -> None:
    assert str(Page().heading()) == '<h1 data-level="1">Home</h1>'
    assert str(Start().heading(level=2)) == '<h1 data-level="2">Start</h1>'
    assert str(Page.heading(Start())) == '<h1 data-level="1">Start</h1>'


@both_ways
def test_a_method_calls_others() -> None:
    assert str(Start().whole()) == (
        '<main><h1 data-level="1">Start</h1><footer>c</footer><b>Start</b></main>'
    )


@both_ways
@pytest.mark.parametrize("owner", [Page, Start()])
def test_a_static_method_gets_none(owner: Any) -> None:
    assert str(owner.footer("c")) == "<footer>c</footer>"
    assert str(owner.aside("c")) == "<aside>c</aside>"


@both_ways
@pytest.mark.parametrize("owner", [Start, Start()])
def test_a_class_method_gets_its_class(owner: Any) -> None:
    assert str(owner.name()) == "<b>Start</b>"
    assert str(owner.label()) == "<i>Start</i>"


@both_ways
def test_a_property_may_be_a_component() -> None:
    assert str(Start().summary) == "<p>Start</p>"


@both_ways
def test_a_private_name_of_a_class_is_found() -> None:
    assert str(Page().secret()) == "<p>mangled</p>"


@both_ways
def test_a_closure_sees_what_is_around_it() -> None:
    punctuation = "?"

    @component
    def ask(name: str) -> h.Node:
        return h.p[name, punctuation]

    assert str(ask("Ada")) == "<p>Ada?</p>"
    punctuation = "!"
    assert str(ask("Ada")) == "<p>Ada!</p>"


@both_ways
def test_each_closure_has_its_own_surroundings() -> None:
    def heading_of(level: str) -> Callable[[str], Html]:
        @component
        def heading(text: str) -> h.Node:
            return h.p(class_=level)[text]

        return heading

    big, small = heading_of("big"), heading_of("small")
    assert str(big("x")) == '<p class="big">x</p>'
    assert str(small("x")) == '<p class="small">x</p>'


@both_ways
def test_a_closure_may_count() -> None:
    count = 0

    @component
    def counted() -> h.Node:
        nonlocal count
        count += 1
        return h.p[count]

    assert [str(counted()), str(counted())] == ["<p>1</p>", "<p>2</p>"]
    assert count == 2


@both_ways
def test_defaults_are_taken() -> None:
    @component
    def box(text: str = "empty", *, kind: str = "plain", rows: tuple[str, ...] = ("a",)) -> h.Node:
        return h.div(class_=kind)[text, [h.p[row] for row in rows]]

    assert str(box()) == '<div class="plain">empty<p>a</p></div>'
    assert str(box("x", rows=())) == '<div class="plain">x</div>'


@both_ways
def test_a_default_is_worked_out_once() -> None:
    made: list[str] = []

    def now() -> str:
        made.append("now")
        return "now"

    @component
    def clock(at: str = now()) -> h.Node:
        return h.time[at]

    assert [str(clock()), str(clock())] == ["<time>now</time>"] * 2
    assert made == ["now"]


@both_ways
def test_positional_only_and_keyword_only_props() -> None:
    @component
    def pair(first: str, /, second: str, *, third: str) -> h.Node:
        return h.p[first, second, third]

    assert str(pair("a", "b", third="c")) == "<p>abc</p>"
    assert str(pair("a", second="b", third="c")) == "<p>abc</p>"


@both_ways
def test_any_number_of_props() -> None:
    @component
    def many(*texts: str, **attrs: str) -> h.Node:
        return h.p(**attrs)[[h.b[text] for text in texts], len(attrs)]

    assert str(many()) == "<p>0</p>"
    assert str(many("a", "b", id="x", title="<")) == (
        '<p id="x" title="&lt;"><b>a</b><b>b</b>2</p>'
    )


@both_ways
def test_a_component_calls_itself() -> None:
    html = "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"
    assert str(tree({"a": {"b": {}}, "c": {}})) == html


@component
def tree(branches: dict[str, Any]) -> h.Node:
    return h.ul[(h.li[name, inner and tree(inner)] for name, inner in branches.items())]


@both_ways
def test_a_component_of_the_inside_calls_itself() -> None:
    @component
    def down(depth: int) -> h.Node:
        return h.div[depth, depth > 0 and down(depth - 1)]

    assert str(down(2)) == "<div>2<div>1<div>0</div></div></div>"


@both_ways
def test_components_call_each_other() -> None:
    assert str(even(3)) == "<i><b><i><i></i></i></b></i>"


@component
def even(depth: int) -> h.Node:
    return h.i[odd(depth - 1)] if depth else h.b


@component
def odd(depth: int) -> h.Node:
    return h.b[even(depth - 1)] if depth else h.i


@both_ways
def test_components_stand_in_each_other() -> None:
    assert str(items(["a", "<b>"])) == "<ul><li>a</li><li>&lt;b&gt;</li></ul>"


@both_ways
def test_a_component_may_be_given_as_a_prop() -> None:
    @component
    def listed(texts: list[str], each: Callable[[str], h.Node]) -> h.Node:
        return h.div[[each(text) for text in texts]]

    assert str(listed(["a"], item)) == "<div><li>a</li></div>"
    assert str(listed(["a"], h.b.__getitem__)) == "<div><b>a</b></div>"
    assert str(h.ul[map(item, "ab")]) == "<ul><li>a</li><li>b</li></ul>"


@both_ways
def test_a_component_without_props_may_stand_uncalled() -> None:
    @component
    def rule() -> h.Node:
        return h.hr

    @component
    def page() -> h.Node:
        return h.div[rule, [rule]]

    assert str(h.div[rule]) == "<div><hr></div>"
    assert str(page()) == "<div><hr><hr></div>"


def shouted(fn: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(fn)
    def louder(*args: Any, **kwargs: Any) -> Any:
        return h.strong[fn(*args, **kwargs)]

    return louder


@both_ways
def test_a_decorator_above_gets_the_component() -> None:
    @shouted
    @component
    def loud(text: str) -> h.Node:
        return h.p[text]

    assert str(loud("x")) == "<strong><p>x</p></strong>"


@both_ways
def test_a_cache_above_keeps_the_value() -> None:
    @functools.cache
    @component
    def slow(text: str) -> h.Node:
        return h.p[text]

    assert slow("x") is slow("x")


def test_a_decorator_below_makes_the_function() -> None:
    @component
    @shouted
    def loud(text: str) -> h.Node:
        return h.p[text]

    assert str(loud("x")) == "<strong><p>x</p></strong>"
    with uncompiled():
        assert str(loud("x")) == "<strong><p>x</p></strong>"


def test_a_function_with_another_name_is_a_component() -> None:
    def first(text: str) -> h.Node:
        return h.p[text]

    first.__name__ = "second"
    assert str(component(first)("x")) == "<p>x</p>"


def test_anything_that_can_be_called_is_a_component() -> None:
    class Named:
        def __call__(self, text: str) -> h.Node:
            return h.p[text]

    assert str(component(Named())("x")) == "<p>x</p>"
    assert str(component(functools.partial(item.fn))("x")) == "<li>x</li>"


@both_ways
def test_a_component_keeps_the_name_and_the_words_of_its_function() -> None:
    @component
    def documented() -> h.Node:
        """Say x."""
        return "x"

    assert documented.__name__ == "documented"
    assert documented.__doc__ == "Say x."
    assert type(documented.fn) is FunctionType
    assert str(documented()) == "x"


def test_what_can_not_be_called_is_no_component() -> None:
    for decorator in (component, component.with_children):
        with pytest.raises(UsageError) as caught:
            decorator("x")  # type: ignore[call-overload]
        assert str(caught.value) == (
            "component got 'x'.\n"
            "It compiles a function of props that returns a node.\n"
            "Put @component directly above def, without parentheses."
        )


def test_repr_names_the_component() -> None:
    assert repr(greeting) == f"<component {__name__}.greeting>"


@both_ways
def test_a_function_inside_stays_a_function() -> None:
    @component
    def page(texts: list[str]) -> h.Node:
        def row(text: str) -> h.Node:
            return h.li[text]

        bold = lambda text: h.b[text]  # noqa: E731
        return h.ul[[row(text) for text in texts], bold("x")]

    assert str(page(["a", "&"])) == "<ul><li>a</li><li>&amp;</li><b>x</b></ul>"


@both_ways
def test_a_local_that_is_named_like_an_element_is_itself() -> None:
    @component
    def page(p: Callable[[str], str]) -> h.Node:
        b = {"x": "y"}
        return htpy.div[p("x"), b["x"]]

    assert str(page(str.upper)) == "<div>Xy</div>"


@both_ways
def test_statements_stay_python() -> None:
    @component
    def page(numbers: list[int]) -> h.Node:
        total = 0
        for number in numbers:
            if number < 0:
                continue
            total += number
        match total:
            case 0:
                return h.p["nothing"]
            case _:
                pass
        try:
            share = 100 // len(numbers)
        except ZeroDivisionError:
            return h.p["none"]
        while share > 50:
            share -= 1
        return h.p[total, " ", share]

    assert str(page([1, -5, 2])) == "<p>3 33</p>"
    assert str(page([0])) == "<p>nothing</p>"
    assert str(page([9])) == "<p>9 50</p>"


# --- construct by construct ----------------------------------------------------------------------


class Formatted:
    """An object with a text of its own for each way to ask for it."""

    def __str__(self) -> str:
        return "<str>"

    def __repr__(self) -> str:
        return "<repr>"

    def __format__(self, how: str) -> str:
        return f"<format {how}>"


def with_a_name_on_the_way(text: str) -> h.Node:
    return h.p[(size := len(text)), h.b[size], (bold := h.i[text]), bold]


def with_stars(texts: list[str]) -> h.Node:
    return h.p[*texts, [*texts, h.b[*texts]], "z"]


def with_a_comprehension_in_another(text: str) -> h.Node:
    return h.p[[[h.b[one, two] for two in text if two > one] for one in text if one != "b"]]


def with_a_comprehension_over_two(text: str) -> h.Node:
    return h.p[(h.b[one, two] for one in text for two in text if one < two)]


def with_a_name_that_a_comprehension_takes(text: str) -> h.Node:
    one = h.i["outside"]
    return h.p[one, [h.b[one] for one in text], one]


def with_a_lambda_that_has_a_default(text: str) -> h.Node:
    bold = lambda inside=h.b[text]: h.i[inside]  # noqa: E731
    return h.p[bold(), bold("x")]


def with_a_name_that_grows(text: str) -> h.Node:
    node: h.Node = None
    for letter in text:
        node = h.p[letter, node]
    return node


def with_a_list_that_grows(text: str) -> h.Node:
    parts = []
    for letter in text:
        part = h.b[letter]
        parts.append(part)
        parts += [h.i, part]
    return h.p[parts, len(parts)]


def with_a_list_that_changes_later(texts: list[str]) -> h.Node:
    inside = texts
    node = h.p[inside]
    more = h.b[[h.i[text] for text in texts]]
    texts.append("late")
    return node, more


def with_several_names_at_once(text: str) -> h.Node:
    one, two = h.b[text], h.i[text]
    three = four = h.u
    return h.p[one, two, three, four[one]]


def with_a_name_that_is_deleted(text: str) -> h.Node:
    part = h.b[text]
    whole = h.p[part]
    del part
    return whole


def with_an_annotated_name(text: str) -> h.Node:
    part: h.Node
    part = h.b[text]
    more: h.Node = h.i[text]
    return h.p[part, more]


def with_a_name_that_an_inner_function_uses(text: str) -> h.Node:
    part = h.b[text]

    def shown() -> h.Node:
        return part

    return h.p[shown(), part]


def with_a_class_inside(text: str) -> h.Node:
    class Holder:
        part = h.b["held"]

        def shown(self) -> h.Node:
            return h.i[text, self.part]

    return h.p[Holder().shown()]


def with_a_generator_inside(text: str) -> h.Node:
    def letters() -> Iterator[h.Node]:
        for letter in text:
            yield h.b[letter]

    return h.p[letters(), letters]


def with_a_component_inside(text: str) -> h.Node:
    @component
    def bold(inside: str) -> h.Node:
        return h.b[inside, text]

    return h.p[bold("x"), bold(text)]


def with_an_error_that_is_caught(number: int) -> h.Node:
    try:
        return h.p[1 // number]
    except ZeroDivisionError as error:
        return h.b[str(error)]
    finally:
        number = 1


def with_a_return_at_the_end(text: str) -> h.Node:
    try:
        return h.p[text]
    finally:
        return h.b[text]  # noqa: B012, SIM107


def with_an_error_that_is_suppressed(number: int) -> h.Node:
    with contextlib.suppress(ZeroDivisionError):
        return h.p[1 // number]
    return h.b["none"]


def with_a_loop_that_ends(number: int) -> h.Node:
    parts = []
    while True:
        parts.append(h.b[number])
        number -= 1
        if not number:
            break
    else:
        parts.append("never")
    return h.p[parts, "end"]


def with_a_pattern(pair: tuple[str, int]) -> h.Node:
    match pair:
        case (str(text), int(number)) if number:
            return h.p[text, number]
        case [first, *_]:
            return h.b[first]


def with_formatted_text(given: Formatted) -> h.Node:
    return h.p[f"{given}", f"{given:x}{given!r}{given!s} {given!a:>8}", f"{given=}"]


def with_formatted_attributes(given: Formatted) -> h.Node:
    return h.p(title=f"a {given} b", class_=f"c-{given}", lang=f"{given}")


def with_a_component_in_text(text: str) -> h.Node:
    return h.p[f"{item(text)}", f"a {item(text)} b {h.b[text]}", str(item(text))]


def with_conditions(text: str) -> h.Node:
    return h.p[
        text and h.b[text],
        text or h.b,
        not text,
        (text and None) or "n",
        "a" < text < "z" and h.i[text],
        text if text != "x" else "none",
        None or 0,
    ]


def with_choices_in_attributes(text: str) -> h.Node:
    return h.p(
        class_="a" if text else None,
        title=text or None,
        lang=("a" if text == "x" else text) if text else "c",
        hidden=text == "x",
        dir=text and "ltr",
        data_n=not text or "no",
    )


def with_an_element_of_choice(text: str) -> h.Node:
    return h.p[h.b if text else h.i, (h.b if text else h.i)(id=text)["x"], [h.u, h.s][1][text]]


def with_an_element_that_is_called_again(text: str) -> h.Node:
    return h.p(id="a")(id=text)["x"][h.b(id="a")["c"](title=text), h.i["x"]["y", text]]


def with_an_element_by_its_name(name: str) -> h.Node:
    return h.element(f"my-{name}")(id=name)[getattr(h, name)["x"]]


def with_an_import(text: str) -> h.Node:
    from htpy import b

    from stario_components import h as elements

    return elements.p[b[text]]


def with_attributes_of_everywhere(attrs: dict[str, str]) -> h.Node:
    return h.p({"id": "x", **attrs}, {"lang": "de"}, title="t", **{"data-x": 1})


def with_an_element_asked_for_its_form(text: str) -> h.Node:
    part = h.p(id=text)["a"]
    return h.p[type(part).__name__, isinstance(part, htpy.Element) and "yes", repr(part), part]


def with_a_value_of_a_component(text: str) -> h.Node:
    made = item(text)
    return h.p[made, made == item(text) and "same", [made], h.b[made.__html__()]]


def with_texts_of_every_sort(text: str) -> h.Node:
    return h.p["ab<", "{x}", "}{" + text, Markup("<i>") + text, text[::-1], "\ud800"]


def with_numbers_of_every_sort(number: int) -> h.Node:
    return h.p[10**20, -1, 0x10, number, True, number + True, h.b(data_n=number, data_m=-1)]


CONSTRUCTS = [
    (with_a_name_on_the_way, "ab", "<p>2<b>2</b><i>ab</i><i>ab</i></p>"),
    (with_stars, ["a", "<"], "<p>a&lt;a&lt;<b>a&lt;</b>z</p>"),
    (with_a_comprehension_in_another, "abc", "<p><b>ab</b><b>ac</b></p>"),
    (with_a_comprehension_over_two, "abc", "<p><b>ab</b><b>ac</b><b>bc</b></p>"),
    (
        with_a_name_that_a_comprehension_takes,
        "a<",
        "<p><i>outside</i><b>a</b><b>&lt;</b><i>outside</i></p>",
    ),
    (with_a_lambda_that_has_a_default, "<", "<p><i><b>&lt;</b></i><i>x</i></p>"),
    (with_a_name_that_grows, "ab", "<p>b<p>a</p></p>"),
    (with_a_list_that_grows, "<", "<p><b>&lt;</b><i></i><b>&lt;</b>3</p>"),
    (with_a_list_that_changes_later, ["a"], "<p>alate</p><b><i>a</i></b>"),
    (with_several_names_at_once, "x", "<p><b>x</b><i>x</i><u></u><u><b>x</b></u></p>"),
    (with_a_name_that_is_deleted, "x", "<p><b>x</b></p>"),
    (with_an_annotated_name, "x", "<p><b>x</b><i>x</i></p>"),
    (with_a_name_that_an_inner_function_uses, "x", "<p><b>x</b><b>x</b></p>"),
    (with_a_class_inside, "x", "<p><i>x<b>held</b></i></p>"),
    (with_a_component_inside, "<", "<p><b>x&lt;</b><b>&lt;&lt;</b></p>"),
    (with_a_generator_inside, "a<", "<p><b>a</b><b>&lt;</b><b>a</b><b>&lt;</b></p>"),
    (with_an_error_that_is_caught, 0, "<b>integer division or modulo by zero</b>"),
    (with_an_error_that_is_caught, 1, "<p>1</p>"),
    (with_a_return_at_the_end, "x", "<b>x</b>"),
    (with_an_error_that_is_suppressed, 0, "<b>none</b>"),
    (with_a_loop_that_ends, 2, "<p><b>2</b><b>1</b>end</p>"),
    (with_a_pattern, ("a", 1), "<p>a1</p>"),
    (with_a_pattern, ("a", 0), "<b>a</b>"),
    (with_a_pattern, (), ""),
    (
        with_formatted_text,
        Formatted(),
        (
            "<p>&lt;format &gt;&lt;format x&gt;&lt;repr&gt;&lt;str&gt;   &lt;repr&gt;"
            "given=&lt;repr&gt;</p>"
        ),
    ),
    (
        with_formatted_attributes,
        Formatted(),
        '<p title="a &lt;format &gt; b" class="c-&lt;format &gt;" lang="&lt;format &gt;"></p>',
    ),
    (
        with_a_component_in_text,
        "&",
        (
            "<p><li>&amp;</li>a &lt;li&gt;&amp;amp;&lt;/li&gt; b &lt;b&gt;&amp;amp;&lt;/b&gt;"
            "<li>&amp;</li></p>"
        ),
    ),
    (with_conditions, "m", "<p><b>m</b>mn<i>m</i>m0</p>"),
    (with_conditions, "", "<p><b></b>n0</p>"),
    (
        with_choices_in_attributes,
        "x",
        '<p class="a" title="x" lang="a" hidden dir="ltr" data-n="no"></p>',
    ),
    (with_choices_in_attributes, "", '<p lang="c" dir="" data-n></p>'),
    (with_an_element_of_choice, "x", '<p><b></b><b id="x">x</b><s>x</s></p>'),
    (
        with_an_element_that_is_called_again,
        "<",
        '<p id="&lt;"><b title="&lt;">c</b><i>y&lt;</i></p>',
    ),
    (with_an_element_by_its_name, "b", '<my-b id="b"><b>x</b></my-b>'),
    (with_an_import, "<", "<p><b>&lt;</b></p>"),
    (
        with_attributes_of_everywhere,
        {"id": "y", "lang": "en"},
        '<p id="y" lang="de" title="t" data-x="1"></p>',
    ),
    (
        with_an_element_asked_for_its_form,
        "x",
        (
            "<p>Elementyes&lt;Element &#39;&lt;p id=&#34;x&#34;&gt;...&lt;/p&gt;&#39;&gt;"
            '<p id="x">a</p></p>'
        ),
    ),
    (
        with_a_value_of_a_component,
        "&",
        "<p><li>&amp;</li>same<li>&amp;</li><b><li>&amp;</li></b></p>",
    ),
    (with_texts_of_every_sort, "x<", "<p>ab&lt;{x}}{x&lt;<i>x&lt;&lt;x\ud800</p>"),
    (
        with_numbers_of_every_sort,
        3,
        '<p>100000000000000000000-11634<b data-n="3" data-m="-1"></b></p>',
    ),
]


@both_ways
@pytest.mark.parametrize(("function", "given", "html"), CONSTRUCTS)
def test_a_function(function: Callable[[Any], h.Node], given: Any, html: str) -> None:
    alone = "".join(htpy.fragment[function(copy.copy(given))].iter_chunks())
    assert str(component(function)(copy.copy(given))) == alone == html


@both_ways
def test_functions_inside_keep_their_names() -> None:
    @component
    def names() -> h.Node:
        def inside() -> None: ...

        return inside.__qualname__

    name = test_functions_inside_keep_their_names.__name__
    assert names.fn() == f"{name}.<locals>.names.<locals>.inside"
    assert str(names()) == str(escape(names.fn()))


# --- what changes after compiling --------------------------------------------------------------


@component
def louder_item(text: str) -> h.Node:
    return h.li(class_="loud")[text]


@both_ways
def test_another_component_under_the_name_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    assert str(items("a")) == "<ul><li>a</li></ul>"
    monkeypatch.setitem(globals(), "item", louder_item)
    assert str(items("a")) == '<ul><li class="loud">a</li></ul>'


@both_ways
@pytest.mark.parametrize(
    ("fake", "html"),
    [
        (lambda text: f"<{text}>", "<ul>&lt;a&gt;</ul>"),
        (lambda text: h.i[text], "<ul><i>a</i></ul>"),
        (lambda text: None, "<ul></ul>"),
        (lambda text: (h.i[letter] for letter in text), "<ul><i>a</i></ul>"),
    ],
)
def test_a_plain_function_under_the_name_is_used(
    fake: Any, html: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert str(items("a")) == "<ul><li>a</li></ul>"
    monkeypatch.setitem(globals(), "item", fake)
    assert str(items("a")) == html


@both_ways
def test_a_name_that_is_gone_is_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert str(items("a")) == "<ul><li>a</li></ul>"
    monkeypatch.delitem(globals(), "item")
    with pytest.raises(NameError, match="name 'item' is not defined"):
        str(items("a"))


@both_ways
def test_a_component_that_is_defined_later_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(globals(), "item")
    with pytest.raises(NameError):
        items("a")
    monkeypatch.undo()
    assert str(items("a")) == "<ul><li>a</li></ul>"


tag = h.b


@component
def tagged(text: str) -> h.Node:
    return tag(class_="t")[text]


@both_ways
def test_another_element_under_the_name_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    assert str(tagged("x")) == '<b class="t">x</b>'
    monkeypatch.setitem(globals(), "tag", h.i)
    assert str(tagged("x")) == '<i class="t">x</i>'
    monkeypatch.undo()
    assert str(tagged("x")) == '<b class="t">x</b>'


@both_ways
def test_anything_else_under_the_name_of_an_element_is_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert str(tagged("x")) == '<b class="t">x</b>'
    monkeypatch.setitem(globals(), "tag", lambda class_: {"x": class_})
    assert str(tagged("x")) == "t"
    monkeypatch.setitem(globals(), "tag", louder_item)
    with pytest.raises(PropError, match="unknown prop 'class_'"):
        tagged("x")


CLICK = "click"


@component
def saving() -> h.Node:
    return h.button(ds.on(CLICK, ds.post("/save")))["Save"]


@both_ways
def test_a_constant_of_the_module_may_change(monkeypatch: pytest.MonkeyPatch) -> None:
    assert str(saving()) == ('<button data-on:click="@post(&#34;/save&#34;)">Save</button>')
    monkeypatch.setitem(globals(), "CLICK", "dblclick")
    assert str(saving()) == ('<button data-on:dblclick="@post(&#34;/save&#34;)">Save</button>')


@both_ways
def test_the_attributes_follow_the_client() -> None:
    @component
    def fixed() -> h.Node:
        return h.i(ds.show(ds.signal("open")))

    plain = '<i data-show="$open"></i>'
    aliased = '<i data-star-show="$open"></i>'
    assert str(fixed()) == plain
    ds.use_client(ds.Client(prefix="data-star-"))
    assert str(fixed()) == aliased
    ds.use_client(ds.Client())
    assert str(fixed()) == plain


@both_ways
def test_the_attributes_of_a_component_inside_follow_the_client() -> None:
    @component
    def outer() -> h.Node:
        return h.div[saving()]

    assert "data-on:click" in str(outer())
    ds.use_client(ds.Client(prefix="data-star-"))
    assert "data-star-on:click" in str(outer())
    ds.use_client(ds.Client())
    assert "data-on:click" in str(outer())


# --- threads -----------------------------------------------------------------------------------


@both_ways
def test_the_first_call_may_come_from_many_threads_at_once() -> None:
    @component
    def row(text: str) -> h.Node:
        return h.li[text]

    @component
    def rows(texts: str) -> h.Node:
        return h.ul[[row(text) for text in texts]]

    start = threading.Barrier(8)

    def first(number: int) -> str:
        start.wait()
        return str(rows(f"a{number}"))

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(first, range(8)))
    assert found == [f"<ul><li>a</li><li>{number}</li></ul>" for number in range(8)]


@both_ways
def test_calls_in_many_threads_do_not_mix() -> None:
    @component
    def later(text: str) -> h.Node:
        return h.p[lambda: text, text]

    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(later, map(str, range(200))))
    assert [str(each) for each in made] == [f"<p>{each}{each}</p>" for each in range(200)]


# --- contexts ----------------------------------------------------------------------------------

theme: h.Context[str] = h.Context("theme")
size: h.Context[str] = h.Context("size", default="small")


@theme.consumer
def shown(value: str, text: str) -> h.Node:
    return h.i(class_=value)[text]


@component
def inner(text: str) -> h.Node:
    return h.p[shown(text)]


@component
def outer(text: str) -> h.Node:
    return h.div[inner(text), text]


@component
def darkened(content: h.Node) -> h.Node:
    return h.main[theme.provider("dark", h.div[content])]


@both_ways
async def test_a_context_reaches_a_consumer_inside_of_components() -> None:
    page = theme.provider("dark", outer("&"))
    html = '<div><p><i class="dark">&amp;</i></p>&amp;</div>'
    assert str(page) == html
    assert "".join(page.iter_chunks()) == html
    assert await chunks_of(page) == html


@both_ways
def test_a_context_of_a_component_reaches_what_it_was_given() -> None:
    assert str(darkened(outer("x"))) == (
        '<main><div><div><p><i class="dark">x</i></p>x</div></div></main>'
    )
    assert str(darkened(shown("x"))) == '<main><div><i class="dark">x</i></div></main>'


@both_ways
def test_the_nearest_context_counts() -> None:
    @component
    def page() -> h.Node:
        return h.div[
            shown("a"),
            theme.provider("light", [inner("b"), theme.provider("blue", inner("c"))]),
            shown("d"),
        ]

    assert str(theme.provider("dark", page())) == (
        '<div><i class="dark">a</i><p><i class="light">b</i></p>'
        '<p><i class="blue">c</i></p><i class="dark">d</i></div>'
    )


@both_ways
def test_contexts_of_several_kinds() -> None:
    @size.consumer
    def sized(value: str) -> h.Node:
        return value

    @component
    def page() -> h.Node:
        return h.p[sized(), theme.provider("x", [shown("y"), size.provider("big", sized())])]

    assert str(page()) == '<p>small<i class="x">y</i>big</p>'


@both_ways
def test_a_component_may_be_a_consumer() -> None:
    @size.consumer
    @component
    def sized(value: str, text: str) -> h.Node:
        return h.p(class_=value)[text]

    assert str(sized("x")) == '<p class="small">x</p>'
    assert str(size.provider("big", h.div[sized("x")])) == '<div><p class="big">x</p></div>'


def test_a_consumer_may_be_a_component() -> None:
    @component
    @size.consumer
    def sized(value: str, text: str) -> h.Node:
        return h.p(class_=value)[text]

    assert str(size.provider("big", h.div[sized("x")])) == '<div><p class="big">x</p></div>'


@both_ways
def test_a_context_that_is_missing_is_told_when_it_is_written() -> None:
    made = outer("x")
    with pytest.raises(LookupError, match='Context value for "theme" does not exist'):
        str(made)


@both_ways
def test_one_value_is_written_under_several_contexts() -> None:
    made = inner("x")
    assert [str(theme.provider(name, made)) for name in ("a", "b")] == [
        '<p><i class="a">x</i></p>',
        '<p><i class="b">x</i></p>',
    ]


# --- what is awaited ---------------------------------------------------------------------------


async def fetched(text: str) -> h.Node:
    return h.b[text]


async def counted(until: int) -> AsyncIterator[h.Node]:
    for number in range(until):
        yield h.li[number]


@both_ways
async def test_an_awaitable_child_is_awaited() -> None:
    @component
    def page(text: str) -> h.Node:
        return h.p["a", fetched(text), "z"]

    assert await chunks_of(page("&")) == "<p>a<b>&amp;</b>z</p>"


@both_ways
async def test_an_async_generator_is_read() -> None:
    @component
    def page(until: int) -> h.Node:
        return h.ul[counted(until)]

    assert await chunks_of(h.main[page(2)]) == "<main><ul><li>0</li><li>1</li></ul></main>"


@both_ways
async def test_an_awaitable_gives_a_component() -> None:
    async def late() -> h.Node:
        return outer("x")

    @component
    def page() -> h.Node:
        return h.div[late()]

    page_in_theme = theme.provider("dark", page())
    assert await chunks_of(page_in_theme) == ('<div><div><p><i class="dark">x</i></p>x</div></div>')


@both_ways
async def test_an_async_function_may_stand_uncalled() -> None:
    async def late() -> h.Node:
        return "late"

    @component
    def page() -> h.Node:
        return h.div[late]

    made = page()
    assert [await chunks_of(made), await chunks_of(made)] == ["<div>late</div>"] * 2


@both_ways
async def test_what_has_to_be_awaited_goes_through_a_loop() -> None:
    @component
    def page(texts: str) -> h.Node:
        return h.div[(h.p[fetched(text)] for text in texts)]

    assert await chunks_of(page("ab")) == "<div><p><b>a</b></p><p><b>b</b></p></div>"


@both_ways
async def test_what_is_before_something_awaited_is_read_first() -> None:
    @component
    def page() -> h.Node:
        return h.p["a", fetched("b"), "c"]

    chunks = [chunk async for chunk in page().aiter_chunks()]
    assert chunks.index("<b>") > 0
    assert "".join(chunks[: chunks.index("<b>")]) == "<p>a"


@both_ways
def test_what_has_to_be_awaited_is_refused_where_nothing_waits() -> None:
    @component
    def page(child: h.Node) -> h.Node:
        return h.p[child]

    waiting = fetched("x")
    made = page(waiting)
    with pytest.raises(ValueError, match="can not be used in sync context"):
        str(made)
    waiting.close()


# --- what is written later, and once -----------------------------------------------------------


@both_ways
def test_a_callable_is_called_when_it_is_written() -> None:
    calls: list[int] = []

    def number() -> int:
        calls.append(1)
        return len(calls)

    @component
    def page() -> h.Node:
        return h.p["at ", number]

    made = page()
    assert calls == []
    assert [str(made), str(made)] == ["<p>at 1</p>", "<p>at 2</p>"]


@both_ways
def test_a_callable_in_a_list_is_called_when_it_is_written() -> None:
    calls: list[str] = []

    def noted(letter: str) -> str:
        calls.append(letter)
        return letter

    @component
    def page(letters: str) -> h.Node:
        return h.p[[h.b[lambda: noted(letter)] for letter in letters]]  # noqa: B023

    made = page("ab")
    assert calls == []
    assert str(made) == "<p><b>b</b><b>b</b></p>"


@both_ways
def test_a_callable_in_a_generator_is_called_before_the_next() -> None:
    calls: list[str] = []

    def noted(letter: str) -> str:
        calls.append(letter)
        return letter

    @component
    def page(letters: str) -> h.Node:
        return h.p[(h.b[lambda: noted(letter)] for letter in letters)]  # noqa: B023

    made = page("ab")
    assert calls == ["a", "b"]
    assert str(made) == "<p><b>a</b><b>b</b></p>"


@both_ways
def test_a_generator_is_read_at_the_call() -> None:
    texts = iter("ab")

    @component
    def page(texts: Iterator[str]) -> h.Node:
        return h.ul[(h.li[text] for text in texts)]

    made = page(texts)
    assert next(texts, None) is None
    assert [str(made), str(made)] == ["<ul><li>a</li><li>b</li></ul>"] * 2


@both_ways
def test_a_generator_that_is_given_is_read_once() -> None:
    @component
    def page(nodes: Iterable[h.Node]) -> h.Node:
        return h.div[nodes]

    nodes = (h.p[text] for text in "ab")
    assert str(page(nodes)) == "<div><p>a</p><p>b</p></div>"
    with pytest.raises(RuntimeError, match="Generator has already been consumed"):
        page(nodes)


@both_ways
def test_a_generator_that_stands_twice_is_refused() -> None:
    @component
    def page(nodes: Iterable[h.Node]) -> h.Node:
        return h.div[h.p[nodes], h.p[nodes]]

    with pytest.raises(RuntimeError, match="Generator has already been consumed"):
        page(text for text in "ab")


@both_ways
@pytest.mark.parametrize(
    "many", [iter, list, tuple, set, dict.fromkeys, lambda each: map(str, each)]
)
def test_whatever_can_be_gone_through_is_children(many: Callable[[str], Any]) -> None:
    @component
    def page(nodes: Iterable[h.Node]) -> h.Node:
        return h.div[nodes]

    assert str(page(many("a"))) == "<div>a</div>"


# --- explain -----------------------------------------------------------------------------------


@dataclass
class Case:
    """A component that runs as it is written, and what is said of it."""

    component: Any
    line: int
    what: str
    fix: str


@component
def generated(texts: list[str]) -> Iterator[h.Node]:
    for text in texts:
        yield h.p[text]


@component
async def awaited(text: str) -> h.Node:
    return h.p[text]


@component
def frame_reader(a: int, b: int) -> h.Node:
    return h.p[", ".join(sorted(locals()))]


class Child(Page):
    @component
    def whole(self) -> h.Node:
        return h.section[super().heading()]


_SPACE: dict[str, Any] = {"component": component, "h": h, "__name__": "nowhere"}
exec("@component\ndef sourceless(text):\n    return h.p[text]", _SPACE)
sourceless = _SPACE["sourceless"]
nameless = component(lambda text: h.p[text])

CASES = [
    Case(
        generated,
        line_of(generated),
        "it is a generator",
        "Return a list or a generator expression instead of yielding.",
    ),
    Case(
        awaited,
        line_of(awaited),
        "it is asynchronous",
        "Fetch in the handler and give the component what was fetched.",
    ),
    Case(
        frame_reader,
        line_of(frame_reader) + 2,
        "locals looks at the frame of the function",
        "Move that into a function that the component calls.",
    ),
    Case(
        Child.whole,
        line_of(Child.whole) + 2,
        "super looks at the frame of the function",
        "Move that into a function that the component calls.",
    ),
    Case(
        sourceless,
        1,
        "its source can't be found",
        "Define it in a file; text that was given to exec() has none.",
    ),
    Case(
        nameless,
        line_of(nameless),
        "it is a lambda",
        "Write it with def.",
    ),
]


def test_what_is_compiled_is_told() -> None:
    told = greeting.explain()
    assert str(told) == f"{__name__}.greeting: compiled"
    assert asdict(told) == {
        "name": f"{__name__}.greeting",
        "file": __file__,
        "line": line_of(greeting),
        "is_compiled": True,
        "notes": (),
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.component.__qualname__)
def test_what_is_not_compiled_is_told(case: Case) -> None:
    name = f"{case.component.__module__}.{case.component.__qualname__}"
    assert str(case.component.explain()) == (
        f"{name}: runs as it is written\n  line {case.line}: {case.what}. {case.fix}"
    )


def test_a_decorated_function_is_told() -> None:
    @component
    @shouted
    def loud(text: str) -> h.Node:
        return h.p[text]

    assert str(loud.explain()) == (
        f"{loud.__module__}.{loud.__qualname__}: runs as it is written\n"
        f"  line {line_of(loud)}: a decorator stands between @component and the function. "
        "Put @component directly above def, and the decorator above it."
    )


async def test_what_is_not_compiled_gives_the_same() -> None:
    assert str(generated(["a", "b"])) == "<p>a</p><p>b</p>"
    assert await chunks_of(awaited("x")) == "<p>x</p>"
    assert str(frame_reader(1, 2)) == "<p>a, b</p>"
    assert str(Child().whole()) == '<section><h1 data-level="1">Home</h1></section>'
    assert str(sourceless("<")) == "<p>&lt;</p>"
    assert str(nameless("<")) == "<p>&lt;</p>"


async def test_what_is_not_compiled_stands_in_what_is() -> None:
    @component
    def page() -> h.Node:
        return h.div[generated(["a"]), awaited("b"), sourceless("c"), frame_reader(1, b=2)]

    assert page.explain().is_compiled
    assert await chunks_of(page()) == "<div><p>a</p><p>b</p><p>c</p><p>a, b</p></div>"


def test_a_function_that_was_edited_since_runs_as_it_was(tmp_path: Any) -> None:
    file = tmp_path / "edited.py"
    source = (
        "from stario_components import component, h\n"
        "@component\n"
        "def page(text):\n"
        "    return h.p[text]\n"
    )
    file.write_text(source)
    space: dict[str, Any] = {"__name__": "edited"}
    exec(compile(source, str(file), "exec"), space)
    file.write_text(source.replace("h.p", "h.b"))
    assert str(space["page"]("x")) == "<p>x</p>"
    assert str(space["page"].explain()) == (
        "edited.page: runs as it is written\n"
        "  line 2: its source is not what runs. "
        "Put @component directly above def; if the file was edited since, start anew."
    )


def test_a_block_of_uncompiled_is_told() -> None:
    with uncompiled():
        told = str(greeting.explain())
    assert told == (
        f"{__name__}.greeting: runs as it is written\n"
        f"  line {line_of(greeting)}: compiling is switched off. "
        "Leave the block of uncompiled(), or take STARIO_COMPONENTS_COMPILE=0 away."
    )
    assert greeting.explain().is_compiled


def test_after_uncompiled_components_are_compiled_again() -> None:
    assert item.explain().is_compiled
    with uncompiled():
        assert str(items("a")) == "<ul><li>a</li></ul>"
        assert not item.explain().is_compiled
        assert not items.explain().is_compiled
    assert str(items("a")) == "<ul><li>a</li></ul>"
    assert item.explain().is_compiled
    assert items.explain().is_compiled


def test_an_error_in_a_block_of_uncompiled_ends_it() -> None:
    with pytest.raises(ZeroDivisionError), uncompiled():
        1 / 0
    assert greeting.explain().is_compiled


def test_a_block_of_uncompiled_inside_another_does_not_end_it() -> None:
    with uncompiled():
        with uncompiled():
            pass
        assert not greeting.explain().is_compiled


def test_the_function_as_it_was_written_gives_elements() -> None:
    made = greeting.fn("Ada")
    assert isinstance(made, htpy.Element)
    assert str(made) == str(greeting("Ada"))


@component
def wide(*, one: str = "1") -> h.Node:
    return h.p(a=one, b=one, c=one, d=one, e=one, f=one, g=one, i=one, j=one, k=one, l=one, m=one,
        n=one, o=one, p=one, q=one, r=one)["x"]  # fmt: skip


@both_ways
def test_a_call_with_many_keywords_is_found_to_be_what_runs() -> None:
    """Python writes one of an imported name in a way of its own from sixteen on."""
    assert str(wide()).startswith('<p a="1" b="1"')


@component
def remembering(names: list[str]) -> h.Node:
    return h.p[[map(lambda mark: name + mark, ["! "]) for name in names]]  # noqa: C417  # lazy


@component
def sorting(names: list[str]) -> h.Node:
    return h.p[[sorted(names, key=lambda each: each != name) for name in names]]


def test_a_lambda_in_a_list_finds_the_last_value_as_it_does_under_htpy() -> None:
    """A list is whole before htpy reads what is lazy in it."""
    assert str(remembering(["a", "b"])) == "<p>b! b! </p>"
    assert str(sorting(["a", "b"])) == "<p>abba</p>"
    assert remembering.explain().is_compiled
    with uncompiled():
        assert str(remembering(["a", "b"])) == "<p>b! b! </p>"
        assert str(sorting(["a", "b"])) == "<p>abba</p>"
