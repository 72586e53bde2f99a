"""Handlers as targets of actions: links that survive a rename, and errors instead of dead links."""

from __future__ import annotations

import pytest
from litestar import Controller, Litestar, Router, delete, get, post
from litestar.params import FromPath

from stario_components import ds, h
from stario_components._errors import UsageError
from stario_components.litestar import StarioPlugin, live


@post("/{todo_id:int}/toggle")
async def toggle(todo_id: FromPath[int]) -> None: ...


class Files(Controller):
    path = "/files"

    @delete("/{name:str}")
    async def remove(self, name: FromPath[str]) -> None: ...


@live("/boards/{board_id:int}", topics="boards.{board_id}")
async def board(board_id: FromPath[int]) -> h.Node:
    return h.main(id="board")


@get("/never")
async def never() -> None: ...


@get(["/one", "/two"])
async def twice() -> None: ...


@pytest.fixture(autouse=True)
def _app() -> None:
    handlers = [Router("/todos", route_handlers=[toggle]), Files, board, twice]
    Litestar(handlers, plugins=[StarioPlugin()])


def test_a_handler_gives_its_path() -> None:
    assert ds.post(toggle, todo_id=7).source == '@post("/todos/7/toggle")'


def test_a_method_of_a_controller_gives_its_path() -> None:
    assert ds.delete(Files.remove, name="a b").source == '@delete("/files/a%20b")'


def test_a_live_view_gives_the_path_of_its_page() -> None:
    assert ds.get(board, board_id=3).source == '@get("/boards/3")'


def test_a_parameter_may_be_an_expression() -> None:
    source = ds.post(toggle, todo_id=ds.signal("row")).source
    assert source == '@post("/todos/"+encodeURIComponent($row)+"/toggle")'


def test_a_missing_parameter_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        ds.post(toggle)
    assert str(caught.value) == (
        "'/todos/{todo_id}/toggle' needs the parameter todo_id.\n"
        "The link would lead nowhere.\n"
        "Give it by name: todo_id=…."
    )


def test_another_method_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        ds.get(toggle, todo_id=7)
    assert str(caught.value) == (
        "ds.get got the handler toggle, which answers post.\n"
        "The request would be answered with 405.\n"
        "Write ds.post."
    )


def test_a_handler_that_is_in_no_app_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        ds.get(never)
    assert str(caught.value) == (
        "The handler never is in no app with the StarioPlugin.\n"
        "Its path is known once Litestar has registered it; a link to it would be dead.\n"
        "Add it to route_handlers, and build the link inside a view, not at import."
    )


def test_a_handler_with_several_paths_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        ds.get(twice)
    assert str(caught.value) == (
        "The handler twice is served under /one and /two.\n"
        "A link has to lead to one of them.\n"
        'Write the path: "/one".'
    )


def test_what_is_no_handler_is_refused() -> None:
    with pytest.raises(UsageError, match="It is neither a URL nor a route handler"):
        ds.get(test_what_is_no_handler_is_refused)  # type: ignore[arg-type]
