"""The entries of files that were found, in the order in which people look for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ._entry import Entry
from ._keys import grouped, keys_of, natural
from ._place import spoken, subject
from ._setups import nearest

if TYPE_CHECKING:
    from pathlib import Path


def entries_of(files: Sequence[Path], tops: frozenset[Path]) -> Iterator[Entry]:
    """An entry for each file, by folder and name; setups are looked for up to the tops."""
    folders, keys = _folders(files, tops), keys_of(files)
    setups = {folder: nearest(folder, tops) for folder in {each.parent for each in files}}
    for file in sorted(files, key=lambda file: natural(*folders[file].split("/"), file.stem)):
        yield Entry(
            key=keys[file],
            file=file,
            folder=folders[file],
            title=spoken(subject(file.stem)),
            setup_file=setups[file.parent],
        )


def _folders(files: Sequence[Path], tops: frozenset[Path]) -> dict[Path, str]:
    """Where each file stands from the folder on that holds all; where only the machine does, as
    with a folder of stories here and a package installed there, from its own top on."""
    return {file: _below(file, folder, tops) for file, folder in grouped(files).items()}


def _below(file: Path, folder: str, tops: frozenset[Path]) -> str:
    depth = len(folder.split("/")) if folder else 0
    common = file.parent.parents[depth - 1] if depth else file.parent
    top = next((each for each in tops if file.is_relative_to(each)), common)
    if not top.is_relative_to(common) or top == common:
        return folder
    inner = file.parent.relative_to(top).as_posix()
    return "" if inner == "." else inner
