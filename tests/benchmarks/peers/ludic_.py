"""Ludic before 1.0, which needs the t-strings of Python 3.14: elements are classes.

Source: https://getludic.dev/docs/, 0.5
"""

from __future__ import annotations

from ludic import html as h
from ludic.base import BaseElement

from ..pages import Article, Board, Product, Reply, Section, Task


def _text(node: BaseElement) -> str:
    return node.to_html()


def products(rows: list[Product]) -> str:
    return _text(
        h.table(
            h.thead(h.tr(*[h.th(name, scope="col") for name in ("Name", "Price", "Tags", "")])),
            h.tbody(*[_product(row) for row in rows]),
            id="products",
            class_="wide",
        )
    )


def _product(row: Product) -> BaseElement:
    return h.tr(
        h.td(h.a(row.name, href=f"/p/{row.id}", title=row.name), class_="name"),
        h.td(f"{row.price:.2f}"),
        h.td(*[h.span(tag, class_="tag") for tag in row.tags]),
        h.td(h.button("Buy", type="button", disabled=row.is_sale)),
        id=f"row-{row.id}",
        class_="sale row" if row.is_sale else "row",
    )


def board(board: Board) -> str:
    done = len([task for task in board.tasks if task.is_done])
    return _text(
        h.html(
            h.head(h.meta(charset="utf-8"), h.title(board.title)),
            h.body(
                h.main(
                    _top(board),
                    h.nav(*[_tab(name, name == board.shown) for name in ("all", "open", "done")]),
                    h.form(
                        h.input(placeholder="What next?", attrs={"data-bind": "draft"}),
                        h.button("Add", type="submit", class_="primary"),
                        attrs={"data-on:submit__prevent": "@post('/tasks')"},
                    ),
                    h.ul(*[_task(task, board.is_admin) for task in board.tasks], class_="tasks")
                    if board.tasks
                    else h.p("Nothing to do.", class_="empty"),
                    h.footer(
                        h.span(f"{len(board.tasks) - done} open, {done} done"),
                        h.button(
                            "Clear done",
                            class_="quiet",
                            attrs={"data-on:click": "@post('/tasks/clear')"},
                        )
                        if done
                        else "",
                    ),
                    id="board",
                    attrs={"data-init": "@get('/board/live')", "data-signals": "{'draft':''}"},
                )
            ),
            lang="en",
        )
    )


def _top(board: Board) -> BaseElement:
    return h.header(
        h.h1(board.title),
        h.p("Hello, ", h.b(board.user)),
        h.a("Settings", class_="admin", href="/admin") if board.is_admin else "",
        class_="top",
    )


def _tab(name: str, is_shown: bool) -> BaseElement:
    return h.a(
        name.title(),
        href=f"/board?show={name}",
        class_="tab on" if is_shown else "tab",
        **({"aria_current": "page"} if is_shown else {}),
    )


def _task(task: Task, is_admin: bool) -> BaseElement:
    return h.li(
        h.input(
            type="checkbox",
            checked=task.is_done,
            attrs={"data-on:change": f"@post('/tasks/{task.id}/toggle')"},
        ),
        h.span(task.title, class_="title"),
        _badge(task.due, task.is_late) if task.due else "",
        h.img(class_="face", src=f"/faces/{task.owner}.png", alt=task.owner),
        h.button(
            "Delete",
            class_="quiet",
            attrs={
                "data-on:click": f"@delete('/tasks/{task.id}')",
                "data-indicator": "_busy",
            },
        )
        if is_admin
        else "",
        id=f"task-{task.id}",
        class_="task done" if task.is_done else "task",
    )


def _badge(text: str, is_late: bool) -> BaseElement:
    return h.span(text, class_="badge badge-late" if is_late else "badge badge-calm")


def thread(reply: Reply) -> str:
    return _text(_reply(reply))


def _reply(reply: Reply) -> BaseElement:
    return h.article(
        h.h4(reply.author),
        h.p(reply.text),
        h.div(*[_reply(each) for each in reply.replies], class_="replies") if reply.replies else "",
        id=f"reply-{reply.id}",
        class_="reply",
    )


def article(article: Article) -> str:
    return _text(
        h.article(
            h.h1(article.title),
            h.p("By ", article.author, class_="by"),
            *[_section(number, each) for number, each in enumerate(article.sections)],
            lang="en",
        )
    )


def _section(number: int, section: Section) -> BaseElement:
    return h.section(
        h.h2(section.title),
        h.p(section.text, title=section.note),
        h.blockquote(h.p(section.quote), cite=section.source),
        id=f"s-{number}",
    )
