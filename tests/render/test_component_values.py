"""Components whose value is needed: as props of others, in names, in any order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

import htpy
import pytest

from stario_components import Html, component, ds, h, render
from stario_components.render import PropError, uncompiled

both_ways = pytest.mark.usefixtures("both_ways")
language = htpy.Context("language", default="en")
seen: list[str] = []


@component
def tag(text: str, *, tone: Literal["calm", "loud"] = "calm") -> h.Node:
    return h.b(data_tone=tone)[text]


@component.with_children
def box(children: h.Node, *, head: h.Node = None, foot: h.Node = None) -> h.Node:
    return h.div[h.header[head], children, None if foot is None else h.footer[foot]]


@component
def hears(attrs: Any = None) -> h.Node:
    return h.button(h.merged(attrs, ".x"))


def noted(text: str) -> str:
    seen.append(text)
    return text


@language.consumer
def greeting(now: str) -> h.Node:
    return {"en": "Hello", "de": "Hallo"}[now]


@component
def in_props(text: str) -> h.Node:
    return box(head=tag(text), foot=[tag(text, tone="loud"), "!"])[tag("in")]


@component
def nested(text: str) -> h.Node:
    return box(head=box(head=tag(text))["a"])[box[tag("b")]]


@component
def in_a_name(text: str) -> h.Node:
    made = tag(text)
    seen.append(type(made).__name__)
    return h.p[made, h.i(title=str(made))]


@component
def waiting(text: str) -> h.Node:
    open_box = box(head=text)
    return [open_box["one"], open_box[tag("two")]]


@component
def in_written_order(text: str) -> h.Node:
    return box(foot=noted(f"{text} foot"), head=noted(f"{text} head"))[noted(f"{text} inside")]


@component
def order_of_rows(texts: list[str]) -> h.Node:
    return h.ul[
        [box(foot=noted(f"{each} foot"), head=tag(noted(each)))[noted("in")] for each in texts]
    ]


@component
def with_context() -> h.Node:
    return box(head=box[greeting()])[greeting()]


@component
def with_builders(number: int) -> h.Node:
    return [
        hears(ds.on_click(ds.post("/x"))),
        hears(attrs=ds.show(ds.signal("a")) | ds.on_click(ds.post("/y"))),
        hears(ds.on_click(ds.post("/x/{n}", n=number))),
        hears({"class": "wide", "title": str(number)}),
    ]


@component
def with_data(row: Any, other: Any, when: ds.Expr) -> h.Node:
    chosen = ds.signal("chosen")
    return [
        hears(ds.on_click(ds.delete("/rows/{row}/of/{other}", row=row, other=other))),
        hears(ds.on_click(chosen.set(row)) | ds.show(chosen == other)),
        hears(ds.signals({"a": {"b": row}}, if_missing=True)),
        hears(ds.on_click(ds.post("/x", payload={"at": row}), debounce="300ms")),
        hears(ds.attr({"title": chosen, "lang": when})),
        hears({**ds.on_click(ds.post("/y/{row}", row=row)), "id": str(other)}),
    ]


@component
def wrong(tone: Any) -> h.Node:
    return box(head=tag("x", tone=tone))["y"]


@both_ways
def test_a_component_is_a_prop_of_another() -> None:
    assert str(in_props("<")) == (
        '<div><header><b data-tone="calm">&lt;</b></header><b data-tone="calm">in</b>'
        '<footer><b data-tone="loud">&lt;</b>!</footer></div>'
    )
    assert str(nested("&")) == (
        '<div><header><div><header><b data-tone="calm">&amp;</b></header>a</div></header>'
        '<div><header></header><b data-tone="calm">b</b></div></div>'
    )


@both_ways
def test_its_value_is_html() -> None:
    seen.clear()
    assert str(in_a_name('"')) == (
        '<p><b data-tone="calm">&#34;</b>'
        '<i title="&lt;b data-tone=&#34;calm&#34;&gt;&amp;#34;&lt;/b&gt;"></i></p>'
    )
    assert seen == [Html.__name__]


@both_ways
def test_one_that_waits_for_its_children_goes_on_waiting() -> None:
    assert str(waiting("t")) == (
        '<div><header>t</header>one</div><div><header>t</header><b data-tone="calm">two</b></div>'
    )


@both_ways
def test_props_are_worked_out_as_they_are_written() -> None:
    seen.clear()
    assert str(in_written_order("a")) == (
        "<div><header>a head</header>a inside<footer>a foot</footer></div>"
    )
    assert seen == ["a foot", "a head", "a inside"]


@both_ways
def test_so_they_are_in_each_row() -> None:
    seen.clear()
    assert str(order_of_rows(["a", "b"])).count("<div>") == 2
    assert seen == ["a foot", "a", "in", "b foot", "b", "in"]


@both_ways
def test_what_depends_on_a_context_still_does() -> None:
    text = "<div><header><div><header></header>{0}</div></header>{0}</div>"
    assert str(with_context()) == text.format("Hello")
    assert str(language.provider("de", with_context())) == text.format("Hallo")


@both_ways
def test_builders_as_props() -> None:
    assert str(with_builders(7)) == (
        '<button class="x" data-on:click="@post(&#34;/x&#34;)"></button>'
        '<button class="x" data-show="$a" data-on:click="@post(&#34;/y&#34;)"></button>'
        '<button class="x" data-on:click="@post(&#34;/x/7&#34;)"></button>'
        '<button class="x wide" title="7"></button>'
    )


@pytest.mark.parametrize("row", [7, "seven", "a b", "'\"<>&\\</script>", "..", 1.5, True, None, -3])
@pytest.mark.parametrize("other", [0, "x", 2**70])
def test_data_in_builders_that_are_props(row: Any, other: Any) -> None:
    def written() -> str:
        try:
            return str(with_data(row, other, ds.signal("lang")))
        except (ValueError, TypeError) as error:
            return repr(error)

    compiled = written()
    with uncompiled():
        assert written() == compiled


def test_such_data_is_put_into_a_template(monkeypatch: pytest.MonkeyPatch) -> None:
    before = str(with_builders(7))
    monkeypatch.setattr(type(ds.post), "__call__", None)
    assert str(with_builders(8)) == before.replace("7", "8")


@both_ways
def test_a_wrong_prop_of_a_prop_is_told() -> None:
    with pytest.raises(PropError, match='tag got tone="odd"'):
        wrong("odd")


@both_ways
def test_a_component_that_was_replaced_is_replaced_in_props(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert "<b" in str(in_props("x"))

    @component
    def other(*_: Any, **__: Any) -> h.Node:
        return h.u["?"]

    monkeypatch.setitem(in_props.fn.__globals__, "tag", other)
    assert str(in_props("x")) == (
        "<div><header><u>?</u></header><u>?</u><footer><u>?</u>!</footer></div>"
    )


COMPILED: list[Any] = [in_props, nested, in_a_name, in_written_order, order_of_rows, with_builders]


@pytest.mark.parametrize("made", COMPILED)
def test_all_of_it_is_compiled(made: Any) -> None:
    assert made.explain().is_compiled
    assert made.explain().notes == ()


def test_a_call_in_a_prop_is_no_call_of_the_component_any_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is public about a component costs as much again as a small one."""
    calls: list[str] = []
    counted: Callable[..., Any] = type(tag).html

    def html(self: Any, *args: Any, **kwargs: Any) -> Any:
        calls.append(self.name)
        return counted(self, *args, **kwargs)

    in_props("x")
    monkeypatch.setattr(type(tag), "html", html)
    assert "<header>" in render(in_props("x"))
    assert calls == ["in_props"]
    with uncompiled():
        in_props("x")
    assert set(calls) >= {"tag"}
