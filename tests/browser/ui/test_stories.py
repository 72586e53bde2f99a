"""Every story in Chromium: what axe finds, how it fits, what a morph does to it, and without JS."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from stario_components.gallery import Story
from tests.browser.ui.observed import Observed, observe
from tests.browser.ui.stage import Stage
from tests.stories import all_stories

STORIES = all_stories()
pytestmark = pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
_KEPT: dict[str, Observed] = {}


@pytest.fixture
def seen(story: Story, shared_stage: Stage, axe: Callable[..., list[str]]) -> Observed:
    """What was seen of the story; it is visited once for all tests of this file."""
    if story.id not in _KEPT:
        _KEPT[story.id] = observe(story, shared_stage, axe)
    return _KEPT[story.id]


def test_axe_finds_nothing(seen: Observed) -> None:
    assert seen.axe == []


def test_axe_finds_nothing_when_all_is_open(seen: Observed) -> None:
    assert seen.axe_open == []


def test_it_fits_into_320_px(seen: Observed) -> None:
    assert seen.overflow == {"ltr": "", "rtl": ""}


def test_a_morph_keeps_what_a_person_did(seen: Observed) -> None:
    assert seen.after_morph == seen.before_morph


def test_the_console_holds_no_error(seen: Observed) -> None:
    assert seen.errors == []


def test_without_javascript_it_reads_the_same(
    story: Story, seen: Observed, shared_stage_without_js: Stage
) -> None:
    assert shared_stage_without_js.show(story.render()).inner_text("#stage") == seen.text
