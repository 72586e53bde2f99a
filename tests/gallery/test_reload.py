"""What was saved is there at once, in the running program; what is broken leaves what was good."""

from __future__ import annotations

import gc
import inspect
import sys
import weakref
from pathlib import Path

import pytest

from stario_components.gallery import Story
from stario_components.gallery._library import Library
from tests.gallery.projects import HEAD, ONE, Project, html, ids

PAGE = HEAD + "{imports}\none = story(lambda: h.p[WORD])\n"


@pytest.fixture
def shop(project: Project) -> Project:
    """A package whose view takes a word from another module."""
    project.package("shop")
    project.write(
        shop__words="WORD = 'a'\n",
        shop__views="""\
from stario_components import component, h
from .words import WORD
@component
def view(*, n: int = 1) -> h.Node:
    return h.p[WORD, n]
""",
        shop__view_stories=HEAD + "from .views import view\none = story(view, n=2)\n",
        shop__other_stories=ONE,
    )
    return project


def loaded(project: Project) -> Library:
    library = project.library()
    for each in library.entries:
        library.load(each.key)
    return library


def explained(library: Library, id: str) -> str:  # noqa: A002
    one = library.story(id)
    assert isinstance(one, Story)
    assert one.component is not None
    return str(one.component.explain())


# --- who is touched ---------------------------------------------------------------------------


def test_a_story_that_was_edited_is_another(shop: Project) -> None:
    library = loaded(shop)
    paths = shop.write(shop__other_stories=ONE + "two = one\n")
    assert library.changed(paths) == {"other"}
    assert ids(library, "other") == ["other:one", "other:two"]


def test_what_a_story_is_made_of_is_imported_again(shop: Project) -> None:
    library = loaded(shop)
    view, other = library.get("view"), library.get("other")
    assert html(library, "view:one") == "<p>a2</p>"
    assert library.changed(shop.write(shop__words="WORD = 'b'\n")) == {"view"}
    assert html(library, "view:one") == "<p>b2</p>"
    assert library.get("view") is not view
    assert library.get("other") is other


def test_a_component_of_a_module_that_was_edited_is_compiled(shop: Project) -> None:
    library = loaded(shop)
    html(library, "view:one")
    source = (shop.folder / "shop/views.py").read_text("utf-8").replace("h.p", "h.h1")
    library.changed(shop.write(shop__views="# a line above\n" + source))
    assert html(library, "view:one") == "<h1>a2</h1>"
    assert explained(library, "view:one").endswith("compiled")


def test_the_source_that_is_shown_is_the_new_one(shop: Project) -> None:
    library = loaded(shop)

    def source() -> str:
        one = library.story("view:one")
        assert isinstance(one, Story)
        assert one.component is not None
        return inspect.getsource(one.component.fn)

    assert "WORD, n" in source()
    text = (shop.folder / "shop/views.py").read_text("utf-8")
    shop.save_unseen("shop/views.py", text.replace("WORD, n", "n, WORD"))
    library.changed([shop.folder / "shop/views.py"])
    assert "n, WORD" in source()


def test_an_edit_that_size_and_time_do_not_show_is_seen(shop: Project) -> None:
    library = loaded(shop)
    file = shop.save_unseen("shop/words.py", "WORD = 'b'\n")
    library.changed([file])
    assert html(library, "view:one") == "<p>b2</p>"


def test_imports_that_came_with_such_an_edit_count(shop: Project) -> None:
    shop.write(shop__verbs="WORD = 'v'\n", shop__words="from .verbs import WORD  \n")
    library = loaded(shop)
    shop.write(shop__words="WORD = 'a'\n".ljust(30, "#"))
    library.changed([shop.folder / "shop/words.py"])
    library.changed([shop.save_unseen("shop/words.py", "from .verbs import WORD\n".ljust(30, "#"))])
    assert library.changed(shop.write(shop__verbs="WORD = 'w'\n")) == {"view"}
    assert html(library, "view:one") == "<p>w2</p>"


def test_classes_are_the_same_for_all_that_share_them(project: Project) -> None:
    project.package("shop")
    project.write(
        shop__models="class Item:\n    name = 'a'\n",
        shop__data="from .models import Item\nITEM = Item()\n",
        shop__a_stories=HEAD
        + "def late():\n    from .models import Item\n    from .data import ITEM\n"
        "    return h.p[type(ITEM) is Item and 'same', ITEM.name]\n"
        "one = story(lambda: late())\n",
    )
    library = loaded(project)
    html(library, "a:one")
    assert library.changed(project.write(shop__models="class Item:\n    name = 'b'\n")) == {"a"}
    assert html(library, "a:one") == "<p>sameb</p>"


@pytest.mark.parametrize(
    "imports",
    [
        "from .words import WORD",
        "from . import words; WORD = words.WORD",
        "import shop.words; WORD = shop.words.WORD",
        "import shop.words as w; WORD = w.WORD",
        "from shop.words import *",
        "from shop import words as w; WORD = w.WORD",
        "from importlib import import_module; WORD = import_module('shop.words').WORD",
        "WORD = __import__('shop.words').words.WORD",
        "from .face import WORD",
        "from .around import WORD",
    ],
)
def test_each_way_to_import_is_seen(imports: str, project: Project) -> None:
    project.package("shop")
    project.write(
        shop__words="WORD = 'a'\n",
        shop__face="from .words import WORD as WORD\n",
        shop__around="from .face import *\n",
        shop__a_stories=PAGE.format(imports=imports),
    )
    library = loaded(project)
    assert library.changed(project.write(shop__words="WORD = 'b'\n")) == {"a"}
    assert html(library, "a:one") == "<p>b</p>"


def test_the_face_of_a_package_is_seen(project: Project) -> None:
    project.save("shop/__init__.py", "from .words import WORD\n")
    project.write(
        shop__words="WORD = 'a'\n",
        a_stories=PAGE.format(imports="import shop; WORD = shop.WORD"),
        b_stories=PAGE.format(imports="from shop import WORD"),
        c_stories=ONE,
    )
    library = loaded(project)
    assert library.changed(project.write(shop__words="WORD = 'b'\n")) == {"a", "b"}
    assert html(library, "a:one") == html(library, "b:one") == "<p>b</p>"


def test_modules_that_stay_hang_on_their_new_package(project: Project) -> None:
    project.save("shop/__init__.py", "from .words import WORD\n")
    project.write(
        shop__words="WORD = 'a'\n",
        shop__plain="WORD = 'p'\n",
        a_stories=PAGE.format(imports="import shop.plain; WORD = shop.WORD + shop.plain.WORD"),
        b_stories=PAGE.format(imports="from shop.plain import WORD"),
    )
    library = loaded(project)
    plain = sys.modules["shop.plain"]
    assert library.changed(project.write(shop__words="WORD = 'b'\n")) == {"a"}
    assert html(library, "a:one") == "<p>bp</p>"
    assert sys.modules["shop.plain"] is plain is sys.modules["shop"].plain


def test_modules_that_import_each_other_are_imported_again(project: Project) -> None:
    project.package("shop")
    project.write(
        shop__words="from . import verbs\nWORD = 'a'\ndef both(): return WORD + verbs.WORD\n",
        shop__verbs="from . import words\nWORD = 'v'\n",
        shop__a_stories=PAGE.format(imports="from .words import both; WORD = both()"),
    )
    library = loaded(project)
    library.changed(project.write(shop__verbs="from . import words\nWORD = 'w'\n"))
    assert html(library, "a:one") == "<p>aw</p>"


def test_a_story_that_waits_goes_on_waiting(shop: Project) -> None:
    library = shop.library()
    assert library.changed(shop.write(shop__words="WORD = 'b'\n")) == set()
    assert [each.state for each in library.entries] == ["waiting", "waiting"]
    assert html(library, "view:one") == "<p>b2</p>"


def test_a_change_of_nothing_changes_nothing(shop: Project) -> None:
    library = loaded(shop)
    version, entries = library.version, library.entries
    assert library.changed([]) == set()
    assert library.changed([shop.save("notes.txt", "")]) == set()
    assert (library.version, library.entries) == (version, entries)


def test_the_version_grows(shop: Project) -> None:
    library = loaded(shop)
    version = library.version
    library.changed(shop.write(shop__words="WORD = 'b'\n"))
    assert library.version == version + 1


# --- what must stay ---------------------------------------------------------------------------


def test_neither_python_nor_the_gallery_nor_what_is_installed_is_imported_again(
    shop: Project,
) -> None:
    library = loaded(shop)
    kept = {
        name: sys.modules[name]
        for name in ("stario_components", "stario_components.render", "json", "msgspec")
    }
    files = [module.__file__ for module in kept.values() if module.__file__]
    assert library.changed(files) == set()
    assert {name: sys.modules[name] for name in kept} == kept


def test_a_module_that_no_story_imports_any_more_is_put_back(shop: Project) -> None:
    library = loaded(shop)
    words = sys.modules["shop.words"]
    library.changed(shop.write(shop__view_stories=ONE))
    library.changed(shop.write(shop__words="WORD = 'b'\n"))
    assert sys.modules["shop.words"] is words
    assert sys.modules["shop"].words is words


def test_a_module_that_was_put_back_is_new_when_it_is_wanted_again(shop: Project) -> None:
    stories = (shop.folder / "shop/view_stories.py").read_text("utf-8")
    library = loaded(shop)
    library.changed(shop.write(shop__view_stories=ONE))
    library.changed(shop.write(shop__words="WORD = 'b'\n"))
    library.changed(shop.write(shop__view_stories=stories))
    assert html(library, "view:one") == "<p>b2</p>"


def test_a_story_that_is_loaded_later_sees_what_changed(shop: Project) -> None:
    library = loaded(shop)
    library.changed(shop.write(shop__view_stories=ONE))
    library.changed(shop.write(shop__words="WORD = 'b'\n"))
    late = shop.write(shop__late_stories=PAGE.format(imports="from .words import WORD"))
    assert library.changed(late) == {"late"}
    assert html(library, "late:one") == "<p>b</p>"


# --- files that come and go -------------------------------------------------------------------


def test_a_new_file_appears(shop: Project) -> None:
    library = loaded(shop)
    assert library.changed(shop.write(shop__deep__new_stories=ONE)) == {"new"}
    assert [each.key for each in library.entries] == ["other", "view", "new"]
    assert ids(library, "new") == ["new:one"]


async def test_a_new_file_is_loaded_where_all_were(shop: Project) -> None:
    library = shop.library()
    await library.load_all()
    library.changed(shop.write(new_stories=ONE))
    assert {each.state for each in library.entries} == {"loaded"}


def test_a_file_that_is_gone_vanishes(shop: Project) -> None:
    library = loaded(shop)
    file = shop.folder / "shop/other_stories.py"
    file.unlink()
    assert library.changed([file]) == {"other"}
    assert library.story("other:one") is None
    assert "shop.other_stories" not in sys.modules


def test_a_folder_that_was_moved_takes_its_files_along(shop: Project) -> None:
    library = loaded(shop)
    (shop.folder / "shop").rename(shop.folder / "store")
    assert library.changed([shop.folder / "shop", shop.folder / "store"]) == {"view", "other"}
    assert "shop.words" not in sys.modules
    assert html(library, "view:one") == "<p>a2</p>"
    assert library.load("view").module == "store.view_stories"


def test_a_second_file_of_one_name_changes_the_key_of_the_first(project: Project) -> None:
    project.write(x__a_stories=ONE, z__b_stories=ONE)
    library = loaded(project)
    assert library.changed(project.write(y__a_stories=ONE)) == {"a", "x-a", "y-a"}
    assert ids(library, "x-a") == ["x-a:one"]


# --- what is broken ---------------------------------------------------------------------------


@pytest.mark.parametrize("source", ["WORD = ", "1 / 0", "", "raise SystemExit", "import nowhere"])
def test_what_is_broken_leaves_the_last_good_stories(source: str, shop: Project) -> None:
    library = loaded(shop)
    assert library.changed(shop.write(shop__words=source)) == {"view"}
    entry = library.load("view")
    assert (entry.state, entry.error is None) == ("failed", False)
    assert html(library, "view:one") == "<p>a2</p>"
    assert html(library, "other:one")


def test_what_was_mended_is_good_again(shop: Project) -> None:
    library = loaded(shop)
    library.changed(shop.write(shop__words="WORD = "))
    assert library.changed(shop.write(shop__words="WORD = 'c'\n")) == {"view"}
    assert library.load("view").error is None
    assert html(library, "view:one") == "<p>c2</p>"


def test_a_break_that_another_file_mends_is_mended(shop: Project) -> None:
    library = loaded(shop)
    library.changed(shop.write(shop__words="from .nouns import WORD\n"))
    assert isinstance(library.load("view").error, ModuleNotFoundError)
    assert library.changed(shop.write(shop__nouns="WORD = 'n'\n")) == {"view"}
    assert html(library, "view:one") == "<p>n2</p>"


def test_a_file_that_was_never_good_is_tried_again(project: Project) -> None:
    project.write(a_stories=PAGE.format(imports="from words import WORD"))
    library = loaded(project)
    assert library.load("a").stories == ()
    assert library.changed(project.write(words="WORD = 'a'\n")) == {"a"}
    assert html(library, "a:one") == "<p>a</p>"


def test_a_module_is_put_back_where_its_new_self_is_broken(shop: Project) -> None:
    library = loaded(shop)
    former = {name: sys.modules[f"shop.{name}"] for name in ("words", "views", "view_stories")}
    library.changed(shop.write(shop__words="WORD = "))
    assert {name: sys.modules[f"shop.{name}"] for name in former} == former


def test_a_break_of_one_story_leaves_the_others_new(project: Project) -> None:
    project.package("shop")
    project.write(
        shop__words="WORD = 'a'\nOLD = 1\n",
        shop__a_stories=PAGE.format(imports="from .words import WORD, OLD"),
        shop__b_stories=PAGE.format(imports="from .words import WORD"),
    )
    library = loaded(project)
    library.changed(project.write(shop__words="WORD = 'b'\n"))
    assert isinstance(library.load("a").error, ImportError)
    assert (html(library, "a:one"), html(library, "b:one")) == ("<p>a</p>", "<p>b</p>")


def test_who_stops_the_program_while_it_imports_leaves_it_whole(shop: Project) -> None:
    library = loaded(shop)
    words = sys.modules["shop.words"]
    with pytest.raises(KeyboardInterrupt):
        library.changed(shop.write(shop__words="raise KeyboardInterrupt\n"))
    assert sys.modules["shop.words"] is words
    assert html(library, "view:one") == "<p>a2</p>"


# --- setups and what they read ----------------------------------------------------------------

SETUP = HEAD + "setup = Setup(title='{title}')\n"
STYLED = (
    HEAD + "from pathlib import Path\nfrom stario_components import assets\n"
    "STYLES = assets.file(Path(__file__).with_name('shop.css'))\n"
)


def test_a_setup_that_was_edited_touches_the_stories_of_its_folder(project: Project) -> None:
    project.write(a_stories=ONE, deep__gallery_setup=SETUP.format(title="1"), deep__b_stories=ONE)
    library = loaded(project)
    one = library.load("b").stories
    changed = library.changed(project.write(deep__gallery_setup=SETUP.format(title="2")))
    assert changed == {"b"}
    assert library.load("b").setup.title == "2"
    assert library.load("b").stories is one


def test_a_setup_that_broke_leaves_the_last_good_one(project: Project) -> None:
    project.write(gallery_setup=SETUP.format(title="1"), a_stories=ONE)
    library = loaded(project)
    assert library.changed(project.write(gallery_setup="setup = ")) == {"a"}
    entry = library.load("a")
    assert (entry.setup.title, entry.state) == ("1", "loaded")
    assert isinstance(entry.setup_error, SyntaxError)
    library.changed(project.write(gallery_setup=SETUP.format(title="2")))
    assert (library.load("a").setup.title, library.load("a").setup_error) == ("2", None)


def test_a_setup_comes_and_goes(project: Project) -> None:
    project.write(a_stories=ONE)
    library = loaded(project)
    (file,) = project.write(gallery_setup=SETUP.format(title="1"))
    assert library.changed([file]) == {"a"}
    assert library.load("a").setup.title == "1"
    file.unlink()
    assert library.changed([file]) == {"a"}
    assert library.load("a").setup.title == ""


def test_a_stylesheet_touches_the_setup(project: Project) -> None:
    project.save("css/shop.css", "p{}")
    project.write(
        gallery_setup=HEAD + "from pathlib import Path\nfrom stario_components import assets\n"
        "FOLDER = Path(__file__).parent / 'css'\n"
        "setup = Setup(assets=tuple(map(assets.file, FOLDER.iterdir())))\n",
        a_stories=ONE,
    )
    library = loaded(project)
    assert library.changed([project.save("css/shop.css", "a{}")]) == {"a"}
    assert library.load("a").setup.assets[0].content == b"a{}"


def test_a_file_touches_the_modules_that_name_it(project: Project) -> None:
    project.save("shop.css", "p{}")
    project.write(
        styles=STYLED,
        a_stories=PAGE.format(imports="from styles import STYLES; WORD = STYLES.content.decode()"),
        b_stories=ONE,
    )
    library = loaded(project)
    assert library.changed([project.save("shop.css", "a{}")]) == {"a"}
    assert html(library, "a:one") == "<p>a{}</p>"
    assert library.changed([project.save("other.css", "a{}")]) == set()


def test_a_file_touches_the_modules_that_have_a_pattern_of_it(project: Project) -> None:
    project.save("data/a.json", "1")
    project.write(
        a_stories=PAGE.format(
            imports="from pathlib import Path; "
            "WORD = sorted(p.name for p in Path(__file__).parent.glob('data/*.json'))"
        )
    )
    library = loaded(project)
    assert library.changed([project.save("data/b.json", "1")]) == {"a"}
    assert html(library, "a:one") == "<p>a.jsonb.json</p>"


def test_a_file_that_was_missing_mends_what_reads_it(project: Project) -> None:
    project.write(a_stories=STYLED + "one = story(lambda: h.p[STYLES.name])\n")
    library = loaded(project)
    assert library.load("a").state == "failed"
    assert library.changed([project.save("shop.css", "p{}")]) == {"a"}
    assert html(library, "a:one") == "<p>shop.css</p>"


def test_data_that_a_program_writes_tries_nothing_again(project: Project) -> None:
    project.write(a_stories="1 / 0")
    library = loaded(project)
    assert library.changed([project.save("shop.sqlite", "")]) == set()


# --- ours -------------------------------------------------------------------------------------


def test_the_modules_of_the_gallery_itself_need_a_restart(project: Project) -> None:
    from stario_components.render import _component

    assert _component.__file__ is not None
    folder = Path(_component.__file__).parents[1]
    project.write(a_stories=ONE)
    library = project.library(".", str(folder / "render"))
    library.load("a")
    assert library.notice == ""
    assert library.changed([_component.__file__]) == set()
    assert library.notice == (
        "stario_components/render/_component.py changed.\n"
        "The gallery itself runs on it, so it is not imported again.\n"
        "Stop the gallery and start it again to see the change."
    )


async def test_a_change_while_the_rest_is_loaded_waits_for_nothing(project: Project) -> None:
    project.write(a_stories=ONE, b_stories=ONE)
    library = project.library()
    library.load("a")
    assert library.changed(project.write(a_stories=ONE + "two = one\n")) == {"a"}
    assert library.load("a").stories[1].id == "a:two"
    assert [each.state for each in library.entries] == ["loaded", "waiting"]
    await library.load_all()
    assert library.changed(project.write(c_stories=ONE)) == {"c"}
    assert [each.state for each in library.entries] == ["loaded"] * 3


def test_what_is_no_longer_shown_is_let_go(shop: Project) -> None:
    library = loaded(shop)
    one = library.story("view:one")
    assert isinstance(one, Story)
    assert one.component is not None
    former = weakref.ref(one.component)
    del one
    library.changed(shop.write(shop__words="WORD = 'b'\n"))
    gc.collect()
    assert former() is None
