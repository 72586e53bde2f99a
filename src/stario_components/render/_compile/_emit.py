"""Small pieces of syntax trees, and pieces of text that grow together.

A *piece* is text that is known, an expression that gives exactly a `str`, or `Many` of these.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar, cast


@dataclass(frozen=True, slots=True)
class Many:
    """An expression that gives a list of texts: the rows of a table. `is_big` when they are long,
    so that one copy more of them would be felt."""

    items: ast.expr
    is_big: bool = True


Piece = str | ast.expr | Many
Node = TypeVar("Node", bound=ast.expr)
Tree = TypeVar("Tree", bound=ast.AST)

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
            own = _in_one(piece.items) if isinstance(piece, Many) else piece
            values.append(ast.FormattedValue(value=own, conversion=-1))
    if not values:
        return constant("")
    if len(values) == 1:
        only = values[0]
        return only.value if isinstance(only, ast.FormattedValue) else only
    return ast.JoinedStr(values=values)


def returned(pieces: Iterable[Piece]) -> ast.expr:
    """One expression of all pieces of a component. Big rows are joined with what stands around them
    at once: copying a page of 200 KB a second time costs as much as a tenth of its rendering. Small
    ones are not, since a list costs more than an f-string."""
    items: list[ast.expr] = []
    between: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Many) and piece.is_big:
            items += [joined(between)] if between else []
            items.append(at(ast.Starred(value=piece.items, ctx=ast.Load()), piece.items))
            between = []
        else:
            between.append(piece)
    if not items:
        return joined(between)
    return _in_one(ast.List(elts=[*items, joined(between)], ctx=ast.Load()))


def _in_one(items: ast.expr) -> ast.expr:
    join = ast.Attribute(value=constant(""), attr="join", ctx=ast.Load())
    return ast.Call(func=join, args=[items], keywords=[])


def merged(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces with neighbouring text grown together, also that of f-strings we made."""
    grown: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str) and grown and isinstance(grown[-1], str):
            grown[-1] += piece
        elif piece != "":
            grown.append(piece)
    return grown


def all_of(tests: list[ast.expr]) -> ast.expr:
    return tests[0] if len(tests) == 1 else ast.BoolOp(op=ast.And(), values=tests)


def item_of(name: str, number: int) -> ast.Subscript:
    return ast.Subscript(value=load(name), slice=constant(number), ctx=ast.Load())


def replaced(tree: ast.expr, by: Mapping[int, ast.expr]) -> ast.expr:
    """A copy of an expression with some nodes of it, known by their identity, replaced."""
    return cast("ast.expr", _copied(tree, by))


def _copied(node: Any, by: Mapping[int, ast.expr]) -> Any:
    if isinstance(node, list):
        return [_copied(each, by) for each in cast("list[Any]", node)]
    if not isinstance(node, ast.AST):
        return node
    if id(node) in by:
        return ast.copy_location(by[id(node)], node)
    fields = {name: _copied(each, by) for name, each in ast.iter_fields(node)}
    return ast.copy_location(type(node)(**fields), node)


_Place = tuple[int, int, int | None, int | None]


def placed(tree: Tree) -> Tree:
    """The tree, in which each node stands somewhere: where nothing else is said, where the one
    around it does. As `ast.fix_missing_locations`, which takes three times as long."""
    waiting: list[tuple[ast.AST, _Place]] = [(tree, (1, 0, 1, 0))]
    while waiting:
        node, place = waiting.pop()
        known = vars(node)
        if "lineno" in known:
            end = known.get("end_lineno") or known["lineno"], known.get("end_col_offset") or 0
            place = (known["lineno"], known["col_offset"], *end)
        elif node._attributes:
            known["lineno"], known["col_offset"], known["end_lineno"], known["end_col_offset"] = (
                place
            )
        for part in known.values():
            if type(part) is list:
                items = cast("list[object]", part)
                waiting += [(each, place) for each in items if isinstance(each, ast.AST)]
            elif isinstance(part, ast.AST) and type(part) not in _PLACELESS:
                waiting.append((part, place))
    return tree


_PLACELESS = (ast.Load, ast.Store, ast.Del)
