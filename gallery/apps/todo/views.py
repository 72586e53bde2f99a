"""What the board looks like: a pure function of the todos.

Everything in it that belongs to one person only (the text being typed, the row being edited, the
row being dragged, an error) is a signal. Names that start with `_` stay in the browser.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, get_args

from stario_components import component, ds, h, memo, ui

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
    return h.div(
        ds.signals(
            {"title": "", "_editing": 0, "_dragged": 0, "_error": "", "_edit_error": ""},
            if_missing=True,
        ),
        id="board",
    )[
        ui.stack(gap="lg")[
            h.h1["Todo board"],
            _new_todo(),
            _filters(show, counts),
            _rows(todos),
            _more(show, counts, len(todos), shows_all),
            _footer(counts, running_import),
        ]
    ]


@component
def _new_todo() -> h.Node:
    return ui.form(action="/todo", attrs=ds.on_submit(ds.post("/todo")))[
        ui.input(
            label="What is there to do?",
            name="title",
            id="new",
            size="lg",
            placeholder="Water the plants",
            autocomplete="off",
            error=error,
            suffix=ui.button(type="submit", tone="primary")["Add"],
            attrs=ds.bind(NewTodo.refs.title) | ds.on_input(error.set("")),
        )
    ]


@component
def _filters(show: Show, counts: Counts) -> h.Node:
    return h.nav(aria_label="Which todos are shown")[
        ui.cluster(gap="xs")[
            (_filter(each, counts, is_chosen=each == show) for each in get_args(Show))
        ]
    ]


@component
def _filter(show: Show, counts: Counts, *, is_chosen: bool) -> h.Node:
    tone = "primary" if is_chosen else "neutral"
    return ui.button(
        href=_address(show),
        variant="soft" if is_chosen else "ghost",
        tone=tone,
        size="sm",
        pill=True,
        attrs={"aria-current": "page"} if is_chosen else None,
    )[_LABELS[show], ui.badge(tone=tone, size="sm", pill=True)[_count(show, counts)]]


@component
def _rows(todos: Sequence[Todo]) -> h.Node:
    if not todos:
        return ui.empty_state(
            title="Nothing here",
            level=2,
            description="Enjoy the day, or add something above.",
            icon="circle-check",
            variant="outline",
            attrs={"id": "todos"},
        )
    # One listener for all rows: a row carries its id, the list carries the behaviour.
    row_id = ds.js("+evt.target.closest('li').dataset.id")
    move = ds.post("/todo/move", payload={"dragged": dragged, "target": ds.js("+row.dataset.id")})
    drop = ds.js(
        "evt.preventDefault(); const row = evt.target.closest('li'); if (row && $_dragged) {}", move
    )
    return ui.card(padding="none")[
        h.ol(
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
    ]


@memo  # measured: 100 rows take 3 ms instead of 12 when one of them has changed
@component
def _row(todo: Todo, *, before: int | None, after: int | None) -> h.Node:
    return h.li(
        ds.class_({"dragged": dragged == todo.id}),
        id=f"todo-{todo.id}",
        class_={"done": todo.is_done},
        data_id=todo.id,
        draggable="true",
    )[
        _check(todo),
        _title(todo),
        _edit(todo),
        h.div(".tools", ds.show(editing != todo.id))[
            _move(todo, before, "up"),
            _move(todo, after, "down"),
            ui.icon_button(
                "trash-2",
                label=f"Delete {todo.title}",
                size="sm",
                tone="danger",
                attrs=ds.on_click(ds.delete("/todo/{id}", id=todo.id)),
            ),
        ],
    ]


@component
def _check(todo: Todo) -> h.Node:
    # A button in a form, not a checkbox: it also works where there is no JavaScript.
    address = f"/todo/{todo.id}/toggle"
    return ui.form(action=address, attrs=ds.on_submit(ds.post(address)))[
        ui.icon_button(
            ui.icon("circle-check" if todo.is_done else "circle", size="md"),
            label=f"Done: {todo.title}",
            type="submit",
            tone="success" if todo.is_done else "neutral",
            attrs={"aria-pressed": "true" if todo.is_done else "false"},
        )
    ]


@component
def _title(todo: Todo) -> h.Node:
    # The field appears with the next frame; only then can it take the focus.
    focus = ds.js("setTimeout(() => el.parentElement.querySelector('.edit input').select())")
    return ui.button(
        variant="ghost",
        attrs={"class": "title", "title": "Edit"}
        | ds.show(editing != todo.id)
        | ds.on_click(ds.seq(editing.set(todo.id), edit_error.set(""), focus)),
    )[todo.title]


@component
def _edit(todo: Todo) -> h.Node:
    stop = ds.js("evt.key === 'Escape' && ({}, el.reset())", editing.set(0))
    return ui.form(
        attrs={"class": "edit", "style": "display: none"}
        | ds.show(editing == todo.id)
        | ds.on_submit(ds.patch("/todo/{id}", id=todo.id, content_type="form"))
        | ds.on_keydown(stop)
    )[
        ui.input(
            label=f"New title of {todo.title}",
            label_hidden=True,
            name="title",
            id=f"edit-{todo.id}",
            value=todo.title,
            autocomplete="off",
            error=edit_error,
            suffix=ui.button(type="submit")["Save"],
        )
    ]


@component
def _move(todo: Todo, target: int | None, way: Literal["up", "down"]) -> h.Node:
    return ui.icon_button(
        "arrow-up" if way == "up" else "arrow-down",
        label=f"Move {todo.title} {way}",
        size="sm",
        disabled=target is None,
        attrs=ds.on_click(ds.post("/todo/move", payload={"dragged": todo.id, "target": target})),
    )


@component
def _more(show: Show, counts: Counts, shown: int, shows_all: bool) -> h.Node:
    total = _count(show, counts)
    if shows_all or total <= shown:
        return None
    return ui.cluster(justify="center")[
        h.span(".muted")[f"{shown} of {total} are shown."],
        ui.button(variant="link", href=_address(show, rows="all"))["Show all"],
    ]


@component
def _footer(counts: Counts, running_import: Import | None) -> h.Node:
    return ui.cluster(justify="between")[
        _progress(running_import) if running_import else _import_button(),
        ui.button(
            variant="outline",
            disabled=not counts.done,
            attrs=ds.on_click(ds.delete("/todo/done")),
        )[f"Clear {counts.done} done"],
    ]


@component
def _import_button() -> h.Node:
    return ui.form(action="/todo/import", attrs=ds.on_submit(ds.post("/todo/import")))[
        ui.button(type="submit", variant="outline", icon="download")["Import 500 todos"]
    ]


@component
def _progress(running: Import) -> h.Node:
    return h.div(".progress")[
        h.label(for_="import")[f"Importing: {running.done} of {running.total}"],
        h.progress(id="import", value=running.done, max=running.total),
    ]


def _count(show: Show, counts: Counts) -> int:
    return {"all": counts.all, "active": counts.active, "done": counts.done}[show]


def _address(show: Show, **query: str) -> str:
    wanted = {"show": None if show == "all" else show, **query}
    return ds.url("/todo", wanted)


def _id_at(todos: Sequence[Todo], at: int) -> int | None:
    return todos[at].id if at < len(todos) else None
