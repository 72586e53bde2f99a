"""`h.merged`: what a caller adds to the attributes of a component."""

from __future__ import annotations

from typing import Any

import pytest

from stario_components import component, ds, h, render
from stario_components.render import uncompiled


@component
def box(*, title: str | None = None, is_open: bool = False, attrs: Any = None) -> h.Node:
    return h.div(
        h.merged(
            attrs, ".box", ds.show(ds.signal("a")), title=title, hidden=is_open, style="top: 0;"
        )
    )


def both(**props: Any) -> str:
    """What compiled code gives, which is what the code as it is written gives."""
    with uncompiled():
        written = str(box(**props))
    assert str(box(**props)) == written
    return written


def test_nothing_more_is_the_element_itself() -> None:
    assert both(title="<") == '<div class="box" data-show="$a" title="&lt;" style="top: 0;"></div>'
    assert both() == both(attrs={}) == '<div class="box" data-show="$a" style="top: 0;"></div>'


def test_it_is_compiled_without_a_note() -> None:
    assert box.explain().is_compiled
    assert box.explain().notes == ()


def test_more_attributes_come_behind_its_own() -> None:
    assert both(attrs={"id": "x", "data-y": '"'}) == (
        '<div class="box" data-show="$a" style="top: 0;" id="x" data-y="&#34;"></div>'
    )


def test_classes_and_styles_are_joined() -> None:
    assert both(attrs={"class": "wide", "style": "left: 0"}) == (
        '<div class="box wide" data-show="$a" style="top: 0; left: 0"></div>'
    )
    assert render(h.p(h.merged({"class": {"a": True, "b": False}}, class_=["c", None]))) == (
        '<p class="c a"></p>'
    )
    assert render(h.p(h.merged({"class": None, "style": ""}, ".c", style="d"))) == (
        '<p class="c" style="d"></p>'
    )


def test_builders_of_ds_are_attributes() -> None:
    assert both(attrs=ds.on_click(ds.post("/x"))).endswith(
        ' data-on:click="@post(&#34;/x&#34;)"></div>'
    )


def test_what_the_component_leaves_out_may_be_given() -> None:
    assert both(attrs={"title": "t", "hidden": True}) == (
        '<div class="box" data-show="$a" title="t" hidden style="top: 0;"></div>'
    )


def test_what_the_component_writes_is_refused() -> None:
    with pytest.raises(ValueError, match="attrs of .box holds 'data-show'") as caught:
        box(attrs={"data-show": "$b"})
    assert str(caught.value) == (
        "attrs of .box holds 'data-show', which the component writes itself.\n"
        "One of the two would be lost, and the component relies on its own.\n"
        "Use the prop for it, or leave it out; class and style may be added."
    )


def test_an_element_takes_what_it_gives_beside_a_component() -> None:
    assert render(h.a(h.merged({"href": "/"}))) == '<a href="/"></a>'


@component
def shown(*, when: str, attrs: Any = None) -> h.Node:
    return h.p(h.merged(attrs, ds.show(ds.signal(when)), id=when))


def test_what_a_builder_writes_when_it_runs_is_refused_too() -> None:
    for given in ({"data-show": "$b"}, {"id": "y"}):
        with pytest.raises(ValueError, match="which the component writes itself"):
            shown(when="x", attrs=given)
        with uncompiled(), pytest.raises(ValueError, match="which the component writes itself"):
            shown(when="x", attrs=given)
    assert str(shown(when="x", attrs={"lang": "de"})) == '<p data-show="$x" id="x" lang="de"></p>'


@pytest.mark.parametrize("attrs", ["data-x", 3, [("a", "b")]])
def test_what_is_no_mapping_is_told(attrs: Any) -> None:
    with pytest.raises(ValueError, match="attrs got ") as caught:
        box(attrs=attrs)
    assert str(caught.value) == (
        f"attrs got {attrs!r}.\n"
        "It holds attributes by their names, as HTML writes them.\n"
        'Give a dict, {"title": "Help"}, or what ds builds: ds.on_click(…).'
    )
