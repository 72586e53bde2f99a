"""What people may do with the board. Commands change the store, publish, and mostly say nothing;
the open streams look again."""

from __future__ import annotations

import asyncio
from typing import Literal

from litestar import delete, patch, post
from litestar.datastructures import State
from litestar.di import NamedDependency, Provide
from litestar.params import FromPath, FromQuery

from stario_components import Event, Relay, Tasks, h, signals
from stario_components.litestar import live

from ...layout import document
from .store import Import, Show, TodoStore, title_error
from .views import ROWS, Move, NewTodo, board

SUBJECT = "todo"

Store = NamedDependency[TodoStore]


@live(
    "/todo",
    topics=SUBJECT,
    layout=lambda content: document(title="Todo board", here="/todo")[content],
    max_rate_hz=15,
)
async def index(
    todos: Store, show: FromQuery[Show] = "all", rows: FromQuery[Literal["all"] | None] = None
) -> h.Node:
    """The board, as a page and as a stream."""
    return board(
        todos=await todos.list(show, limit=-1 if rows else ROWS),
        counts=await todos.counts(),
        show=show,
        running_import=todos.running_import,
        shows_all=bool(rows),
    )


@post("/todo")
async def add(form: NewTodo, todos: Store, relay: Relay) -> Event:
    """Add a todo. The field is emptied only once the todo is kept."""
    if error := title_error(form.title):
        return signals({"_error": error})
    await todos.add([form.title.strip()])
    await relay.publish(SUBJECT)
    return signals({"title": "", "_error": ""})


@patch("/todo/{todo_id:int}")
async def rename(todo_id: FromPath[int], form: NewTodo, todos: Store, relay: Relay) -> Event:
    """Change a title; the row leaves its editing state only once the title is kept."""
    if error := title_error(form.title):
        return signals({"_edit_error": error})
    await todos.rename(todo_id, form.title.strip())
    await relay.publish(SUBJECT)
    return signals({"_editing": 0, "_edit_error": ""})


@post("/todo/{todo_id:int}/toggle")
async def toggle(todo_id: FromPath[int], todos: Store, relay: Relay) -> None:
    """Do it, or undo it."""
    await todos.toggle(todo_id)
    await relay.publish(SUBJECT)


@delete("/todo/{todo_id:int}")
async def remove(todo_id: FromPath[int], todos: Store, relay: Relay) -> None:
    """Delete it."""
    await todos.delete(todo_id)
    await relay.publish(SUBJECT)


@delete("/todo/done")
async def remove_done(todos: Store, relay: Relay) -> None:
    """Delete all that is done."""
    await todos.delete_done()
    await relay.publish(SUBJECT)


@post("/todo/move")
async def move(where: Move, todos: Store, relay: Relay) -> None:
    """Put a todo where another stands."""
    await todos.move(where.dragged, to_place_of=where.target)
    await relay.publish(SUBJECT)


@post("/todo/import")
async def start_import(todos: Store, relay: Relay, tasks: Tasks) -> None:
    """Import 500 todos in the background; everybody sees how far it is."""
    if todos.running_import is None:
        todos.running_import = Import(0, 500)
        tasks.start(_import(todos, relay), name="import of 500 todos")


async def _import(todos: TodoStore, relay: Relay, *, total: int = 500, batch: int = 10) -> None:
    try:
        for done in range(0, total, batch):
            todos.running_import = Import(done, total)
            await todos.add(f"Imported todo {n + 1}" for n in range(done, done + batch))
            await relay.publish(SUBJECT)
            await asyncio.sleep(0.1)  # stands for the slow source of a real import
    finally:
        todos.running_import = None
        await relay.publish(SUBJECT)


async def _todos(state: State) -> TodoStore:
    store: TodoStore = state.todos
    return store


handlers = [index, add, rename, toggle, remove, remove_done, move, start_import]
dependencies = {"todos": Provide(_todos)}
