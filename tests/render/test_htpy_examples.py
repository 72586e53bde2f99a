"""What htpy's documentation promises holds inside of components: usage, patterns, streaming, async.

Source: https://htpy.dev, of htpy 26.5. The examples are our own.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal

import htpy
import pytest
from htpy import (
    Context,
    Element,
    Node,
    Renderable,
    VoidElement,
    a,
    article,
    body,
    br,
    button,
    comment,
    del_,
    div,
    em,
    footer,
    form,
    fragment,
    h1,
    h2,
    head,
    header,
    hr,
    html,
    img,
    input,  # noqa: A004
    label,
    li,
    link,
    main,
    nav,
    option,
    p,
    script,
    section,
    select,
    span,
    strong,
    style,
    table,
    td,
    title,
    tr,
    ul,
    video_player,
)
from markupsafe import Markup, escape

from stario_components import component, h
from stario_components.render import Component

pytestmark = pytest.mark.usefixtures("both_ways")


def shown(given: Component[...], *args: Any, **kwargs: Any) -> str:
    """The text of a component, which htpy by itself writes too."""
    alone = "".join(fragment[given.fn(*args, **kwargs)].iter_chunks())
    assert str(given(*args, **kwargs)) == alone
    return alone


async def chunks_of(node: Renderable) -> list[str]:
    return [chunk async for chunk in node.aiter_chunks()]


# --- usage: elements ---------------------------------------------------------------------------


def test_parentheses_say_how_and_brackets_say_what() -> None:
    @component
    def example() -> Renderable:
        return div(id="greeting")["Good morning"]

    assert shown(example) == '<div id="greeting">Good morning</div>'


def test_elements_stand_in_each_other() -> None:
    @component
    def example() -> Renderable:
        return main[section[article[h2["News"], p["None today."]]], hr]

    assert shown(example) == (
        "<main><section><article><h2>News</h2><p>None today.</p></article></section><hr></main>"
    )


def test_text_is_escaped() -> None:
    @component
    def example(name: str) -> Renderable:
        return h1[f"Hello, {name}"]

    assert shown(example, "</h1><b>") == "<h1>Hello, &lt;/h1&gt;&lt;b&gt;</h1>"
    assert shown(example, Markup("<i>")) == "<h1>Hello, &lt;i&gt;</h1>"


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (None, "<div></div>"),
        ("", "<div></div>"),
        ("No <name>", "<div><b>No &lt;name&gt;</b></div>"),
    ],
)
def test_and_shows_something_or_nothing(error: str | None, text: str) -> None:
    @component
    def example(error: str | None) -> Renderable:
        return div[error and h.b[error]]

    assert shown(example, error) == text


@pytest.mark.parametrize(
    ("is_open", "text"),
    [(True, "<div><p>open</p></div>"), (False, "<div></div>")],
)
def test_true_and_false_show_nothing(is_open: bool, text: str) -> None:
    @component
    def example(is_open: bool) -> Renderable:
        return div[is_open and p["open"], not is_open, True, False, None]

    assert shown(example, is_open) == text


def test_or_shows_what_is_there() -> None:
    @component
    def example(name: str | None) -> Renderable:
        return p[name or em["nobody"]]

    assert shown(example, "Ada & Bob") == "<p>Ada &amp; Bob</p>"
    assert shown(example, None) == "<p><em>nobody</em></p>"


def test_a_choice_shows_one_of_two() -> None:
    @component
    def example(error: str | None) -> Renderable:
        return div[strong[error] if error else "fine"]

    assert shown(example, "bad") == "<div><strong>bad</strong></div>"
    assert shown(example, None) == "<div>fine</div>"


@pytest.mark.parametrize("many", [iter, list, tuple, lambda words: (word for word in words)])
def test_children_are_gone_through(many: Callable[[list[str]], Iterable[str]]) -> None:
    @component
    def example(words: Iterable[str]) -> Renderable:
        return ul[(li[word] for word in words)]

    words = ["egg", "<bacon>"]
    assert str(example(many(words))) == "<ul><li>egg</li><li>&lt;bacon&gt;</li></ul>"
    assert str(example.fn(many(words))) == "<ul><li>egg</li><li>&lt;bacon&gt;</li></ul>"


def test_a_list_of_elements_stands_for_them() -> None:
    @component
    def example() -> Renderable:
        pictures = [img(src="a.png"), img(src="b.png")]
        return div[pictures, [[pictures]]]

    assert shown(example) == "<div>{0}{0}</div>".format('<img src="a.png"><img src="b.png">')


def test_iterators_are_children() -> None:
    @component
    def example() -> Renderable:
        return ul[itertools.chain([li["a"]], map(li.__getitem__, "bc"))]

    assert shown(example) == "<ul><li>a</li><li>b</li><li>c</li></ul>"


def test_numbers_are_children() -> None:
    @component
    def example(count: int) -> Renderable:
        return p[0, " of ", count, " and ", -1]

    assert shown(example, 12) == "<p>0 of 12 and -1</p>"


def test_a_custom_element_is_named_with_underscores() -> None:
    @component
    def example() -> Renderable:
        return video_player(data_auto=True)[htpy.video_title["Cats"]]

    assert shown(example) == (
        "<video-player data-auto><video-title>Cats</video-title></video-player>"
    )


def test_a_custom_element_is_asked_for_by_name() -> None:
    @component
    def example(name: str) -> Renderable:
        return h.element("video-player")(title=name)[h.element("x-y")]

    assert shown(example, "&") == '<video-player title="&amp;"><x-y></x-y></video-player>'


def test_an_element_named_like_a_keyword_ends_in_an_underscore() -> None:
    @component
    def example() -> Renderable:
        return p[del_["old"]]

    assert shown(example) == "<p><del>old</del></p>"


def test_markup_stands_as_it_is() -> None:
    @component
    def example(words: str) -> Renderable:
        return div[Markup("<hr>"), Markup(words), Markup("<b>{}</b>").format("&")]

    assert shown(example, "<i>x</i>") == "<div><hr><i>x</i><b>&amp;</b></div>"


def test_anything_with_html_of_its_own_stands_as_it_is() -> None:
    class Widget:
        def __html__(self) -> str:
            return "<input name=x>"

    @component
    def example(widget: Any) -> Renderable:
        return form[widget]

    assert shown(example, Widget()) == "<form><input name=x></form>"


def test_scripts_and_styles_are_written_as_markup() -> None:
    @component
    def example(data: dict[str, str]) -> Renderable:
        return head[
            script[Markup("if (1 < 2) go()")],
            script(type="application/json")[Markup(json.dumps(data))],
            style[Markup("a > b {}")],
        ]

    assert shown(example, {"a": "b"}) == (
        "<head><script>if (1 < 2) go()</script>"
        '<script type="application/json">{"a": "b"}</script>'
        "<style>a > b {}</style></head>"
    )


def test_the_root_brings_its_doctype() -> None:
    @component
    def example() -> Renderable:
        return html(lang="en")[body]

    assert shown(example) == '<!doctype html><html lang="en"><body></body></html>'


def test_the_root_without_anything() -> None:
    @component
    def example() -> Renderable:
        return html

    assert shown(example) == "<!doctype html><html></html>"


def test_a_fragment_has_no_element_around_it() -> None:
    @component
    def example(name: str) -> Renderable:
        return fragment[h1["Hi"], name, [br], fragment["x"]]

    assert shown(example, "&") == "<h1>Hi</h1>&amp;<br>x"
    assert str(p[example("&")]) == "<p><h1>Hi</h1>&amp;<br>x</p>"


def test_a_comment_is_for_readers_of_the_source() -> None:
    @component
    def example(note: str) -> Renderable:
        return div[comment("-- first --"), comment(note)]

    assert shown(example, "a<b") == "<div><!--  first  --><!-- a<b --></div>"


# --- usage: attributes -------------------------------------------------------------------------


def test_an_element_without_attributes_needs_no_call() -> None:
    @component
    def example() -> Renderable:
        return p[br, hr(), "x"]

    assert shown(example) == "<p><br><hr>x</p>"


def test_attributes_are_keywords() -> None:
    @component
    def example(src: str) -> Renderable:
        return img(src=src, alt='A "cat"', width=120)

    assert shown(example, "cat.png?a&b") == (
        '<img src="cat.png?a&amp;b" alt="A &#34;cat&#34;" width="120">'
    )


def test_a_keyword_of_python_ends_in_an_underscore() -> None:
    @component
    def example(field: str) -> Renderable:
        return label(for_=field, class_="wide")["Name"]

    assert shown(example, "name") == '<label for="name" class="wide">Name</label>'


def test_an_underscore_is_a_dash() -> None:
    @component
    def example(url: str) -> Renderable:
        return form(hx_post=url, data_my_key="1", aria_label="x")

    assert shown(example, "/f") == '<form hx-post="/f" data-my-key="1" aria-label="x"></form>'


def test_hyperscript_is_one_underscore() -> None:
    @component
    def example(event: str) -> Renderable:
        return button(_=f"on {event} toggle .x")["Go"]

    assert shown(example, "click") == '<button _="on click toggle .x">Go</button>'


@pytest.mark.parametrize("given", [div, h.div])
@pytest.mark.parametrize(
    ("shorthand", "text"),
    [
        ("#one", '<div id="one"></div>'),
        (".one.two", '<div class="one two"></div>'),
        ("#one.two.three", '<div id="one" class="two three"></div>'),
    ],
)
def test_id_and_classes_in_short(given: Element, shorthand: str, text: str) -> None:
    @component
    def example() -> Renderable:
        return given(shorthand)

    assert shown(example) == text


def test_id_and_classes_in_short_are_known_before() -> None:
    @component
    def example() -> Renderable:
        return div("#one")[div(".two.three"), div("#four.five")]

    assert shown(example) == (
        '<div id="one"><div class="two three"></div><div id="four" class="five"></div></div>'
    )


def test_attributes_may_be_a_dict() -> None:
    @component
    def example(code: str) -> Renderable:
        return button({"@click.shift": code, "for": "x", "data-a": True})

    assert shown(example, "add('x')") == (
        '<button @click.shift="add(&#39;x&#39;)" for="x" data-a></button>'
    )


def test_attributes_may_be_a_dict_that_is_given() -> None:
    @component
    def example(attrs: dict[str, Any]) -> Renderable:
        return div[button(attrs), button(attrs, type="button"), input(**attrs)]

    assert shown(example, {"name": "&", "hidden": False}) == (
        '<div><button name="&amp;"></button><button name="&amp;" type="button"></button>'
        '<input name="&amp;"></div>'
    )


@pytest.mark.parametrize(
    ("is_off", "text"),
    [(True, "<button disabled>x</button>"), (False, "<button>x</button>")],
)
def test_a_boolean_attribute_is_there_or_not(is_off: bool, text: str) -> None:
    @component
    def example(is_off: bool) -> Renderable:
        return button(disabled=is_off)["x"]

    assert shown(example, is_off) == text


def test_none_leaves_an_attribute_out() -> None:
    @component
    def example(to: str | None) -> Renderable:
        return a(href=to, title=None, rel="next" if to else None)["x"]

    assert shown(example, None) == "<a>x</a>"
    assert shown(example, "/2") == '<a href="/2" rel="next">x</a>'


def test_an_empty_attribute_stays() -> None:
    @component
    def example(text: str) -> Renderable:
        return img(alt="", title=text)

    assert shown(example, "") == '<img alt="" title="">'


@pytest.mark.parametrize(
    ("is_big", "text"),
    [
        (True, '<button class="btn btn-big"></button>'),
        (False, '<button class="btn"></button>'),
    ],
)
def test_classes_are_a_list_or_a_dict(is_big: bool, text: str) -> None:
    @component
    def listed(is_big: bool) -> Renderable:
        return button(class_=["btn", {"btn-big": is_big}])

    @component
    def chosen(is_big: bool) -> Renderable:
        return button(class_=["btn", is_big and "btn-big", None])

    @component
    def mapped(is_big: bool) -> Renderable:
        return button(class_={"btn": True, "btn-big": is_big})

    assert [shown(each, is_big) for each in (listed, chosen, mapped)] == [text] * 3


def test_no_class_leaves_the_attribute_out() -> None:
    @component
    def example(is_big: bool, names: list[str]) -> Renderable:
        return div(class_={"big": is_big})[
            p(class_=[is_big and "x"]), p(class_=names), p(class_="")
        ]

    assert shown(example, False, []) == "<div><p></p><p></p><p></p></div>"


def test_classes_are_escaped() -> None:
    @component
    def example(name: str) -> Renderable:
        return div(class_=[name, "a&b"])[p(class_=name), p(class_={name: True})]

    assert shown(example, "<x>") == (
        '<div class="&lt;x&gt; a&amp;b"><p class="&lt;x&gt;"></p><p class="&lt;x&gt;"></p></div>'
    )


def test_attributes_of_all_kinds_together() -> None:
    @component
    def example(field: str, name: str) -> Renderable:
        return label("#one.two", {"for": field}, name=name)

    assert shown(example, "f", "n") == '<label id="one" class="two" for="f" name="n"></label>'


def test_a_later_attribute_wins_in_the_place_of_the_first() -> None:
    @component
    def example(name: str) -> Renderable:
        return div("#one.two", {"class": "three", "id": name}, class_="four")

    assert shown(example, "x") == '<div id="x" class="four"></div>'


def test_attributes_are_always_escaped() -> None:
    @component
    def example(code: str) -> Renderable:
        return button(onclick=code, data_row=Markup("<li>"))["Go"]

    assert shown(example, "say('<hi>')") == (
        '<button onclick="say(&#39;&lt;hi&gt;&#39;)" data-row="&lt;li&gt;">Go</button>'
    )


def test_an_attribute_holds_json() -> None:
    @component
    def example(values: dict[str, Any]) -> Renderable:
        return button(hx_vals=json.dumps(values))

    assert shown(example, {"a": [1, "<"]}) == (
        '<button hx-vals="{&#34;a&#34;: [1, &#34;&lt;&#34;]}"></button>'
    )


def test_an_attribute_may_be_a_text_of_an_enum() -> None:
    class Kind(StrEnum):
        DATE = "date"

    @component
    def example(kind: Kind) -> Renderable:
        return input(type=kind)

    assert shown(example, Kind.DATE) == '<input type="date">'


@pytest.mark.parametrize("value", [1.5, object(), b"x"])
def test_an_attribute_of_another_type_is_refused(value: Any) -> None:
    @component
    def example(value: Any) -> Renderable:
        return div(title=value)

    with pytest.raises(TypeError, match="Attribute value must be a string or an integer"):
        example(value)
    with pytest.raises(TypeError, match="Attribute value must be a string or an integer"):
        example.fn(value)


@pytest.mark.parametrize("child", [1.5, object(), b"x", bytearray(b"x")])
def test_a_child_of_another_type_is_refused(child: Any) -> None:
    @component
    def example(child: Any) -> Renderable:
        return div["x", p[child]]

    with pytest.raises(TypeError, match="is not a valid child element"):
        example(child)
    with pytest.raises(TypeError, match="is not a valid child element"):
        str(example.fn(child))


# --- usage: the output -------------------------------------------------------------------------


def test_an_element_is_a_value_that_is_called_again() -> None:
    @component
    def example(name: str) -> Renderable:
        field = input(type="text", class_="field")
        row = li(".row")
        return ul[row["a"], row[field], row(title=name)["b"]]

    assert shown(example, "&") == (
        '<ul><li class="row">a</li><li class="row"><input type="text" class="field"></li>'
        '<li title="&amp;">b</li></ul>'
    )


def test_an_element_of_the_module_is_used_by_many() -> None:
    @component
    def example(name: str) -> Renderable:
        return div[separator, field(name=name), separator]

    assert shown(example, "x") == '<div><hr class="wide"><input name="x"><hr class="wide"></div>'


separator = hr(class_="wide")
field = input(type="text")


def test_chunks_join_to_the_whole() -> None:
    @component
    def example() -> Renderable:
        return ul[(li[letter] for letter in "ab")]

    assert "".join(example().iter_chunks()) == "<ul><li>a</li><li>b</li></ul>"
    assert "".join(p[example()].iter_chunks()) == "<p><ul><li>a</li><li>b</li></ul></p>"


def test_a_component_stands_in_templates_of_others() -> None:
    @component
    def example(name: str) -> Renderable:
        return div[name]

    assert escape(example("&")) == Markup("<div>&amp;</div>")
    assert Markup("<p>{}</p>").format(example("&")) == "<p><div>&amp;</div></p>"


# --- usage: context ----------------------------------------------------------------------------

Theme = Literal["light", "dark"]
theme: Context[Theme] = Context("theme", default="light")


@theme.consumer
def toolbar(value: Theme, text: str) -> Renderable:
    return nav(class_=f"bar-{value}")[text]


@component
def sidebar(text: str) -> Renderable:
    return div[toolbar(text)]


def test_a_context_has_a_default() -> None:
    assert shown(sidebar, "x") == '<div><nav class="bar-light">x</nav></div>'


def test_a_context_is_given_to_what_is_inside() -> None:
    @component
    def example(value: Theme) -> Renderable:
        return body[theme.provider(value, [sidebar("a"), toolbar("b")]), toolbar("c")]

    assert shown(example, "dark") == (
        '<body><div><nav class="bar-dark">a</nav></div><nav class="bar-dark">b</nav>'
        '<nav class="bar-light">c</nav></body>'
    )


def test_a_context_without_a_value_is_missed() -> None:
    user: Context[str] = Context("user")

    @user.consumer
    def account(value: str) -> Renderable:
        return p[value]

    @component
    def example() -> Renderable:
        return div[account()]

    with pytest.raises(LookupError) as caught:
        str(example())
    assert str(caught.value) == ('Context value for "user" does not exist, requested by account().')
    assert str(user.provider("Ada", example())) == "<div><p>Ada</p></div>"


# --- common patterns ---------------------------------------------------------------------------


@component
def layout(
    *,
    page_title: str | None = None,
    extra_head: Node = None,
    content: Node = None,
    body_class: str | None = None,
) -> Renderable:
    return html[
        head[title[page_title], extra_head],
        body(class_=body_class)[
            content,
            footer("#footer")["Made in 2026"],
        ],
    ]


def test_a_layout_has_places_to_fill() -> None:
    @component
    def example(name: str) -> Renderable:
        return layout(
            page_title=f"Hi {name}",
            body_class="green",
            extra_head=link(rel="stylesheet", href="/x.css"),
            content=[h1["Welcome, ", name], p["Good to see you."]],
        )

    assert shown(example, "<Ada>") == (
        "<!doctype html><html><head><title>Hi &lt;Ada&gt;</title>"
        '<link rel="stylesheet" href="/x.css"></head>'
        '<body class="green"><h1>Welcome, &lt;Ada&gt;</h1><p>Good to see you.</p>'
        '<footer id="footer">Made in 2026</footer></body></html>'
    )


def test_a_layout_may_stay_empty() -> None:
    assert shown(layout) == (
        "<!doctype html><html><head><title></title></head>"
        '<body><footer id="footer">Made in 2026</footer></body></html>'
    )


@component
def dialog_box(*, heading: str, content: Node = None, actions: Node = None) -> Renderable:
    return div(".dialog", tabindex="-1", role="dialog")[
        div(".dialog-head")[
            h2(".dialog-title")[heading],
            button(".close", type="button", data_close="dialog", aria_label="Close")[
                span(aria_hidden="true")[Markup("&times;")]
            ],
        ],
        div(".dialog-body")[content],
        actions and div(".dialog-foot")[actions],
    ]


def test_a_wrapper_around_a_css_framework() -> None:
    @component
    def example() -> Renderable:
        return dialog_box(
            heading="Sure?",
            content=p["It is gone then."],
            actions=[button(".btn", type="button")["Yes"], button(type="button")["No"]],
        )

    start = (
        '<div class="dialog" tabindex="-1" role="dialog"><div class="dialog-head">'
        '<h2 class="dialog-title">Sure?</h2>'
        '<button class="close" type="button" data-close="dialog" aria-label="Close">'
        '<span aria-hidden="true">&times;</span></button></div>'
    )
    assert shown(example) == (
        f'{start}<div class="dialog-body"><p>It is gone then.</p></div>'
        '<div class="dialog-foot"><button class="btn" type="button">Yes</button>'
        '<button type="button">No</button></div></div>'
    )
    assert shown(dialog_box, heading="Sure?") == f'{start}<div class="dialog-body"></div></div>'


@dataclass
class Person:
    name: str
    is_admin: bool = False


def test_a_table_of_rows() -> None:
    @component
    def row(person: Person) -> Renderable:
        return tr(class_={"admin": person.is_admin})[
            td[person.name], td["admin" if person.is_admin else None]
        ]

    @component
    def example(people: list[Person]) -> Renderable:
        return table[(row(person) for person in people)] if people else p["Nobody"]

    assert shown(example, [Person("<A>", True), Person("B")]) == (
        '<table><tr class="admin"><td>&lt;A&gt;</td><td>admin</td></tr>'
        "<tr><td>B</td><td></td></tr></table>"
    )
    assert shown(example, []) == "<p>Nobody</p>"


def test_a_list_of_options() -> None:
    @component
    def example(choices: dict[str, str], chosen: str) -> Renderable:
        return select(name="x")[
            (option(value=value, selected=value == chosen)[text] for value, text in choices.items())
        ]

    assert shown(example, {"a": "A", "b": "B"}, "b") == (
        '<select name="x"><option value="a">A</option>'
        '<option value="b" selected>B</option></select>'
    )


def test_components_are_composed() -> None:
    @component
    def heading(text: str) -> Renderable:
        return header[h1[text]]

    @component
    def example(text: str, *children: Node) -> Renderable:
        return section[heading(text), children]

    assert shown(example, "&", p["x"], None, "y") == (
        "<section><header><h1>&amp;</h1></header><p>x</p>y</section>"
    )


# --- components with children, as htpy has them ------------------------------------------------


@htpy.with_children
def panel(children: Node, *, heading: str, is_open: bool = False) -> Renderable:
    return section(class_={"open": is_open})[h2[heading], div[children]]


def test_children_in_the_brackets_of_a_function() -> None:
    @component
    def example(name: str) -> Renderable:
        return main[panel(heading=name, is_open=True)[p["a"], name], panel(heading="x")]

    assert shown(example, "&") == (
        '<main><section class="open"><h2>&amp;</h2><div><p>a</p>&amp;</div></section>'
        "<section><h2>x</h2><div></div></section></main>"
    )


def test_children_in_brackets_alone() -> None:
    @htpy.with_children
    def warning(children: Node) -> Renderable:
        return strong[children]

    @component
    def example() -> Renderable:
        return div[warning["a", warning["b"]], warning]

    assert shown(example) == ("<div><strong>a<strong>b</strong></strong><strong></strong></div>")


# --- static typing -----------------------------------------------------------------------------


def test_an_element_has_its_type() -> None:
    @component
    def example() -> Renderable:
        parts = [h.p["x"], h.br, div, hr]
        return ul[(li[type(part).__mro__[1].__name__] for part in parts)]

    assert shown(example).count("<li>") == 4
    assert isinstance(h.p["x"], Element)
    assert isinstance(h.br, VoidElement)


def test_a_badge_with_a_literal() -> None:
    @component
    def example(text: str, kind: Literal["good", "bad"] = "good") -> Renderable:
        return span(f".badge.badge-{kind}")[text]

    assert shown(example, "x") == '<span class="badge badge-good">x</span>'
    assert shown(example, "x", "bad") == '<span class="badge badge-bad">x</span>'


@pytest.mark.parametrize(
    ("contents", "text"),
    [("a & b", "a &amp; b"), (em["x"], "<em>x</em>"), (["a", None, br], "a<br>"), (None, "")],
)
def test_a_node_is_anything_that_can_be_a_child(contents: Node, text: str) -> None:
    @component
    def example(contents: Node) -> Renderable:
        return div(".alert", role="alert")[contents]

    assert shown(example, contents) == f'<div class="alert" role="alert">{text}</div>'


def test_what_a_component_gives_can_be_rendered() -> None:
    @component
    def example() -> Renderable:
        return p["x"]

    made: Renderable = example()
    assert [str(made), made.__html__(), "".join(made.iter_chunks())] == ["<p>x</p>"] * 3


# --- streaming ---------------------------------------------------------------------------------


def test_a_callable_puts_work_off() -> None:
    done: list[str] = []

    def slow() -> str:
        done.append("slow")
        return "42"

    @component
    def example() -> Renderable:
        return div[h1["Numbers"], "the answer is ", slow]

    chunks = example().iter_chunks()
    first = next(chunks)
    assert first.startswith("<div>")
    assert done == []
    assert first + "".join(chunks) == "<div><h1>Numbers</h1>the answer is 42</div>"
    assert done == ["slow"]


def test_a_lambda_puts_work_off() -> None:
    @component
    def example(number: int) -> Renderable:
        return div["2 * n = ", lambda: str(2 * number), lambda: [p["<"], lambda: "!"]]

    assert shown(example, 4) == "<div>2 * n = 8<p>&lt;</p>!</div>"


def test_a_lambda_puts_a_component_off() -> None:
    @component
    def example(text: str) -> Renderable:
        return div[lambda: sidebar(text)]

    assert shown(example, "x") == '<div><div><nav class="bar-light">x</nav></div></div>'
    assert str(theme.provider("dark", example("x"))) == (
        '<div><div><nav class="bar-dark">x</nav></div></div>'
    )


# --- async -------------------------------------------------------------------------------------


async def find(word: str) -> str:
    return f"<{word}>"


async def paragraph(word: str) -> Renderable:
    return p[await find(word)]


async def rows() -> AsyncIterator[Renderable]:
    yield li["a"]
    yield li[await find("b")]


async def test_an_async_function_is_a_child() -> None:
    @component
    def example() -> Renderable:
        return div[paragraph("x"), "!"]

    text = "<div><p>&lt;x&gt;</p>!</div>"
    assert "".join(await chunks_of(example())) == text
    assert "".join(await chunks_of(example.fn())) == text


async def test_an_async_iterator_is_children() -> None:
    @component
    def example() -> Renderable:
        return ul[rows()]

    text = "<ul><li>a</li><li>&lt;b&gt;</li></ul>"
    assert "".join(await chunks_of(example())) == text
    assert "".join(await chunks_of(example.fn())) == text


async def test_async_and_plain_children_keep_their_order() -> None:
    @component
    def example(words: list[str]) -> Renderable:
        return main[h1["Words"], [(paragraph(word), hr) for word in words], ul[rows()], "end"]

    assert "".join(await chunks_of(example(["a", "b"]))) == (
        "<main><h1>Words</h1><p>&lt;a&gt;</p><hr><p>&lt;b&gt;</p><hr>"
        "<ul><li>a</li><li>&lt;b&gt;</li></ul>end</main>"
    )


async def test_what_needs_no_waiting_is_read_the_same_way() -> None:
    @component
    def example() -> Renderable:
        return p["hello"]

    assert "".join(await chunks_of(example())) == "<p>hello</p>"


def test_text_of_what_must_be_awaited_is_refused() -> None:
    @component
    def example(child: Node) -> Renderable:
        return div[child]

    waiting = paragraph("x")
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        str(example(waiting))
    assert str(caught.value) == (
        f"{waiting!r} can not be used in sync context. "
        "Use .aiter_chunks() to retrieve the content: https://htpy.dev/async/"
    )
    waiting.close()


def test_a_generator_can_be_read_once() -> None:
    @component
    def example(words: Iterator[Node]) -> Renderable:
        return div[words, words]

    with pytest.raises(RuntimeError, match="Generator has already been consumed"):
        example(word for word in "ab")
