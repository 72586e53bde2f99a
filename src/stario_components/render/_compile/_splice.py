"""Calls of other components: their text goes into the text around it, without a value between."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from ..._htpy import Holes, child_text
from .._spliceable import Spliceable
from ._children import text
from ._elements import is_sliced
from ._emit import HOLES, Many, Piece, at, call, choice, is_same, joined, load
from ._scope import NOT_KNOWN
from ._values import value

if TYPE_CHECKING:
    from .._spliceable import Text
    from ._writing import Writing


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
        if is_sliced(children):
            return None
    called = expr if isinstance(expr, ast.Call) else None
    name = called.func if called is not None else expr
    component = w.scope.value(name)
    if component is NOT_KNOWN or not isinstance(component, Spliceable):
        return None
    bare = _is_bare(component, called)
    if bare is None or (not component.takes_children and (called is None or children is not None)):
        return None
    own = w.keep_cell(component.bare_cell if bare else component.text_cell, "c")
    test = is_same(value(w, name), w.keep(component, "k"))
    if component.takes_children:
        made = _Call(expr, name, called, children)
        return _filled(w, made, component, chosen=choice(test, own, own))
    called = cast("ast.Call", called)
    other = call(w.keep(text_of, "text_of").id, value(w, name))
    args = [value(w, each) for each in called.args]
    kept = [ast.keyword(arg=each.arg, value=value(w, each.value)) for each in called.keywords]
    chosen = at(choice(test, own, other), name)
    return [at(ast.Call(func=chosen, args=[load(HOLES), *args], keywords=kept), expr)]


@dataclass(frozen=True, slots=True)
class _Call:
    """A component's call, taken apart."""

    whole: ast.expr
    name: ast.expr
    called: ast.Call | None
    children: ast.expr | None


def _filled(
    w: Writing, made: _Call, component: Spliceable, *, chosen: ast.IfExp
) -> list[Piece] | None:
    """The call of a component with children. They are worked out last, as Python would; so all
    props before them are given by name."""
    slot, *others = component.signature.parameters.values()
    args = [] if made.called is None else made.called.args
    names = [each.name for each in others[: len(args)]]
    by_name = all(each.kind is each.POSITIONAL_OR_KEYWORD for each in (slot, *others[: len(args)]))
    if not by_name:
        return None
    given = list(zip(names, args, strict=True))
    given += [(str(k.arg), k.value) for k in (made.called.keywords if made.called else ())]
    keywords = [ast.keyword(arg=each, value=value(w, expr)) for each, expr in given]
    keywords.append(ast.keyword(arg=slot.name, value=_slot(w, component, made.children)))
    how = [names, slot.name, made.called is not None, made.children is not None]
    chosen.orelse = ast.Call(
        func=w.keep(filled_text_of, "filled"),
        args=[value(w, made.name), w.keep(tuple(how), "how")],
        keywords=[],
    )
    made_call = ast.Call(func=at(chosen, made.name), args=[load(HOLES)], keywords=keywords)
    return [at(made_call, made.whole)]


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


def _slot(w: Writing, component: Spliceable, children: ast.expr | None) -> ast.expr:
    if children is None:
        return ast.Constant(value=None)
    if not component.is_slot_a_child:
        return value(w, children)
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
    if isinstance(found, Spliceable) and not found.takes_children:
        return found.text_cell.cell_contents

    other = cast("Any", found)

    def written(holes: Holes, *args: Any, **kwargs: Any) -> str:
        return child_text(other(*args, **kwargs), holes)

    return written


def filled_text_of(found: Any, how: tuple[list[str], str, bool, bool]) -> Text:
    """The same where there was a component with children; `how` says how it was called: by which
    names the positional props and the children are given now, and whether there were parentheses
    and brackets."""
    positional, slot, is_called, is_filled = how

    def written(holes: Holes, **given: Any) -> str:
        children = given.pop(slot)
        args = [given.pop(name) for name in positional]
        made = found(*args, **given) if is_called else found
        return child_text(made[children] if is_filled else made, holes)

    return written


def texts_of(found: Any, items: Any, holes: Holes) -> list[str]:
    """The texts of `found.each(items)`."""
    if isinstance(found, Spliceable) and not found.takes_children:
        return found.texts(items, holes)
    other = cast("Any", found)  # whatever stands under the name now
    return [child_text(other.each(items), holes)]


def texts_of_calls(found: Any, items: Any, holes: Holes) -> list[str]:
    """The texts of `found(item)` for each item."""
    if isinstance(found, Spliceable) and not found.takes_children:
        return found.texts(items, holes)
    other = cast("Any", found)
    return [child_text(other(item), holes) for item in items]
