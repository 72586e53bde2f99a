"""Two components of known length, to time the compiler with: 20 lines and 50."""

from __future__ import annotations

from stario_components import component, ds, h

from .pages import Board, Task


@component
def twenty(task: Task, *, is_admin: bool = False) -> h.Node:
    return h.li(id=f"task-{task.id}", class_=["task", {"done": task.is_done}])[
        h.input(
            ds.on("change", ds.post("/tasks/{id}/toggle", id=task.id)),
            type="checkbox",
            checked=task.is_done,
        ),
        h.span(class_="title")[task.title],
        h.span(class_=["badge", "badge-late" if task.is_late else "badge-calm"])[task.due]
        if task.due
        else None,
        h.img(class_="face", src=f"/faces/{task.owner}.png", alt=task.owner),
        h.button(
            ds.on("click", ds.delete("/tasks/{id}", id=task.id)),
            ds.indicator("_busy"),
            class_="quiet",
        )["Delete"]
        if is_admin
        else None,
    ]


@component
def fifty(board: Board) -> h.Node:
    done = len([task for task in board.tasks if task.is_done])
    return h.main("#board", ds.init(ds.get("/board/live")), ds.signals({"draft": ""}))[
        h.header(class_="top")[
            h.h1[board.title],
            h.p["Hello, ", h.b[board.user]],
            h.a(class_="admin", href="/admin")["Settings"] if board.is_admin else None,
        ],
        h.nav[
            (
                h.a(
                    href=f"/board?show={name}",
                    class_=["tab", {"on": name == board.shown}],
                    aria_current="page" if name == board.shown else None,
                )[name.title()]
                for name in ("all", "open", "done")
            )
        ],
        h.form(ds.on("submit", ds.post("/tasks"), prevent=True))[
            h.input(ds.bind("draft"), placeholder="What next?"),
            h.button(type="submit", class_="primary")["Add"],
        ],
        h.ul(class_="tasks")[
            (
                h.li(id=f"task-{task.id}", class_=["task", {"done": task.is_done}])[
                    h.input(
                        ds.on("change", ds.post("/tasks/{id}/toggle", id=task.id)),
                        type="checkbox",
                        checked=task.is_done,
                    ),
                    h.span(class_="title")[task.title],
                    h.span(class_="badge")[task.due] if task.due else None,
                    h.img(class_="face", src=f"/faces/{task.owner}.png", alt=task.owner),
                    h.button(
                        ds.on("click", ds.delete("/tasks/{id}", id=task.id)),
                        class_="quiet",
                    )["Delete"],
                ]
                for task in board.tasks
            )
        ]
        if board.tasks
        else h.p(class_="empty")["Nothing to do."],
        h.footer[
            h.span[f"{len(board.tasks) - done} open, {done} done"],
            h.button(ds.on("click", ds.post("/tasks/clear")), class_="quiet")["Clear done"]
            if done
            else None,
        ],
    ]
