"""The stories of a module, and the modules of a folder.

Law: what is wrong with one module is told with that module; the others are there all the same.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from .._errors import SetupError, UsageError, message
from ._imported import imported
from ._story import Story

if TYPE_CHECKING:
    from types import ModuleType

PATTERN = "*_stories.py"


class StoryModule(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """A file of stories: either its stories or what is wrong with it."""

    file: Path
    name: str = ""
    """Its dotted name, once it is imported."""
    docs: str = ""
    stories: tuple[Story, ...] = ()
    error: BaseException | None = None


def stories_of(module: ModuleType) -> list[Story]:
    """The stories of a module, in the order of its lines, each with its name and id.

    A name that starts with an underscore is left out, and so is what was imported: it belongs to
    the module that it came from.

    Raises: UsageError for two stories of one id.
    """
    found: dict[str, Story] = {}
    for name, value in vars(module).items():
        if not isinstance(value, Story) or name.startswith("_"):
            continue
        if _is_of_another(value, module):
            continue
        one = value.named(name, module=module.__name__)
        if one.id in found:
            raise twice(one, found[one.id])
        found[one.id] = one
    return list(found.values())


def _is_of_another(one: Story, module: ModuleType) -> bool:
    """Whether it was imported. What a function of another module made was not."""
    home = sys.modules.get(one.place.module)
    if home is None or home is module or one.place.module == module.__name__:
        return False
    return any(each is one for each in vars(home).values())


def discover(*places: str | Path) -> list[StoryModule]:
    """The story modules of folders (`*_stories.py`, at any depth), of files and of modules by name.

    Files are sorted by their path. A module that can't be imported, and one with an id that an
    earlier one has, comes with its error.

    Raises: SetupError for a place that is not there.
    """
    seen: dict[str, Story] = {}
    return [_module_of(file, seen) for file in dict.fromkeys(_files(places))]


def _files(places: Iterable[str | Path]) -> Iterator[Path]:
    for place in places:
        path = Path(place).resolve()
        if path.is_dir():
            found = sorted(each for each in path.rglob(PATTERN) if not _is_hidden(each, path))
            yield from (each.resolve() for each in found)
        elif path.is_file():
            yield path
        else:
            yield from _files_of_module(str(place))


def _files_of_module(name: str) -> Iterator[Path]:
    from importlib.util import find_spec

    try:
        spec = find_spec(name)
    except (ImportError, ValueError) as error:
        raise nowhere(name) from error
    if spec is None:
        raise nowhere(name)
    if spec.submodule_search_locations:
        yield from _files([Path(each) for each in spec.submodule_search_locations])
    elif spec.origin:
        yield Path(spec.origin).resolve()


def _is_hidden(file: Path, below: Path) -> bool:
    """Whether it stands in a folder such as `.venv`."""
    return any(part.startswith(".") for part in file.relative_to(below).parts)


def _module_of(file: Path, seen: dict[str, Story]) -> StoryModule:
    try:
        module = imported(file)
        stories = stories_of(module)
        _check_ids(stories, seen)
    except (Exception, SystemExit) as error:  # noqa: BLE001  # whatever a module does at import
        return StoryModule(file=file, error=error)
    seen.update({each.id: each for each in stories})
    return StoryModule(
        file=file, name=module.__name__, docs=module.__doc__ or "", stories=tuple(stories)
    )


def _check_ids(stories: Iterable[Story], seen: dict[str, Story]) -> None:
    for each in stories:
        if each.id in seen:
            raise twice(each, seen[each.id])


# --- errors -----------------------------------------------------------------------------------


def twice(one: Story, other: Story) -> UsageError:
    return UsageError(
        message(
            f"Two stories have the id {one.id} ({_line(one)}; {_line(other)}).",
            "The id is the address of a story, and the name of its snapshots.",
            "Give one of them, or its module, another name.",
        )
    )


def _line(one: Story) -> str:
    return f"{Path(one.place.file).name}, line {one.place.line}"


def nowhere(name: str) -> SetupError:
    return SetupError(
        message(
            f"There is no folder, file or module {name!r}.",
            f"Stories are looked for in files {PATTERN}, from {Path.cwd().name or '/'} on.",
            "Give a folder, a file, or a module that can be imported.",
        )
    )
