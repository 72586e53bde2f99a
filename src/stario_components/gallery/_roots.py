"""The folders of a project: what is imported from them, and which modules are its own.

Law: no other file touches `sys.path`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import msgspec

OURS = str(Path(__file__).parents[1]) + os.sep


class Roots(msgspec.Struct, frozen=True):
    """Folders, none inside of another, that hold all files of a project."""

    folders: tuple[Path, ...]

    def holds(self, file: str) -> bool:
        """Whether a file is the project's: below a root, and not installed beside it."""
        return any(
            _is_below(file, str(each)) and not _is_foreign(file, str(each)) for each in self.folders
        )

    def module_file(self, module: object) -> str:
        """The file of a module of the project; nothing for any other."""
        file = getattr(module, "__file__", None)
        if not isinstance(file, str) or not file.endswith(".py"):
            return ""
        return _own_file(self, file)


def roots_of(places: Iterable[Path]) -> Roots:
    """The places, where their packages are imported from, and the current folder."""
    folders = [each if each.is_dir() else each.parent for each in places]
    found = {*folders, *map(_narrow_root, folders), *_project()}
    return Roots(tuple(sorted(each for each in found if not found.intersection(each.parents))))


def import_root(folder: Path) -> Path:
    """The folder that a package is imported from; a folder that is no package is its own."""
    for each in (folder, *folder.parents):
        if not (each / "__init__.py").is_file():
            return each
    return folder


def _narrow_root(folder: Path) -> Path:
    """What a package is imported from, or the package where all others are installed there too."""
    root = import_root(folder)
    if not _is_wide(root):
        return root
    return next((each for each in (folder, *folder.parents) if each.parent == root), folder)


def put_on_path(places: Iterable[Path]) -> None:
    """Let the project's packages be imported, as `python -m` does, without an install.

    They come before what is installed: who edits a file wants to see that file.
    """
    folders = [each if each.is_dir() else each.parent for each in places]
    first = [import_root(each) for each in (*_project(), *folders)]
    missing = [each for each in dict.fromkeys(map(str, first)) if each not in sys.path]
    sys.path[:0] = missing


def put_last_on_path(files: Iterable[Path]) -> None:
    """Let stories that stand in no package import what stands beside them. These folders come
    last: a `calendar.py` of components must not hide the one of Python."""
    folders = dict.fromkeys(file.parent for file in files)
    bare = [str(each) for each in folders if not (each / "__init__.py").is_file()]
    sys.path.extend(each for each in bare if each not in sys.path)


def is_installed(file: str) -> bool:
    """Whether a file came with Python or with a package."""
    return any(_is_below(file, each) for each in _installed())


def _project() -> list[Path]:
    """The current folder, unless it is one that holds whatever there is."""
    here = Path.cwd()
    return [] if _is_wide(here) else [here]


def _is_wide(folder: Path) -> bool:
    """Whether it holds whatever there is."""
    return folder in {Path(folder.anchor), _home()} or str(folder) in _installed()


def _home() -> Path | None:
    try:
        return Path.home()
    except RuntimeError:  # a user without one
        return None


def _is_below(file: str, folder: str) -> bool:
    return file.startswith(folder.rstrip(os.sep) + os.sep)


def _is_foreign(file: str, root: str) -> bool:
    """Whether it was installed below a root, as into `.venv`."""
    inner = Path(file).relative_to(root).parts[:-1]
    if any(each.startswith(".") or each == "site-packages" for each in inner):
        return True
    return any(_is_below(file, each) and not _is_below(root, each) for each in _installed())


@cache
def _installed() -> tuple[str, ...]:
    from sysconfig import get_paths

    paths = get_paths()
    names = ("stdlib", "platstdlib", "purelib", "platlib")
    return tuple({_real(paths[name]) for name in names})


@cache  # each change looks at all modules
def _own_file(roots: Roots, file: str) -> str:
    real = _real(file)
    return real if roots.holds(real) else ""


@cache
def _real(file: str) -> str:
    return os.path.realpath(file)
