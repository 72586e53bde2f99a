"""The limit: what a careful person would write by hand, with MarkupSafe's C escaping."""

from __future__ import annotations

from markupsafe import _escape_inner as escape

from ..pages import Article, Board, Product, Reply, Section, Task


def products(rows: list[Product]) -> str:
    # One f-string: pieces that `+` puts together would be copied twice.
    body = "".join(
        [
            f'<tr id="row-{row.id}" class="{"sale " if row.is_sale else ""}row">'
            f'<td class="name"><a href="/p/{row.id}" title="{escape(row.name)}">'
            f"{escape(row.name)}</a></td><td>{row.price:.2f}</td><td>"
            f"""{"".join([f'<span class="tag">{escape(tag)}</span>' for tag in row.tags])}"""
            '</td><td><button type="button"'
            f"{' disabled' if row.is_sale else ''}>Buy</button></td></tr>"
            for row in rows
        ]
    )
    return (
        '<table id="products" class="wide"><thead><tr><th scope="col">Name</th>'
        '<th scope="col">Price</th><th scope="col">Tags</th><th scope="col"></th></tr></thead>'
        f"<tbody>{body}</tbody></table>"
    )


def board(board: Board) -> str:
    title = escape(board.title)
    done = len([task for task in board.tasks if task.is_done])
    settings = '<a class="admin" href="/admin">Settings</a>' if board.is_admin else ""
    tabs = "".join([_tab(name, name == board.shown) for name in ("all", "open", "done")])
    if board.tasks:
        rows = "".join([_task(task, board.is_admin) for task in board.tasks])
        tasks = f'<ul class="tasks">{rows}</ul>'
    else:
        tasks = '<p class="empty">Nothing to do.</p>'
    clear = (
        '<button data-on:click="@post(&#34;/tasks/clear&#34;)" class="quiet">Clear done</button>'
        if done
        else ""
    )
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>'
        '<body><main id="board" data-init="@get(&#34;/board/live&#34;)" '
        'data-signals="{&#34;draft&#34;:&#34;&#34;}">'
        f'<header class="top"><h1>{title}</h1><p>Hello, <b>{escape(board.user)}</b></p>{settings}'
        f'</header><nav>{tabs}</nav><form data-on:submit__prevent="@post(&#34;/tasks&#34;)">'
        '<input data-bind="draft" placeholder="What next?">'
        '<button type="submit" class="primary">Add</button></form>'
        f"{tasks}<footer><span>{len(board.tasks) - done} open, {done} done</span>{clear}</footer>"
        "</main></body></html>"
    )


def _tab(name: str, is_shown: bool) -> str:
    current = ' aria-current="page"' if is_shown else ""
    on = " on" if is_shown else ""
    return f'<a href="/board?show={name}" class="tab{on}"{current}>{name.title()}</a>'


def _task(task: Task, is_admin: bool) -> str:
    owner = escape(task.owner)
    badge = ""
    if task.due:
        tone = "late" if task.is_late else "calm"
        badge = f'<span class="badge badge-{tone}">{escape(task.due)}</span>'
    delete = (
        f'<button data-on:click="@delete(&#34;/tasks/{task.id}&#34;)" data-indicator="_busy" '
        'class="quiet">Delete</button>'
        if is_admin
        else ""
    )
    return (
        f'<li id="task-{task.id}" class="task{" done" if task.is_done else ""}">'
        f'<input data-on:change="@post(&#34;/tasks/{task.id}/toggle&#34;)" type="checkbox"'
        f'{" checked" if task.is_done else ""}><span class="title">{escape(task.title)}</span>'
        f'{badge}<img class="face" src="/faces/{owner}.png" alt="{owner}">{delete}</li>'
    )


def thread(reply: Reply) -> str:
    inside = ""
    if reply.replies:
        inside = f'<div class="replies">{"".join([thread(each) for each in reply.replies])}</div>'
    return (
        f'<article id="reply-{reply.id}" class="reply"><h4>{escape(reply.author)}</h4>'
        f"<p>{escape(reply.text)}</p>{inside}</article>"
    )


def article(article: Article) -> str:
    sections = "".join([_section(n, each) for n, each in enumerate(article.sections)])
    return (
        f'<article lang="en"><h1>{escape(article.title)}</h1>'
        f'<p class="by">By {escape(article.author)}</p>{sections}</article>'
    )


def _section(number: int, section: Section) -> str:
    return (
        f'<section id="s-{number}"><h2>{escape(section.title)}</h2>'
        f'<p title="{escape(section.note)}">{escape(section.text)}</p>'
        f'<blockquote cite="{escape(section.source)}"><p>{escape(section.quote)}</p></blockquote>'
        "</section>"
    )
