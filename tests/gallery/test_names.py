"""Names that a piece of code needs, and their imports."""

from __future__ import annotations

import ast
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from gallery.apps.todo.store import Todo
from stario_components import component, ds, ui
from stario_components.gallery import story
from stario_components.gallery._names import Names
from stario_components.render import Component


class Here:
    class Inner:
        pass


def called(thing: Any, home: str = "") -> tuple[str, str]:
    names = Names(home)
    found = names.of(thing)
    assert found is not None
    return ast.unparse(found), names.imports()


@pytest.mark.parametrize(
    ("thing", "expected"),
    [
        (date, ("date", "from datetime import date")),
        (ui.MenuItem, ("ui.MenuItem", "from stario_components import ui")),
        (ds.FileSignal, ("ds.FileSignal", "from stario_components import ds")),
        (story, ("story", "from stario_components.gallery import story")),
        (Component, ("Component", "from stario_components.render import Component")),
        (Todo, ("Todo", "from gallery.apps.todo.store import Todo")),
        (int, ("int", "")),
    ],
    ids=lambda given: getattr(given, "__name__", None),
)
def test_a_thing_is_imported_from_where_others_find_it(
    thing: Any, expected: tuple[str, str]
) -> None:
    assert called(thing) == expected


def test_what_stands_in_the_module_itself_is_not_imported() -> None:
    names = Names(__name__)
    assert ast.unparse(names.of(Here.Inner) or ast.Name("?")) == "Here.Inner"
    assert names.own == {"Here"}
    assert names.imports() == ""


def test_what_is_local_has_no_name() -> None:
    class Local:
        pass

    @component
    def here() -> None:
        return None

    assert Names("").of(Local) is None
    assert Names("").of(here) is None


def test_imports_of_python_stand_first() -> None:
    names = Names("")
    for thing in (ui.button, Decimal, Todo):
        names.of(thing)
    assert names.imports() == (
        "from decimal import Decimal\n\n"
        "from gallery.apps.todo.store import Todo\n"
        "from stario_components import ui"
    )


def test_two_things_of_one_name_get_two_names() -> None:
    names = Names("")
    assert names.imported("a.first", "Option") == "Option"
    assert names.imported("a.second", "Option") == "second_Option"
    assert names.imported("a.first", "Option") == "Option"
    assert names.imports() == (
        "from a.first import Option\nfrom a.second import Option as second_Option"
    )


def test_a_long_import_has_a_name_on_each_line() -> None:
    names = Names("")
    for number in range(9):
        names.imported("a", f"a_long_name_{number}")
    assert names.imports().startswith("from a import (\n    a_long_name_0,\n    a_long_name_1,\n")
