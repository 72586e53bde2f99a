"""What the board looks like: a pure function of the todos.

Everything in it that belongs to one person only (the text being typed, the row being edited, the
row being dragged, an error) is a signal. Names that start with `_` stay in the browser.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from stario_components import component, ds, h

from .store import Counts, Import, Show, Todo

ROWS = 100

editing = ds.signal("_editing")
dragged = ds.signal("_dragged")
error = ds.signal("_error")
edit_error = ds.signal("_edit_error")
_LABELS: dict[Show, str] = {"all": "All", "active": "Open", "done": "Done"}


class NewTodo(ds.Signals):
    """What the form of a new todo sends."""

    title: str = ""


class Move(ds.Signals):
    """What a drag sends: which row, and onto which."""

    dragged: int
    target: int


@component
def board(
    *,
    todos: Sequence[Todo],
    counts: Counts,
    show: Show,
    running_import: Import | None,
    shows_all: bool,
) -> h.Node:
    """The whole board."""
    return h.main(
        ds.signals(
            {"title": "", "_editing": 0, "_dragged": 0, "_error": "", "_edit_error": ""},
            if_missing=True,
        ),
        id="board",
    )[
        h.h1["Todo board"],
        _new_todo(),
        _filters(show, counts),
        _rows(todos),
        _more(show, counts, len(todos), shows_all),
        _footer(counts, running_import),
    ]


@component
def _new_todo() -> h.Node:
    return h.form(
        ".new",
        ds.on("submit", ds.post("/todo")),
        method="post",
        action="/todo",
        novalidate=True,
    )[
        h.label(for_="new-title")["What is there to do?"],
        h.div(".field")[
            h.input(
                ds.bind(NewTodo.refs.title)
                | ds.attr({"aria-invalid": (error != "").then("true", None)})
                | ds.on("input", error.set("")),
                id="new-title",
                name="title",
                type="text",
                autocomplete="off",
                placeholder="Water the plants",
                aria_describedby="new-error",
            ),
            h.button(".primary", type="submit")["Add"],
        ],
        h.p(".error", ds.text(error), id="new-error", role="alert"),
    ]


@component
def _filters(show: Show, counts: Counts) -> h.Node:
    numbers: dict[Show, int] = {"all": counts.all, "active": counts.active, "done": counts.done}
    return h.nav(".filters", aria_label="Which todos are shown")[
        (
            h.a(href=_address(each), aria_current="page" if each == show else None)[
                _LABELS[each], " ", h.span(".count")[numbers[each]]
            ]
            for each in get_args(Show)
        )
    ]


@component
def _rows(todos: Sequence[Todo]) -> h.Node:
    if not todos:
        return h.p(".empty", id="todos")["Nothing here. Enjoy the day, or add something above."]
    # One listener for all rows: a row carries its id, the list carries the behaviour.
    row_id = ds.js("+evt.target.closest('li').dataset.id")
    move = ds.post("/todo/move", payload={"dragged": dragged, "target": ds.js("+row.dataset.id")})
    drop = ds.js(
        "evt.preventDefault(); const row = evt.target.closest('li'); if (row && $_dragged) {}", move
    )
    return h.ol(
        ".todos",
        ds.on("dragstart", dragged.set(row_id)),
        ds.on("dragover", ds.js("$_dragged && evt.preventDefault()")),
        ds.on("drop", drop),
        ds.on("dragend", dragged.set(0)),
        id="todos",
    )[
        (
            _row(todo, before=todos[at - 1].id if at else None, after=_id_at(todos, at + 1))
            for at, todo in enumerate(todos)
        )
    ]


@component
def _row(todo: Todo, *, before: int | None, after: int | None) -> h.Node:
    is_edited = editing == todo.id
    return h.li(
        ds.class_({"dragged": dragged == todo.id}),
        id=f"todo-{todo.id}",
        class_={"done": todo.is_done},
        data_id=todo.id,
        draggable="true",
    )[
        h.form(
            ds.on("submit", ds.post("/todo/{id}/toggle", id=todo.id)),
            method="post",
            action=f"/todo/{todo.id}/toggle",
        )[
            h.button(
                ".check",
                type="submit",
                aria_pressed="true" if todo.is_done else "false",
                aria_label=f"Done: {todo.title}",
            )
        ],
        h.button(
            ".title",
            ds.show(~is_edited),
            ds.on("click", _start_editing(todo)),
            type="button",
            title="Edit",
        )[todo.title],
        h.form(
            ".edit",
            ds.show(is_edited),
            ds.on("submit", ds.patch("/todo/{id}", id=todo.id, content_type="form")),
            ds.on("keydown", ds.js("evt.key === 'Escape' && {}", _stop_editing())),
            style="display: none",
            novalidate=True,
        )[
            h.input(
                name="title",
                type="text",
                value=todo.title,
                autocomplete="off",
                aria_label=f"New title of {todo.title}",
                aria_describedby=f"edit-error-{todo.id}",
            ),
            h.button(type="submit")["Save"],
            h.p(".error", ds.text(edit_error), id=f"edit-error-{todo.id}", role="alert"),
        ],
        h.div(".tools")[
            _move(todo, before, "up", "↑"),
            _move(todo, after, "down", "↓"),
            h.button(
                ds.on("click", ds.delete("/todo/{id}", id=todo.id)),
                type="button",
                aria_label=f"Delete {todo.title}",
            )["×"],
        ],
    ]


@component
def _move(todo: Todo, target: int | None, word: str, arrow: str) -> h.Node:
    action = ds.post("/todo/move", payload={"dragged": todo.id, "target": target})
    return h.button(
        ds.on("click", action),
        type="button",
        disabled=target is None,
        aria_label=f"Move {todo.title} {word}",
    )[arrow]


def _start_editing(todo: Todo) -> ds.Expr:
    # The field appears with the next frame; only then can it take the focus.
    focus = ds.js("setTimeout(() => el.parentElement.querySelector('.edit input').select())")
    return ds.seq(editing.set(todo.id), edit_error.set(""), focus)


def _stop_editing() -> ds.Expr:
    return ds.js("({}, el.reset())", editing.set(0))


@component
def _more(show: Show, counts: Counts, shown: int, shows_all: bool) -> h.Node:
    total = {"all": counts.all, "active": counts.active, "done": counts.done}[show]
    if shows_all or total <= shown:
        return None
    return h.p(".more")[
        f"{shown} of {total} are shown. ", h.a(href=_address(show, rows="all"))["Show all"]
    ]


@component
def _footer(counts: Counts, running_import: Import | None) -> h.Node:
    return h.footer(".tasks")[
        _progress(running_import) if running_import else _import_button(),
        h.button(ds.on("click", ds.delete("/todo/done")), type="button", disabled=not counts.done)[
            f"Clear {counts.done} done"
        ],
    ]


@component
def _import_button() -> h.Node:
    return h.form(ds.on("submit", ds.post("/todo/import")), method="post", action="/todo/import")[
        h.button(type="submit")["Import 500 todos"]
    ]


@component
def _progress(running: Import) -> h.Node:
    return h.div(".progress")[
        h.label(for_="import")[f"Importing: {running.done} of {running.total}"],
        h.progress(id="import", value=running.done, max=running.total),
    ]


def _address(show: Show, **query: str) -> str:
    wanted = {"show": None if show == "all" else show, **query}
    return ds.url("/todo", wanted)


def _id_at(todos: Sequence[Todo], at: int) -> int | None:
    return todos[at].id if at < len(todos) else None
