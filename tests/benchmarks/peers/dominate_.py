"""dominate: its tags are classes that render themselves; without indenting.

Source: https://github.com/Knio/dominate, 2.9
"""

from __future__ import annotations

from dominate import tags as h
from dominate.dom_tag import dom_tag

from ..pages import Article, Board, Product, Reply, Section, Task

DOCTYPE = "<!doctype html>"


def _text(node: dom_tag) -> str:
    return node.render(pretty=False)


def products(rows: list[Product]) -> str:
    return _text(
        h.table(
            h.thead(h.tr([h.th(name, scope="col") for name in ("Name", "Price", "Tags", "")])),
            h.tbody([_product(row) for row in rows]),
            id="products",
            cls="wide",
        )
    )


def _product(row: Product) -> dom_tag:
    return h.tr(
        h.td(h.a(row.name, href=f"/p/{row.id}", title=row.name), cls="name"),
        h.td(f"{row.price:.2f}"),
        h.td([h.span(tag, cls="tag") for tag in row.tags]),
        h.td(h.button("Buy", type="button", disabled=row.is_sale)),
        id=f"row-{row.id}",
        cls="sale row" if row.is_sale else "row",
    )


def board(board: Board) -> str:
    done = len([task for task in board.tasks if task.is_done])
    return DOCTYPE + _text(
        h.html(
            h.head(h.meta(charset="utf-8"), h.title(board.title)),
            h.body(
                h.main(
                    _top(board),
                    h.nav([_tab(name, name == board.shown) for name in ("all", "open", "done")]),
                    h.form(
                        h.input_(placeholder="What next?", **{"data-bind": "draft"}),
                        h.button("Add", type="submit", cls="primary"),
                        **{"data-on:submit__prevent": "@post('/tasks')"},
                    ),
                    h.ul([_task(task, board.is_admin) for task in board.tasks], cls="tasks")
                    if board.tasks
                    else h.p("Nothing to do.", cls="empty"),
                    h.footer(
                        h.span(f"{len(board.tasks) - done} open, {done} done"),
                        h.button(
                            "Clear done",
                            cls="quiet",
                            **{"data-on:click": "@post('/tasks/clear')"},
                        )
                        if done
                        else "",
                    ),
                    id="board",
                    **{"data-init": "@get('/board/live')", "data-signals": "{'draft':''}"},
                )
            ),
            lang="en",
        )
    )


def _top(board: Board) -> dom_tag:
    return h.header(
        h.h1(board.title),
        h.p("Hello, ", h.b(board.user)),
        h.a("Settings", cls="admin", href="/admin") if board.is_admin else "",
        cls="top",
    )


def _tab(name: str, is_shown: bool) -> dom_tag:
    return h.a(
        name.title(),
        href=f"/board?show={name}",
        cls="tab on" if is_shown else "tab",
        **({"aria-current": "page"} if is_shown else {}),
    )


def _task(task: Task, is_admin: bool) -> dom_tag:
    return h.li(
        h.input_(
            type="checkbox",
            checked=task.is_done,
            **{"data-on:change": f"@post('/tasks/{task.id}/toggle')"},
        ),
        h.span(task.title, cls="title"),
        _badge(task.due, task.is_late) if task.due else "",
        h.img(cls="face", src=f"/faces/{task.owner}.png", alt=task.owner),
        h.button(
            "Delete",
            cls="quiet",
            **{
                "data-on:click": f"@delete('/tasks/{task.id}')",
                "data-indicator": "_busy",
            },
        )
        if is_admin
        else "",
        id=f"task-{task.id}",
        cls="task done" if task.is_done else "task",
    )


def _badge(text: str, is_late: bool) -> dom_tag:
    return h.span(text, cls="badge badge-late" if is_late else "badge badge-calm")


def thread(reply: Reply) -> str:
    return _text(_reply(reply))


def _reply(reply: Reply) -> dom_tag:
    return h.article(
        h.h4(reply.author),
        h.p(reply.text),
        h.div([_reply(each) for each in reply.replies], cls="replies") if reply.replies else "",
        id=f"reply-{reply.id}",
        cls="reply",
    )


def article(article: Article) -> str:
    return _text(
        h.article(
            h.h1(article.title),
            h.p("By ", article.author, cls="by"),
            [_section(number, each) for number, each in enumerate(article.sections)],
            lang="en",
        )
    )


def _section(number: int, section: Section) -> dom_tag:
    return h.section(
        h.h2(section.title),
        h.p(section.text, title=section.note),
        h.blockquote(h.p(section.quote), cite=section.source),
        id=f"s-{number}",
    )
