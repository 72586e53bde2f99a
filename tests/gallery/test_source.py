"""The sources of stories and of components."""

from __future__ import annotations

import sys
from functools import wraps
from pathlib import Path
from typing import Any

import pytest

from stario_components import SetupError, component, h, ui
from stario_components.gallery import Place, Story, discover, story
from stario_components.gallery._source import component_source, story_source

danger = story(
    ui.button,
    tone="danger",
)["Delete"]


@story(tags={"short"})
def two_buttons() -> h.Node:
    """One and another."""
    return [ui.button["One"], ui.button["Two"]]


@component
def row(*, text: str) -> h.Node:
    return h.li[text]


def test_a_story_is_its_statement() -> None:
    assert story_source(danger) == (
        'danger = story(\n    ui.button,\n    tone="danger",\n)["Delete"]'
    )


def test_a_function_is_shown_with_its_decorators() -> None:
    assert story_source(two_buttons) == (
        '@story(tags={"short"})\n'
        "def two_buttons() -> h.Node:\n"
        '    """One and another."""\n'
        '    return [ui.button["One"], ui.button["Two"]]'
    )


def test_what_it_answers_and_plays_stands_below_it(tmp_path: Path) -> None:
    file = tmp_path / "search_stories.py"
    file.write_text(
        "from stario_components import h\n"
        "from stario_components.gallery import story\n"
        "@story\n"
        "def search():\n"
        "    return h.p['a']\n"
        "if hasattr(search, 'on'):\n"
        "    pass\n"
        "class search_like:\n"
        "    on = play = staticmethod(lambda *_: lambda fn: fn)\n"
    )
    one = discover(file)[0].stories[0]
    text = file.read_text()
    file.write_text(
        f"{text}"
        "@search.on('GET', '/results')\n"
        "async def results():\n"
        "    yield 1\n"
        "@search.play\n"
        "async def types(page): ...\n"
        "@other.play\n"
        "async def another(page): ...\n"
    )
    assert story_source(one) == (
        "@story\n"
        "def search():\n"
        "    return h.p['a']\n\n\n"
        "@search.on('GET', '/results')\n"
        "async def results():\n"
        "    yield 1\n\n\n"
        "@search.play\n"
        "async def types(page): ..."
    )


def test_a_component_is_its_function() -> None:
    assert component_source(row) == (
        "@component\ndef row(*, text: str) -> h.Node:\n    return h.li[text]"
    )


def test_a_component_below_other_decorators_is_its_own_function() -> None:
    def loud(fn: Any) -> Any:
        @wraps(fn)
        def around(**props: Any) -> h.Node:
            return fn(**props)

        return around

    @component
    @loud
    def inner(*, text: str) -> h.Node:
        return h.b[text]

    assert component_source(inner) == (
        "@component\n@loud\ndef inner(*, text: str) -> h.Node:\n    return h.b[text]"
    )


def test_a_story_without_a_file_has_no_source() -> None:
    lost = Story(target=row, args={"text": "a"}, place=Place("gone", "/gone/a_stories.py", 3))
    with pytest.raises(SetupError) as caught:
        story_source(lost)
    assert str(caught.value) == (
        "There is no source of <story without a name> in a_stories.py.\n"
        "It is read from the file that it was imported from, as that is now.\n"
        "Save the file and import it again; what was made by exec or in a console has none."
    )


def test_what_was_made_without_a_file_has_no_source() -> None:
    made: dict[str, Any] = {}
    exec("def view():\n    return None", made)
    with pytest.raises(SetupError, match="There is no source of view in <string>."):
        component_source(made["view"])
    with pytest.raises(SetupError, match="There is no source of print."):
        component_source(print)


def test_a_story_of_ours_by_its_name() -> None:
    assert sys.modules[__name__].danger is danger
