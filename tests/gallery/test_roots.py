"""What of the files of a machine is the project's own."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from stario_components.gallery import _roots
from stario_components.gallery._roots import import_root, put_last_on_path, put_on_path, roots_of
from tests.gallery.projects import Project


def test_a_package_is_imported_from_the_folder_around_it(project: Project) -> None:
    for name in ("src/shop", "src/shop/pages"):
        project.package(name)
    assert import_root(project.folder / "src/shop/pages") == project.folder / "src"
    assert import_root(project.folder / "src") == project.folder / "src"


def test_the_roots_are_the_places_their_imports_and_the_current_folder(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a/src/shop", "b"):
        (project.folder / name).mkdir(parents=True)
    project.package("a/src/shop")
    monkeypatch.chdir(project.folder / "b")
    places = [project.folder / "a/src/shop", project.folder / "b"]
    assert roots_of(places).folders == (project.folder / "a/src", project.folder / "b")


@pytest.mark.parametrize("folder", ["/", "home"])
def test_a_folder_that_holds_whatever_there_is_is_no_root(
    folder: str, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.package("home/shop")
    monkeypatch.setenv("HOME", str(project.folder / "home"))
    monkeypatch.chdir(project.folder / folder)
    package = project.folder / "home/shop"
    assert roots_of([package]).folders == (package,)


def test_a_package_that_is_installed_is_a_root_and_its_neighbours_are_not(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.package("site-packages/shop")
    project.package("site-packages/other")
    installed = project.folder / "site-packages"
    monkeypatch.setattr(_roots, "_installed", lambda: (str(installed),))
    monkeypatch.chdir("/")
    roots = roots_of([installed / "shop"])
    assert roots.folders == (installed / "shop",)
    assert roots.holds(str(installed / "shop/__init__.py"))
    assert not roots.holds(str(installed / "other/__init__.py"))


@pytest.mark.parametrize(
    ("file", "is_held"),
    [
        ("a.py", True),
        ("deep/er/a.py", True),
        (".venv/lib/a.py", False),
        ("env/lib/python3/site-packages/a.py", False),
    ],
)
def test_what_is_installed_below_a_root_is_not_the_projects(
    file: str, is_held: bool, project: Project
) -> None:
    roots = roots_of([project.folder])
    assert roots.holds(str(project.folder / file)) is is_held
    assert not roots.holds(f"{project.folder}-other/a.py")


def test_the_projects_folders_come_first_on_the_path(project: Project) -> None:
    project.package("src/shop")
    put_on_path([project.folder / "src/shop"])
    assert sys.path[:2] == [str(project.folder), str(project.folder / "src")]
    before = [*sys.path]
    put_on_path([project.folder / "src/shop"])
    assert sys.path == before


def test_folders_of_stories_come_last_on_the_path(project: Project) -> None:
    project.package("shop")
    files = [project.folder / "parts/a_stories.py", project.folder / "shop/b_stories.py"]
    put_last_on_path(files)
    assert sys.path[-1] == str(project.folder / "parts")
    assert str(project.folder / "shop") not in sys.path


def test_a_module_without_a_file_is_nobodys() -> None:
    assert roots_of([Path.cwd()]).module_file(sys) == ""
