"""Every story, without a browser: what a parser sees, and that views are pure."""

from __future__ import annotations

import re
from typing import Any

import pytest

from stario_components import render
from stario_components.gallery import Story
from stario_components.render import uncompiled
from tests.read_html import REFERENCES, dangling, elements, errors, ids, repeated_ids
from tests.stories import all_stories
from tests.ui.samples import COMPONENTS

STORIES = all_stories()
every = pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)


@pytest.fixture
def both_ways() -> None:
    """The two ways are compared here."""


def test_every_component_has_a_story() -> None:
    shown = {each.component for each in STORIES.values()}
    html = "".join(render(each.render()) for each in STORIES.values())
    missing = [
        name
        for name, component in COMPONENTS.items()
        if component not in shown and f'class="sc-{name.replace("_", "-")}' not in html
    ]
    assert missing == []


@every
def test_two_renders_are_the_same_bytes(story: Story) -> None:
    assert render(story.render()) == render(story.render())


@every
def test_compiled_it_is_the_same_bytes(story: Story) -> None:
    compiled = render(story.render())
    with uncompiled():
        assert render(story.render()) == compiled


@every
def test_a_parser_has_nothing_to_mend(story: Story) -> None:
    assert errors(render(story.render())) == []


@every
def test_ids_are_its_own_and_what_points_at_them_finds_them(story: Story) -> None:
    html = render(story.render())
    assert repeated_ids(html) == []
    assert dangling(html) == []


@every
def test_buttons_say_what_kind_they_are(story: Story) -> None:
    """One without a type submits the form around it."""
    html = render(story.render())
    assert [
        each.attrib for each in elements(html) if each.tag == "button" and not each.get("type")
    ] == []


@every
def test_two_instances_share_no_id(story: Story) -> None:
    """Every id is made from the one that is given, or from a text in the props."""
    names = ids(render(story.render()))
    if story.component is None or not names:
        return
    if "id" in story.component.signature.parameters:
        one, other = (ids(render(story.render(id=each))) for each in ("one", "other"))
        own = set(_ids_of_children(story))
        assert set(one) & set(other) - own == set()
    else:
        given = _texts(story.args)
        strangers = [each for each in names if not any(each.startswith(text) for text in given)]
        assert strangers == []


def _ids_of_children(story: Story) -> list[str]:
    return [each for slot in (story.children, *story.args.values()) for each in _ids_of(slot)]


def _ids_of(slot: Any) -> list[str]:
    try:
        return ids(render(slot))
    except TypeError:  # it is no node but something else that the component takes
        return []


def _texts(value: object) -> list[str]:
    """Every text in the args of a story, however deep."""
    return re.findall(r"'([^']*)'", repr(value))


def test_references_are_known() -> None:
    """The names that other tests look for are in use, so they do not look in vain."""
    html = "".join(render(each.render()) for each in STORIES.values())
    used = {name for each in elements(html) for name in each.attrib} & REFERENCES
    assert used >= {"aria-describedby", "aria-labelledby", "for"}
