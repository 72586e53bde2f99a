"""Air's tags, which are classes. They escape children and not attributes, so the page does that.

Source: https://docs.airwebframework.org/ and the docstrings of air.tags, 0.48
"""

from __future__ import annotations

from html import escape

import air as h

from ..pages import Article, Board, Product, Reply, Section, Task


def _text(node: h.BaseTag) -> str:
    return node.render()


def products(rows: list[Product]) -> str:
    return _text(
        h.Table(
            h.Thead(h.Tr(*[h.Th(name, scope="col") for name in ("Name", "Price", "Tags", "")])),
            h.Tbody(*[_product(row) for row in rows]),
            id="products",
            class_="wide",
        )
    )


def _product(row: Product) -> h.BaseTag:
    return h.Tr(
        h.Td(h.A(row.name, href=f"/p/{row.id}", title=escape(row.name)), class_="name"),
        h.Td(f"{row.price:.2f}"),
        h.Td(*[h.Span(tag, class_="tag") for tag in row.tags]),
        h.Td(h.Button("Buy", type="button", disabled=row.is_sale)),
        id=f"row-{row.id}",
        class_="sale row" if row.is_sale else "row",
    )


def board(board: Board) -> str:
    done = len([task for task in board.tasks if task.is_done])
    return _text(
        h.Html(
            h.Head(h.Meta(charset="utf-8"), h.Title(board.title)),
            h.Body(
                h.Main(
                    _top(board),
                    h.Nav(*[_tab(name, name == board.shown) for name in ("all", "open", "done")]),
                    h.Form(
                        h.Input(placeholder="What next?", **{"data-bind": "draft"}),
                        h.Button("Add", type="submit", class_="primary"),
                        **{"data-on:submit__prevent": "@post('/tasks')"},
                    ),
                    h.Ul(*[_task(task, board.is_admin) for task in board.tasks], class_="tasks")
                    if board.tasks
                    else h.P("Nothing to do.", class_="empty"),
                    h.Footer(
                        h.Span(f"{len(board.tasks) - done} open, {done} done"),
                        h.Button(
                            "Clear done",
                            class_="quiet",
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


def _top(board: Board) -> h.BaseTag:
    return h.Header(
        h.H1(board.title),
        h.P("Hello, ", h.B(board.user)),
        h.A("Settings", class_="admin", href="/admin") if board.is_admin else "",
        class_="top",
    )


def _tab(name: str, is_shown: bool) -> h.BaseTag:
    return h.A(
        name.title(),
        href=f"/board?show={name}",
        class_="tab on" if is_shown else "tab",
        **({"aria_current": "page"} if is_shown else {}),
    )


def _task(task: Task, is_admin: bool) -> h.BaseTag:
    return h.Li(
        h.Input(
            type="checkbox",
            checked=task.is_done,
            **{"data-on:change": f"@post('/tasks/{task.id}/toggle')"},
        ),
        h.Span(task.title, class_="title"),
        _badge(task.due, task.is_late) if task.due else "",
        h.Img(class_="face", src=f"/faces/{task.owner}.png", alt=task.owner),
        h.Button(
            "Delete",
            class_="quiet",
            **{
                "data-on:click": f"@delete('/tasks/{task.id}')",
                "data-indicator": "_busy",
            },
        )
        if is_admin
        else "",
        id=f"task-{task.id}",
        class_="task done" if task.is_done else "task",
    )


def _badge(text: str, is_late: bool) -> h.BaseTag:
    return h.Span(text, class_="badge badge-late" if is_late else "badge badge-calm")


def thread(reply: Reply) -> str:
    return _text(_reply(reply))


def _reply(reply: Reply) -> h.BaseTag:
    return h.Article(
        h.H4(reply.author),
        h.P(reply.text),
        h.Div(*[_reply(each) for each in reply.replies], class_="replies") if reply.replies else "",
        id=f"reply-{reply.id}",
        class_="reply",
    )


def article(article: Article) -> str:
    return _text(
        h.Article(
            h.H1(article.title),
            h.P("By ", article.author, class_="by"),
            *[_section(number, each) for number, each in enumerate(article.sections)],
            lang="en",
        )
    )


def _section(number: int, section: Section) -> h.BaseTag:
    return h.Section(
        h.H2(section.title),
        h.P(section.text, title=escape(section.note)),
        h.Blockquote(h.P(section.quote), cite=escape(section.source)),
        id=f"s-{number}",
    )
