"""What the stories show of the components, and what is left to do."""

from __future__ import annotations

import ast
import sys
from enum import Enum
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

import pytest

from stario_components import component, h, render, ui
from stario_components.gallery import _coverage_view, matrix, story
from stario_components.gallery._calls_in import UNCLEAR, calls_in
from stario_components.gallery._coverage import (
    Coverage,
    components_near,
    components_of,
    coverage,
    name_of,
)
from stario_components.gallery._coverage_text import coverage_text
from stario_components.gallery._coverage_view import coverage_view
from stario_components.gallery._entry import Entry
from stario_components.gallery._library import Library
from stario_components.render import Component
from tests.read_html import errors

Tone = Literal["calm", "loud", "shrill"]


class Mood(Enum):
    GOOD = 1
    BAD = 2


@component.with_children
def badge(
    children: h.Node, *, tone: Tone = "calm", is_new: bool = False, mood: Mood = Mood.GOOD
) -> h.Node:
    """A badge. `tone` is its colour. `is_new` makes it blink. `mood` is a secret."""
    return h.b[children]


@component
def lonely(*, text: str) -> h.Node:
    return h.p[text]


@component
def row(*, tone: Tone) -> h.Node:
    """`tone` is told."""
    return badge(tone=tone)["x"]


loud = story(badge, tone="loud")["A"]


@story
def others() -> h.Node:
    return [badge(is_new=True, mood=Mood.BAD)["a"], badge["b"], lonely_name()]


@story
def unclear() -> h.Node:
    return [row(tone=each) for each in ("calm", "loud")]


def lonely_name() -> str:
    return "no component"


def entry(**stories: Any) -> Entry:
    return Entry(
        key="coverage",
        file=Path(__file__),
        state="loaded",
        module=__name__,
        stories=tuple(each.named(name, module=__name__) for name, each in stories.items()),
    )


def found(*components: Component[...], **stories: Any) -> Coverage:
    return coverage([entry(**stories)], components)


def test_a_component_without_a_story_is_told() -> None:
    seen = found(badge, lonely, loud=loud)
    assert [each.name for each in seen.lonely] == ["lonely"]
    assert seen.shown == 1
    assert seen.components[0].stories == ("test-coverage:loud",)


def test_values_that_no_story_shows_are_told() -> None:
    assert found(badge, loud=loud).components[0].unseen == {
        "tone": ('"calm"', '"shrill"'),
        "is_new": ("True",),
        "mood": ("Mood.BAD",),
    }


def test_what_a_function_calls_is_shown_too() -> None:
    assert found(badge, loud=loud, others=others).components[0].unseen == {"tone": ('"shrill"',)}


def test_a_matrix_shows_all_that_varies() -> None:
    looks = matrix(badge, tone=..., is_new=..., mood=...)["A"]
    seen = found(badge, looks=looks)
    assert seen.components[0].unseen == {}
    assert (seen.values, seen.values_shown) == (7, 7)


def test_what_only_running_it_would_tell_is_not_called_missing() -> None:
    assert found(row, unclear=unclear).components[0].unseen == {}


def test_what_nobody_tells_is_told() -> None:
    seen = found(badge, lonely)
    assert [(each.untold, each.has_docs) for each in seen.components] == [
        ((), True),
        (("text",), False),
    ]
    assert (seen.props, seen.props_told) == (4, 3)


def test_nothing_is_left_to_do() -> None:
    looks = matrix(badge, tone=..., is_new=..., mood=...)["A"]
    seen = found(badge, looks=looks)
    assert seen.is_whole
    assert not found(badge, loud=loud).is_whole


def test_many_values_are_nothing_that_one_shows_each_of() -> None:
    seen = coverage([entry(a=story(ui.icon, "check"))], [ui.icon]).components[0]
    assert seen.values == 5
    assert "name" not in seen.unseen


def test_components_are_those_that_the_modules_import() -> None:
    library = Library("gallery")
    library.load("badge")
    near = components_near(library.entries)
    assert ui.badge in near
    assert ui.button in near
    assert badge not in components_near([entry(loud=loud)])


def test_what_is_installed_is_not_ours_to_show(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("shop_stories")
    made: dict[str, Any] = {"h": h, "component": component, "__name__": "shop"}
    exec(compile("def card():\n    return h.p", "/x/site-packages/shop.py", "exec"), made)
    vars(module)["card"] = component(made["card"])
    monkeypatch.setitem(sys.modules, "shop_stories", module)
    shop = Entry(key="shop", file=Path("shop_stories.py"), module="shop_stories")
    assert components_near([shop]) == []


def test_components_of_a_module_are_its_public_ones() -> None:
    module = ModuleType("parts")
    vars(module).update(badge=badge, _row=row, text="a")
    assert components_of(module) == [badge]


def test_a_component_is_named_as_it_is_called() -> None:
    assert [name_of(each) for each in (ui.button, badge)] == ["ui.button", "badge"]


def test_calls_are_found_in_a_source() -> None:
    code = "badge(tone='loud', mood=Mood.BAD, is_new=x)[ui.card['a']]; badge(**props); Other(1)"
    calls = [
        (each.component.name, dict(each.props))
        for each in calls_in(ast.parse(code), {"badge": badge, "ui": ui, "Mood": Mood, "x": []})
    ]
    everything = dict.fromkeys(("tone", "is_new", "mood"), UNCLEAR)
    assert calls == [
        ("badge", everything),
        ("badge", {"tone": "loud", "mood": Mood.BAD, "is_new": UNCLEAR}),
        ("card", {}),
    ]


def test_a_coverage_is_printed() -> None:
    assert coverage_text(found(badge, lonely, loud=loud)) == (
        "Components with a story: 1 of 2\n"
        "Values shown: 3 of 7\n"
        "Props told: 3 of 4\n"
        'badge: no story shows tone="calm", "shrill".\n'
        "badge: no story shows is_new=True.\n"
        "badge: no story shows mood=Mood.BAD.\n"
        "lonely has no story.\n"
        "lonely: nobody tells what these mean: text.\n"
        "lonely has no docstring."
    )


def test_a_coverage_is_a_page() -> None:
    shown = render(coverage_view(coverage=found(badge, lonely, loud=loud), link="/s/{}".format))
    assert (
        "<div><dt>Components with a story</dt><dd><strong>1</strong> of 2"
        '<meter min="0" max="2" value="1" aria-label="Components with a story"></meter></dd></div>'
    ) in shown
    assert '<ul class="sg-names"><li><code>lonely</code></li></ul>' in shown
    assert (
        '<tr><th scope="row"><code>badge</code></th><td data-label="No story shows">'
        '<ul class="sg-unseen"><li><code>tone</code> <code>&#34;calm&#34;</code> '
        "<code>&#34;shrill&#34;</code> </li>"
    ) in shown
    assert '<a href="/s/test-coverage:loud">test-coverage:loud</a>' in shown
    assert errors(shown) == []


def test_a_page_says_that_nothing_is_left() -> None:
    looks = matrix(badge, tone=..., is_new=..., mood=...)["A"]
    shown = render(coverage_view(coverage=found(badge, looks=looks)))
    assert "Every component has a story, every value is shown, every prop told." in shown
    assert "<table" not in shown


def test_the_page_is_compiled() -> None:
    for each in vars(_coverage_view).values():
        if isinstance(each, Component):
            assert each.explain().is_compiled, each.explain()


def test_each_component_of_ours_has_a_story_and_each_prop_is_told() -> None:
    library = Library("gallery")
    for each in library.entries:
        library.load(each.key)
    seen = coverage(library.entries, components_of(ui))
    assert seen.lonely == (), coverage_text(seen)
    assert seen.props_told == seen.props, coverage_text(seen)
