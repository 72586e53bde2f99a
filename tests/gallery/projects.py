"""Projects that a test writes: files below a folder, and the library of their stories."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

from stario_components import render
from stario_components.gallery import Story
from stario_components.gallery._library import Library

HEAD = """\
from stario_components import component, h, ui
from stario_components.gallery import Setup, matrix, story
"""
ONE = HEAD + "one = story(ui.badge)['One']\n"


@dataclass
class Project:
    """A folder that is the current one."""

    folder: Path

    def write(self, **files: str) -> list[Path]:
        """Write files; two underscores in a name are a slash, as in `shop__views`."""
        return [
            self.save(f"{name.replace('__', '/')}.py", source) for name, source in files.items()
        ]

    def save(self, name: str, source: str) -> Path:
        """Write one file."""
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(source), "utf-8")
        return file

    def save_unseen(self, name: str, source: str) -> Path:
        """Write over a file so that neither its size nor its time tells of it."""
        file = self.folder / name
        before = file.stat()
        assert len(source.encode()) == before.st_size
        file.write_text(source, "utf-8")
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
        return file

    def package(self, name: str) -> None:
        self.save(f"{name}/__init__.py", "")

    def library(self, *places: str) -> Library:
        return Library(*places)


def html(library: Library, id: str) -> str:  # noqa: A002
    """What a story of a library renders as now."""
    one = library.story(id)
    assert isinstance(one, Story), one
    return render(one.render())


def ids(library: Library, key: str) -> list[str]:
    """The ids of a file's stories."""
    return [each.id for each in library.load(key).stories]
