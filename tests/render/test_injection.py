"""Nothing that a user types becomes markup: every payload in every place, read by an HTML parser.

The parser (html5lib, after the specification) must find exactly the elements and attributes that
were written, with the payload as text: as a browser would.
"""

from __future__ import annotations

import json
import secrets
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from typing import Any
from urllib.parse import parse_qs, urlsplit

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from stario_components import component, ds, h, memo, render
from stario_components._htpy._holes import hole
from stario_components.render import uncompiled

BREAKOUTS = [
    "<script>alert(1)</script>",
    "</p></div></article><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<",
    ">",
    "&",
    '"',
    "'",
    "`",
    '"><script>alert(1)</script>',
    "'><script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "' onmouseover='alert(1)",
    "` onmouseover=`alert(1)",
    "x onmouseover=alert(1)",
    "/>",
    "\\",
    '\\"><script>alert(1)</script>',
    "javascript:alert(1)",
    "JaVaScRiPt&colon;alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "expression(alert(1))",
    "</script><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
]
COMMENTS = [
    "-->",
    "--!>",
    "->",
    ">",
    "<!--",
    "<!-->",
    "<!-- <script>",
    "--><script>alert(1)</script>",
    "--!><script>alert(1)</script>",
    "----><b>",
    "--->",
    "-",
    "]]>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?>",
    "<!doctype html>",
]
ENTITIES = ["&lt;script&gt;", "&lt", "&amp;lt;", "&#60;", "&#x3c", "&copy", "&notit;", "&", "&#0;"]
TEMPLATES = [
    "{{ 7 * 7 }}",
    "{% raw %}",
    "${alert(1)}",
    "#{1}",
    "{x}",
    "{",
    "}",
    "%s %d %(x)s",
    "{0.__class__}",
    "$count = 1",
    "@post('/x')",
    "$el.remove()",
]
CHARACTERS = [
    "\0",
    "a\0b",
    "<\0script>",
    "\ud800",
    "\udfff<b>",
    "\u2028<b>",
    "\u2029",
    "\ufeff<b>",
    "\u202e<b>",
    "\x0b\x0c<b>",
    "\x85<b>",
    "\r\n<b>",
    "\r<b>",
    "\x1b[31m",
    "＜script＞",
    "\U0001f595",
    "+ADw-script+AD4-",
    " ",
    "",
]
HOLES = ["<\0:0>", "<\0", f"<\0{secrets.token_hex(8)}:0>", hole(None, []), f"a{hole(None, [])}0>"]
PAYLOADS = [*BREAKOUTS, *COMMENTS, *ENTITIES, *TEMPLATES, *CHARACTERS, *HOLES]
NUMBERS = [str(number) for number in range(len(PAYLOADS))]
PRINTABLE = [each for each in PAYLOADS if each.isprintable()]


# --- places --------------------------------------------------------------------------------------

Tree = tuple[str, dict[str, str], list[Any]]
PLACES: dict[str, tuple[Any, Callable[[str], list[Any]]]] = {}


def place(tree: Callable[[str], list[Any]]) -> Callable[[Any], Any]:
    """A component that puts its prop somewhere, and what a parser must find."""

    def kept(made: Any) -> Any:
        PLACES[made.__name__] = made, tree
        return made

    return kept


def p(*children: Any, class_: str | None = None, **attributes: str) -> Tree:
    named = {name.replace("_", "-"): value for name, value in attributes.items()}
    return "p", named if class_ is None else {**named, "class": class_}, [*children]


@component.with_children
def card(children: h.Node, *, title: str) -> h.Node:
    return h.p(title=title)[children]


@memo
@component
def shown(x: str) -> h.Node:
    return h.p[x]


@place(lambda x: [p(x)])
@component
def child(x: str) -> h.Node:
    return h.p[x]


@place(lambda x: [x])
@component
def alone(x: str) -> h.Node:
    return x


@place(lambda x: [p("a", x, ("b", {}, [x]), "c", x)])
@component
def mixed(x: str) -> h.Node:
    return h.p["a", x, h.b[x], "c", x]


@place(lambda x: [p(f"a{x}b{x}", title=f"{x}!", class_=f"k-{x}")])
@component
def f_string(x: str) -> h.Node:
    return h.p(title=f"{x}!", class_=f"k-{x}")[f"a{x}b{x!s}"]


@place(lambda x: [p(f"<{x}>")])
@component
def joined(x: str) -> h.Node:
    return h.p["<" + x + ">"]


@place(lambda x: [p(class_=x)] if x else [p()])
@component
def class_text(x: str) -> h.Node:
    return h.p(class_=x)


@place(lambda x: [p(class_=f"a {x} b" if x else "a b")])
@component
def class_list(x: str) -> h.Node:
    return h.p(class_=["a", x, None, (x and "b") or "b"])


@place(lambda x: [p(class_=f"{x} last-b")])
@component
def class_dict(x: str) -> h.Node:
    return h.p(class_={x: True, "last-b": 1, "never-on": x is None})


@place(lambda x: [p(class_=f"a {x}")])
@component
def class_in_both(x: str) -> h.Node:
    return h.p(class_=["a", {x: True}])


@place(lambda x: [("a", {"href": x, "title": x, "data-x": x, "onclick": x, "style": x}, [])])
@component
def keywords(x: str) -> h.Node:
    return h.a(href=x, title=x, data_x=x, onclick=x, style=x)


@place(lambda x: [("input", {"value": x, "placeholder": x}, [])])
@component
def void(x: str) -> h.Node:
    return h.input(value=x, placeholder=x)


@place(lambda x: [p(title=x, data_y=x, lang=x)])
@component
def mappings(x: str) -> h.Node:
    return h.p({"title": x}, {"data-y": x} | {"lang": x})


@place(lambda x: [p(id="i", title=x, data_z=x)])
@component
def unpacked(x: str) -> h.Node:
    return h.p("#i", **{"title": x, "data-z": x})


@place(lambda x: [p(data_text=ds.text(x)["data-text"])])
@component
def ds_text(x: str) -> h.Node:
    return h.p(ds.text(x))


@place(lambda x: [p(x, data_signals=ds.signals({"q": x})["data-signals"], title=x)])
@component
def ds_signals(x: str) -> h.Node:
    return h.p(ds.signals({"q": x}) | {"title": x})[x]


@place(lambda x: [p(data_init=ds.init(ds.js("f({})", x))["data-init"])])
@component
def ds_js(x: str) -> h.Node:
    return h.p(ds.init(ds.js("f({})", x)))


@place(lambda x: [p(("i", {"title": x}, [x]), ("i", {"title": x}, [x]))])
@component
def comprehension(x: str) -> h.Node:
    return h.p[[h.i(title=each)[each] for each in (x, x)]]


@place(lambda x: [p(("i", {}, [f"{x}0"]), ("i", {}, [f"{x}1"]))])
@component
def generator(x: str) -> h.Node:
    return h.p[(h.i[x, number] for number in range(2))]


@place(lambda x: [p(x, ("b", {}, [x]), title=x)])
@component
def slot(x: str) -> h.Node:
    return card(title=x)[x, h.b[x]]


@place(lambda x: [("div", {}, [p(x), p(x), p(x)])])
@component
def through(x: str) -> h.Node:
    return h.div[shown(x), [shown(each) for each in [x]], shown.each([x])]


@place(lambda x: [("div", {}, [p(x, title=x), p(x, title=x)])])
@component
def held(x: str) -> h.Node:
    kept = h.p(title=x)[x]
    made = [kept]
    made.append(kept)
    return h.div[made]


@place(lambda x: [p(x, x, ("b", {}, [x]))])
@component
def chosen(x: str) -> h.Node:
    return h.p[x if len(x) else "", x or "", (x or True) and h.b[x]]


@place(lambda x: [p(x, ("i", {"title": x}, [x]), x)])
@component
def with_a_hole(x: str) -> h.Node:
    return h.p[x, lambda: h.i(title=x)[x], x]


@place(lambda x: [p(x, f"theme {x}", x)])
@component
def with_a_context(x: str) -> h.Node:
    return THEME.provider(x, h.p[x, themed(), x])


@place(lambda x: [p(("!", {}, [f" {x.replace('--', '')} "]))])
@component
def comment(x: str) -> h.Node:
    return h.p[h.comment(x)]


@place(lambda x: [("textarea", {}, ["." + x]), ("title", {}, [x])])
@component
def escapable(x: str) -> h.Node:
    return h.textarea[".", x], h.title[x]


@place(lambda x: [("script", {}, [str(Markup.escape(x))]), ("style", {}, [str(Markup.escape(x))])])
@component
def raw_text(x: str) -> h.Node:
    return h.script[x], h.style[x]


@place(lambda x: [("my-tag", {"x-y": x}, [x])])
@component
def custom_element(x: str) -> h.Node:
    return h.element("my-tag")(x_y=x)[x]


@place(lambda x: [p(title=f'<b class="k">{Markup.escape(x)}</b>')])
@component
def element_as_value(x: str) -> h.Node:
    return h.p(title=h.b(".k")[x])


THEME: h.Context[str] = h.Context("theme")


@THEME.consumer
def themed(theme: str) -> h.Node:
    return "theme ", theme


# --- reading -------------------------------------------------------------------------------------


def parsed(html: str) -> list[Any]:
    """What a parser finds: text, and `(tag, attributes, children)`; a comment has the tag `!`."""
    root = html5lib.parseFragment(html, container="div", namespaceHTMLElements=False)
    return [*_children(root)]


def _children(element: ET.Element) -> Iterator[Any]:
    yield element.text or ""
    for each in element:
        tag = "!" if each.tag is ET.Comment else each.tag
        yield tag, dict(each.attrib), [*_children(each)] if tag != "!" else [each.text]
        yield each.tail or ""


def normal(nodes: list[Any], inside: str = "") -> list[Any]:
    """The tree with neighbouring texts as one, and with what every parser changes: the end of a
    line, and NUL, which it drops in a text and replaces elsewhere."""
    found: list[Any] = []
    for node in nodes:
        if isinstance(node, tuple):
            tag, attributes, children = node
            read = {name: _read(value, "\ufffd") for name, value in attributes.items()}
            found.append((tag, read, normal(children, tag)))
        elif found and isinstance(found[-1], str):
            found[-1] += node
        else:
            found.append(node)
    nul = "\ufffd" if inside in ("textarea", "title", "script", "style", "!") else ""
    texts = [_read(each, nul) if isinstance(each, str) else each for each in found]
    return [each for each in texts if each != ""]


def _read(text: str, nul: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", nul)


# --- the tests -----------------------------------------------------------------------------------

WAYS = pytest.mark.parametrize("way", ["compiled", "uncompiled"])


def in_way(way: str) -> Any:
    return uncompiled() if way == "uncompiled" else nullcontext()


@WAYS
@pytest.mark.parametrize("name", PLACES)
def test_a_payload_stays_text(name: str, way: str) -> None:
    made, tree = PLACES[name]
    with in_way(way):
        for payload in PAYLOADS:
            html = render(made(payload))
            assert normal(parsed(html)) == normal(tree(payload)), f"{payload!r}: {html}"


@pytest.mark.parametrize("name", PLACES)
def test_the_places_are_compiled(name: str) -> None:
    made, _ = PLACES[name]
    assert made.explain().is_compiled


SPECIAL = st.sampled_from([*"<>&\"'`=/-!;#\0\r\n\\${}@", "--", "<!", "</", "]]>", "&#", "script"])
TEXT = st.lists(SPECIAL | st.characters(), max_size=8).map("".join)


@settings(max_examples=400, deadline=None)
@given(TEXT)
def test_any_text_stays_text_in_every_place(text: str) -> None:
    for made, tree in PLACES.values():
        html = render(made(text))
        assert normal(parsed(html)) == normal(tree(text)), html


@WAYS
@pytest.mark.parametrize("payload", PAYLOADS, ids=NUMBERS)  # some differ from run to run
def test_a_payload_is_data_in_every_value_of_ds(payload: str, way: str) -> None:
    with in_way(way):
        [(_, text, _)] = [each for each in parsed(render(ds_text(payload))) if each]
        [(_, signals, _)] = [each for each in parsed(render(ds_signals(payload))) if each]
        [(_, init, _)] = [each for each in parsed(render(ds_js(payload))) if each]
    assert json.loads(text["data-text"]) == payload
    assert json.loads(signals["data-signals"]) == {"q": payload}
    assert json.loads(init["data-init"].removeprefix("f(").removesuffix(")")) == payload


@WAYS
@pytest.mark.parametrize("payload", PRINTABLE, ids=NUMBERS[: len(PRINTABLE)])
def test_a_payload_in_an_url_is_encoded(payload: str, way: str) -> None:
    @component
    def link(x: str) -> h.Node:
        return h.a(ds.on("click", ds.post("/x", query={"q": x})))

    with in_way(way):
        [(tag, attributes, inside)] = [each for each in parsed(render(link(payload))) if each]
    assert (tag, inside, [*attributes]) == ("a", [""], ["data-on:click"])
    source = attributes["data-on:click"].removeprefix('@post("').removesuffix('")')
    assert parse_qs(urlsplit(source).query, keep_blank_values=True) == {"q": [payload]}


@pytest.mark.parametrize("target", ["/x", "/x/{q}"])
def test_half_a_surrogate_pair_in_an_url_is_no_error(target: str) -> None:
    given = {"q": "\ud800"}
    action = ds.post(target, query=given) if target == "/x" else ds.post(target, **given)
    assert render(h.p(ds.on("click", action)))


def test_the_mark_of_a_hole_is_never_taken_from_a_text() -> None:
    @component
    def page(x: str) -> h.Node:
        return h.p(title=x)[lambda: "first", x, f"{x}", lambda: "second"]

    payload = hole(None, [])
    kept = str(Markup.escape(payload))
    assert str(page(payload)) == f'<p title="{kept}">first{kept}{kept}second</p>'


def test_a_mark_is_not_shown_by_anything_that_is_finished_later() -> None:
    @component
    def later() -> h.Node:
        return h.p["a", themed(), "b"]

    made = later()
    shown_texts = [repr(made), f"{THEME.provider('x', made)}", render(THEME.provider("x", [made]))]
    assert not any("\0" in text for text in shown_texts)


def test_what_is_marked_as_safe_is_the_only_markup() -> None:
    @component
    def page(x: str) -> h.Node:
        return h.p(title=Markup(x))[Markup(x), x]

    escaped = "&lt;i&gt;"
    assert str(page("<i>")) == f'<p title="{escaped}"><i>{escaped}</p>'
