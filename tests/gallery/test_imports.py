"""What a source imports and names, read without running it."""

from __future__ import annotations

import pytest

from stario_components.gallery._imports import Import, Said, Sources, reached, said, turned
from tests.gallery.projects import Project


@pytest.mark.parametrize(
    ("source", "imports"),
    [
        ("import a", [Import("a")]),
        ("import a.b.c", [Import("a.b.c"), Import("a"), Import("a.b")]),
        ("import a.b as c", [Import("a.b")]),
        ("from a import b, c as d", [Import("a", "b"), Import("a", "c")]),
        ("from a import *", [Import("a", "*")]),
        ("from . import a", [Import("", "a", 1)]),
        ("from ..a.b import c", [Import("a.b", "c", 2)]),
        ("def f():\n    from a import b\n", [Import("a", "b")]),
        ("if TYPE_CHECKING:\n    import a\n", [Import("a")]),
        ("import_module('a.b')", [Import("a.b")]),
        ("importlib.import_module('.a', __name__)", [Import("a", "", 1)]),
        ("__import__('a')", [Import("a")]),
        ("import_module(name)", []),
        ("x = 1", []),
    ],
)
def test_imports_are_read(source: str, imports: list[Import]) -> None:
    assert list(said(source.encode()).imports) == imports


@pytest.mark.parametrize(
    ("source", "file", "is_named"),
    [
        ("file('shop.css')", "shop.css", True),
        ("file('css/shop.css')", "shop.css", True),
        ("f'{folder}/shop.css'", "shop.css", True),
        ("glob('*.css')", "shop.css", True),
        ("glob('css/**/*.css')", "shop.css", True),
        ("glob('*')", "shop.css", False),
        ("file('other.css')", "shop.css", False),
        ("file('workshop.css')", "shop.css", False),
        ("shop.css", "shop.css", False),
    ],
)
def test_names_of_files_are_read(source: str, file: str, is_named: bool) -> None:
    assert said(source.encode()).names(file) is is_named


def test_a_source_is_read_once_per_state(project: Project) -> None:
    sources = Sources()
    file = str(project.save("a.py", "import a\n"))
    first = sources.said(file)
    assert sources.said(file) is first
    project.save("a.py", "import other\n")
    assert sources.said(file).imports == (Import("other"),)


def test_a_source_that_was_forgotten_is_read_again(project: Project) -> None:
    sources = Sources()
    file = str(project.save("a.py", "import a\n"))
    sources.said(file)
    project.save_unseen("a.py", "import b\n")
    sources.forget([file])
    assert sources.said(file).imports == (Import("b"),)


@pytest.mark.parametrize("source", ["import", "x = '\0'"])
def test_a_source_that_can_not_be_read_says_nothing(source: str, project: Project) -> None:
    assert Sources().said(str(project.save("a.py", source))) == Said()
    assert Sources().said(str(project.folder / "gone.py")) == Said()


def test_a_graph_is_walked_to_its_ends_and_in_circles() -> None:
    graph = {"story": {"view"}, "view": {"word", "story"}, "other": {"word"}}
    assert reached(["view"], graph) == {"view", "word", "story"}
    assert reached(["word"], turned(graph)) == {"word", "view", "story", "other"}
