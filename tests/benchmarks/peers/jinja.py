"""Jinja2: one environment, autoescaping, templates found by name and kept compiled; macros are its
components. It does not look whether a template changed, which its documentation calls faster.

Source: https://jinja.palletsprojects.com/en/stable/api/, 3.1
"""

from __future__ import annotations

from typing import Any

import jinja2

from ..pages import Article, Board, Product, Reply
from .templates import TEMPLATES

environment = jinja2.Environment(
    loader=jinja2.DictLoader(TEMPLATES), autoescape=jinja2.select_autoescape(), auto_reload=False
)


def _render(name: str, **context: Any) -> str:
    return environment.get_template(name).render(context)


def products(rows: list[Product]) -> str:
    return _render("products.html", rows=rows)


def board(board: Board) -> str:
    done = len([task for task in board.tasks if task.is_done])
    return _render("board.html", board=board, done=done)


def thread(reply: Reply) -> str:
    return _render("thread.html", replies=[reply])


def article(article: Article) -> str:
    return _render("article.html", article=article)
