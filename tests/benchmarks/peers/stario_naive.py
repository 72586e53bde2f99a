"""Stario's trees, built and walked at each call.

Source: the docstrings of stario.markup and stario.datastar, 5.1
"""

from __future__ import annotations

from stario.markup import HtmlElement, classes, render
from stario.markup import html as h

from ..pages import Article, Board, Product, Reply, Section, Task


def products(rows: list[Product]) -> str:
    return render(
        h.Table(
            {"id": "products", "class": "wide"},
            h.Thead(h.Tr([h.Th({"scope": "col"}, name) for name in ("Name", "Price", "Tags", "")])),
            h.Tbody([_product(row) for row in rows]),
        )
    )


def _product(row: Product) -> HtmlElement:
    return h.Tr(
        {"id": f"row-{row.id}"},
        classes({"sale": row.is_sale}, "row"),
        h.Td({"class": "name"}, h.A({"href": f"/p/{row.id}", "title": row.name}, row.name)),
        h.Td(f"{row.price:.2f}"),
        h.Td([h.Span({"class": "tag"}, tag) for tag in row.tags]),
        h.Td(h.Button({"type": "button", "disabled": row.is_sale}, "Buy")),
    )


def board(board: Board) -> str:
    done = len([task for task in board.tasks if task.is_done])
    return render(
        h.HtmlDocument(
            {"lang": "en"},
            h.Head(h.Meta({"charset": "utf-8"}), h.Title(board.title)),
            h.Body(
                h.Main(
                    {
                        "id": "board",
                        "data-init": "@get('/board/live')",
                        "data-signals": "{'draft':''}",
                    },
                    _top(board),
                    h.Nav([_tab(name, name == board.shown) for name in ("all", "open", "done")]),
                    h.Form(
                        {"data-on:submit__prevent": "@post('/tasks')"},
                        h.Input({"data-bind": "draft", "placeholder": "What next?"}),
                        h.Button({"type": "submit", "class": "primary"}, "Add"),
                    ),
                    h.Ul({"class": "tasks"}, [_task(task, board.is_admin) for task in board.tasks])
                    if board.tasks
                    else h.P({"class": "empty"}, "Nothing to do."),
                    h.Footer(
                        h.Span(f"{len(board.tasks) - done} open, {done} done"),
                        h.Button(
                            {"data-on:click": "@post('/tasks/clear')", "class": "quiet"},
                            "Clear done",
                        )
                        if done
                        else None,
                    ),
                )
            ),
        )
    )


def _top(board: Board) -> HtmlElement:
    return h.Header(
        {"class": "top"},
        h.H1(board.title),
        h.P("Hello, ", h.B(board.user)),
        h.A({"class": "admin", "href": "/admin"}, "Settings") if board.is_admin else None,
    )


def _tab(name: str, is_shown: bool) -> HtmlElement:
    return h.A(
        {"href": f"/board?show={name}", "aria-current": "page" if is_shown else None},
        classes("tab", {"on": is_shown}),
        name.title(),
    )


def _task(task: Task, is_admin: bool) -> HtmlElement:
    return h.Li(
        {"id": f"task-{task.id}"},
        classes("task", {"done": task.is_done}),
        h.Input(
            {
                "data-on:change": f"@post('/tasks/{task.id}/toggle')",
                "type": "checkbox",
                "checked": task.is_done,
            }
        ),
        h.Span({"class": "title"}, task.title),
        h.Span(classes("badge", "badge-late" if task.is_late else "badge-calm"), task.due)
        if task.due
        else None,
        h.Img({"class": "face", "src": f"/faces/{task.owner}.png", "alt": task.owner}),
        h.Button(
            {
                "data-on:click": f"@delete('/tasks/{task.id}')",
                "data-indicator": "_busy",
                "class": "quiet",
            },
            "Delete",
        )
        if is_admin
        else None,
    )


def thread(reply: Reply) -> str:
    return render(_reply(reply))


def _reply(reply: Reply) -> HtmlElement:
    return h.Article(
        {"id": f"reply-{reply.id}", "class": "reply"},
        h.H4(reply.author),
        h.P(reply.text),
        h.Div({"class": "replies"}, [_reply(each) for each in reply.replies])
        if reply.replies
        else None,
    )


def article(article: Article) -> str:
    return render(
        h.Article(
            {"lang": "en"},
            h.H1(article.title),
            h.P({"class": "by"}, "By ", article.author),
            [_section(number, each) for number, each in enumerate(article.sections)],
        )
    )


def _section(number: int, section: Section) -> HtmlElement:
    return h.Section(
        {"id": f"s-{number}"},
        h.H2(section.title),
        h.P({"title": section.note}, section.text),
        h.Blockquote({"cite": section.source}, h.P(section.quote)),
    )
