"""RustyTags, which is Rust: it escapes nothing, so the page escapes every text of users.

Source: https://github.com/ndendic/rustyTags, its README, 0.7
"""

from __future__ import annotations

from html import escape

import rusty_tags as h
from rusty_tags import HtmlString

from ..pages import Article, Board, Product, Reply, Section, Task


def products(rows: list[Product]) -> str:
    return str(
        h.Table(
            h.Thead(h.Tr(*[h.Th(name, scope="col") for name in ("Name", "Price", "Tags", "")])),
            h.Tbody(*[_product(row) for row in rows]),
            id="products",
            cls="wide",
        )
    )


def _product(row: Product) -> HtmlString:
    return h.Tr(
        h.Td(h.A(escape(row.name), href=f"/p/{row.id}", title=escape(row.name)), cls="name"),
        h.Td(f"{row.price:.2f}"),
        h.Td(*[h.Span(escape(tag), cls="tag") for tag in row.tags]),
        h.Td(h.Button("Buy", type="button", disabled=row.is_sale)),
        id=f"row-{row.id}",
        cls="sale row" if row.is_sale else "row",
    )


def board(board: Board) -> str:
    done = len([task for task in board.tasks if task.is_done])
    return str(
        h.Html(
            h.Head(h.Meta(charset="utf-8"), h.Title(escape(board.title))),
            h.Body(
                h.Main(
                    _top(board),
                    h.Nav(*[_tab(name, name == board.shown) for name in ("all", "open", "done")]),
                    h.Form(
                        h.Input(placeholder="What next?", **{"data-bind": "draft"}),
                        h.Button("Add", type="submit", cls="primary"),
                        **{"data-on:submit__prevent": "@post('/tasks')"},
                    ),
                    h.Ul(*[_task(task, board.is_admin) for task in board.tasks], cls="tasks")
                    if board.tasks
                    else h.P("Nothing to do.", cls="empty"),
                    h.Footer(
                        h.Span(f"{len(board.tasks) - done} open, {done} done"),
                        h.Button(
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


def _top(board: Board) -> HtmlString:
    return h.Header(
        h.H1(escape(board.title)),
        h.P("Hello, ", h.B(escape(board.user))),
        h.A("Settings", cls="admin", href="/admin") if board.is_admin else "",
        cls="top",
    )


def _tab(name: str, is_shown: bool) -> HtmlString:
    return h.A(
        name.title(),
        href=f"/board?show={name}",
        cls="tab on" if is_shown else "tab",
        **({"aria_current": "page"} if is_shown else {}),
    )


def _task(task: Task, is_admin: bool) -> HtmlString:
    return h.Li(
        h.Input(
            type="checkbox",
            checked=task.is_done,
            **{"data-on:change": f"@post('/tasks/{task.id}/toggle')"},
        ),
        h.Span(escape(task.title), cls="title"),
        _badge(task.due, task.is_late) if task.due else "",
        h.Img(cls="face", src=f"/faces/{task.owner}.png", alt=task.owner),
        h.Button(
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


def _badge(text: str, is_late: bool) -> HtmlString:
    return h.Span(escape(text), cls="badge badge-late" if is_late else "badge badge-calm")


def thread(reply: Reply) -> str:
    return str(_reply(reply))


def _reply(reply: Reply) -> HtmlString:
    return h.Article(
        h.H4(escape(reply.author)),
        h.P(escape(reply.text)),
        h.Div(*[_reply(each) for each in reply.replies], cls="replies") if reply.replies else "",
        id=f"reply-{reply.id}",
        cls="reply",
    )


def article(article: Article) -> str:
    return str(
        h.Article(
            h.H1(escape(article.title)),
            h.P("By ", escape(article.author), cls="by"),
            *[_section(number, each) for number, each in enumerate(article.sections)],
            lang="en",
        )
    )


def _section(number: int, section: Section) -> HtmlString:
    return h.Section(
        h.H2(escape(section.title)),
        h.P(escape(section.text), title=escape(section.note)),
        h.Blockquote(h.P(escape(section.quote)), cite=escape(section.source)),
        id=f"s-{number}",
    )
