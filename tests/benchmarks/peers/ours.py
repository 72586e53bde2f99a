"""Each page in one component. The same source runs under `h` and under htpy, see `plain.py`."""

from __future__ import annotations

from stario_components import component, ds, h

from ..pages import Article, Board, Product, Reply


@component
def products(rows: list[Product]) -> h.Node:
    return h.table("#products.wide")[
        h.thead[h.tr[(h.th(scope="col")[name] for name in ("Name", "Price", "Tags", ""))]],
        h.tbody[
            (
                h.tr(id=f"row-{row.id}", class_={"sale": row.is_sale, "row": True})[
                    h.td(class_="name")[h.a(href=f"/p/{row.id}", title=row.name)[row.name]],
                    h.td[f"{row.price:.2f}"],
                    h.td[(h.span(class_="tag")[tag] for tag in row.tags)],
                    h.td[h.button(type="button", disabled=row.is_sale)["Buy"]],
                ]
                for row in rows
            )
        ],
    ]


@component
def board(board: Board) -> h.Node:
    done = len([task for task in board.tasks if task.is_done])
    return h.html(lang="en")[
        h.head[h.meta(charset="utf-8"), h.title[board.title]],
        h.body[
            h.main("#board", ds.init(ds.get("/board/live")), ds.signals({"draft": ""}))[
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
                            h.span(
                                class_=["badge", "badge-late" if task.is_late else "badge-calm"]
                            )[task.due]
                            if task.due
                            else None,
                            h.img(class_="face", src=f"/faces/{task.owner}.png", alt=task.owner),
                            h.button(
                                ds.on("click", ds.delete("/tasks/{id}", id=task.id)),
                                ds.indicator("_busy"),
                                class_="quiet",
                            )["Delete"]
                            if board.is_admin
                            else None,
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
        ],
    ]


@component
def thread(reply: Reply) -> h.Node:
    return h.article(id=f"reply-{reply.id}", class_="reply")[
        h.h4[reply.author],
        h.p[reply.text],
        h.div(class_="replies")[(thread(each) for each in reply.replies)]
        if reply.replies
        else None,
    ]


@component
def article(article: Article) -> h.Node:
    return h.article(lang="en")[
        h.h1[article.title],
        h.p(class_="by")["By ", article.author],
        (
            h.section(id=f"s-{number}")[
                h.h2[section.title],
                h.p(title=section.note)[section.text],
                h.blockquote(cite=section.source)[h.p[section.quote]],
            ]
            for number, section in enumerate(article.sections)
        ),
    ]
