"""Django's templates: the cached loader, which runs outside debug; a partial is a component.

Source: https://docs.djangoproject.com/en/6.0/ref/templates/language/#template-partials
"""

from __future__ import annotations

from typing import Any

import django
from django.conf import settings

from ..pages import Article, Board, Product, Reply

PRODUCTS = """\
<table id="products" class="wide"><thead><tr>\
{% for name in names %}<th scope="col">{{ name }}</th>{% endfor %}\
</tr></thead><tbody>{% for row in rows %}\
<tr id="row-{{ row.id }}" class="{% if row.is_sale %}sale {% endif %}row">\
<td class="name"><a href="/p/{{ row.id }}" title="{{ row.name }}">{{ row.name }}</a></td>\
<td>{{ row.price|stringformat:".2f" }}</td>\
<td>{% for tag in row.tags %}<span class="tag">{{ tag }}</span>{% endfor %}</td>\
<td><button type="button"{% if row.is_sale %} disabled{% endif %}>Buy</button></td></tr>\
{% endfor %}</tbody></table>"""

BOARD = """\
{% partialdef tab %}\
<a href="/board?show={{ name }}" class="tab{% if name == board.shown %} on{% endif %}"\
{% if name == board.shown %} aria-current="page"{% endif %}>{{ name|title }}</a>\
{% endpartialdef %}\
{% partialdef badge %}\
<span class="badge badge-{% if task.is_late %}late{% else %}calm{% endif %}">{{ task.due }}</span>\
{% endpartialdef %}\
{% partialdef task-row %}\
<li id="task-{{ task.id }}" class="task{% if task.is_done %} done{% endif %}">\
<input data-on:change="@post('/tasks/{{ task.id }}/toggle')" type="checkbox"\
{% if task.is_done %} checked{% endif %}><span class="title">{{ task.title }}</span>\
{% if task.due %}{% partial badge %}{% endif %}\
<img class="face" src="/faces/{{ task.owner }}.png" alt="{{ task.owner }}">\
{% if board.is_admin %}\
<button data-on:click="@delete('/tasks/{{ task.id }}')" data-indicator="_busy" class="quiet">\
Delete</button>{% endif %}</li>\
{% endpartialdef %}\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ board.title }}</title></head>\
<body><main id="board" data-init="@get('/board/live')" data-signals="{'draft':''}">\
<header class="top"><h1>{{ board.title }}</h1><p>Hello, <b>{{ board.user }}</b></p>\
{% if board.is_admin %}<a class="admin" href="/admin">Settings</a>{% endif %}</header>\
<nav>{% for name in names %}{% partial tab %}{% endfor %}</nav>\
<form data-on:submit__prevent="@post('/tasks')">\
<input data-bind="draft" placeholder="What next?">\
<button type="submit" class="primary">Add</button></form>\
{% if board.tasks %}<ul class="tasks">\
{% for task in board.tasks %}{% partial task-row %}{% endfor %}</ul>\
{% else %}<p class="empty">Nothing to do.</p>{% endif %}\
<footer><span>{{ open }} open, {{ done }} done</span>\
{% if done %}<button data-on:click="@post('/tasks/clear')" class="quiet">Clear done</button>\
{% endif %}</footer></main></body></html>"""

THREAD = """\
<article id="reply-{{ reply.id }}" class="reply"><h4>{{ reply.author }}</h4>\
<p>{{ reply.text }}</p>{% if reply.replies %}<div class="replies">\
{% for reply in reply.replies %}{% include "thread.html" %}{% endfor %}</div>{% endif %}\
</article>"""

ARTICLE = """\
<article lang="en"><h1>{{ article.title }}</h1><p class="by">By {{ article.author }}</p>\
{% for section in article.sections %}<section id="s-{{ forloop.counter0 }}">\
<h2>{{ section.title }}</h2><p title="{{ section.note }}">{{ section.text }}</p>\
<blockquote cite="{{ section.source }}"><p>{{ section.quote }}</p></blockquote></section>\
{% endfor %}</article>"""

TEMPLATES = {
    "products.html": PRODUCTS,
    "board.html": BOARD,
    "thread.html": THREAD,
    "article.html": ARTICLE,
}
_LOADER = ("django.template.loaders.locmem.Loader", TEMPLATES)
settings.configure(
    USE_I18N=False,
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {"loaders": [("django.template.loaders.cached.Loader", [_LOADER])]},
        }
    ],
)
django.setup()

from django.template.loader import render_to_string  # noqa: E402  # after the settings


def _render(name: str, **context: Any) -> str:
    return str(render_to_string(name, context))


def products(rows: list[Product]) -> str:
    return _render("products.html", rows=rows, names=["Name", "Price", "Tags", ""])


def board(board: Board) -> str:
    done = len([task for task in board.tasks if task.is_done])
    open_ = len(board.tasks) - done
    return _render("board.html", board=board, done=done, open=open_, names=["all", "open", "done"])


def thread(reply: Reply) -> str:
    return _render("thread.html", reply=reply)


def article(article: Article) -> str:
    return _render("article.html", article=article)
