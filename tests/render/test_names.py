"""Names that change, files that change, and props that are made anew: found by a review."""

from __future__ import annotations

import enum
import importlib.util
import linecache
import sys
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

import pytest
from markupsafe import Markup

from stario_components import component, ds, h
from stario_components.render import Component, PropError


class Tone(enum.StrEnum):
    CALM = "calm"


def loaded(source: str, folder: Path) -> ModuleType:
    path = folder / "made_for_a_test.py"
    path.write_text(source, "utf-8")
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules[path.stem] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


HEAD = "from stario_components import component, ds, h\nAA, BB = 'a', 'b'\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [("h.p[AA, BB, AA]", "h.p[AA, BB, BB]"), ("h.p[AA.xx, AA.yy]", "h.p[AA.yy, AA.xx]")],
)
def test_a_file_that_was_edited_is_never_taken_for_what_runs(
    tmp_path: Path, before: str, after: str
) -> None:
    source = f"{HEAD}@component\ndef f():\n    return {before}\n"
    module = loaded(source, tmp_path)
    (tmp_path / "made_for_a_test.py").write_text(source.replace(before, after), "utf-8")
    linecache.clearcache()
    assert not module.f.explain().is_compiled


def test_components_of_one_source_have_checks_of_their_own() -> None:
    def made(*words: str) -> Component[...]:
        kind = Literal[words]  # type: ignore[valid-type]

        def badge(*, tone: Any) -> h.Node:
            return h.span[tone]

        badge.__annotations__["tone"] = kind
        return component(badge)

    one, other = made("a", "b"), made("x", "y")
    assert str(one(tone="a")) == "<span>a</span>"
    assert str(other(tone="x")) == "<span>x</span>"
    with pytest.raises(PropError):
        other(tone="a")


@component
def labelled(text: str, tone: Tone = Tone.CALM, *, mark: str = Markup("<b>")) -> h.Node:
    return h.p(title=tone.value)[text, mark]


@component
def uses_defaults() -> h.Node:
    return h.div[labelled("x")]


def test_defaults_that_are_more_than_text_are_passed_on() -> None:
    assert uses_defaults.explain().is_compiled
    assert str(uses_defaults()) == '<div><p title="calm">x<b></p></div>'


REBOUND = """
import types
theme = types.ModuleType("theme")
theme.tag, theme.act = h.b, ds.on_click
act, frag = ds.on_click, h.fragment
@component
def by_attribute(): return theme.tag["x"]
@component
def by_builder(): return h.p(act(ds.js("f()")))
@component
def by_builder_of_module(): return h.p(theme.act(ds.js("f()")))
@component
def by_fragment(): return frag["x"]
@component
def by_global():
    global p
    p = h.div
    return p["x"]
p = h.p
"""


def test_names_that_get_another_meaning_have_it(tmp_path: Path) -> None:
    module = loaded(HEAD + REBOUND, tmp_path)
    names = ["by_attribute", "by_builder", "by_builder_of_module", "by_fragment", "by_global"]
    components = [getattr(module, name) for name in names]
    for each in components:
        each()
    module.theme.tag, module.theme.act = h.u, ds.on_blur
    module.act, module.frag = ds.on_blur, h.i
    assert [str(each()) for each in components] == [
        "<u>x</u>",
        '<p data-on:blur="f()"></p>',
        '<p data-on:blur="f()"></p>',
        "<i>x</i>",
        "<div>x</div>",
    ]


def test_a_number_is_no_name_of_an_attribute() -> None:
    @component
    def odd(x: int) -> h.Node:
        return h.div({" 1": "kept"}, ds.on_click(ds.post("/{id}", id=x)))

    assert str(odd(7)) == '<div  1="kept" data-on:click="@post(&#34;/7&#34;)"></div>'


def test_what_was_set_on_the_function_stays_on_it() -> None:
    def written(x: str) -> h.Node:
        return h.p[x]

    written.fn, written.name = h.p, "another"  # type: ignore[attr-defined]
    made = component(written)
    assert (made.fn, str(made("a"))) == (written, "<p>a</p>")


def test_each_tells_props_that_are_missing() -> None:
    @component
    def row(item: int, *, of: int) -> h.Node:
        return h.li[item, of]

    with pytest.raises(PropError, match="It misses of"):
        row.each([1])


def test_each_of_a_method_tells_props_that_are_missing() -> None:
    class Page:
        @component
        def row(self, item: int, *, of: int) -> h.Node:
            return h.li[item, of]

    with pytest.raises(PropError, match="It misses of"):
        Page().row.each([1])


def test_class_methods_may_have_children() -> None:
    class Page:
        @component.with_children
        @classmethod
        def part(cls, children: h.Node, *, title: str) -> h.Node:
            return h.section[h.h2[cls.__name__, title], children]

    assert str(Page.part(title="!")["x"]) == "<section><h2>Page!</h2>x</section>"
