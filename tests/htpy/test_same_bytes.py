"""Elements of `h` against htpy's: the same calls give the same bytes, or the same refusal."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

import htpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from stario_components import ds, h, render


class HasHtml:
    def __html__(self) -> str:
        return "<i>&amp;</i>"


class Name(str):
    """A subclass of text."""

    __slots__ = ()


BAD = object()
TEXT = st.sampled_from(["", "a", "<b>", "&amp;", "\"'", "é\0\u2028", " x "]) | st.text(max_size=6)
NAMES = st.sampled_from(
    ["id", "title", "class_", "for_", "data_x", "_", "hidden", "x_y_", "async_"]
)
ODD_NAMES = st.sampled_from(["class", "id", "data-x", "@click", ":a", 'x"y', "data-on:click"])
CLASSES = st.recursive(
    TEXT | st.none() | st.booleans() | st.dictionaries(TEXT, st.booleans(), max_size=2),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=4,
)
VALUES = (
    TEXT
    | st.none()
    | st.booleans()
    | st.integers(-9, 9)
    | st.builds(Markup, TEXT)
    | st.builds(Name, TEXT)
    | st.builds(HasHtml)
)
SHORTHANDS = st.sampled_from([None, "", ".a", "#i", "#i.a.b", "a", ".a b", ".a#i", "#"])


@st.composite
def calls(draw: Any) -> tuple[list[Any], dict[str, Any]]:
    args: list[Any] = []
    shorthand = draw(SHORTHANDS)
    if shorthand is not None:
        args.append(shorthand)
    for _ in range(draw(st.integers(0, 2))):
        mapping = draw(st.dictionaries(ODD_NAMES, VALUES, max_size=2))
        args.append(draw(st.sampled_from([dict, OrderedDict, ds.Attrs]))(mapping))
    kwargs = draw(st.dictionaries(NAMES, VALUES, max_size=4))
    if "class_" in kwargs:
        kwargs["class_"] = draw(CLASSES)
    return args, kwargs


def outcome(make: Any) -> Any:
    """The text, or the refusal. Where ours says more, in an error of the same kind, htpy's."""
    try:
        return str(make())
    except (TypeError, ValueError, AssertionError, IndexError) as error:
        says_more = str(error).startswith("An element got ")
        said = error.__context__ if says_more else error
        is_same_kind = isinstance(error, type(said))
        return type(said), is_same_kind, str(said).partition(" (inside ")[0]


@settings(max_examples=6000)
@given(calls())
def test_attributes_are_the_same(call: tuple[list[Any], dict[str, Any]]) -> None:
    args, kwargs = call
    ours = outcome(lambda: h.p(*args, **kwargs))
    assert ours == outcome(lambda: htpy.p(*args, **kwargs))


LEAVES: list[tuple[str, Any]] = [
    *(("value", each) for each in (None, True, 0, -3, Markup("<b>"), Name("<n>"), HasHtml())),
    *(("bad", each) for each in (b"x", 1.5, BAD)),
    *(("void", "br"), ("void", "input"), ("comment", "a--b")),
]
BRANCHES = ["div", "p", "html", "list", "tuple", "generator", "iterator", "fragment", "callable"]
BRANCHES += ["foreign", "nested", "twice", "context"]
TREE = st.recursive(
    TEXT.map(lambda text: ("value", text)) | st.sampled_from(LEAVES),
    lambda inner: st.tuples(st.sampled_from(BRANCHES), st.lists(inner, max_size=3)),
    max_leaves=14,
)
THEME: htpy.Context[str] = htpy.Context("theme", default="none")


@THEME.consumer
def themed(theme: str, inner: Any) -> Any:
    return [theme, inner]


def build(tree: Any, e: Any) -> Any:
    """A node of a tree, made with the elements of `e`."""
    kind, inner = tree
    leaves = {
        "value": lambda: inner,
        "bad": lambda: inner,
        "void": lambda: getattr(e, inner)(id="v"),
        "comment": lambda: e.comment(inner),
    }
    if kind in leaves:
        return leaves[kind]()
    children = [build(each, e) for each in inner]
    generator = (child for child in children)
    branches = {
        "list": lambda: children,
        "tuple": lambda: tuple(children),
        "generator": lambda: generator,
        "iterator": lambda: iter(children),
        "fragment": lambda: e.fragment[children],
        "callable": lambda: lambda: children,
        "foreign": lambda: htpy.section[children],
        "nested": lambda: e.div(".x")[e.p[children], "y"],
        "twice": lambda: [generator, generator],
        "context": lambda: THEME.provider("dark", e.p[themed(children)]),
    }
    return branches[kind]() if kind in branches else getattr(e, kind)(title="<")[children]


def tree_outcome(make: Any) -> str:
    """The text, or that it was refused. Which of two mistakes is told first may differ: htpy looks
    at lists when an element is made, and at the rest when it is written."""
    try:
        return make()
    except (TypeError, RuntimeError):
        return "refused"


def chunks(node: Any) -> str:
    return "".join(htpy.fragment[node].iter_chunks())


@settings(max_examples=6000)
@given(TREE)
def test_trees_are_the_same(tree: Any) -> None:
    theirs = tree_outcome(lambda: chunks(build(tree, htpy)))
    assert tree_outcome(lambda: render(build(tree, h))) == theirs


@settings(max_examples=1000)
@given(TREE)
def test_htpy_streams_our_elements_the_same(tree: Any) -> None:
    theirs = tree_outcome(lambda: chunks(build(tree, htpy)))
    assert tree_outcome(lambda: chunks(build(tree, h))) == theirs


@settings(max_examples=500)
@given(TREE)
def test_our_elements_inside_an_htpy_tree_are_the_same(tree: Any) -> None:
    theirs = tree_outcome(lambda: str(htpy.main[build(tree, htpy)]))
    assert tree_outcome(lambda: str(htpy.main[build(tree, h)])) == theirs


@pytest.mark.parametrize("child", [b"x", 1.5, object()])
def test_a_bad_child_is_refused_with_the_place_where_it_stands(child: Any) -> None:
    with pytest.raises(TypeError) as caught:
        render(h.ul(".menu")[h.li["ok"], [h.li(id="two")[child]]])
    assert str(caught.value) == (
        f'{child!r} is not a valid child element (inside <ul class="menu"> <li id="two">)'
    )


async def test_async_children_work_as_in_htpy() -> None:
    async def later() -> str:
        return "<later>"

    node = h.p[later()]
    assert "".join([chunk async for chunk in node.aiter_chunks()]) == "<p>&lt;later&gt;</p>"
    awaitable = later()
    with pytest.raises(ValueError, match="can not be used in sync context"):
        render(h.p[awaitable])
    awaitable.close()
