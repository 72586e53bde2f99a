"""The keys of files of stories: what their addresses, and the ids of their stories, start with."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from ._place import key_of, slug

if TYPE_CHECKING:
    from pathlib import Path

_DIGITS = re.compile(r"(\d+)")


def keys_of(files: Iterable[Path]) -> dict[Path, str]:
    """A key for each file: the name of its module, with folders before it where that is taken.

    Every file of that name gets its folders, below the one that holds all files: so a key depends
    neither on which came first nor on where a project lies.

    Example:
        >>> from pathlib import Path
        >>> files = [Path("/a/button_stories.py"), Path("/a/x/button_stories.py")]
        >>> list(keys_of(files).values())
        ['button', 'x-button']
    """
    files = list(files)
    folders = grouped(files)
    found = {file: key_of(file.stem) or "stories" for file in files}
    depth = 0
    while doubled := _doubled(found):
        depth += 1
        deeper = {file: _with_folders(file, folders[file], depth=depth) for file in doubled}
        if all(found[file] == key for file, key in deeper.items()):
            return _numbered(found)
        found |= deeper
    return found


def grouped(files: Iterable[Path]) -> dict[Path, str]:
    """The folder of each file, from the one on that holds them all."""
    parents = {file: file.parent for file in files}
    if not parents:
        return {}
    top = os.path.commonpath(parents.values())
    return {file: _relative(parent, top) for file, parent in parents.items()}


def natural(*texts: str) -> list[list[tuple[int, str]]]:
    """Sorts as a person does: without regard to case, and 9 before 10.

    Example:
        >>> sorted(["b10", "B9", "a"], key=natural)
        ['a', 'B9', 'b10']
    """
    return [
        [(int(part), "") if part.isdecimal() else (-1, part) for part in _DIGITS.split(each)]
        for each in (text.casefold() for text in texts)
    ]


def _doubled(keys: Mapping[Path, str]) -> list[Path]:
    count = Counter(keys.values())
    return [file for file, key in keys.items() if count[key] > 1]


def _with_folders(file: Path, folder: str, *, depth: int) -> str:
    own = key_of(file.stem) or "stories"
    before = [slug(each) for each in folder.split("/")[-depth:]]
    return "-".join(filter(None, [*before, own]))


def _numbered(keys: Mapping[Path, str]) -> dict[Path, str]:
    """The keys where folders did not help, as for `a_b.py` beside `a-b.py`."""
    found: dict[Path, str] = {}
    for file, key in keys.items():
        own, number = key, 1
        while own in found.values():
            number += 1
            own = f"{key}-{number}"
        found[file] = own
    return found


def _relative(folder: Path, top: str) -> str:
    inner = folder.relative_to(top).as_posix()
    return "" if inner == "." else inner
