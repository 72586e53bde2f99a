"""The changes of a project's files, as they come.

Law: no other file knows watchfiles.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import AsyncGenerator, Iterable, Iterator
from contextlib import aclosing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from .._errors import SetupError, message
from ._files import walked

if TYPE_CHECKING:
    from ._roots import Roots

# What programs write while they run, beside what is never looked at.
_WRITTEN = frozenset({"var"})
_STEP_MS = 20
"""How long it must be quiet after a change: an editor that saves by renaming makes three."""
_LONGEST_MS = 200
_COARSE_S = 0.02
"""How far the times of files may lie behind the clock."""


async def changes(roots: Roots, *, since: float) -> AsyncGenerator[set[str]]:
    """Paths of files and folders that changed since a time, together as they changed.

    Raises: SetupError without watchfiles.
    """
    try:
        from watchfiles import (
            DefaultFilter,
            awatch,  # pyright: ignore[reportUnknownVariableType]  # it names a type of trio's
        )
    except ImportError as error:
        raise no_watchfiles() from error
    is_tree = not sys.platform.startswith("linux")
    while True:
        if missed := changed_since(watched(roots), since - _COARSE_S):
            yield missed
        watching = awatch(
            *watched(roots, is_tree=is_tree),
            watch_filter=DefaultFilter(),
            step=_STEP_MS,
            debounce=_LONGEST_MS,
            recursive=is_tree,
        )
        with suppress(FileNotFoundError):  # a folder went while it was looked for: look again
            async with aclosing(watching):
                async for found in watching:
                    since = time.time()
                    paths = {path for _, path in found}
                    yield paths
                    if not is_tree and _has_folder(paths):
                        break  # a new folder has to be watched too


def watched(roots: Roots, *, is_tree: bool = False) -> Iterator[str]:
    """The folders to watch. Linux watches each by itself, and has only so many: those that nobody
    writes in are left out. Others watch all below a folder at once."""
    for each in roots.folders:
        if is_tree and each.is_dir():
            yield str(each)
        elif not is_tree:
            yield from (folder for folder, _ in walked(each, beside=_WRITTEN))


def changed_since(folders: Iterable[str], when: float) -> set[str]:
    """Files right in these folders that changed since, while nobody watched them."""
    found = set[str]()
    for folder in folders:
        with suppress(FileNotFoundError):  # it went meanwhile
            found.update(
                file.path
                for file in os.scandir(folder)
                if file.is_file() and file.stat().st_mtime >= when
            )
    return found


def _has_folder(paths: Iterable[str]) -> bool:
    return any(Path(each).is_dir() for each in paths)


# --- errors -----------------------------------------------------------------------------------


def no_watchfiles() -> SetupError:
    return SetupError(
        message(
            "The gallery can't follow changes: the package watchfiles is not installed.",
            "It tells which files were saved, so that stories are there anew at once.",
            'Install it: pip install "stario-components[gallery]".',
        )
    )
