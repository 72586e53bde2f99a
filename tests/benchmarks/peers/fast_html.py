"""FastHTML: its tags are functions that make an `FT`, and `to_xml` writes it; without indenting.

Source: https://fastcore.fast.ai/xml.html and https://fastht.ml/docs/, 0.14
"""

from __future__ import annotations

from fasthtml import common as h
from fasthtml.common import FT, to_xml

from ..pages import Article, Board, Product, Reply, Section, Task


def _text(node: FT) -> str:
    return str(to_xml(node, indent=False))


def products(rows: list[Product]) -> str:
    return _text(
        h.Table(
            h.Thead(h.Tr(*[h.Th(name, scope="col") for name in ("Name", "Price", "Tags", "")])),
            h.Tbody(*[_product(row) for row in rows]),
            id="products",
            cls="wide",
        )
    )


def _product(row: Product) -> FT:
    return h.Tr(
        h.Td(h.A(row.name, href=f"/p/{row.id}", title=row.name), cls="name"),
        h.Td(f"{row.price:.2f}"),
        h.Td(*[h.Span(tag, cls="tag") for tag in row.tags]),
        h.Td(h.Button("Buy", type="button", disabled=row.is_sale)),
        id=f"row-{row.id}",
        cls="sale row" if row.is_sale else "row",
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
                        h.Button("Add", type="submit", cls="primary"),
                        enctype=None,  # it has one otherwise
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
                        else None,
                    ),
                    id="board",
                    **{"data-init": "@get('/board/live')", "data-signals": "{'draft':''}"},
                )
            ),
            lang="en",
        )
    )


def _top(board: Board) -> FT:
    return h.Header(
        h.H1(board.title),
        h.P("Hello, ", h.B(board.user)),
        h.A("Settings", cls="admin", href="/admin") if board.is_admin else None,
        cls="top",
    )


def _tab(name: str, is_shown: bool) -> FT:
    return h.A(
        name.title(),
        href=f"/board?show={name}",
        cls="tab on" if is_shown else "tab",
        aria_current="page" if is_shown else None,
    )


def _task(task: Task, is_admin: bool) -> FT:
    return h.Li(
        h.Input(
            type="checkbox",
            checked=task.is_done,
            **{"data-on:change": f"@post('/tasks/{task.id}/toggle')"},
        ),
        h.Span(task.title, cls="title"),
        _badge(task.due, task.is_late) if task.due else None,
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
        else None,
        id=f"task-{task.id}",
        cls="task done" if task.is_done else "task",
    )


def _badge(text: str, is_late: bool) -> FT:
    return h.Span(text, cls="badge badge-late" if is_late else "badge badge-calm")


def thread(reply: Reply) -> str:
    return _text(_reply(reply))


def _reply(reply: Reply) -> FT:
    return h.Article(
        h.H4(reply.author),
        h.P(reply.text),
        h.Div(*[_reply(each) for each in reply.replies], cls="replies") if reply.replies else None,
        id=f"reply-{reply.id}",
        cls="reply",
    )


def article(article: Article) -> str:
    return _text(
        h.Article(
            h.H1(article.title),
            h.P("By ", article.author, cls="by"),
            *[_section(number, each) for number, each in enumerate(article.sections)],
            lang="en",
        )
    )


def _section(number: int, section: Section) -> FT:
    return h.Section(
        h.H2(section.title),
        h.P(section.text, title=section.note),
        h.Blockquote(h.P(section.quote), cite=section.source),
        id=f"s-{number}",
    )
