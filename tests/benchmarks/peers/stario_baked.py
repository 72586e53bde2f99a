"""Stario's `@baked`: the structure is captured once; conditions, loops and derived texts are worked
out outside and come in as whole values, as its documentation says.

Source: the docstring of stario.markup.baked, 5.1
"""

from __future__ import annotations

from stario.markup import HtmlElement, SafeString, baked, render
from stario.markup import html as h

from ..pages import Article, Board, Product, Reply, Section, Task


@baked
def _heading(name: str) -> HtmlElement:
    return h.Th({"scope": "col"}, name)


@baked
def _products(headings: list[SafeString], rows: list[SafeString]) -> HtmlElement:
    return h.Table(
        {"id": "products", "class": "wide"},
        h.Thead(h.Tr(headings)),
        h.Tbody(rows),
    )


@baked
def _tag(tag: str) -> HtmlElement:
    return h.Span({"class": "tag"}, tag)


@baked
def _product(
    id_: str, classes: str, href: str, name: str, price: str, tags: list[SafeString], sale: bool
) -> HtmlElement:
    return h.Tr(
        {"id": id_, "class": classes},
        h.Td({"class": "name"}, h.A({"href": href, "title": name}, name)),
        h.Td(price),
        h.Td(tags),
        h.Td(h.Button({"type": "button", "disabled": sale}, "Buy")),
    )


def products(rows: list[Product]) -> str:
    return render(
        _products(
            [_heading(name) for name in ("Name", "Price", "Tags", "")],
            [
                _product(
                    f"row-{row.id}",
                    "sale row" if row.is_sale else "row",
                    f"/p/{row.id}",
                    row.name,
                    f"{row.price:.2f}",
                    [_tag(tag) for tag in row.tags],
                    row.is_sale,
                )
                for row in rows
            ],
        )
    )


@baked
def _document(
    title: str,
    top: SafeString,
    tabs: list[SafeString],
    tasks: SafeString,
    counts: str,
    clear: SafeString | None,
) -> HtmlElement:
    return h.HtmlDocument(
        {"lang": "en"},
        h.Head(h.Meta({"charset": "utf-8"}), h.Title(title)),
        h.Body(
            h.Main(
                {
                    "id": "board",
                    "data-init": "@get('/board/live')",
                    "data-signals": "{'draft':''}",
                },
                top,
                h.Nav(tabs),
                h.Form(
                    {"data-on:submit__prevent": "@post('/tasks')"},
                    h.Input({"data-bind": "draft", "placeholder": "What next?"}),
                    h.Button({"type": "submit", "class": "primary"}, "Add"),
                ),
                tasks,
                h.Footer(h.Span(counts), clear),
            )
        ),
    )


@baked
def _top(title: str, user: str, settings: SafeString | None) -> HtmlElement:
    return h.Header({"class": "top"}, h.H1(title), h.P("Hello, ", h.B(user)), settings)


@baked
def _settings() -> HtmlElement:
    return h.A({"class": "admin", "href": "/admin"}, "Settings")


@baked
def _tab(href: str, current: str | None, classes: str, name: str) -> HtmlElement:
    return h.A({"href": href, "aria-current": current, "class": classes}, name)


@baked
def _tasks(rows: list[SafeString]) -> HtmlElement:
    return h.Ul({"class": "tasks"}, rows)


@baked
def _empty() -> HtmlElement:
    return h.P({"class": "empty"}, "Nothing to do.")


@baked
def _clear() -> HtmlElement:
    return h.Button({"data-on:click": "@post('/tasks/clear')", "class": "quiet"}, "Clear done")


@baked
def _badge(classes: str, text: str) -> HtmlElement:
    return h.Span({"class": classes}, text)


@baked
def _delete(action: str) -> HtmlElement:
    return h.Button(
        {"data-on:click": action, "data-indicator": "_busy", "class": "quiet"}, "Delete"
    )


@baked
def _task(
    id_: str,
    classes: str,
    toggle: str,
    done: bool,
    title: str,
    badge: SafeString | None,
    face: str,
    owner: str,
    delete: SafeString | None,
) -> HtmlElement:
    return h.Li(
        {"id": id_, "class": classes},
        h.Input({"data-on:change": toggle, "type": "checkbox", "checked": done}),
        h.Span({"class": "title"}, title),
        badge,
        h.Img({"class": "face", "src": face, "alt": owner}),
        delete,
    )


def board(board: Board) -> str:
    done = len([task for task in board.tasks if task.is_done])
    return render(
        _document(
            board.title,
            _top(board.title, board.user, _settings() if board.is_admin else None),
            [tab(name, name == board.shown) for name in ("all", "open", "done")],
            _tasks([task_row(task, board.is_admin) for task in board.tasks])
            if board.tasks
            else _empty(),
            f"{len(board.tasks) - done} open, {done} done",
            _clear() if done else None,
        )
    )


def tab(name: str, is_shown: bool) -> SafeString:
    return _tab(
        f"/board?show={name}",
        "page" if is_shown else None,
        "tab on" if is_shown else "tab",
        name.title(),
    )


def task_row(task: Task, is_admin: bool) -> SafeString:
    return _task(
        f"task-{task.id}",
        "task done" if task.is_done else "task",
        f"@post('/tasks/{task.id}/toggle')",
        task.is_done,
        task.title,
        _badge("badge badge-late" if task.is_late else "badge badge-calm", task.due)
        if task.due
        else None,
        f"/faces/{task.owner}.png",
        task.owner,
        _delete(f"@delete('/tasks/{task.id}')") if is_admin else None,
    )


@baked
def _reply(id_: str, author: str, text: str, replies: SafeString | None) -> HtmlElement:
    return h.Article({"id": id_, "class": "reply"}, h.H4(author), h.P(text), replies)


@baked
def _replies(each: list[SafeString]) -> HtmlElement:
    return h.Div({"class": "replies"}, each)


def thread(reply: Reply) -> str:
    return render(reply_of(reply))


def reply_of(reply: Reply) -> SafeString:
    inside = _replies([reply_of(each) for each in reply.replies]) if reply.replies else None
    return _reply(f"reply-{reply.id}", reply.author, reply.text, inside)


@baked
def _article(title: str, author: str, sections: list[SafeString]) -> HtmlElement:
    return h.Article({"lang": "en"}, h.H1(title), h.P({"class": "by"}, "By ", author), sections)


@baked
def _section(id_: str, title: str, note: str, text: str, source: str, quote: str) -> HtmlElement:
    return h.Section(
        {"id": id_},
        h.H2(title),
        h.P({"title": note}, text),
        h.Blockquote({"cite": source}, h.P(quote)),
    )


def article(article: Article) -> str:
    return render(
        _article(
            article.title,
            article.author,
            [section(number, each) for number, each in enumerate(article.sections)],
        )
    )


def section(number: int, section: Section) -> SafeString:
    return _section(
        f"s-{number}", section.title, section.note, section.text, section.source, section.quote
    )
