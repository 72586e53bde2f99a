"""The folder of an export: what a former one left there is replaced, and nothing else is touched.

Law: nothing is written or removed outside of the folder, nor through a link that leads out of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path, PurePosixPath

from ..._errors import SetupError, message, shown

MARK = ".stario-export"
_TOLD = "# Written by `stario-components export`, which replaces these files the next time."


def check_folder(folder: Path) -> None:
    """Refuse a folder that holds what somebody else put there.

    Raises: SetupError.
    """
    if folder.exists() and not folder.is_dir():
        raise no_folder(folder)
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARK).is_file():
        raise not_ours(folder)


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Let a folder hold these files, by their paths, and none of a former export.

    Raises: SetupError for a folder of somebody else, for a file of theirs where one of these must
    be, and for what can't be written.
    """
    check_folder(folder)
    before = _listed(folder)
    for path in files:
        if path not in before and (folder / path).exists():
            raise occupied(folder, path)
    for path in {*files, *before}:
        _check_links(folder, path)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # First: an export that ended halfway is still known as one.
        _put(folder / MARK, _list({*files, *before}))
        for path in before - files.keys():
            _remove(folder, path)
        for path, content in files.items():
            _put(folder / path, content)
        _put(folder / MARK, _list(files))
    except OSError as error:
        raise unwritable(folder, error) from None


def _listed(folder: Path) -> set[str]:
    """The files of a former export."""
    mark = folder / MARK
    if not mark.is_file():
        return set()
    lines = mark.read_text("utf-8", "replace").splitlines()
    return {line for line in lines if _is_inside(line)}


def _is_inside(line: str) -> bool:
    """Whether a line of the list, which anyone may have edited, is a path in the folder."""
    path = PurePosixPath(line)
    is_plain = not path.is_absolute() and ":" not in line and "\\" not in line
    return bool(line) and not line.startswith("#") and is_plain and ".." not in path.parts


def _list(paths: Collection[str]) -> bytes:
    return "\n".join([_TOLD, *sorted(paths), ""]).encode()


def _put(file: Path, content: bytes) -> None:
    """Write a file, unless it is as it should be."""
    if file.is_symlink():
        file.unlink()
    elif file.is_file() and file.read_bytes() == content:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _remove(folder: Path, path: str) -> None:
    """Remove a file, and the folders that held nothing else."""
    (folder / path).unlink(missing_ok=True)
    for each in _above(path):
        if not (folder / each).is_dir() or any((folder / each).iterdir()):
            break
        (folder / each).rmdir()


def _check_links(folder: Path, path: str) -> None:
    for each in _above(path):
        if (folder / each).is_symlink():
            raise leads_out(folder, each)


def _above(path: str) -> Iterator[str]:
    """The folders that a file lies in, the nearest first."""
    yield from (str(each) for each in PurePosixPath(path).parents if each.name)


# --- errors -----------------------------------------------------------------------------------


def no_folder(folder: Path) -> SetupError:
    return SetupError(
        message(
            f"{shown(folder.name)} is a file.",
            "An export is a folder of many files.",
            "Name a folder that is not there yet: stario-components export site.",
        )
    )


def not_ours(folder: Path) -> SetupError:
    return SetupError(
        message(
            f"The folder {shown(folder.name)} is not empty, and no export made it.",
            "An export replaces what is in its folder, and must not take your files.",
            "Name another folder, or empty this one.",
        )
    )


def occupied(folder: Path, path: str) -> SetupError:
    return SetupError(
        message(
            f"There is a file {path} in {shown(folder.name)} that no export made.",
            "The export has a file of that name.",
            "Move yours, or export to another folder.",
        )
    )


def leads_out(folder: Path, path: str) -> SetupError:
    return SetupError(
        message(
            f"{path} in {shown(folder.name)} is a link to another folder.",
            "Files of the export would be written there.",
            "Remove the link.",
        )
    )


def unwritable(folder: Path, error: OSError) -> SetupError:
    return SetupError(
        message(
            f"The export can't be written to {shown(folder.name)}: {error.strerror}.",
            "Each page is a file below it.",
            "Name a folder that you may write to, on a disk with room.",
        )
    )
