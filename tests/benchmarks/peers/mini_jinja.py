"""MiniJinja, which is Rust: one environment, templates found by name and kept; `.html` escapes.

The templates are those of Jinja2, except that its `%` formats no number.

Source: https://github.com/mitsuhiko/minijinja, the README of its Python package, 3.1
"""

from __future__ import annotations

from typing import Any

import minijinja

from ..pages import Article, Board, Product, Reply
from .templates import TEMPLATES

environment = minijinja.Environment(
    templates={
        name: text.replace('"%.2f" % row.price', '"%.2f"|format(row.price)')
        for name, text in TEMPLATES.items()
    }
)


def _render(name: str, **context: Any) -> str:
    return environment.render_template(name, **context)


def products(rows: list[Product]) -> str:
    return _render("products.html", rows=rows)


def board(board: Board) -> str:
    done = len([task for task in board.tasks if task.is_done])
    return _render("board.html", board=board, done=done)


def thread(reply: Reply) -> str:
    return _render("thread.html", replies=[reply])


def article(article: Article) -> str:
    return _render("article.html", article=article)
