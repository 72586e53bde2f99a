"""The same pages in many small components, as one writes them to use them again."""

from __future__ import annotations

from stario_components import component, ds, h

from ..pages import Article, Board, Product, Reply, Section, Task


@component
def products(rows: list[Product]) -> h.Node:
    return h.table("#products.wide")[
        h.thead[h.tr[(heading(name) for name in ("Name", "Price", "Tags", ""))]],
        h.tbody[(product(row) for row in rows)],
    ]


@component
def heading(name: str) -> h.Node:
    return h.th(scope="col")[name]


@component
def product(row: Product) -> h.Node:
    return h.tr(id=f"row-{row.id}", class_={"sale": row.is_sale, "row": True})[
        h.td(class_="name")[h.a(href=f"/p/{row.id}", title=row.name)[row.name]],
        h.td[f"{row.price:.2f}"],
        h.td[(label(tag) for tag in row.tags)],
        h.td[buy(is_sale=row.is_sale)],
    ]


@component
def label(tag: str) -> h.Node:
    return h.span(class_="tag")[tag]


@component
def buy(*, is_sale: bool) -> h.Node:
    return h.button(type="button", disabled=is_sale)["Buy"]


@component
def board(board: Board) -> h.Node:
    done = len([task for task in board.tasks if task.is_done])
    return document(title=board.title)[
        h.main("#board", ds.init(ds.get("/board/live")), ds.signals({"draft": ""}))[
            top(board),
            h.nav[(tab(name, is_shown=name == board.shown) for name in ("all", "open", "done"))],
            add_form(),
            h.ul(class_="tasks")[(task(each, is_admin=board.is_admin) for each in board.tasks)]
            if board.tasks
            else h.p(class_="empty")["Nothing to do."],
            h.footer[
                h.span[f"{len(board.tasks) - done} open, {done} done"],
                h.button(ds.on("click", ds.post("/tasks/clear")), class_="quiet")["Clear done"]
                if done
                else None,
            ],
        ]
    ]


@component.with_children
def document(children: h.Node, *, title: str) -> h.Node:
    return h.html(lang="en")[
        h.head[h.meta(charset="utf-8"), h.title[title]],
        h.body[children],
    ]


@component
def top(board: Board) -> h.Node:
    return h.header(class_="top")[
        h.h1[board.title],
        h.p["Hello, ", h.b[board.user]],
        h.a(class_="admin", href="/admin")["Settings"] if board.is_admin else None,
    ]


@component
def tab(name: str, *, is_shown: bool) -> h.Node:
    return h.a(
        href=f"/board?show={name}",
        class_=["tab", {"on": is_shown}],
        aria_current="page" if is_shown else None,
    )[name.title()]


@component
def add_form() -> h.Node:
    return h.form(ds.on("submit", ds.post("/tasks"), prevent=True))[
        h.input(ds.bind("draft"), placeholder="What next?"),
        h.button(type="submit", class_="primary")["Add"],
    ]


@component
def task(task: Task, *, is_admin: bool) -> h.Node:
    return h.li(id=f"task-{task.id}", class_=["task", {"done": task.is_done}])[
        h.input(
            ds.on("change", ds.post("/tasks/{id}/toggle", id=task.id)),
            type="checkbox",
            checked=task.is_done,
        ),
        h.span(class_="title")[task.title],
        badge(task.due, is_late=task.is_late) if task.due else None,
        face(task.owner),
        delete_button(task.id) if is_admin else None,
    ]


@component
def badge(text: str, *, is_late: bool) -> h.Node:
    return h.span(class_=["badge", "badge-late" if is_late else "badge-calm"])[text]


@component
def face(owner: str) -> h.Node:
    return h.img(class_="face", src=f"/faces/{owner}.png", alt=owner)


@component
def delete_button(task_id: int) -> h.Node:
    return h.button(
        ds.on("click", ds.delete("/tasks/{id}", id=task_id)),
        ds.indicator("_busy"),
        class_="quiet",
    )["Delete"]


@component
def thread(reply: Reply) -> h.Node:
    return h.article(id=f"reply-{reply.id}", class_="reply")[
        byline(reply.author),
        h.p[reply.text],
        replies(reply.replies) if reply.replies else None,
    ]


@component
def byline(author: str) -> h.Node:
    return h.h4[author]


@component
def replies(each: tuple[Reply, ...]) -> h.Node:
    return h.div(class_="replies")[(thread(reply) for reply in each)]


@component
def article(article: Article) -> h.Node:
    return h.article(lang="en")[
        h.h1[article.title],
        h.p(class_="by")["By ", article.author],
        (section(number, each) for number, each in enumerate(article.sections)),
    ]


@component
def section(number: int, section: Section) -> h.Node:
    return h.section(id=f"s-{number}")[
        h.h2[section.title],
        h.p(title=section.note)[section.text],
        quote(section.quote, source=section.source),
    ]


@component
def quote(text: str, *, source: str) -> h.Node:
    return h.blockquote(cite=source)[h.p[text]]
