"""The stories of our own components, as the gallery, the docs and the tests read them."""

from __future__ import annotations

from pathlib import Path

from stario_components.gallery import Story, StoryModule, discover

FOLDER = Path(__file__).parents[1] / "gallery"


def story_modules() -> list[StoryModule]:
    """Every file of stories of ours.

    Raises: what went wrong in one of them.
    """
    modules = discover(FOLDER)
    for each in modules:
        if each.error is not None:
            raise each.error
    return modules


def all_stories() -> dict[str, Story]:
    """Every story by its id, in the order of files and of lines in them."""
    return {each.id: each for module in story_modules() for each in module.stories}
