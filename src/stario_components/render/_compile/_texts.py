"""Local names that are only ever children: what they hold can be text from the start.

This looks at the form of the code alone and may take a name too many; `Values` tells when it meets
one where a value is needed, and then the function is compiled without it.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ._scope import bound_by, bound_names, own_names

if TYPE_CHECKING:
    from types import FunctionType


def text_names(fn: FunctionType, tree: ast.FunctionDef) -> set[str]:
    """The names whose every use is a child, and that nothing but `=` gives a value."""
    candidates = set(_given_values(tree.body)) - bound_names(tree.args)
    if not candidates:  # as in most components: spares a walk through all of it
        return set()
    uses = _Uses()
    for statement in tree.body:
        uses.visit(statement)
    return (uses.assigned & candidates & own_names(fn, tree)) - uses.otherwise


def _given_values(body: Iterable[ast.AST]) -> Iterator[str]:
    """Names that get a value which may be an element, in statements of the function itself."""
    for statement in body:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                if _may_be_node(value):
                    yield name
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                if _may_be_node(value):
                    yield name
            case _:
                for part in ("body", "orelse", "handlers", "finalbody", "cases"):
                    yield from _given_values(getattr(statement, part, ()))


def _may_be_node(value: ast.expr) -> bool:
    match value:
        case ast.Call(func=ast.Name(id=name)):
            return not hasattr(builtins, name)
        case _:
            return True


class _Uses(ast.NodeVisitor):
    """Sorts the uses of names: given a value, a child, or anything else."""

    def __init__(self) -> None:
        self.assigned: set[str] = set()
        self.otherwise: set[str] = set()
        self._children: set[int] = set()

    def generic_visit(self, node: ast.AST) -> None:
        if not isinstance(node, ast.Name):
            self.otherwise |= bound_by(node)
        super().generic_visit(node)

    def visit_Return(self, node: ast.Return) -> None:
        if node.value is not None:
            self._take(node.value)
        self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> None:
        match node.targets:
            case [ast.Name(id=name)]:
                self._assigned(name, node.value)
            case _:
                self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if isinstance(node.target, ast.Name) and node.value is not None:
            self._assigned(node.target.id, node.value)
        else:
            self.generic_visit(node)

    def _assigned(self, name: str, value: ast.expr) -> None:
        self.assigned.add(name)
        self._take(value)
        self.visit(value)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        self._take(node.slice)
        self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> None:
        if id(node) not in self._children:
            self.otherwise.add(node.id)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._inner(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
        self._inner(node)

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self._inner(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._inner(node)

    def _inner(self, node: ast.AST) -> None:
        self.otherwise |= bound_by(node)
        for each in ast.walk(node):
            if isinstance(each, ast.Name):
                self.otherwise.add(each.id)
            elif isinstance(each, ast.Nonlocal):
                self.otherwise.update(each.names)

    def _take(self, expr: ast.expr) -> None:
        self._children.update(id(leaf) for leaf in _leaves(expr) if isinstance(leaf, ast.Name))


def _leaves(expr: ast.expr) -> Iterator[ast.expr]:
    match expr:
        case ast.Tuple(elts=items) | ast.List(elts=items):
            for item in items:
                yield from _leaves(item)
        case ast.IfExp(body=body, orelse=orelse):
            yield from _leaves(body)
            yield from _leaves(orelse)
        case ast.BoolOp(values=values):
            yield from _leaves(values[-1])
        case ast.ListComp(elt=elt):
            yield from _leaves(elt)
        case _:
            yield expr
