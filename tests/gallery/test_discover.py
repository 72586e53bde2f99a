"""Every story is found once, under its name; what is wrong is told with its module."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent
from types import ModuleType

import pytest

from stario_components import SetupError, UsageError, render
from stario_components.gallery import Matrix, StoryModule, discover, stories_of

HEAD = """
from stario_components import h, ui
from stario_components.gallery import matrix, story
"""
ONE = HEAD + "{name} = story(ui.button)['Save']\n"


@pytest.fixture(autouse=True)
def modules() -> Iterator[None]:
    """What a test imports is forgotten."""
    before = dict(sys.modules)
    yield
    for name in sys.modules.keys() - before.keys():
        del sys.modules[name]


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], Path]:
    def write(name: str, source: str) -> Path:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(source), "utf-8")
        return file

    return write


Write = Callable[[str, str], Path]


def ids(module: StoryModule) -> list[str]:
    return [each.id for each in module.stories]


def only(folder: Path) -> StoryModule:
    (found,) = discover(folder)
    return found


# --- the stories of a module ------------------------------------------------------------------


def test_stories_stand_in_the_order_of_the_lines(write: Write, tmp_path: Path) -> None:
    write(
        "app_shell_stories.py",
        HEAD
        + """
zebra = story(ui.button)["Save"]
@story
def two_columns() -> h.Node:
    return h.p
Apple2 = matrix(ui.button, disabled=...)["Save"]
""",
    )
    module = only(tmp_path)
    assert ids(module) == ["app-shell:zebra", "app-shell:two-columns", "app-shell:apple2"]
    assert [each.title for each in module.stories] == ["Zebra", "Two columns", "Apple2"]
    assert [each.place.line for each in module.stories] == [5, 6, 9]
    assert {each.place.file for each in module.stories} == {str(module.file)}


def test_a_title_that_was_given_stays(write: Write, tmp_path: Path) -> None:
    write("a_stories.py", HEAD + "one = story(title='The first')(ui.button)['Save']\n")
    assert only(tmp_path).stories[0].title == "The first"


def test_the_stories_of_a_module_render(write: Write, tmp_path: Path) -> None:
    write("a_stories.py", HEAD + "one = story(lambda: h.p['a'])\n")
    (one,) = only(tmp_path).stories
    assert (one.id, render(one.render())) == ("a:one", "<p>a</p>")


def test_private_names_are_left_out(write: Write, tmp_path: Path) -> None:
    write("a_stories.py", ONE.format(name="_hidden") + "shown = _hidden\n")
    assert ids(only(tmp_path)) == ["a:shown"]


def test_what_was_imported_belongs_to_where_it_came_from(write: Write, tmp_path: Path) -> None:
    write("pkg/__init__.py", "")
    write("pkg/a_stories.py", ONE.format(name="one"))
    write("pkg/b_stories.py", "from .a_stories import one\n" + ONE.format(name="two"))
    assert [ids(each) for each in discover(tmp_path)] == [["a:one"], ["b:two"]]


def test_what_a_function_of_another_module_made_is_not_imported(
    write: Write, tmp_path: Path
) -> None:
    write("pkg/__init__.py", "")
    write("pkg/making.py", HEAD + "def make(text):\n    return story(ui.button)[text]\n")
    write("pkg/a_stories.py", "from .making import make\none, two = make('1'), make('2')\n")
    assert ids(only(tmp_path)) == ["a:one", "a:two"]


def test_two_names_of_one_id_are_refused(write: Write, tmp_path: Path) -> None:
    write("a_stories.py", ONE.format(name="one") + ONE.format(name="One"))
    error = only(tmp_path).error
    assert isinstance(error, UsageError)
    assert str(error) == (
        "Two stories have the id a:one (a_stories.py, line 8; a_stories.py, line 4).\n"
        "The id is the address of a story, and the name of its snapshots.\n"
        "Give one of them, or its module, another name."
    )


def test_a_module_that_was_imported_in_the_usual_way_has_stories(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("usual_stories.py", ONE.format(name="one"))
    monkeypatch.syspath_prepend(tmp_path)
    module = importlib.import_module("usual_stories")
    assert [each.id for each in stories_of(module)] == ["usual:one"]


def test_a_module_need_not_be_named_for_its_stories() -> None:
    module = ModuleType("app.stories")
    exec(ONE.format(name="one"), module.__dict__)
    assert [each.id for each in stories_of(module)] == ["stories:one"]


# --- places -----------------------------------------------------------------------------------


def test_files_are_found_at_any_depth_in_order(write: Write, tmp_path: Path) -> None:
    for name in ("b_stories.py", "a_stories.py", "deep/er/c_stories.py", "d.py", "stories.py"):
        write(name, ONE.format(name="one"))
    write(".venv/e_stories.py", "1 / 0")
    names = [each.file.name for each in discover(tmp_path)]
    assert names == ["a_stories.py", "b_stories.py", "c_stories.py"]


def test_a_file_may_have_any_name(write: Write) -> None:
    (module,) = discover(write("views.py", ONE.format(name="one")))
    assert ids(module) == ["views:one"]


def test_a_file_that_was_found_twice_is_there_once(write: Write, tmp_path: Path) -> None:
    file = write("a_stories.py", ONE.format(name="one"))
    assert len(discover(tmp_path, file, str(file))) == 1
    again = only(tmp_path)
    assert again.error is None
    assert again.name.endswith(".a_stories")


def test_a_module_is_found_by_its_name(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("shop/__init__.py", "")
    write("shop/cart_stories.py", ONE.format(name="full"))
    write("shop/views.py", ONE.format(name="own"))
    monkeypatch.syspath_prepend(tmp_path)
    assert [ids(each) for each in discover("shop")] == [["cart:full"]]
    assert [ids(each) for each in discover("shop.views")] == [["views:own"]]


def test_a_module_of_a_package_has_its_own_name(write: Write, tmp_path: Path) -> None:
    write("shop/__init__.py", "PRICE = 3\n")
    write("shop/pages/__init__.py", "")
    write(
        "shop/pages/cart_stories.py",
        "from .. import PRICE\n" + HEAD + "price = story(lambda: h.p[PRICE])\n",
    )
    module = only(tmp_path)
    assert module.name == "shop.pages.cart_stories"
    assert render(module.stories[0].render()) == "<p>3</p>"
    assert sys.modules["shop.pages.cart_stories"] is sys.modules["shop.pages"].cart_stories


def test_the_docs_of_a_module_are_kept(write: Write, tmp_path: Path) -> None:
    write("a_stories.py", '"""All about a."""\n' + ONE.format(name="one"))
    assert only(tmp_path).docs == "All about a."


def test_a_folder_without_stories_has_none(tmp_path: Path) -> None:
    assert discover(tmp_path) == []


# --- what is wrong ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("1 / 0", ZeroDivisionError),
        ("def", SyntaxError),
        ("import nowhere_at_all", ModuleNotFoundError),
        ("raise SystemExit(1)", SystemExit),
        (HEAD + "story(ui.button, tine='x')", TypeError),
    ],
)
def test_a_module_that_can_not_be_imported_leaves_the_others(
    source: str, kind: type[BaseException], write: Write, tmp_path: Path
) -> None:
    write("a_stories.py", source)
    write("b_stories.py", ONE.format(name="one"))
    broken, good = discover(tmp_path)
    assert isinstance(broken.error, kind)
    assert broken.stories == ()
    assert (ids(good), good.error) == (["b:one"], None)


def test_a_module_that_was_mended_is_imported_again(write: Write, tmp_path: Path) -> None:
    write("a_stories.py", "1 / 0")
    assert only(tmp_path).error is not None
    write("a_stories.py", ONE.format(name="one"))
    assert ids(only(tmp_path)) == ["a:one"]


def test_files_of_one_name_have_their_folders_in_their_ids(write: Write, tmp_path: Path) -> None:
    for name in ("a_stories.py", "deep/a_stories.py", "deep/er/a_stories.py", "deep/b_stories.py"):
        write(name, ONE.format(name="one"))
    assert [ids(each) for each in discover(tmp_path)] == [
        ["a:one"],
        ["deep-a:one"],
        ["b:one"],
        ["er-a:one"],
    ]


def test_two_packages_of_one_name_are_told(write: Write, tmp_path: Path) -> None:
    for place in ("x", "y"):
        write(f"{place}/shop/__init__.py", "")
        write(f"{place}/shop/{place}_stories.py", ONE.format(name="one"))
    first, second = discover(tmp_path)
    assert ids(first) == ["x:one"]
    assert isinstance(second.error, SetupError)
    assert str(second.error) == (
        "__init__.py would be the module shop, which is another file.\n"
        f"{tmp_path}/x/shop/__init__.py was imported under that name.\n"
        "Rename one of the packages, or look at their stories in two runs."
    )


def test_a_place_that_is_not_there_is_refused() -> None:
    with pytest.raises(SetupError) as caught:
        discover("no/such/folder")
    lines = str(caught.value).splitlines()
    assert lines[0] == "There is no folder, file or module 'no/such/folder'."
    assert lines[2] == "Give a folder, a file, or a module that can be imported."
    with pytest.raises(SetupError):
        discover("no_such_package.views")


def test_a_file_that_is_no_python_is_told(write: Write) -> None:
    (module,) = discover(write("notes.txt", ""))
    assert str(module.error) == (
        "notes.txt can't be imported.\n"
        "Stories stand in a file of Python.\n"
        "Give it a name that ends in .py."
    )


def test_the_name_of_a_matrix_is_its_own(write: Write, tmp_path: Path) -> None:
    write("a_stories.py", HEAD + "m = matrix(ui.button, disabled=...)['Save']\n")
    (one,) = only(tmp_path).stories
    assert isinstance(one, Matrix)
    assert repr(one) == "<matrix a:m>"
