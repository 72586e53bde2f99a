"""What a child is written as: the text of an expression that stands in brackets or is returned."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, cast

import markupsafe

from ._emit import HOLES, Many, Piece, at, choice, constant, is_same, joined, load, merged
from ._scope import bound_names
from ._values import generators, value

if TYPE_CHECKING:
    from collections.abc import Collection

    from ._writing import Writing


_PLAIN_SPEC = re.compile(r"[0-9.,_+]*[efgd%]?").fullmatch
_BIG = 8  # pieces; a guess by the number of them


def text(w: Writing, expr: ast.expr) -> list[Piece]:
    """The pieces of a child."""
    match expr:
        case ast.Constant(value=value):
            return _constant(w, expr, value)
        case ast.Tuple(elts=items) | ast.List(elts=items) if not _has_star(items):
            return [piece for item in items for piece in text(w, item)]
        case ast.IfExp() | ast.BoolOp():
            return _branches(w, expr)
        case ast.JoinedStr(values=parts) if len(parts) > 1 or _is_of_number(parts):
            return escaped_parts(w, parts)
        case ast.ListComp(generators=loops) if _is_sync(loops):
            return _list(w, expr)
        case ast.GeneratorExp(generators=loops) if _is_sync(loops) and not w.is_late:
            return _generator(w, expr)
        case ast.Name(id=name) if name in w.texts and not w.scope.is_inner(name):
            return [expr]
        case ast.Name(id=name) if name == w.slot and not w.scope.is_inner(name):
            return [at(_by_helper(w, expr), expr)]
        case ast.Call() | ast.Subscript() | ast.Attribute() | ast.Name():
            return _named(w, expr)
        case _:
            return dynamic(w, expr)


def _constant(w: Writing, expr: ast.expr, known: object) -> list[Piece]:
    if isinstance(known, str):
        return [str(markupsafe.escape(known))]
    if known is None or isinstance(known, bool):
        return []
    return [str(known)] if isinstance(known, int) else dynamic(w, expr)


def _branches(w: Writing, expr: ast.IfExp | ast.BoolOp) -> list[Piece]:
    if isinstance(expr, ast.IfExp):
        then, otherwise = joined(text(w, expr.body)), joined(text(w, expr.orelse))
        return [at(choice(value(w, expr.test), then, otherwise), expr)]
    if not w.can_name:
        return dynamic(w, expr)
    return _first_of(w, expr.values, is_and=isinstance(expr.op, ast.And))


def _named(w: Writing, expr: ast.expr) -> list[Piece]:
    from ._elements import element_text
    from ._splice import component_text

    written = element_text(w, expr)
    if written is None:
        written = component_text(w, expr)
    return dynamic(w, expr) if written is None else written


def dynamic(w: Writing, expr: ast.expr) -> list[Piece]:
    """A child of which nothing is known: most often it is text."""
    if w.known_text(expr) is False:
        return [expr]
    return [
        w.by_type(
            value(w, expr),
            expr,
            then=lambda found: at(w.helper(".escape", found), expr),
            otherwise=lambda found: at(_by_helper(w, found), expr),
        )
    ]


def _by_helper(w: Writing, found: ast.expr) -> ast.expr:
    if w.is_late:
        return w.helper(".later", found, load(HOLES))
    helper = ".passing" if w.is_passing else ".child"
    return w.helper(helper, found, load(HOLES), constant(" ".join(w.path)))


def escaped_parts(w: Writing, parts: list[ast.expr]) -> list[Piece]:
    """The parts of an f-string, each escaped: together they are the whole, escaped."""
    pieces: list[Piece] = []
    for part in parts:
        if isinstance(part, ast.FormattedValue):
            pieces.append(_formatted(w, part))
        else:
            pieces.append(str(markupsafe.escape(cast("ast.Constant", part).value)))
    return pieces


def _formatted(w: Writing, part: ast.FormattedValue) -> ast.expr:
    """A part of an f-string, escaped; numbers, which need it never, first."""

    def escaped(found: ast.expr) -> ast.expr:
        made = ast.FormattedValue(value=found, conversion=part.conversion, format_spec=spec)
        return at(w.helper(".escape", at(ast.JoinedStr(values=[made]), part)), part)

    found, spec = value(w, part.value), part.format_spec
    if spec is not None:
        spec = cast("ast.JoinedStr", value(w, spec))
    kinds = _numbers(part)
    if not kinds or not (w.can_name or isinstance(found, ast.Name)):
        return escaped(found)
    first, again = w.named(found)
    number = ast.FormattedValue(value=again, conversion=-1, format_spec=spec)
    written = at(ast.JoinedStr(values=[number]), part)
    is_number = is_same(w.helper(".type", first), w.need(kinds))
    rest = escaped(again)
    if spec is None:
        is_text = is_same(w.helper(".type", again), w.need(".str"))
        rest = choice(is_text, at(w.helper(".escape", again), part), rest)
    return at(choice(is_number, written, rest), part)


def _numbers(part: ast.FormattedValue) -> str:
    """The kind of numbers that this part writes without a character of HTML's, if there is one."""
    if part.conversion != -1:
        return ""
    match part.format_spec:
        case None:
            return ".int"
        case ast.JoinedStr(values=[ast.Constant(value=str(spec))]) if _PLAIN_SPEC(spec):
            return ".float"
        case _:
            return ""


def _list(w: Writing, node: ast.ListComp) -> list[Piece]:
    """A list is written item by item, unless an item looks at a name of the loop later on: plain
    htpy reads `map(lambda each: name, …)` when the list is whole, and finds its last value."""
    if _remembers(node.elt, bound_names(*(each.target for each in node.generators))):
        with w.late():
            return dynamic(w, node)
    return [_loop(w, node)]


def _remembers(item: ast.expr, names: Collection[str]) -> bool:
    """Whether a lambda in it uses one of the names; what sorts is called at once."""
    at_once = {
        each.value for each in ast.walk(item) if isinstance(each, ast.keyword) and each.arg == "key"
    }
    return any(
        isinstance(name, ast.Name) and name.id in names
        for each in ast.walk(item)
        if isinstance(each, ast.Lambda) and each not in at_once
        for name in ast.walk(each.body)
    )


def _generator(w: Writing, node: ast.GeneratorExp) -> list[Piece]:
    """A generator is read at once, where that gives the same."""
    names = {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
    if "next" in names:
        return dynamic(w, node)  # its end would end more than the generator
    if names & w.list_names:
        with w.late():  # plain htpy reads it when the list around it is whole
            return dynamic(w, node)
    return [_loop(w, node)]


def _loop(w: Writing, node: ast.ListComp | ast.GeneratorExp) -> Many:
    from ._splice import mapped

    found = mapped(w, node)
    if found is not None:
        return found
    with w.comprehension(node.generators):
        loops = generators(w, node.generators)
        with w.inside_loop(node):
            pieces = merged(text(w, node.elt))
    each = at(joined(pieces), node.elt)
    is_big = len(pieces) >= _BIG
    return Many(at(ast.ListComp(elt=each, generators=loops), node), is_big)


def _first_of(w: Writing, values: list[ast.expr], *, is_and: bool) -> list[Piece]:
    """The first value that decides, or the last: `a and b`, `a or b`."""
    pieces: list[Piece] = text(w, values[-1])
    for test in reversed(values[:-1]):
        rest = joined(pieces)
        if is_and and is_boolean(test):
            pieces = [at(choice(value(w, test), rest, constant("")), test)]
            continue
        first, again = w.named(value(w, test))
        own = dynamic_value(w, again)
        ways = (rest, own) if is_and else (own, rest)
        pieces = [at(choice(first, *ways), test)]
    return pieces


def dynamic_value(w: Writing, found: ast.expr) -> ast.expr:
    """The text of something that is worked out already."""
    helper = w.helper(".later" if w.is_late else ".any", found, load(HOLES))
    return choice(is_same(found, constant(False)), constant(""), helper)


def is_boolean(test: ast.expr) -> bool:
    """Whether a test gives `True` or `False` and nothing else."""
    match test:
        case ast.UnaryOp(op=ast.Not()):
            return True
        case ast.Compare(ops=[ast.Is() | ast.IsNot() | ast.In() | ast.NotIn()]):
            return True
        case _:
            return False


def _is_of_number(parts: list[ast.expr]) -> bool:
    """Whether an f-string is one value with a form for numbers: what that gives is plain text."""
    return [isinstance(each, ast.FormattedValue) and _numbers(each) for each in parts] == [".float"]


def _has_star(items: list[ast.expr]) -> bool:
    return any(isinstance(item, ast.Starred) for item in items)


def _is_sync(loops: list[ast.comprehension]) -> bool:
    return not any(loop.is_async for loop in loops)
