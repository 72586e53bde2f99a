"""The `class` attribute: a text, a dict, a list or a mixture, specialised where names are known."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, cast

import markupsafe

from ._children import escaped_parts
from ._emit import TEMPORARY, Piece, at, choice, constant, joined, load
from ._values import value

if TYPE_CHECKING:
    from ._writing import Writing


def class_pieces(w: Writing, opening: str, found: ast.expr) -> list[Piece]:
    """The pieces of the attribute; it is left out when no class is on."""
    items = _items(w, found) if w.can_name else None
    if items is not None:
        return _of_items(opening, items, found)
    match found:
        case ast.JoinedStr(values=parts) if len(parts) > 1:  # so some of it is always there
            if any(isinstance(part, ast.Constant) for part in parts):
                return [opening, *escaped_parts(w, parts), '"']
        case _:
            pass
    return [at(w.helper(".class", value(w, found)), found)]


def _of_items(opening: str, items: list[Piece], place: ast.expr) -> list[Piece]:
    """Items are names with a space behind each, or nothing."""
    sure = next((number for number, item in enumerate(items) if isinstance(item, str)), None)
    if sure is not None:
        # One is always on, so each other brings its space on the side of that one.
        before, name, after = items[:sure], str(items[sure]), items[sure + 1 :]
        if not any(_is_open(item) for item in after):
            return [opening, *before, name[:-1], *(_moved(item) for item in after), '"']
    target = ast.Name(id=TEMPORARY, ctx=ast.Store())
    cut = ast.Subscript(
        value=joined(items),
        slice=ast.Slice(upper=constant(-1)),
        ctx=ast.Load(),
    )
    test = ast.NamedExpr(target=target, value=cut)
    return [at(choice(test, joined([opening, load(TEMPORARY), '"']), constant("")), place)]


def _is_open(item: Piece) -> bool:
    """Whether an item's text is only known at run time."""
    match item:
        case str():
            return False
        case ast.IfExp(body=ast.Constant(), orelse=ast.Constant()):
            return False
        case _:
            return True


def _moved(item: Piece) -> Piece:
    """The item with its space before the name instead of behind it."""
    if isinstance(item, str):
        return f" {item[:-1]}"
    choices = cast("ast.IfExp", item)
    return at(choice(choices.test, _front(choices.body), _front(choices.orelse)), choices)


def _front(name: ast.expr) -> ast.expr:
    text = cast("str", cast("ast.Constant", name).value)
    return constant(f" {text[:-1]}" if text else "")


def _items(w: Writing, found: ast.expr) -> list[Piece] | None:
    match found:
        case ast.Dict(keys=keys, values=values):
            return _of_dict(w, keys, values)
        case ast.List(elts=elts) | ast.Tuple(elts=elts):
            if any(isinstance(each, ast.Starred) for each in elts):
                return None
            return [piece for each in elts for piece in _item(w, each)]
        case _:
            return None


def _of_dict(w: Writing, keys: list[ast.expr | None], values: list[ast.expr]) -> list[Piece] | None:
    names = [key.value if isinstance(key, ast.Constant) else None for key in keys]
    if not all(isinstance(name, str) and name for name in names) or len(set(names)) < len(names):
        return None
    pieces: list[Piece] = []
    for name, test in zip(names, values, strict=True):
        text = f"{markupsafe.escape(cast('str', name))} "
        if isinstance(test, ast.Constant):
            pieces += [text] if test.value else []
        else:
            pieces.append(at(choice(value(w, test), constant(text), constant("")), test))
    return pieces


def _item(w: Writing, item: ast.expr) -> list[Piece]:
    match item:
        case ast.Constant(value=str(name)):
            return [f"{markupsafe.escape(name)} "] if name else []
        case ast.Constant(value=None | False):
            return []
        case ast.Dict(keys=keys, values=values):
            pieces = _of_dict(w, keys, values)
            if pieces is not None:
                return pieces
        case ast.IfExp(test=test, body=body, orelse=orelse):
            then, otherwise = (joined(_item(w, each)) for each in (body, orelse))
            return [at(choice(value(w, test), then, otherwise), item)]
        case ast.BoolOp(op=ast.And(), values=[test, ast.Constant(value=str(name))]) if name:
            text = f"{markupsafe.escape(name)} "
            return [at(choice(value(w, test), constant(text), constant("")), item)]
        case _:
            pass
    return [at(w.helper(".class_item", value(w, item)), item)]
