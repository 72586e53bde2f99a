"""Small pieces of syntax trees, and pieces of text that grow together.

A *piece* is text that is known, or an expression that gives exactly a `str`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import TypeVar

Piece = str | ast.expr
Node = TypeVar("Node", bound=ast.expr)

# Names with a dot can't be written in Python, so they can't meet a name of the user's.
HOLES = ".holes"
TEMPORARY = ".t"


def at(node: Node, place: ast.AST) -> Node:
    """The node, standing where that one stands: tracebacks and debuggers ask for it."""
    return ast.copy_location(node, place)


def load(name: str) -> ast.Name:
    return ast.Name(id=name, ctx=ast.Load())


def call(name: str, *args: ast.expr) -> ast.Call:
    return ast.Call(func=load(name), args=list(args), keywords=[])


def constant(value: object) -> ast.Constant:
    return ast.Constant(value=value)  # pyright: ignore[reportArgumentType]  # text, mostly


def choice(test: ast.expr, then: ast.expr, otherwise: ast.expr) -> ast.IfExp:
    return ast.IfExp(test=test, body=then, orelse=otherwise)


def is_same(one: ast.expr, other: ast.expr) -> ast.Compare:
    return ast.Compare(left=one, ops=[ast.Is()], comparators=[other])


def joined(pieces: Iterable[Piece]) -> ast.expr:
    """One expression of some pieces."""
    values: list[ast.expr] = []
    for piece in merged(pieces):
        if isinstance(piece, str):
            values.append(constant(piece))
        else:
            values.append(ast.FormattedValue(value=piece, conversion=-1))
    if not values:
        return constant("")
    if len(values) == 1:
        only = values[0]
        return only.value if isinstance(only, ast.FormattedValue) else only
    return ast.JoinedStr(values=values)


def merged(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces with neighbouring text grown together, also that of f-strings we made."""
    grown: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str) and grown and isinstance(grown[-1], str):
            grown[-1] += piece
        elif piece != "":
            grown.append(piece)
    return grown
