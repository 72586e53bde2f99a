"""A project of N files of stories, and how long its library takes: `python -m
tests.benchmarks.gallery_files 50 500`.

Each file has a component of its own in a package, so that growth is that of a project.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

COMPONENT = '''\
"""The part {number}."""

from __future__ import annotations

from typing import Literal

from stario_components import component, h, ui

from .words import GREETING


@component.with_children
def part_{number}(
    children: h.Node,
    *,
    title: str = "Part {number}",
    tone: Literal["neutral", "danger"] = "neutral",
    level: int = 2,
) -> h.Node:
    """A part of the page."""
    head = h.h2[GREETING, " ", title]
    return h.section(data_tone=tone)[head, ui.badge(tone=tone)[level], children]
'''
STORIES = '''\
"""Stories of the part {number}."""

from __future__ import annotations

from stario_components import h
from stario_components.gallery import matrix, story

from .part_{number} import part_{number}

plain = story(part_{number})["Text"]
tones = matrix(part_{number}, tone=...)["Text"]


@story
def two() -> h.Node:
    """One beside the other."""
    return [part_{number}["One"], part_{number}(level=3)["Two"]]
'''


def write_project(folder: Path, count: int) -> Path:
    """A package `parts` with so many components and files of stories; gives its folder."""
    package = folder / "parts"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("", "utf-8")
    (package / "words.py").write_text('GREETING = "Hello"\n', "utf-8")
    for number in range(count):
        (package / f"part_{number}.py").write_text(COMPONENT.format(number=number), "utf-8")
        (package / f"part_{number}_stories.py").write_text(STORIES.format(number=number), "utf-8")
    return package


def measured(count: int) -> dict[str, float]:
    """Milliseconds, in a process of its own."""
    with TemporaryDirectory() as folder:
        write_project(Path(folder), count)
        ran = subprocess.run(
            [sys.executable, __file__, "--here"],
            check=True,
            capture_output=True,
            text=True,
            cwd=folder,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": ""},
        )
    return {
        name: float(value) for name, value in (line.split() for line in ran.stdout.splitlines())
    }


def measure_here() -> None:
    """In the folder of a project: what each step takes."""
    times = {"start": perf_counter()}

    def lap(name: str) -> None:
        now = perf_counter()
        print(name, f"{(now - times['start']) * 1000:.1f}")
        times["start"] = perf_counter()

    from stario_components.gallery._library import Library

    lap("import")
    library = Library()
    lap("find")
    library.load(library.entries[-1].key)
    lap("first")
    asyncio.run(library.load_all())
    lap("rest")
    leaf = Path("parts/part_0.py")
    leaf.write_text(leaf.read_text("utf-8") + "# edited\n", "utf-8")
    times["start"] = perf_counter()
    assert library.changed([leaf]) == {"part-0"}
    lap("edit_of_one")
    shared = Path("parts/words.py")
    shared.write_text('GREETING = "Good morning"\n', "utf-8")
    times["start"] = perf_counter()
    assert len(library.changed([shared])) == len(library.entries)
    lap("edit_of_all")


if __name__ == "__main__":
    if sys.argv[1:] == ["--here"]:
        measure_here()
    else:
        for each in map(int, sys.argv[1:] or ("50", "500")):
            print(each, "files:", ", ".join(f"{k} {v} ms" for k, v in measured(each).items()))
