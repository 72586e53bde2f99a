"""`stario-components explain`, run as a person runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = """
from stario_components import component, h


@component
def quick(name: str) -> h.Node:
    return h.p[name]


class Rows:
    @staticmethod
    @component
    def row(text: str) -> h.Node:
        return h.li[text]


@component
def slow(names: list[str]) -> h.Node:
    for name in names:
        yield h.li[name]
"""
TOLD = """\
views.quick: compiled
views.Rows.row: compiled
views.slow: runs as it is written
  line 17: it is a generator. Return a list or a generator expression instead of yielding.
2 of 3 components are compiled
"""


def explain(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "stario_components.cli", "explain", *arguments]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, env=os.environ
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "views.py").write_text(SOURCE, "utf-8")
    return tmp_path


def test_it_lists_what_is_compiled_and_what_is_not(folder: Path) -> None:
    done = explain(folder, "views")
    assert (done.returncode, done.stdout) == (0, TOLD)


def test_as_a_check_it_fails_for_a_component_that_is_not_compiled(folder: Path) -> None:
    assert explain(folder, "views", "--check").returncode == 1


HIDDEN = """
import functools
from stario_components import component, h


class Page:
    class Part:
        @property
        @component
        def title(self) -> h.Node:
            return h.h1[str(locals())]

    @functools.cached_property
    @component
    def body(self) -> h.Node:
        return h.p["x"]


@functools.lru_cache
@component
def cached(name: str) -> h.Node:
    return h.b[name]
"""


def test_components_under_other_decorators_are_found(tmp_path: Path) -> None:
    (tmp_path / "views.py").write_text(HIDDEN, "utf-8")
    done = explain(tmp_path, "views", "--check")
    assert done.returncode == 1
    assert done.stdout.endswith("2 of 3 components are compiled\n")


def test_a_package_is_walked(folder: Path) -> None:
    (folder / "app").mkdir()
    (folder / "app" / "__init__.py").touch()
    (folder / "views.py").rename(folder / "app" / "views.py")
    assert explain(folder, "app").stdout.startswith("app.views.quick: compiled\n")


def test_what_can_not_be_imported_is_told(tmp_path: Path) -> None:
    done = explain(tmp_path, "nowhere")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "nowhere can't be imported: No module named 'nowhere'\n"
