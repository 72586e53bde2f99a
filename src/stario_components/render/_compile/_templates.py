"""Calls of builders with data, as templates that the data is put into when the component runs."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ._emit import Piece, all_of, constant, item_of, joined, load, replaced
from ._probe import BETWEEN, Template
from ._values import guards, value

if TYPE_CHECKING:
    from ._writing import Writing


@dataclass(frozen=True, slots=True)
class Filled:
    """A template with its data."""

    is_plain: ast.expr
    """Whether all of the data may stand in it. It is worked out here, and kept under names."""
    pieces: list[Piece]
    call: ast.expr
    """The call that it stands for, with that data."""


def filled(w: Writing, made: ast.expr, template: Template) -> Filled:
    """The template of a call, filled when it runs."""
    data, texts = w.fresh(), w.fresh()
    helper = ".segment" if template.takes_text else ".number"
    if len(template.holes) == 1:
        given = value(w, template.holes[0])
        pieces: list[Piece] = [
            load(texts) if isinstance(each, int) else each for each in template.pieces
        ]
        known: dict[int, ast.expr] = {id(template.holes[0]): load(data)}
    else:
        helper += "s"
        given = ast.Tuple(elts=[value(w, each) for each in template.holes], ctx=ast.Load())
        pieces = [
            item_of(texts, each) if isinstance(each, int) else each for each in template.pieces
        ]
        known = {id(each): item_of(data, number) for number, each in enumerate(template.holes)}
    named = w.helper(helper, ast.NamedExpr(target=ast.Name(id=data, ctx=ast.Store()), value=given))
    first = ast.NamedExpr(target=ast.Name(id=texts, ctx=ast.Store()), value=named)
    is_plain = ast.Compare(left=first, ops=[ast.IsNot()], comparators=[constant(None)])
    tests = all_of([is_plain, *guards(w, template.guards, made)])
    return Filled(tests, pieces, replaced(made, known))


def as_dict(names: tuple[str, ...], pieces: list[Piece]) -> ast.Dict:
    """The values of attributes by their names, out of the pieces of all, one after another."""
    values: list[list[Piece]] = [[]]
    for piece in pieces:
        ended: list[Piece] = [*piece.split(BETWEEN)] if isinstance(piece, str) else [piece]
        values[-1].append(ended[0])
        values += [[each] for each in ended[1:]]
    return ast.Dict(
        keys=[constant(name) for name in names], values=[joined(each) for each in values]
    )
