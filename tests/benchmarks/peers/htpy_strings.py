"""htpy as its users write it: Datastar attributes are strings in a dict.

Source: https://htpy.dev/usage/, 26.5
"""

from __future__ import annotations

import htpy as h

from ..pages import Board, Task


def board(board: Board) -> str:
    done = len([task for task in board.tasks if task.is_done])
    return str(
        h.html(lang="en")[
            h.head[h.meta(charset="utf-8"), h.title[board.title]],
            h.body[
                h.main(
                    "#board",
                    {"data-init": '@get("/board/live")', "data-signals": '{"draft":""}'},
                )[
                    h.header(class_="top")[
                        h.h1[board.title],
                        h.p["Hello, ", h.b[board.user]],
                        board.is_admin and h.a(class_="admin", href="/admin")["Settings"],
                    ],
                    h.nav[(_tab(name, name == board.shown) for name in ("all", "open", "done"))],
                    h.form({"data-on:submit__prevent": '@post("/tasks")'})[
                        h.input({"data-bind": "draft"}, placeholder="What next?"),
                        h.button(type="submit", class_="primary")["Add"],
                    ],
                    h.ul(class_="tasks")[(_task(task, board.is_admin) for task in board.tasks)]
                    if board.tasks
                    else h.p(class_="empty")["Nothing to do."],
                    h.footer[
                        h.span[f"{len(board.tasks) - done} open, {done} done"],
                        done > 0
                        and h.button({"data-on:click": '@post("/tasks/clear")'}, class_="quiet")[
                            "Clear done"
                        ],
                    ],
                ]
            ],
        ]
    )


def _tab(name: str, is_shown: bool) -> h.Renderable:
    return h.a(
        href=f"/board?show={name}",
        class_=["tab", {"on": is_shown}],
        aria_current="page" if is_shown else None,
    )[name.title()]


def _task(task: Task, is_admin: bool) -> h.Renderable:
    return h.li(id=f"task-{task.id}", class_=["task", {"done": task.is_done}])[
        h.input(
            {"data-on:change": f'@post("/tasks/{task.id}/toggle")'},
            type="checkbox",
            checked=task.is_done,
        ),
        h.span(class_="title")[task.title],
        task.due
        and h.span(class_=["badge", "badge-late" if task.is_late else "badge-calm"])[task.due],
        h.img(class_="face", src=f"/faces/{task.owner}.png", alt=task.owner),
        is_admin
        and h.button(
            {"data-on:click": f'@delete("/tasks/{task.id}")', "data-indicator": "_busy"},
            class_="quiet",
        )["Delete"],
    ]
