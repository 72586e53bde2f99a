"""Our own components are imported again as those of a project are, where they lie below a root;
what the gallery itself is made of stays."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import stario_components
from tests.gallery.projects import HEAD, Project

PACKAGE = Path(stario_components.__file__ or "").parent
# It runs beside a copy of the package, which it edits.
BEFORE = """
import sys
from pathlib import Path
import stario_components
from stario_components import component, render, ui as gallery_ui
from stario_components.gallery._library import Library

HERE = Path("src/stario_components")
assert Path(stario_components.__file__).resolve() == HERE.resolve() / "__init__.py"

def edit(name, before, after):
    file = HERE / name
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after), "utf-8")
    return library.changed([file])

def shown():
    return render(library.story("badge:one").render())

library = Library("stories", "src")
assert 'class="sc-badge"' in shown()
"""


@pytest.fixture
def copied(project: Project) -> Project:
    shutil.copytree(
        PACKAGE,
        project.folder / "src/stario_components",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    project.write(stories__badge_stories=HEAD + "one = story(ui.badge)['One']\n")
    project.write(stories__plain_stories=HEAD + "one = story(lambda: h.p)\n")
    return project


def run(project: Project, program: str) -> None:
    """Run a program beside the copy; what it asserts must hold."""
    ran = subprocess.run(
        [sys.executable, "-c", BEFORE + program],
        capture_output=True,
        text=True,
        check=False,
        cwd=project.folder,
        env={**os.environ, "PYTHONPATH": "src"},
    )
    assert (ran.returncode, ran.stderr) == (0, "")


def test_a_component_of_ours_that_was_edited_is_new_in_stories(copied: Project) -> None:
    run(
        copied,
        """
library.load("plain")
old = gallery_ui.badge
assert edit("ui/_badge.py", '".sc-badge"', '".sc-other"') == {"badge", "plain"}
assert 'class="sc-other"' in shown()
assert library.load("badge").component.explain().is_compiled
assert 'class="sc-badge"' in render(old["Old"])
assert stario_components.ui.badge is library.load("badge").component is not old
assert sys.modules["stario_components.render"].component is component
assert library.notice == ""
""",
    )


def test_all_of_ui_is_still_there_after_a_part_of_it_changed(copied: Project) -> None:
    run(
        copied,
        """
edit("ui/_badge.py", '".sc-badge"', '".sc-other"')
from stario_components import ui
assert ui is not gallery_ui
assert ui.button is gallery_ui.button
for name in dir(gallery_ui):
    assert hasattr(ui, name), name
""",
    )


def test_a_component_of_ours_that_broke_leaves_the_last_good_one(copied: Project) -> None:
    run(
        copied,
        """
assert edit("ui/_badge.py", "def badge(", "def badge((") == {"badge"}
assert library.load("badge").state == "failed"
assert 'class="sc-badge"' in shown()
assert edit("ui/_badge.py", "def badge((", "def badge(") == {"badge"}
assert library.load("badge").state == "loaded"
""",
    )


def test_a_stylesheet_of_ours_is_read_again(copied: Project) -> None:
    copied.write(
        stories__gallery_setup=HEAD + "setup = Setup(assets=tuple(ui.assets(ui.Theme())))\n"
    )
    run(
        copied,
        """
def styles():
    return b"".join(each.content for each in library.load("badge").setup.assets)

assert b"sc-badge" in styles()
assert edit("assets/css/badge.css", ".sc-badge", ".sc-other") == {"badge"}
assert b"sc-other" in styles()
assert library.notice == ""
""",
    )


def test_what_the_gallery_is_made_of_needs_a_restart(copied: Project) -> None:
    run(
        copied,
        """
render_module = sys.modules["stario_components.render"]
assert edit("render/_component.py", "What a call gives", "What it gives") == set()
assert sys.modules["stario_components.render"] is render_module
assert library.notice.startswith("stario_components/render/_component.py changed.")
""",
    )
