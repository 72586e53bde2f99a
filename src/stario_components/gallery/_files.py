"""The files of a project: where stories are looked for, and what of a folder is never looked at.

Law: nothing is imported here, but for a place that is given as the name of a module.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path

from .._errors import SetupError, message
from ._setup import FILE

PATTERN = "*_stories.py"

# What tools make, and what others wrote. Folders that start with a dot are left out as well.
_MADE = frozenset({"__pycache__", "build", "dist", "node_modules", "site-packages"})


def resolved(places: Iterable[str | Path]) -> list[Path]:
    """The folders and files of these places; a module that is no folder or file goes by its name.

    Raises: SetupError for a place that is not there.
    """
    return list(dict.fromkeys(each for place in places for each in _resolved(place)))


def story_files(places: Iterable[Path]) -> list[Path]:
    """The files of stories of these folders, at any depth, by their paths; and files as given."""
    return list(dict.fromkeys(each for place in places for each in _files(place)))


def is_found(name: str) -> bool:
    """Whether a file of this name is looked for in folders, for its stories or its setup."""
    return name == FILE or fnmatchcase(name, PATTERN)


def walked(top: Path, *, beside: frozenset[str] = frozenset()) -> Iterator[tuple[str, list[str]]]:
    """A folder and those in it that people write in, each with the names of its files; `beside`
    names more folders to leave out."""
    for folder, inner, names in os.walk(top):
        inner[:] = [each for each in inner if not _is_made(folder, each, beside)]
        yield folder, names


def _resolved(place: str | Path) -> list[Path]:
    path = Path(place).resolve()
    return [path] if path.exists() else list(_of_module(str(place)))


def _of_module(name: str) -> Iterator[Path]:
    from importlib.util import find_spec

    try:
        spec = find_spec(name)
    except (ImportError, ValueError) as error:
        raise nowhere(name) from error
    if spec is None:
        raise nowhere(name)
    if spec.submodule_search_locations:
        yield from (Path(each).resolve() for each in spec.submodule_search_locations)
    elif spec.origin:
        yield Path(spec.origin).resolve()


def _files(place: Path) -> Iterator[Path]:
    if not place.is_dir():
        yield from [place] if place.is_file() else []
        return
    found = [
        Path(folder, name)
        for folder, names in walked(place)
        for name in names
        if fnmatchcase(name, PATTERN)
    ]
    yield from (each.resolve() for each in sorted(found) if each.is_file())


def _is_made(folder: str, name: str, beside: frozenset[str]) -> bool:
    """Whether a tool made it, as `.git` or `node_modules`; an environment has a mark of its own."""
    if name.startswith(".") or name in _MADE or name in beside:
        return True
    return Path(folder, name, "pyvenv.cfg").is_file()


# --- errors -----------------------------------------------------------------------------------


def nowhere(name: str) -> SetupError:
    return SetupError(
        message(
            f"There is no folder, file or module {name!r}.",
            f"Stories are looked for in files {PATTERN}, from {Path.cwd().name or '/'} on.",
            "Give a folder, a file, or a module that can be imported.",
        )
    )
