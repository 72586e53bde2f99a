"""`story`: a call as data, checked where it stands, rendered when it is asked for."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import htpy
import pytest

from stario_components import UsageError, component, h, render
from stario_components.gallery import Story, made, matrix, numbered, one_of, stories_of, story
from stario_components.render import Html, PropError, uncompiled
from stario_components.sse import patch


@component
def badge(text: str, *, tone: Literal["calm", "loud"] = "calm") -> h.Node:
    """A word in a box."""
    return h.span(data_tone=tone)[text]


@component.with_children
def card(children: h.Node, *, title: str, level: int = 2) -> h.Node:
    return h.section(data_level=level)[h.h2[title], children]


@component
def bill(*, amount: int, day: str = "") -> h.Node:
    return h.p[amount, " ", day]


AMOUNTS = made(lambda fixed: [fixed.random.randint(1, 9)])


def html(one: Story, **changes: Any) -> str:
    return render(one.render(**changes))


def test_a_story_is_the_call_of_a_component() -> None:
    loud = story(badge, "New", tone="loud")
    assert html(loud) == '<span data-tone="loud">New</span>'
    assert loud.args == {"text": "New", "tone": "loud"}
    assert loud.component is badge


def test_children_stand_in_brackets() -> None:
    assert html(story(card, title="Cart")["Empty"]) == (
        '<section data-level="2"><h2>Cart</h2>Empty</section>'
    )


def test_without_brackets_there_are_no_children() -> None:
    assert html(story(card, title="Cart")) == '<section data-level="2"><h2>Cart</h2></section>'


def test_brackets_leave_the_story_before_them_as_it_was() -> None:
    empty = story(card, title="Cart")
    assert empty["Full"].children == "Full"
    assert empty.children is None


def test_children_that_can_be_read_once_are_kept() -> None:
    twice = story(card, title="Cart")[(h.b[each] for each in "ab")]
    assert html(twice) == html(twice)
    assert "<b>a</b><b>b</b>" in html(twice)


def test_brackets_do_not_make_it_a_sequence() -> None:
    with pytest.raises(TypeError, match="not iterable"):
        list(story(card, title="Cart"))


def test_a_function_is_a_story() -> None:
    @story
    def two_words() -> h.Node:
        """One beside the other."""
        return [badge("a"), badge("b")]

    assert html(two_words) == '<span data-tone="calm">a</span><span data-tone="calm">b</span>'
    assert (two_words.name, two_words.title) == ("two_words", "Two words")
    assert two_words.id == "test-story:two-words"
    assert two_words.docs == "One beside the other."
    assert two_words.component is None


def test_the_parameters_of_a_function_are_its_args() -> None:
    @story(tags={"live"})
    def words(*, count: int = 2, word: str = "a") -> h.Node:
        return [badge(word) for _ in range(count)]

    assert words.args == {"count": 2, "word": "a"}
    assert words.tags == {"live"}
    assert html(words, count=1, word="b") == '<span data-tone="calm">b</span>'


def test_a_plain_function_can_be_called_too() -> None:
    def word(text: str, *, level: int = 2) -> h.Node:
        return h.h2[text, level]

    assert story(word, "a").args == {"level": 2, "text": "a"}
    assert html(story(word, "a")) == "<h2>a2</h2>"


def test_what_is_said_about_a_story_comes_first() -> None:
    told = story(title="A long one", docs="It wraps.", tags=["a", "b"])(badge, "New")
    assert (told.title, told.docs, told.tags) == ("A long one", "It wraps.", {"a", "b"})
    assert told.args == {"text": "New"}


def test_a_single_tag_is_no_list_of_letters() -> None:
    assert story(tags="live")(badge, "New").tags == {"live"}


def test_what_is_said_and_props_of_the_same_name_do_not_meet() -> None:
    told = story(title="Story")(card, title="Cart")["Empty"]
    assert (told.title, told.args) == ("Story", {"title": "Cart"})


def test_something_may_stand_around_it() -> None:
    wrapped = story(wrap=lambda node: h.div(".dark")[node])(badge, "New")
    assert html(wrapped) == '<div class="dark"><span data-tone="calm">New</span></div>'


def test_args_may_be_changed_for_one_render() -> None:
    loud = story(badge, "New", tone="loud")
    assert html(loud, tone="calm") == '<span data-tone="calm">New</span>'
    assert html(loud) == '<span data-tone="loud">New</span>'


@pytest.mark.parametrize(
    "put",
    [
        lambda one: htpy.div[one],
        lambda one: h.div[one],
        lambda one: component(lambda: h.div[one])(),
        lambda one: component.with_children(lambda children: h.div[children])[one],
    ],
    ids=["htpy", "h", "compiled", "slotted"],
)
@pytest.mark.parametrize(
    "one",
    [story(badge, "a"), story(card, title="b")["c"], matrix(badge, text="a", tone=...)],
    ids=["story", "slotted", "matrix"],
)
def test_a_story_is_a_node(put: Callable[[h.Node], h.Node], one: Story) -> None:
    assert render(put(one)) == f"<div>{html(one)}</div>"


def test_a_story_goes_into_an_event() -> None:
    assert "<b>a</b>" in str(patch(h.p(id="x")[story(lambda: h.b["a"])]))


def test_it_renders_the_same_as_it_is_written() -> None:
    one = story(card, title="<Cart>")["<Empty>"]
    with uncompiled():
        written = html(one)
    assert html(one) == written


def test_it_knows_where_it_stands() -> None:
    one = story(badge, "a")
    assert one.place.module == __name__
    assert Path(one.place.file).name == "test_story.py"
    assert (
        "one = story(badge"
        in Path(one.place.file).read_text("utf-8").splitlines()[one.place.line - 1]
    )


def test_a_story_can_not_be_changed() -> None:
    with pytest.raises(AttributeError, match="immutable"):
        story(badge, "a").title = "b"


# --- data that is made ------------------------------------------------------------------------


def test_made_data_is_the_same_each_time() -> None:
    one = story(bill, amount=made(lambda fixed: fixed.random.randint(1, 1_000_000)))
    assert html(one) == html(one)
    other = story(seed=1)(bill, amount=made(lambda fixed: fixed.random.randint(1, 1_000_000)))
    assert html(one) != html(other)


def test_made_data_has_the_time_of_the_story() -> None:
    noon = datetime(2030, 5, 6, 12, tzinfo=UTC)
    one = story(now=noon)(bill, amount=1, day=made(lambda fixed: fixed.now.isoformat()))
    assert html(one) == "<p>1 2030-05-06T12:00:00+00:00</p>"


def test_a_default_of_a_function_may_be_made() -> None:
    @story
    def bills(amounts: list[int] = AMOUNTS) -> h.Node:
        return h.p[amounts]

    assert html(bills) == html(bills)
    assert html(bills, amounts=[1, 2]) == "<p>12</p>"


def test_a_seed_is_for_the_module_random_too() -> None:
    @story(seed=7)
    def lot() -> h.Node:
        return h.p[random.randint(1, 1_000_000)]

    assert html(lot) == html(lot)


def test_the_module_random_goes_on_as_before() -> None:
    random.seed(1)
    first = [random.random(), random.random()]
    random.seed(1)
    again = [random.random()]
    html(story(seed=3)(bill, amount=made(lambda _: random.randint(1, 9))))
    assert [*again, random.random()] == first


def test_without_a_seed_and_made_data_random_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(random, "getstate", lambda: pytest.fail("it costs more than a render"))
    html(story(badge, "a"))


# --- refusals ---------------------------------------------------------------------------------


def refused(call: Callable[[], object], kind: type[Exception] = PropError) -> str:
    with pytest.raises(kind) as caught:
        call()
    return str(caught.value)


def test_an_unknown_prop_is_told_where_the_story_stands() -> None:
    text = refused(lambda: story(badge, "a", tine="loud"))
    assert text.startswith("badge got the unknown prop 'tine' (test_story.py, line ")
    assert text.endswith("Its props are text, tone.\nDid you mean tone?")


def test_a_value_that_a_prop_does_not_take_is_told() -> None:
    text = refused(lambda: story(badge, "a", tone="lout"))
    assert text.startswith('badge got tone="lout" (test_story.py, line ')
    assert text.endswith('tone is one of "calm", "loud".\nDid you mean tone="loud"?')


def test_a_missing_prop_is_told() -> None:
    assert "It misses title." in refused(lambda: story(card))


def test_a_function_needs_defaults() -> None:
    def search(q: str) -> h.Node:
        return h.p[q]

    assert "It misses q." in refused(lambda: story(search))


def test_changes_are_checked_too() -> None:
    @story
    def words(count: int = 2) -> h.Node:
        return h.p[count]

    assert "the unknown prop 'cont'" in refused(lambda: words.render(cont=1))
    assert "Did you mean count?" in refused(lambda: words.render(cont=1))


def test_a_made_value_is_checked_when_it_is_made() -> None:
    one = story(badge, "a", tone=made(lambda _: "lout"))
    assert 'badge got tone="lout"' in refused(lambda: html(one))


@pytest.mark.parametrize("varying", [..., one_of("a"), numbered("a")])
def test_what_varies_is_for_a_matrix(varying: Any) -> None:
    assert refused(lambda: story(badge, text=varying), UsageError) == (
        "story(badge, …) got a text that varies.\n"
        "A story is one call; ..., one_of(…) and numbered(…) make many.\n"
        "Write matrix(badge, …), or one value."
    )


def test_what_is_no_component_is_refused() -> None:
    assert refused(lambda: story(h.p["a"]), UsageError) == (
        "story got <Element '<p>...</p>'>.\n"
        "A story is a call that can be made again: a component and its props.\n"
        'Write story(ui.button, tone="danger")["Delete"], or @story above a function.'
    )


def test_an_unknown_word_about_a_story_is_refused() -> None:
    assert refused(lambda: story(tag="live"), UsageError) == (
        "story and matrix know no 'tag'.\n"
        "Without a component they take title, tags, docs, wrap, seed, now.\n"
        "Did you mean tags?"
    )


def test_props_without_a_name_are_refused() -> None:
    @component
    def row(name: str, /) -> h.Node:
        return h.p[name]

    assert refused(lambda: story(row, "a"), UsageError) == (
        "row takes props that have no name.\n"
        "The args of a story go by name: people change them by it.\n"
        "Write a function that calls row, with @story above it."
    )


def test_an_id_needs_a_name() -> None:
    one = story(badge, "a")
    text = refused(lambda: one.id, UsageError)
    assert text.startswith("A story has no name yet (")
    assert text.endswith(
        "Its id is made of its module and the name that it has there.\n"
        "Take it from stories_of(module) or discover(folder), which know the name."
    )
    assert repr(one) == "<story without a name>"


def test_other_children_after_a_render_are_rendered() -> None:
    one = story(card, title="A")["One"]
    assert "One</section>" in str(one.render())
    assert "Two</section>" in str(one["Two"].render())


def test_a_function_is_compiled_as_a_component_is() -> None:
    def view(word: str = "Hello") -> h.Node:
        return h.p[word]

    assert type(story(view).render()) is Html
    assert str(story(view).render(word="<b>")) == "<p>&lt;b&gt;</p>"


# --- what is loaded ---------------------------------------------------------------------------


def test_stories_load_no_server_and_no_parser(tmp_path: Path) -> None:
    (tmp_path / "a_stories.py").write_text(
        "from stario_components import ui\n"
        "from stario_components.gallery import story\n"
        "a = story(ui.button)['Save']\n"
    )
    program = (
        "import sys; from stario_components.gallery import discover\n"
        f"module, = discover({str(tmp_path)!r}); print(module.stories[0].id)\n"
        "heavy = {'litestar', 'granian', 'uvicorn', 'asyncio', 'pytest', 'turbohtml'}\n"
        "print(*heavy & {*sys.modules})"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout == "a:a\n\n"


def test_a_module_names_its_stories() -> None:
    module = sys.modules[__name__]
    assert stories_of(module) == []
