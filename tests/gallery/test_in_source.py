"""Where in its source the parts of a story's call stand."""

from __future__ import annotations

import ast
import sys

from stario_components import h, ui
from stario_components.gallery import Place, Story, slot, stories_of, story
from stario_components.gallery._in_source import as_it_stands, in_source, of_slot

TITLE = {"title": "B"}

first = story(ui.icon_button, "x", label="Close")
second = story(title="Second")(ui.card, title="A", footer=slot(a=h.b["1"], b=h.i["2"]))[h.p["text"]]
spread = story(ui.card, **TITLE)
both = [story(ui.badge, tone="info")["a"], story(ui.badge, tone="danger")["b"]]
icons = story(ui.icon_button, *["x"], label="Close")


def own(name: str) -> Story:
    return next(each for each in stories_of(sys.modules[__name__]) if each.name == name)


def args(one: Story, *parameters: str) -> dict[str, str]:
    source = in_source(one)
    assert source is not None
    return {name: ast.unparse(each) for name, each in source.args(parameters).items()}


def test_props_are_found_by_place_and_by_name() -> None:
    assert args(own("first"), "icon", "label") == {"icon": "'x'", "label": "'Close'"}


def test_what_is_spread_has_no_names() -> None:
    assert args(own("spread"), "title") == {}
    assert args(own("icons"), "icon", "label") == {"label": "'Close'"}


def test_children_stand_in_brackets() -> None:
    source = in_source(own("second"))
    assert source is not None
    assert source.children is not None
    assert ast.unparse(source.children) == "h.p['text']"
    plain = in_source(own("first"))
    assert plain is not None
    assert plain.children is None


def test_what_could_be_one_of_several_is_none_of_them() -> None:
    assert args(both[0], "tone") == {}


def test_a_node_of_a_slot_has_its_own_expression() -> None:
    one = own("second")
    source = in_source(one)
    assert source is not None
    held = one.args["footer"]
    written = source.args(["title"])["footer"]
    found = of_slot(held, held.nodes["b"], written)
    assert found is not None
    assert ast.unparse(found) == "h.i['2']"
    assert of_slot(held, h.b["other"], written) is None
    assert of_slot(held, held.nodes["b"], None) is None


def test_a_story_that_was_changed_stands_there_as_it_was() -> None:
    changed = own("first").with_args({"label": "Other"})
    assert as_it_stands(changed).args == {"icon": "x", "label": "Close"}
    nameless = story(ui.badge)["a"]
    assert as_it_stands(nameless) is nameless


def test_without_a_file_there_is_no_source() -> None:
    assert in_source(Story(target=ui.badge, args={}, place=Place("", "/gone.py", 1))) is None
