"""`export`: the gallery as files, which need no server."""

from __future__ import annotations

from pathlib import Path

import msgspec

from .._library import Library
from ._export_folder import check_folder, write_folder
from ._site import Site


class Exported(msgspec.Struct, frozen=True, kw_only=True):
    """What an export has."""

    files: dict[str, bytes]
    """By their paths below its folder."""
    stories: int
    groups: int
    """How many files of stories there are."""
    failed: dict[str, str]
    """What can't be shown, by the key of its file or its id, and why."""
    missing: list[str]
    """Addresses of a server in previews, which lead nowhere here."""

    @property
    def size(self) -> int:
        """In bytes."""
        return sum(map(len, self.files.values()))


def export(folder: str | Path, *places: str | Path) -> Exported:
    """Write the gallery of these places into a folder.

    Raises: SetupError for a folder that holds what no export made, and for places that are not
    there.
    """
    out = Path(folder)
    check_folder(out)  # before the work of rendering
    made = exported(*places)
    write_folder(out, made.files)
    return made


def exported(*places: str | Path) -> Exported:
    """The gallery of these places as files."""
    library = Library(*places)
    for each in library.entries:
        library.load(each.key)
    site = Site(library)
    return Exported(
        files=site.files(),
        stories=sum(len(each.stories) for each in library.entries),
        groups=len(library.entries),
        failed=site.failed,
        missing=sorted(site.linked.missing),
    )
