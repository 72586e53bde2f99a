"""The call that makes what a story shows, as text that can be copied."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from types import ModuleType
from typing import Any, Literal

import pytest

from stario_components import component, ds, h, render, ui
from stario_components.gallery import (
    Story,
    made,
    matrix,
    numbered,
    one_of,
    page,
    slot,
    stories_of,
    story,
)
from stario_components.gallery._call_text import arg_texts, call_text
from tests.stories import all_stories


class Mood(Enum):
    CALM = 1
    LOUD = 2


@dataclass(frozen=True)
class Person:
    name: str
    born: date | None = None


@component
def bill(
    of: str,
    *,
    amount: Decimal = Decimal(0),
    mood: Mood = Mood.CALM,
    people: list[Person] | None = None,
    tone: Literal["calm", "loud"] = "calm",
    icon: h.Node = None,
) -> h.Node:
    return h.p[of, " ", str(amount), mood.name, tone, repr(people), icon]


@pytest.fixture
def evaluated() -> Iterator[Callable[[str], Any]]:
    """Runs a text as a module would, and gives what its last line evaluates to."""
    module = ModuleType("copied")
    sys.modules["copied"] = module

    def run(text: str) -> Any:
        tree = ast.parse(text)
        last = tree.body.pop()
        assert isinstance(last, ast.Expr)
        exec(compile(tree, "<copied>", "exec"), vars(module))
        return eval(compile(ast.Expression(last.value), "<copied>", "eval"), vars(module))

    yield run
    del sys.modules["copied"]


def lines(one: Story, **args: Any) -> str:
    """The call alone."""
    return call_text(one, args).rpartition("\n\n")[2].strip()


@pytest.mark.parametrize("one", all_stories().values(), ids=lambda each: each.id)
def test_the_text_of_a_story_of_ours_makes_the_same_html(
    one: Story, evaluated: Callable[[str], Any]
) -> None:
    text = call_text(one)
    assert "...,  # " not in text
    found = evaluated(text)
    shown = found.render() if isinstance(found, Story) else found
    bare = one if one.wrap is None else story(one.target, **one.args)
    assert render(shown) == render(bare.render())


def test_a_call_says_what_the_story_gives_and_what_was_changed() -> None:
    danger = story(ui.button, tone="neutral")["Delete"]
    assert call_text(danger, {"size": "lg", "pill": False, "variant": "soft"}) == (
        "from stario_components import ui\n\n"
        'ui.button(tone="neutral", size="lg", variant="soft")["Delete"]'
    )


def test_without_args_it_is_the_story_itself() -> None:
    assert lines(story(ui.button, tone="danger")["Delete"]) == (
        'ui.button(tone="danger")["Delete"]'
    )


def test_no_brackets_without_children_and_no_parentheses_without_props() -> None:
    assert lines(story(ui.button, label="Delete")) == 'ui.button(label="Delete")'
    assert lines(story(ui.card)["Text"]) == 'ui.card["Text"]'


def test_what_comes_first_goes_by_place() -> None:
    assert lines(story(ui.icon_button, label="Close", icon="x")) == (
        'ui.icon_button("x", label="Close")'
    )


def test_a_wide_call_has_a_prop_on_each_line() -> None:
    wide = story(
        ui.card, title="A title that goes on and on", description="And what there is to say of it"
    )
    assert lines(wide["Text"], level=2, href="#") == (
        "ui.card(\n"
        '    title="A title that goes on and on",\n'
        '    description="And what there is to say of it",\n'
        "    level=2,\n"
        '    href="#",\n'
        ')["Text"]'
    )


def test_a_wide_child_stands_on_a_line_of_its_own() -> None:
    wide = story(ui.button, tone="primary")[
        "Download the annual report of the supervisory board with its appendices"
    ]
    assert lines(wide) == (
        'ui.button(tone="primary")[\n'
        '    "Download the annual report of the supervisory board with its appendices"\n'
        "]"
    )


def test_values_are_written_so_that_they_mean_the_same() -> None:
    one = story(bill, "Ada", amount=Decimal("1.50"))
    changes = {"mood": Mood.LOUD, "people": [Person("Ada", date(1815, 12, 10)), Person("Bob")]}
    assert lines(one, **changes) == (
        "bill(\n"
        '    "Ada",\n'
        '    amount=Decimal("1.50"),\n'
        "    mood=Mood.LOUD,\n"
        '    people=[Person("Ada", born=date(1815, 12, 10)), Person("Bob")],\n'
        ")"
    )


def test_what_has_no_text_is_taken_from_the_source() -> None:
    live = story(ui.switch, label="Sound", attrs=ds.on_change(ds.post("/sound")))
    assert call_text(live, {"disabled": True}) == (
        "from stario_components import ds, ui\n\n"
        'ui.switch(label="Sound", attrs=ds.on_change(ds.post("/sound")), disabled=True)'
    )


def test_what_has_no_source_either_is_left_open_with_its_type() -> None:
    one = story(bill, "Ada")
    assert lines(one, icon=h.b["!"]) == 'bill(\n    "Ada",\n    icon=...,  # Element\n)'


def test_what_names_a_local_variable_is_left_open() -> None:
    local = h.b["!"]
    one = story(bill, "Ada", icon=local)
    assert lines(one) == 'bill(\n    "Ada",\n    icon=...,  # Element\n)'


MARK = h.b["!"]


def test_what_stands_in_the_module_is_copied() -> None:
    one = story(ui.card, title="A")[MARK, h.i["b"]]
    assert call_text(one) == (
        "from stario_components import h, ui\n\n"
        'MARK = h.b["!"]\n\n'
        'ui.card(title="A")[MARK, h.i["b"]]'
    )


def test_a_changed_value_is_never_taken_from_the_source() -> None:
    one = story(ui.card, title="A", footer=MARK)
    assert lines(one, footer=h.i["b"]) == (
        'ui.card(\n    title="A",\n    footer=...,  # Element\n)'
    )


def test_a_story_among_the_children_is_its_call() -> None:
    inner = story(ui.button, tone="danger")["Delete"]
    assert lines(story(ui.card, title="A")[inner]) == (
        'ui.card(title="A")[ui.button(tone="danger")["Delete"]]'
    )


def test_data_that_is_made_is_written_as_it_is_rendered() -> None:
    one = story(bill, "Ada", amount=made(lambda fixed: Decimal(fixed.random.randint(1, 9))))
    value = one.render()
    assert lines(one).startswith('bill("Ada", amount=Decimal("')
    digit = lines(one).split('"')[3]
    assert f"Ada {digit}CALM" in render(value)


def test_a_matrix_is_a_matrix() -> None:
    looks = matrix(
        ui.split_button, id=numbered("save"), items=(), tone=..., size=one_of("sm", "lg")
    )
    assert call_text(looks["Save"]) == (
        "from stario_components import ui\n"
        "from stario_components.gallery import matrix, numbered, one_of\n\n"
        "matrix(\n"
        "    ui.split_button,\n"
        "    tone=...,\n"
        '    size=one_of("sm", "lg"),\n'
        '    id=numbered("save"),\n'
        "    items=(),\n"
        ')["Save"]'
    )


def test_an_axis_that_was_chosen_varies_no_more() -> None:
    looks = matrix(ui.button, tone=..., size=...)["Save"]
    assert lines(looks, tone="danger") == 'matrix(ui.button, size=..., tone="danger")["Save"]'


def test_a_matrix_that_varies_no_more_is_a_call() -> None:
    looks = matrix(ui.button, tone=...)["Save"]
    assert lines(looks, tone="danger") == 'ui.button(tone="danger")["Save"]'


framed = story(bill, "Ada", icon=slot(bold=MARK, italic=h.i["?"]))
pressed = story(ui.button)[slot(short="Save", long=[h.b["Save"], " all"])]
board = page("/todo", title="Board")


def test_a_slot_is_the_node_that_was_chosen() -> None:
    assert lines(framed) == 'bill("Ada", icon=MARK)'
    assert lines(pressed) == 'ui.button["Save"]'
    nodes = framed.args["icon"].nodes
    assert lines(framed.named("framed", module=__name__).with_args({"icon": nodes["italic"]})) == (
        'bill("Ada", icon=h.i["?"])'
    )
    child = pressed.children.nodes["long"]
    changed = pressed.named("pressed", module=__name__).with_args({"size": "lg"}, child)
    assert lines(changed) == 'ui.button(size="lg")[[h.b["Save"], " all"]]'


def test_what_somebody_changed_is_never_taken_from_the_source() -> None:
    one = framed.named("framed", module=__name__)
    assert lines(one.with_args({"icon": h.b["other"]})) == (
        'bill(\n    "Ada",\n    icon=...,  # Element\n)'
    )


def test_a_page_is_told_by_its_path() -> None:
    assert call_text(board) == 'from stario_components.gallery import page\n\npage("/todo")'


def test_args_are_told_one_by_one() -> None:
    assert arg_texts(framed) == {"of": '"Ada"', "icon": "MARK"}


@story
def greeting(name: str = "Ada", *, count: int = 2) -> h.Node:
    """Said more than once."""
    return h.p[(f"Hello {name}" for _ in range(count))]


@story
def steps(count: int = 2) -> h.Node:
    found = [MARK]
    found *= count
    return found


def test_a_function_is_what_it_returns() -> None:
    assert call_text(greeting, {"count": 3}) == (
        "from stario_components import h\n\n"
        'name = "Ada"\n'
        "count = 3\n\n"
        'h.p[(f"Hello {name}" for _ in range(count))]'
    )


def test_a_function_with_more_than_one_step_stands_above_its_call() -> None:
    assert call_text(steps, {"count": 3}) == (
        "from __future__ import annotations\n\n"
        "from stario_components import h\n\n"
        'MARK = h.b["!"]\n\n\n'
        "def steps(count: int = 2) -> h.Node:\n"
        "    found = [MARK]\n"
        "    found *= count\n"
        "    return found\n\n\n"
        "steps(count=3)"
    )


def test_a_story_by_its_name_is_found_where_it_is_now(evaluated: Callable[[str], Any]) -> None:
    named = next(each for each in stories_of(sys.modules[__name__]) if each.name == "greeting")
    assert render(evaluated(call_text(named))) == render(named.render())


def test_a_component_that_others_cannot_import_is_called_by_its_name() -> None:
    @component
    def here(*, text: str) -> h.Node:
        return h.p[text]

    assert call_text(story(here, text="a")) == 'here(text="a")'
