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
    folders, keys = grouped(files), keys_of(files)
    setups = {folder: nearest(folder, tops) for folder in {each.parent for each in files}}
    for file in sorted(files, key=lambda file: natural(*folders[file].split("/"), file.stem)):
        yield Entry(
            key=keys[file],
            file=file,
            folder=folders[file],
            title=spoken(subject(file.stem)),
            setup_file=setups[file.parent],
        )
