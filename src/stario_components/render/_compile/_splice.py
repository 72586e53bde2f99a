"""Calls of other components: their text goes into the text around it, without a value between."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from types import CellType
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
    made = _Call(expr, name, called, children)
    if not component.takes_children and (called is None or children is not None):
        return None
    return _spliced(w, made, component)


def component_value(w: Writing, expr: ast.expr) -> ast.expr | None:
    """A component's call where its value is needed, most often as a prop of another component. One
    that still waits for its children is no text yet."""
    called = w.scope.value(expr.func) if isinstance(expr, ast.Call) else None
    if isinstance(called, Spliceable) and called.takes_children:
        return None
    pieces = component_text(w, expr)
    if pieces is None:
        return None
    return at(w.helper(".made", at(joined(pieces), expr), load(HOLES)), expr)


@dataclass(frozen=True, slots=True)
class _Call:
    """A component's call, taken apart."""

    whole: ast.expr
    name: ast.expr
    called: ast.Call | None
    children: ast.expr | None


# How a prop was given: by its place, by its name, as the children, or not at all.
_BY_PLACE, _BY_NAME, _IN_BRACKETS, _LEFT_OUT = range(4)


@dataclass(frozen=True, slots=True)
class _Prop:
    """One parameter of a component, and what a call gives for it."""

    name: str
    how: int
    given: ast.expr | None
    default: object


def _spliced(w: Writing, made: _Call, component: Spliceable) -> list[Piece] | None:
    """The call of a component's code, all props by their places: Python calls that most quickly.
    Nothing when the call has to be looked at when it runs."""
    props = _props(component, made)
    if props is None or not (w.can_name or _keeps_order(made, props)):
        return None
    is_bare = True
    for prop in props:
        known = prop.given.value if isinstance(prop.given, ast.Constant) else NOT_KNOWN
        accepted = None if prop.given is None else component.accepts(prop.name, known)
        if accepted is False and known is not NOT_KNOWN:
            return None
        is_bare = is_bare and accepted is not False
    own = w.keep_cell(component.bare_cell if is_bare else component.checked_cell, "c")
    told = [(prop.name, prop.how) for prop in props]
    how = (told, made.called is not None, made.children is not None)
    other = ast.Call(
        func=w.keep(other_text_of, "other"),
        args=[value(w, made.name), w.keep_cell(CellType(how), "how")],
        keywords=[],
    )
    test = is_same(value(w, made.name), w.keep(component, "k"))
    given = [_given(w, component, prop) for prop in props]
    holes: ast.expr = load(HOLES)
    if not _keeps_order(made, props):
        sources = [prop.given for prop in props]
        holes, given = _in_order(w, _written(made), [*zip(sources, given, strict=True)])
    chosen = at(choice(test, own, other), made.name)
    return [at(ast.Call(func=chosen, args=[holes, *given], keywords=[]), made.whole)]


def _in_order(
    w: Writing, written: list[ast.expr], props: list[tuple[ast.expr | None, ast.expr]]
) -> tuple[ast.expr, list[ast.expr]]:
    """The first argument, which works out the props in the order in which they are written and is
    the holes; and for each prop, with what its place gives, the name of its value from then on."""
    names = {id(source): w.fresh() for source, _ in props if source is not None}
    values = {id(source): made for source, made in props}
    first = [
        ast.NamedExpr(target=ast.Name(id=names[id(each)], ctx=ast.Store()), value=values[id(each)])
        for each in written
    ]
    both = ast.Tuple(elts=[*first, load(HOLES)], ctx=ast.Load())
    last = ast.Subscript(value=both, slice=ast.Constant(value=-1), ctx=ast.Load())
    return last, [made if source is None else load(names[id(source)]) for source, made in props]


def _props(component: Spliceable, made: _Call) -> list[_Prop] | None:
    """What a call gives for each parameter, in their order; nothing if it does not fit."""
    args = [] if made.called is None else made.called.args
    keywords = [] if made.called is None else made.called.keywords
    parameters = component.signature.parameters.values()
    if (
        any(isinstance(each, ast.Starred) for each in args)
        or any(k.arg is None for k in keywords)
        or any(each.kind in (each.VAR_POSITIONAL, each.VAR_KEYWORD) for each in parameters)
    ):
        return None
    slot = [made.children] if component.takes_children else []
    by_name = {str(k.arg): k.value for k in keywords}
    try:
        bound = component.signature.bind(*slot, *args, **by_name).arguments
    except TypeError:
        return None
    props: list[_Prop] = []
    for number, each in enumerate(parameters):
        how = _BY_NAME if each.name in by_name else _BY_PLACE
        if each.name not in bound:
            how = _LEFT_OUT
        elif component.takes_children and number == 0:
            how = _IN_BRACKETS
        props.append(_Prop(each.name, how, bound.get(each.name), each.default))
    return props


def _keeps_order(made: _Call, props: list[_Prop]) -> bool:
    """Whether what is worked out for the props may be worked out in the order of the parameters:
    of what is more than a look at a value, the order stays."""
    written = _written(made)
    now = [prop.given for prop in props if prop.given is not None]
    if any(isinstance(each, ast.NamedExpr) for expr in written for each in ast.walk(expr)):
        return [id(each) for each in written] == [id(each) for each in now]
    return [id(each) for each in written if not _is_simple(each)] == [
        id(each) for each in now if not _is_simple(each)
    ]


def _written(made: _Call) -> list[ast.expr]:
    """What a call gives, in the order in which it is written: children come last."""
    called = made.called
    written = [*called.args, *(k.value for k in called.keywords)] if called is not None else []
    return written if made.children is None else [*written, made.children]


def _is_simple(expr: ast.expr) -> bool:
    simple = (ast.Constant, ast.Name, ast.Attribute, ast.Compare, ast.UnaryOp, ast.BoolOp)
    return isinstance(expr, simple) and all(
        isinstance(each, (*simple, ast.expr_context, ast.cmpop, ast.unaryop, ast.boolop))
        for each in ast.walk(expr)
    )


def _given(w: Writing, component: Spliceable, prop: _Prop) -> ast.expr:
    if prop.how == _LEFT_OUT:
        is_plain = type(prop.default) in (str, int, bool, type(None))
        return ast.Constant(value=prop.default) if is_plain else w.keep(prop.default, "default")  # pyright: ignore[reportArgumentType]
    if prop.how == _IN_BRACKETS:
        return _slot(w, component, prop.given)
    return value(w, cast("ast.expr", prop.given))


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
    if not component.has_memo:
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


def other_text_of(found: Any, how: tuple[list[tuple[str, int]], bool, bool]) -> Text:
    """The text function of whatever stands where a component was; `how` says how it was called."""
    props, is_called, is_filled = how

    def written(holes: Holes, *given: Any) -> str:
        args: list[Any] = []
        kwargs: dict[str, Any] = {}
        children: Any = None
        for (name, kind), each in zip(props, given, strict=True):
            if kind == _BY_PLACE:
                args.append(each)
            elif kind == _BY_NAME:
                kwargs[name] = each
            elif kind == _IN_BRACKETS:
                children = each
        made = found(*args, **kwargs) if is_called else found
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
