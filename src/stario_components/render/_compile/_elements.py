"""Element expressions: `h.li(id=…)[…]`, however the element was imported."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import htpy

from ... import html as h
from ..._htpy import HTMLElement, VoidElement, element_parts, html_name
from ._attributes import attributes
from ._children import text
from ._emit import HOLES, Piece, constant, joined, load

if TYPE_CHECKING:
    from ._writing import Writing

_VOID = (VoidElement, htpy.VoidElement)
_ROOT = (HTMLElement, htpy.HTMLElement)


@dataclass(frozen=True, slots=True)
class _Found:
    """An element expression taken apart."""

    kind: type[Any]
    name: str
    called: ast.Call | None
    children: ast.expr | None


def element_text(w: Writing, expr: ast.expr) -> list[Piece] | None:
    """The pieces of an element expression, or of a fragment; nothing when it is neither."""
    if isinstance(expr, ast.Subscript) and _is_fragment(w, expr.value):
        return None if is_sliced(expr.slice) else text(w, expr.slice)
    found = _found(w, expr)
    if found is None:
        return None
    opening: list[Piece] = ["<!doctype html>"] if issubclass(found.kind, _ROOT) else []
    attrs = _attributes(w, found)
    opening += [f"<{found.name}", *attrs, ">"]
    if issubclass(found.kind, _VOID):
        return opening
    return [*opening, *_inside(w, found, attrs), f"</{found.name}>"]


def is_element(w: Writing, node: ast.AST) -> bool:
    """Whether a piece of source makes an element."""
    return isinstance(node, ast.Call | ast.Subscript) and _found(w, node) is not None


def element_value(w: Writing, expr: ast.Call | ast.Subscript) -> ast.expr | None:
    """An expression that makes the element, with its attributes and its inside finished."""
    found = _found(w, expr)
    if found is None:
        return None
    attrs = _attributes(w, found)
    inside: ast.expr = constant(None)
    if found.children is not None:
        with w.late():
            inside = joined(_inside(w, found, attrs))
    kind = w.keep(found.kind, "kind")
    return w.helper(".element", kind, constant(found.name), joined(attrs), inside, load(HOLES))


def _is_fragment(w: Writing, expr: ast.expr) -> bool:
    name = expr.id if isinstance(expr, ast.Name) else getattr(expr, "attr", "")
    return name == "fragment" and w.scope.value(expr) is h.fragment


def _inside(w: Writing, found: _Found, attrs: list[Piece]) -> list[Piece]:
    if found.children is None:
        return []
    told = "".join(each if isinstance(each, str) else " …" for each in attrs)
    w.path.append(f"<{found.name}{told}>")
    try:
        return text(w, found.children)
    finally:
        w.path.pop()


def _attributes(w: Writing, found: _Found) -> list[Piece]:
    return [] if found.called is None else attributes(w, found.called)


def _found(w: Writing, expr: ast.expr) -> _Found | None:
    children: ast.expr | None = None
    called: ast.Call | None = None
    if isinstance(expr, ast.Subscript):
        children, expr = expr.slice, expr.value
        if is_sliced(children):
            return None
    element = _element(w, expr)
    if element is None and isinstance(expr, ast.Call):
        called, expr = expr, expr.func
        element = _element(w, expr)
    if element is None or (children is not None and issubclass(element.kind, _VOID)):
        return None
    return _Found(element.kind, element.tag, called, children)


def is_sliced(children: ast.expr) -> bool:
    """Whether there is a colon in brackets: then they hold no children."""
    parts = children.elts if isinstance(children, ast.Tuple) else [children]
    return any(isinstance(part, ast.Slice) for part in parts)


@dataclass(frozen=True, slots=True)
class _Bare:
    kind: type[Any]
    tag: str


def _element(w: Writing, expr: ast.expr) -> _Bare | None:
    """The bare element that a name stands for, or a call of `h.element` with a known name."""
    found: Any = w.scope.value(expr)
    match expr:
        case ast.Call(func=func, args=[ast.Constant(value=str(name))], keywords=[]):
            if w.scope.value(func) is h.element:
                found = _made(name)
        case _:
            pass
    parts = element_parts(found)
    if parts is None or parts[1] or parts[2] is not None:
        return None  # one with attributes or children was made by the user, who may make it anew
    if isinstance(expr, ast.Attribute) and html_name(expr.attr) != parts[0]:
        return None  # `theme.tag` may become another element
    if isinstance(expr, ast.Name) and html_name(expr.id) != parts[0]:
        w.guards[expr.id] = (
            found  # `tag = h.b` may become `h.i`; nobody gives `div` another meaning
        )
    return _Bare(cast("type[Any]", type(found)), parts[0])


def _made(name: str) -> Any:
    try:
        return h.element(name)
    except ValueError:
        return None  # it is told where and when the call runs
