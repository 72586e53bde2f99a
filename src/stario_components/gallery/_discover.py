"""The stories of a module, and the modules of a folder.

Law: what is wrong with one module is told with that module; the others are there all the same.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from .._errors import UsageError, message
from ._entry import Broken
from ._files import resolved, story_files
from ._imported import imported
from ._keys import keys_of
from ._place import slug
from ._story import Story

if TYPE_CHECKING:
    from types import ModuleType


class StoryModule(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """A file of stories: either its stories or what is wrong with it."""

    file: Path
    name: str = ""
    """Its dotted name, once it is imported."""
    docs: str = ""
    stories: tuple[Story, ...] = ()
    error: BaseException | None = None


def stories_of(module: ModuleType, *, key: str = "") -> list[Story]:
    """The stories of a module, in the order of its lines, each with its name and id.

    A name that starts with an underscore is left out, and so is what was imported: it belongs to
    the module that it came from. A `key` stands for the name of the module in the ids.

    Raises: UsageError for two stories of one id.
    """
    found: list[Story] = []
    for each in found_in(module, key=key):
        if isinstance(each, Broken):
            raise each.error
        found.append(each)
    return found


def found_in(module: ModuleType, *, key: str = "") -> list[Story | Broken]:
    """As `stories_of`, with a `Broken` in the place of each story that can't be there."""
    found: dict[str, Story | Broken] = {}
    for name, value in vars(module).items():
        if not isinstance(value, Story) or name.startswith("_"):
            continue
        if not _is_of_another(value, module):
            one = _checked(value.named(name, module=module.__name__, key=key), found)
            found[one.id] = one
    return list(found.values())


def _checked(one: Story, found: Mapping[str, Story | Broken]) -> Story | Broken:
    if not slug(one.name):
        return _broken(one, found, error=unspeakable(one))
    if one.id in found:
        return _broken(one, found, error=twice(one, found[one.id]))
    return one


def _broken(one: Story, found: Mapping[str, Story | Broken], *, error: UsageError) -> Broken:
    """It has an id too, so that there is a page that says what is wrong."""
    free = (own for number in count(2) if (own := f"{one.id}-{number}") not in found)
    return Broken(id=next(free), name=one.name, error=error, place=one.place)


def _is_of_another(one: Story, module: ModuleType) -> bool:
    """Whether it was imported. What a function of another module made was not."""
    home = sys.modules.get(one.place.module)
    if home is None or home is module or one.place.module == module.__name__:
        return False
    return any(each is one for each in vars(home).values())


def discover(*places: str | Path) -> list[StoryModule]:
    """The story modules of folders (`*_stories.py`, at any depth), of files and of modules by name.

    Files are sorted by their path. Two files of one name have their folders in the ids of their
    stories. A module that can't be imported, and one with two stories of one id, comes with its
    error.

    Raises: SetupError for a place that is not there.
    """
    return [_module_of(file, key) for file, key in keys_of(story_files(resolved(places))).items()]


def _module_of(file: Path, key: str) -> StoryModule:
    try:
        module = imported(file)
        stories = stories_of(module, key=key)
    except (Exception, SystemExit) as error:  # noqa: BLE001  # whatever a module does at import
        return StoryModule(file=file, error=error)
    return StoryModule(
        file=file, name=module.__name__, docs=module.__doc__ or "", stories=tuple(stories)
    )


# --- errors -----------------------------------------------------------------------------------


def twice(one: Story, other: Story | Broken) -> UsageError:
    return UsageError(
        message(
            f"Two stories have the id {one.id} ({_line(one)}; {_line(other)}).",
            "The id is the address of a story, and the name of its snapshots.",
            "Give one of them, or its module, another name.",
        )
    )


def _line(one: Story | Broken) -> str:
    return f"{Path(one.place.file).name}, line {one.place.line}"


def unspeakable(one: Story) -> UsageError:
    return UsageError(
        message(
            f"The story {one.name} has no id ({_line(one)}).",
            "An id is made of the letters a to z and of digits: it stands in addresses.",
            'Give it another name, and what people read as its title: story(title="…")(…).',
        )
    )
