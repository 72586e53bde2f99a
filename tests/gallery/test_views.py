"""The views of the example apps: compiled, and the same bytes as they are written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import htpy
import pytest

import gallery.apps.tiles.views
import gallery.apps.todo.views
import gallery.index
import gallery.layout
from gallery.apps.tiles.canvas import COLOURS, SIDE
from gallery.apps.tiles.views import canvas
from gallery.apps.todo.store import Counts, Import, Todo
from gallery.apps.todo.views import board
from gallery.layout import document
from stario_components import h, render
from stario_components.render import Component, uncompiled

MODULES = (gallery.index, gallery.layout, gallery.apps.todo.views, gallery.apps.tiles.views)
COMPONENTS = [
    value for each in MODULES for value in vars(each).values() if isinstance(value, Component)
]
TODOS = [Todo(n, f'<b>"Todo" {n}</b> & more', n % 3 == 0) for n in range(20)]


def todo_board(todos: list[Todo], **changes: Any) -> h.Node:
    props: dict[str, Any] = {
        "counts": Counts(active=13, done=7),
        "show": "all",
        "running_import": None,
        "shows_all": False,
    }
    return board(todos=todos, **(props | changes))


VIEWS: dict[str, Callable[[], h.Node]] = {
    "board": lambda: todo_board(TODOS),
    "empty board": lambda: todo_board([], counts=Counts(0, 0)),
    "import": lambda: todo_board(TODOS[:2], running_import=Import(total=500, done=3), show="done"),
    "canvas": lambda: canvas(cells=[COLOURS[n % 5] for n in range(SIDE * SIDE)], people=3),
    "document": lambda: document(title="A & B", here="/todo")[todo_board(TODOS)],
    "index": lambda: document(title="Apps")[gallery.index.index()],
}


@pytest.fixture(params=["compiled", "as written"])
def way(request: pytest.FixtureRequest) -> Iterator[str]:
    if request.param == "compiled":
        yield "compiled"
        return
    with uncompiled():
        yield "as written"


@pytest.mark.parametrize("component", COMPONENTS, ids=lambda each: each.name)
def test_every_component_of_the_apps_is_compiled(component: Component[...]) -> None:
    assert component.explain().is_compiled, component.explain()


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_gives_the_bytes_of_its_source(name: str) -> None:
    compiled = render(VIEWS[name]())
    with uncompiled():
        assert render(VIEWS[name]()) == compiled
    assert "".join(htpy.fragment[VIEWS[name]()].iter_chunks()) == compiled


@pytest.mark.usefixtures("way")
def test_a_title_is_text() -> None:
    html = render(todo_board(TODOS[:1]))
    assert "&lt;b&gt;&#34;Todo&#34; 0&lt;/b&gt; &amp; more" in html
    assert "<b>" not in html
