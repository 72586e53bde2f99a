"""The modules of a project, and which of them a change of files touches.

What is touched: the module of a file, and all that import it. A file that is no Python touches the
modules that name it (`"shop.css"`) or a pattern of it (`"*.css"`); a stylesheet or a script each
`gallery_setup.py` besides.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Generator, Iterable
from contextlib import contextmanager
from pathlib import Path

from .. import assets
from .._errors import message
from ._imports import UI, Graph, Sources, imports_of, modules_of, reached, turned
from ._reload import forget_sources, import_packages, replaced
from ._roots import OURS, Roots
from ._setup import FILE

_STATIC = (".css", ".js", ".mjs")
# What a module may read when it is imported, and fail without. Not data that it writes itself: each
# try would be the reason for the next.
_READ = (*_STATIC, ".html", ".jinja", ".json", ".md", ".py", ".svg", ".toml", ".txt", ".yaml")


class Project:
    """The modules of a project that were imported."""

    def __init__(self, roots: Roots) -> None:
        self.roots = roots
        self.notice = ""
        """What has to be done by hand to see a change."""
        self._sources = Sources()
        self._stale: set[str] = set()
        self._modules: dict[str, str] = {}
        self._graph: Graph = {}

    def read(self) -> None:
        """Read the sources of what was imported by now, so that a change need not wait for it."""
        for file in modules_of(self.roots).values():
            self._sources.said(file)

    def touched_by(self, files: Collection[str]) -> set[str]:
        """The modules that have to be imported again after a change of these files."""
        self._sources.forget(files)
        forget_sources(files)
        self._note(files)
        modules = self._modules = modules_of(self.roots)
        changed = {name for name, file in modules.items() if _is_among(file, files)}
        for each in files:
            if not each.endswith(".py"):
                changed.update(self._naming(each, modules))
        if not changed:
            return set()
        self._graph = imports_of(modules, self._sources)
        return reached(changed, turned(self._graph)).intersection(modules)

    @contextmanager
    def importing(
        self, files: Callable[[], Collection[str]], names: Iterable[str] = ()
    ) -> Generator[set[str]]:
        """In it, these modules, and those that are behind their sources, are imported anew by
        whoever asks for them. It gives a set for the files, of those named first, that go wrong.

        What went wrong keeps what it was made of. What a file imports later, inside of a function,
        is away until then. All else stays: it may be a program that the gallery is a part of.
        """
        failed = set[str]()
        with replaced(self._stale.union(names)) as replacing:
            if replacing.names:
                import_packages(replacing.names & self._behind(files()))
            yield failed
            if replacing.names:
                self._look(replacing.names)
                replacing.away.update(self._behind(files()) - self._behind(failed))
        self._stale = replacing.left

    def _look(self, names: Collection[str]) -> None:
        """Read these modules and those that are new; what is known of the others is kept."""
        modules = modules_of(self.roots)
        self._modules |= modules
        new = {
            name: file for name, file in modules.items() if name in names or name not in self._graph
        }
        self._graph |= imports_of(new, self._sources)

    def _behind(self, files: Collection[str]) -> set[str]:
        """The modules of these files, and all that they import."""
        return reached((name for name, each in self._modules.items() if each in files), self._graph)

    def _naming(self, file: str, modules: dict[str, str]) -> set[str]:
        """The modules that may hold what a file says."""
        if file.startswith(OURS) and file.endswith(_STATIC):
            return {UI}.intersection(modules)  # each page takes our styles from there
        own, is_static = os.path.basename(file), file.endswith(_STATIC)  # noqa: PTH119
        if "." not in own:  # a folder, mostly
            return set()
        return {
            name
            for name, source in modules.items()
            if (is_static and source.endswith(FILE)) or self._sources.said(source).names(own)
        }

    def _note(self, files: Collection[str]) -> None:
        for each in files:
            if not each.startswith(OURS) or not self.roots.holds(each):
                continue
            if each.startswith(f"{OURS}assets{os.sep}") and each.endswith(_STATIC):
                assets.stylesheet.cache_clear()
                assets.module.cache_clear()
                assets.theme_script.cache_clear()
            elif not each.startswith(f"{OURS}ui{os.sep}"):
                self.notice = ours(each)


def may_mend(files: Iterable[str]) -> bool:
    """Whether what can't be imported is worth another try after a change of these files."""
    return any(each.endswith(_READ) or not Path(each).suffix for each in files)


def _is_among(file: str, files: Collection[str]) -> bool:
    """Whether a file is one of these, or stood in a folder that is gone."""
    if file in files:
        return True
    return any(file.startswith(each + os.sep) and not Path(each).exists() for each in files)


def ours(file: str) -> str:
    inner = Path(file).relative_to(Path(OURS).parent).as_posix()
    return message(
        f"{inner} changed.",
        "The gallery itself runs on it, so it is not imported again.",
        "Stop the gallery and start it again to see the change.",
    )
