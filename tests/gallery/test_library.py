"""`Library`: its files are known at once, its stories when somebody asks."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest

from stario_components import SetupError, ui
from stario_components.gallery import Setup, discover, stories_of
from stario_components.gallery._entry import Broken
from stario_components.gallery._library import Library
from tests.gallery.projects import HEAD, ONE, Project, html, ids

# --- before anything is imported --------------------------------------------------------------


def test_files_are_known_before_they_are_imported(project: Project) -> None:
    project.write(button_stories="1 / 0", forms__text_field_stories="1 / 0")
    library = project.library()
    assert [(each.key, each.folder, each.title, each.state) for each in library.entries] == [
        ("button", "", "Button", "waiting"),
        ("text-field", "forms", "Text field", "waiting"),
    ]


def test_files_stand_as_a_person_sorts_them(project: Project) -> None:
    for name in ("b10", "B9", "a", "sub10__a", "sub2__a", "sub2__deep__a"):
        project.write(**{f"{name}_stories": ONE})
    assert [
        each.file.relative_to(project.folder).as_posix() for each in project.library().entries
    ] == [
        "a_stories.py",
        "B9_stories.py",
        "b10_stories.py",
        "sub2/a_stories.py",
        "sub2/deep/a_stories.py",
        "sub10/a_stories.py",
    ]


def test_what_tools_made_is_not_looked_at(project: Project) -> None:
    for folder in (".venv", "node_modules", "build", "env/lib"):
        project.save(f"{folder}/a_stories.py", ONE)
    project.save("env/pyvenv.cfg", "")
    assert project.library().entries == ()


def test_places_are_folders_files_and_modules(project: Project) -> None:
    project.package("shop")
    project.write(shop__cart_stories=ONE, views=ONE, other__a_stories=ONE)
    library = project.library("shop", "views.py", "other")
    assert [each.key for each in library.entries] == ["views", "a", "cart"]
    assert project.library("shop.cart_stories").entries[0].key == "cart"


def test_a_place_that_is_not_there_is_refused(project: Project) -> None:
    with pytest.raises(SetupError, match="There is no folder, file or module 'nowhere'"):
        project.library("nowhere")


# --- keys -------------------------------------------------------------------------------------


def test_a_key_that_two_files_have_gets_their_folders(project: Project) -> None:
    project.write(button_stories=ONE, admin__button_stories=ONE, shop__button_stories=ONE)
    library = project.library()
    assert [each.key for each in library.entries] == ["button", "admin-button", "shop-button"]
    assert ids(library, "admin-button") == ["admin-button:one"]
    assert library.story("shop-button:one") is library.load("shop-button").stories[0]


def test_a_key_that_stays_taken_gets_a_number(project: Project) -> None:
    project.save("a_b_stories.py", ONE)
    project.save("a-b_stories.py", ONE)
    assert {each.key for each in project.library().entries} == {"a-b", "a-b-2"}


def test_a_name_without_letters_of_an_address_has_a_key_all_the_same(project: Project) -> None:
    project.save("名_stories.py", ONE)
    library = project.library()
    assert [each.key for each in library.entries] == ["stories"]
    assert ids(library, "stories") == ["stories:one"]


def test_discover_gives_the_same_ids(project: Project) -> None:
    project.write(button_stories=ONE, admin__button_stories=ONE, badge_stories=ONE)
    library = project.library()
    found = {each.id for entry in library.entries for each in library.load(entry.key).stories}
    assert found == {each.id for module in discover(project.folder) for each in module.stories}


def test_the_ids_of_a_module_alone_are_its_own(project: Project) -> None:
    project.write(button_stories=ONE, admin__button_stories=ONE)
    library = project.library()
    module = sys.modules[library.load("admin-button").module]
    assert [each.id for each in stories_of(module)] == ["button:one"]


# --- loading ----------------------------------------------------------------------------------


def test_loading_imports_one_file_and_no_other(project: Project) -> None:
    project.write(a_stories='"""All about a."""\n' + ONE, b_stories="1 / 0")
    library = project.library()
    entry = library.load("a")
    assert (entry.state, entry.docs, entry.error) == ("loaded", "All about a.", None)
    assert [each.state for each in library.entries] == ["loaded", "waiting"]
    assert library.load("a") is entry


def test_a_story_loads_the_file_that_its_id_names(project: Project) -> None:
    project.write(a_stories=ONE, b_stories=ONE)
    library = project.library()
    assert html(library, "b:one").endswith(">One</span>")
    assert [each.state for each in library.entries] == ["waiting", "loaded"]


@pytest.mark.parametrize("unknown", ["a:two", "nobody:one", "a", "", "a:one:two", "../a:one"])
def test_an_id_of_nothing_gives_nothing(unknown: str, project: Project) -> None:
    project.write(a_stories=ONE)
    assert project.library().story(unknown) is None


def test_the_component_is_the_one_of_most_stories(project: Project) -> None:
    project.write(
        a_stories=ONE
        + "two = matrix(ui.button, disabled=...)['x']\nthree = story(ui.badge)['y']\n",
        b_stories=HEAD + "@story\ndef one(): return h.p\n",
    )
    library = project.library()
    assert library.load("a").component is ui.badge
    assert library.load("b").component is None


async def test_the_rest_is_loaded_one_after_the_other(project: Project) -> None:
    project.write(**{f"a{number}_stories": ONE for number in range(4)})
    library, turns, told = project.library(), 0, list[frozenset[str]]()

    async def other() -> None:
        nonlocal turns
        while any(each.state == "waiting" for each in library.entries):
            turns += 1
            await asyncio.sleep(0)

    async with asyncio.TaskGroup() as group:
        group.create_task(other())
        group.create_task(library.load_all(told.append))
    assert turns >= 4
    assert frozenset().union(*told) == {"a0", "a1", "a2", "a3"}
    assert library.version == 4


def test_a_version_grows_with_what_is_loaded(project: Project) -> None:
    project.write(a_stories=ONE)
    library = project.library()
    assert library.version == 0
    library.load("a")
    library.load("a")
    assert library.version == 1


# --- imports without an install ---------------------------------------------------------------


def test_a_package_is_imported_from_where_it_stands(project: Project) -> None:
    project.package("src/acme")
    project.write(src__acme__words="WORD = 'a'\n")
    project.write(
        stories__a_stories=HEAD + "from acme.words import WORD\none = story(lambda: h.p[WORD])\n"
    )
    assert html(project.library("src/acme", "stories"), "a:one") == "<p>a</p>"


def test_what_stands_beside_stories_can_be_imported(project: Project) -> None:
    project.write(parts__tab_bar="WORD = 'a'\n")
    project.write(
        parts__a_stories=HEAD + "from tab_bar import WORD\none = story(lambda: h.p[WORD])\n"
    )
    assert html(project.library(), "a:one") == "<p>a</p>"


def test_a_component_of_the_name_of_a_module_of_python_does_not_hide_it(project: Project) -> None:
    project.write(parts__colorsys="1 / 0", parts__a_stories="import colorsys\n" + ONE)
    assert project.library().load("a").error is None


# --- what is wrong ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("1 / 0", ZeroDivisionError),
        ("def", SyntaxError),
        ("import nowhere_at_all", ModuleNotFoundError),
        ("raise SystemExit(1)", SystemExit),
        ("raise GeneratorExit", GeneratorExit),
    ],
)
def test_a_file_that_can_not_be_imported_leaves_the_others(
    source: str, kind: type[BaseException], project: Project
) -> None:
    project.write(bad_stories=source, good_stories=ONE)
    library = project.library()
    bad = library.load("bad")
    assert (bad.state, bad.stories) == ("failed", ())
    assert isinstance(bad.error, kind)
    assert ids(library, "good") == ["good:one"]
    assert library.story("bad:one") is None


def test_who_stops_the_program_stops_it(project: Project) -> None:
    project.write(a_stories="raise KeyboardInterrupt")
    with pytest.raises(KeyboardInterrupt):
        project.library().load("a")


def test_a_file_without_stories_says_what_to_write(project: Project) -> None:
    project.write(a_stories="")
    library = project.library()
    assert library.entries[0].hint == ""
    assert library.load("a").hint == (
        "a_stories.py has no stories.\n"
        "A story is what `story` or `matrix` gives, under a name without an underscore before it.\n"
        'Write danger = story(ui.button, tone="danger")["Delete"].'
    )


def test_a_second_story_of_one_id_is_told_in_its_place(project: Project) -> None:
    project.write(
        a_stories=HEAD + "one = story(ui.badge)['1']\nOne = story(ui.badge)['2']\ntwo = one\n"
    )
    library = project.library()
    first, second, third = library.load("a").stories
    assert (first.id, second.id, third.id) == ("a:one", "a:one-2", "a:two")
    assert isinstance(second, Broken)
    assert (second.name, second.title) == ("One", "One")
    assert str(second.error) == (
        "Two stories have the id a:one (a_stories.py, line 4; a_stories.py, line 3).\n"
        "The id is the address of a story, and the name of its snapshots.\n"
        "Give one of them, or its module, another name."
    )
    assert library.story("a:one-2") is second


def test_a_name_that_has_no_id_is_told(project: Project) -> None:
    project.write(a_stories=HEAD + "名 = story(ui.badge)['1']\n")
    (one,) = project.library().load("a").stories
    assert isinstance(one, Broken)
    assert one.id == "a:-2"
    assert str(one.error) == (
        "The story 名 has no id (a_stories.py, line 3).\n"
        "An id is made of the letters a to z and of digits: it stands in addresses.\n"
        'Give it another name, and what people read as its title: story(title="…")(…).'
    )


# --- setups -----------------------------------------------------------------------------------


def test_the_nearest_setup_counts(project: Project) -> None:
    project.write(gallery_setup=HEAD + "setup = Setup(title='Top')\n", a_stories=ONE)
    project.write(
        deep__gallery_setup=HEAD + "setup = Setup(title='Deep')\n", deep__er__b_stories=ONE
    )
    library = project.library()
    assert library.load("a").setup.title == "Top"
    assert library.load("b").setup.title == "Deep"
    assert library.setup.title == "Top"


def test_without_a_setup_there_is_a_plain_one(project: Project) -> None:
    project.write(a_stories=ONE)
    library = project.library()
    assert library.load("a").setup.title == ""
    assert library.setup.title == ""


def test_a_setup_is_looked_for_no_higher_than_the_project(project: Project) -> None:
    project.write(gallery_setup="1 / 0", inner__a_stories=ONE)
    project_inner = project.folder / "inner"
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project_inner)
        assert Library().load("a").setup_file is None


NO_NAME = """\
gallery_setup.py has no name `setup`.
That is the name under which the gallery looks for what it says.
"""
NO_SETUP = """\
The `setup` of gallery_setup.py is {'title': 'a'}.
It must be a Setup, so that a wrong name in it is told.
Write setup = Setup(title="…"), from stario_components.gallery."""


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("1 / 0", "division by zero"),
        ("", NO_NAME + 'Write setup = Setup(title="…").'),
        (HEAD + "config = Setup()", NO_NAME + "Call it setup, not config."),
        ("setup = {'title': 'a'}", NO_SETUP),
    ],
)
def test_a_setup_that_is_broken_is_told_beside_the_stories(
    source: str, text: str, project: Project
) -> None:
    project.write(gallery_setup=source, a_stories=ONE)
    entry = project.library().load("a")
    assert (entry.state, str(entry.setup_error)) == ("loaded", text)
    assert isinstance(entry.setup, Setup)


# --- what is loaded ---------------------------------------------------------------------------


def test_a_library_loads_no_server_and_no_watcher(project: Project) -> None:
    project.write(a_stories=ONE)
    program = (
        "import sys; from stario_components.gallery._library import Library\n"
        "print(Library().load('a').state)\n"
        "print(*{'litestar', 'uvicorn', 'asyncio', 'watchfiles', 'pygments', 'turbohtml'}"
        " & {*sys.modules})"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=Path.cwd()
    )
    assert ran.stdout == "loaded\n\n"
