"""Calls of other components: their text goes into the text around it, without a value between."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from ..._htpy import child_text
from ._children import text
from ._emit import HOLES, Many, Piece, at, call, choice, is_same, joined, load
from ._scope import NOT_KNOWN
from ._values import value

if TYPE_CHECKING:
    import inspect
    from collections.abc import Iterable
    from types import CellType

    from ._run import Text
    from ._writing import Writing


class Spliceable:
    """What the compiler must know of a component. Its code is found through cells, since it is
    compiled when it is first used, and anew when the Datastar client changes."""

    __slots__ = ("bare_cell", "signature", "takes_children", "text_cell")

    text_cell: CellType
    """Writes the text: `text(holes, *args, **kwargs)`."""
    bare_cell: CellType
    """The same without a look at the props, for those that were looked at before."""
    signature: inspect.Signature
    takes_children: bool

    def texts(self, items: Iterable[Any], holes: list[Any]) -> list[str]:
        """The text of each item, as the only prop of a call."""
        raise NotImplementedError

    def accepts(self, name: str, given: object) -> bool | None:
        """Whether a prop may have this value; nothing when any value is right."""
        raise NotImplementedError


def component_text(w: Writing, expr: ast.expr) -> list[Piece] | None:
    """The pieces of a component's call; nothing when it is none, or has to be looked at when it
    runs."""
    children: ast.expr | None = None
    match expr:
        case ast.Call(func=ast.Attribute(value=owner, attr="each"), args=[items], keywords=[]):
            if isinstance(w.scope.value(owner), Spliceable):
                return [_each(w, owner, items)]
        case _:
            pass
    if isinstance(expr, ast.Subscript):
        children, expr = expr.slice, expr.value
    called = expr if isinstance(expr, ast.Call) else None
    name = called.func if called is not None else expr
    component = w.scope.value(name)
    if component is NOT_KNOWN or not isinstance(component, Spliceable):
        return None
    if component.takes_children:
        given = [_slot(w, children)]
    elif called is None or children is not None:
        return None
    else:
        given = []
    bare = _is_bare(component, called)
    if bare is None:
        return None
    if called is not None:
        given += [value(w, each) for each in called.args]
    keywords = [] if called is None else called.keywords
    kept = [ast.keyword(arg=each.arg, value=value(w, each.value)) for each in keywords]
    own = w.keep_cell(component.bare_cell if bare else component.text_cell, "c")
    test = is_same(value(w, name), w.keep(component, "k"))
    chosen = choice(test, own, call(w.keep(text_of, "text_of").id, value(w, name)))
    return [at(ast.Call(func=at(chosen, name), args=[load(HOLES), *given], keywords=kept), expr)]


def _each(w: Writing, owner: ast.expr, items: ast.expr) -> Piece:
    texts = call(w.keep(texts_of, "texts").id, value(w, owner), value(w, items), load(HOLES))
    return Many(at(texts, items))


def mapped(w: Writing, node: ast.ListComp | ast.GeneratorExp) -> Many | None:
    """`(row(x) for x in xs)`: all at once, which a memo answers without a step for each of them."""
    match node.elt, node.generators:
        case (
            ast.Call(func=name, args=[ast.Name(id=given)], keywords=[]),
            [ast.comprehension(target=ast.Name(id=target), iter=items, ifs=[])],
        ) if given == target:
            pass
        case _:
            return None
    with w.comprehension(node.generators):
        component = w.scope.value(name)
    if not isinstance(component, Spliceable) or component.takes_children:
        return None
    with w.nameless():
        gone_through = value(w, items)
    texts = call(w.keep(texts_of_calls, "calls").id, value(w, name), gone_through, load(HOLES))
    return Many(at(texts, node))


def _slot(w: Writing, children: ast.expr | None) -> ast.expr:
    if children is None:
        return ast.Constant(value=None)
    return at(w.helper(".slot", at(joined(text(w, children)), children), load(HOLES)), children)


def _is_bare(component: Spliceable, called: ast.Call | None) -> bool | None:
    """Whether every prop is right for certain; nothing when the call itself may be wrong."""
    args = [] if called is None else called.args
    keywords = [] if called is None else called.keywords
    if any(isinstance(each, ast.Starred) for each in args) or any(k.arg is None for k in keywords):
        return None
    slot = [None] if component.takes_children else []
    try:
        bound = component.signature.bind(*slot, *args, **{str(k.arg): k.value for k in keywords})
    except TypeError:
        return None
    is_bare = True
    for name, expr in bound.arguments.items():
        known = expr.value if isinstance(expr, ast.Constant) else NOT_KNOWN
        accepted = component.accepts(name, known)
        if accepted is False and known is not NOT_KNOWN:
            return None
        is_bare = is_bare and accepted is not False
    return is_bare


def text_of(found: Any) -> Text:
    """The text function of a component, or of whatever else is called where one was."""
    if isinstance(found, Spliceable):
        return found.text_cell.cell_contents

    def written(holes: list[Any], *args: Any, **kwargs: Any) -> str:
        return child_text(found(*args, **kwargs), holes)

    return written


def texts_of(found: Any, items: Any, holes: list[Any]) -> list[str]:
    """The texts of `found.each(items)`."""
    if isinstance(found, Spliceable):
        return found.texts(items, holes)
    return [child_text(found.each(items), holes)]


def texts_of_calls(found: Any, items: Any, holes: list[Any]) -> list[str]:
    """The texts of `found(item)` for each item."""
    if isinstance(found, Spliceable):
        return found.texts(items, holes)
    return [child_text(found(item), holes) for item in items]
