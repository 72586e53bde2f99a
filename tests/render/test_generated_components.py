"""Components against plain htpy: the same source in both worlds gives the same bytes.

Thousands of components are made up (`component_sources`), run compiled, uncompiled, in chunks and
as plain htpy (`component_worlds`), and what differs is made small before it is shown. Below stand
the differences that were found so, each by itself.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import nullcontext
from pathlib import Path
from random import Random
from textwrap import dedent
from typing import Any

import htpy
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from stario_components import component, h, iter_chunks, memo, render
from stario_components.render import PropError, uncompiled
from tests.htpy.test_same_bytes import THEME, TREE, build, chunks, themed, tree_outcome
from tests.render.component_sources import modules
from tests.render.component_worlds import Worlds, shrunk

IN_ONE_FILE = 50
# A failing file is made small by `shrunk`, which knows what may be cut from a component.
UNSHRUNK = [Phase.explicit, Phase.reuse, Phase.generate]


# --- components that nobody wrote ----------------------------------------------------------------


def compare(files: int, folder: Path, *, start: int = 0) -> None:
    """Hold files of generated components against plain htpy; most of them must be compiled."""
    counts: Counter[str] = Counter()

    @settings(max_examples=files, deadline=None, phases=UNSHRUNK)
    @given(st.integers(0, 2**32), st.booleans())
    def check(seed: int, has_future: bool) -> None:
        made = modules(Random(start + seed), IN_ONE_FILE)
        source = "\n\n".join(each.source for each in made)
        worlds = Worlds(source, folder, has_future=has_future)
        found = worlds.differences(call for each in made for call in each.calls)
        counts.update(made=len(made), plain=len(worlds.not_compiled()))
        assert not found, shown(source, *next(iter(found.items())), folder)

    check()
    assert counts["made"] == files * IN_ONE_FILE
    assert counts["plain"] <= counts["made"] / 10, "Too many fell back: this would prove nothing."


def shown(source: str, call: str, ways: str, folder: Path) -> str:
    small, small_call = shrunk(source, call, folder)
    ways = Worlds(small, folder).differences([small_call]).get(small_call, ways)
    return f"\n\n{small}\n\n{small_call}\n\n{ways}"


def test_five_hundred_components_give_what_htpy_gives(tmp_path: Path) -> None:
    compare(10, tmp_path)


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("thousand", range(5))  # in parts, so that workers share them
def test_five_thousand_components_give_what_htpy_gives(tmp_path: Path, thousand: int) -> None:
    compare(20, tmp_path, start=thousand * 2**32)


# --- components with every kind of child ---------------------------------------------------------

PLACES = """
@component
def alone(node):
    return node

@component
def inside(node):
    return h.article(".frame")["before", node, "after"]

@component
def through(node):
    return h.div[inside(node)]

@component
def nested(node):
    return h.div[h.p[node], htpy.section(title="x")[node and "y"]]

@component
def held(node):
    kept = h.p["kept", node]
    return h.div[kept]

@component
def passed(node):
    return h.div[wrap(h.i[node], h.u), identity("x" if LABEL else node)]

@component.with_children
def slot(children, *, title="t"):
    return h.section(title=title)[children]

@component
def slotted(node):
    return slot(title="<")[node, "last"]

@component
def looped(node):
    return [h.li[each] for each in (node, "x")]

@component
def lazy(node):
    return h.ul[(h.li[each, index] for index, each in enumerate(["y", node]))]

@component
def guarded(node):
    try:
        return h.div["in", node]
    finally:
        LABEL

@component
def chained(node):
    return h.div[LABEL and node, (None or node) if not LABEL else h.br]

@component
def consumed(node):
    return h.div[themed(h.b[node])]

@component
def provided(node):
    return THEME.provider("<inner>", h.div[themed(node), "z"])

@component
def late(node):
    return h.div[lambda: h.p[node]]

@component
def grown(node):
    items = [h.i["first"]]
    box = h.ul[items]
    items.append(h.li[node])
    return box
"""
NAMES = [line[4:].partition("(")[0] for line in PLACES.splitlines() if line.startswith("def ")]
PLACE = st.sampled_from([name for name in NAMES if name != "slot"])


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Worlds:
    return Worlds(PLACES, tmp_path_factory.mktemp("places"))


def ways(worlds: Worlds, place: str, tree: Any) -> Iterator[str]:
    """What htpy gives, then what ours gives in each way of asking for it."""
    plain, ours = getattr(worlds.plain, place), getattr(worlds.ours, place)
    yield tree_outcome(lambda: chunks(plain(build(tree, htpy))))
    yield tree_outcome(lambda: str(ours(build(tree, h))))
    yield tree_outcome(lambda: chunks(ours(build(tree, h))))
    yield tree_outcome(lambda: b"".join(iter_chunks(ours(build(tree, h)), size_bytes=7)).decode())
    yield tree_outcome(lambda: render(h.main[ours(build(tree, htpy))])[6:-7])


@settings(max_examples=5000, deadline=None)
@given(TREE, PLACE)
def test_any_tree_in_any_place_is_the_same(places: Worlds, tree: Any, place: str) -> None:
    theirs, *all_of_ours = ways(places, place, tree)
    assert all_of_ours == [theirs] * 4


@settings(max_examples=500, deadline=None)
@given(TREE, PLACE)
def test_any_tree_under_a_context_is_the_same(places: Worlds, tree: Any, place: str) -> None:
    def provided(world: Any, elements: Any) -> str:
        made = getattr(world, place)(THEME.provider("<mid>", build(tree, elements)))
        return chunks(THEME.provider("<outer>", elements.main[made]))

    theirs = tree_outcome(lambda: provided(places.plain, htpy))
    assert tree_outcome(lambda: provided(places.ours, h)) == theirs


@settings(max_examples=500, deadline=None)
@given(TREE, PLACE)
def test_any_tree_is_the_same_uncompiled(places: Worlds, tree: Any, place: str) -> None:
    with uncompiled():
        theirs, *all_of_ours = ways(places, place, tree)
    assert all_of_ours == [theirs] * 4


def test_every_place_is_compiled(places: Worlds) -> None:
    assert places.not_compiled() == []


class Later:
    """May be awaited any number of times."""

    def __await__(self) -> Any:
        yield from asyncio.sleep(0).__await__()
        return ["<later>", htpy.b["later"]]


class Slowly:
    async def __aiter__(self) -> AsyncIterator[h.Node]:
        for each in ("<one>", htpy.i["two"], THEME.provider("<slow>", themed("three"))):
            await asyncio.sleep(0)
            yield each


@pytest.mark.parametrize("make", [Later, Slowly, lambda: [Later(), htpy.p[Slowly(), "x"]]])
@pytest.mark.parametrize("place", [name for name in NAMES if name != "slot"])
async def test_what_is_awaited_in_any_place_is_the_same(
    places: Worlds, place: str, make: Callable[[], Any]
) -> None:
    async def written(world: Any) -> str:
        node = htpy.fragment[THEME.provider("<outer>", getattr(world, place)(make()))]
        return "".join([chunk async for chunk in node.aiter_chunks()])

    assert await written(places.ours) == await written(places.plain)


# --- what was found, and what is near it ---------------------------------------------------------

Same = Callable[[str, str, str], None]


@pytest.fixture
def same(tmp_path: Path) -> Same:
    """Holds the text of a call against the expected one, in every way of running it."""

    def check(source: str, call: str, html: str) -> None:
        worlds = Worlds(dedent(source), tmp_path)
        found = worlds.differences([call])
        assert not found, f"\n{found[call]}"
        assert render(eval(call, vars(worlds.ours))) == html

    return check


@pytest.mark.parametrize("classes", ['["x", off]', '[off, "x"]', '[None, off, "x", off]'])
def test_an_item_of_classes_that_are_all_off_leaves_no_space(same: Same, classes: str) -> None:
    source = f"""
        off = {{"a": False}}
        @component
        def c():
            return h.p(class_={classes})
    """
    same(source, "c()", '<p class="x"></p>')


def test_a_dict_of_classes_with_a_computed_name_leaves_no_space(same: Same) -> None:
    source = """
        @component
        def c(name, is_on):
            return h.p(class_=["x", {name: is_on, "": False}])
    """
    same(source, "c('y', False), c('y', True)", '<p class="x"></p><p class="x y"></p>')


def test_a_generator_of_classes_is_read_once(same: Same) -> None:
    call = 'h.p(class_=(word for word in "ab"), never_written_before="x")'
    same("", call, '<p class="a b" never-written-before="x"></p>')


def test_a_generator_of_classes_beside_a_mapping_is_read_once(same: Same) -> None:
    call = 'h.p(class_=(word for word in "ab"), **{"data-y": "x"})'
    same("", call, '<p class="a b" data-y="x"></p>')


@pytest.mark.parametrize("empty", ["None", '""', "[]", "False"])
def test_children_that_are_empty_are_false(same: Same, empty: str) -> None:
    source = """
        @component.with_children
        def card(children):
            return h.div[children or "empty"]
        @component
        def c(node):
            return card[node]
    """
    same(source, f"c({empty}), c('x')", "<div>empty</div><div>x</div>")


def test_children_that_are_none_are_none(same: Same) -> None:
    source = """
        @component.with_children
        def card(children):
            return h.div["none" if children is None else children]
        @component
        def c(node):
            return card[node], card(), card
    """
    same(source, "c(None)", "<div>none</div><div>none</div><div>none</div>")


def test_children_can_be_gone_through(same: Same) -> None:
    source = """
        @component.with_children
        def menu(children):
            return h.ul[(h.li[child] for child in children)]
        @component
        def c():
            return menu["a", h.b["c"]]
    """
    same(source, "c()", "<ul><li>a</li><li><b>c</b></li></ul>")


def test_props_are_worked_out_before_children(same: Same) -> None:
    source = """
        @component.with_children
        def card(children, *, title):
            return h.div(title=title)[children]
        @component
        def c(text):
            return card(title=(upper := text.upper()))[upper]
    """
    same(source, "c('a')", '<div title="A">A</div>')


def test_an_iterator_that_ends_inside_a_generator_is_an_error(tmp_path: Path) -> None:
    source = """
        @component
        def c():
            letters = iter("ab")
            return h.p[(next(letters) for _ in range(3))]
    """
    assert Worlds(dedent(source), tmp_path).differences(["c()"]) == {}


def test_a_generator_in_a_list_is_read_when_the_list_is_whole(same: Same) -> None:
    source = """
        @component
        def c():
            return [h.li[(word for _ in "ab")] for word in ("x", "y")]
    """
    same(source, "c()", "<li>yy</li><li>yy</li>")


def test_a_callable_in_a_generator_is_called_before_the_next_item(same: Same) -> None:
    source = """
        @component
        def c():
            return h.ul[(h.li[lambda: word] for word in ("x", "y"))]
    """
    same(source, "c()", "<ul><li>x</li><li>y</li></ul>")


def test_an_iterator_in_two_places_is_read_at_the_first(same: Same) -> None:
    source = """
        @component
        def c(letters):
            return h.div[wrap(h.i[letters]), letters]
    """
    same(source, "c(iter('ab'))", '<div><q class="wrapped"><i>ab</i></q></div>')


def test_a_recursive_component_is_compiled(tmp_path: Path) -> None:
    source = """
        @component
        def c(level):
            return h.li[level, h.ul[c(level - 1)] if level else None]
    """
    worlds = Worlds(dedent(source), tmp_path)
    assert worlds.differences(["c(2)"]) == {}
    assert worlds.not_compiled() == []


def test_a_component_with_a_class_inside_is_compiled(tmp_path: Path) -> None:
    source = """
        @component
        def c():
            class Inner:
                text = "<x>"
            return h.p[Inner.text]
    """
    worlds = Worlds(dedent(source), tmp_path)
    assert worlds.differences(["c()"]) == {}
    assert worlds.not_compiled() == []


@pytest.mark.parametrize("made", ["' + x' * 600", "'.strip()' * 400", "' or x' * 3 + ' + x' * 500"])
def test_a_long_expression_is_no_error(same: Same, made: str) -> None:
    source = f"""
        @component
        def c(x):
            return h.p[x{eval(made)}]
    """
    same(source, "c('')", "<p></p>")


def test_an_attribute_that_is_not_asked_for_may_raise(same: Same) -> None:
    source = """
        import types
        class Lazy(types.ModuleType):
            def __getattr__(self, name):
                raise ImportError(name)
        lazy = Lazy("lazy")
        @component
        def c(is_there=False):
            return h.p[lazy.thing if is_there else "no"]
    """
    same(source, "c()", "<p>no</p>")


def test_a_decorator_may_stand_below(same: Same) -> None:
    source = """
        def kept(fn):
            @functools.wraps(fn)
            def inner(*args):
                return fn(*args)
            return inner
        @component
        @kept
        def c(x):
            return h.p[x]
    """
    same(source, "c('<')", "<p>&lt;</p>")


@pytest.mark.parametrize("made", ["functools.partial(shown, '<')", "Shown()", "str"])
def test_any_callable_may_be_a_component(same: Same, made: str) -> None:
    source = f"""
        def shown(x, y):
            return [x, y]
        class Shown:
            def __call__(self, y):
                return ["<", y]
        c = component({made})
    """
    same(source, "c('b')", "b" if made == "str" else "&lt;b")


def test_a_name_of_the_module_may_be_given_another_element(same: Same) -> None:
    source = """
        @component
        def c():
            return heading["x"]
        def in_two_levels():
            global heading
            heading = h.h1
            first = h.section[c()]
            first = str(first)
            heading = h.h2
            return Markup(first), c()
    """
    same(source, "in_two_levels()", "<section><h1>x</h1></section><h2>x</h2>")


def test_a_name_that_a_class_mangles_is_another_name(tmp_path: Path) -> None:
    source = """
        __element = h.p
        class Page:
            @component
            def c(self):
                return __element["x"]
    """
    assert Worlds(dedent(source), tmp_path).differences(["Page().c()"]) == {}


def test_each_of_a_method_keeps_its_instance() -> None:
    class Page:
        label = "<label>"

        @component
        def row(self, name: str) -> h.Node:
            return h.li[self.label, name]

    assert str(Page().row.each(["a", "b"])) == "<li>&lt;label&gt;a</li><li>&lt;label&gt;b</li>"


def test_a_member_of_an_enum_of_texts_is_written_as_htpy_writes_it(same: Same) -> None:
    source = """
        @component
        def c(shade):
            return h.p(title=shade, class_=[shade])[shade, f"{shade}"]
    """
    html = '<p title="Shade.DARK" class="Shade.DARK">Shade.DARKShade.DARK</p>'
    same(source, "c(Shade.DARK)", html)  # of Python 3.11: `(str, Enum)`, not `StrEnum`


def test_an_error_in_a_component_with_a_memo_has_no_other_behind_it() -> None:
    @memo
    @component
    def broken(items: list[str]) -> h.Node:
        raise KeyError(items[0])

    with pytest.raises(KeyError) as caught:
        broken(["x"])
    assert caught.value.__context__ is None


def test_html_that_is_written_many_times_does_not_grow() -> None:
    @component
    def c() -> h.Node:
        @THEME.consumer
        def shown(theme: str) -> h.Node:
            return [h.p[iter(theme)]]

        return h.div[shown()]

    made = c()
    consumer = next(part for part in made.parts() if isinstance(part, tuple))[0]
    [shown] = [
        each.cell_contents for each in consumer.func.__closure__ if callable(each.cell_contents)
    ]
    assert shown.__closure__ is None  # it knows nothing of the component that it would add to
    assert [str(made) for _ in range(3)] == ["<div><p>none</p></div>"] * 3


@pytest.mark.parametrize("way", ["first", "memo", "uncompiled"])
def test_wrong_props_are_told_in_every_way(way: str) -> None:
    @component
    def c(x: str) -> h.Node:
        return h.p[x]

    with uncompiled() if way == "uncompiled" else nullcontext(), pytest.raises(PropError):
        (memo(c) if way == "memo" else c)()  # type: ignore[call-arg]
