"""Expressions whose value goes on in Python: elements in them stay elements, with finished insides.

So `icon = h.span["!"]` may be asked for its type, called again, or passed to any function.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, cast

from ... import ds
from ._emit import all_of, at, choice, is_same, load
from ._fold import fold, is_attrs, is_builder

if TYPE_CHECKING:
    from ._writing import Writing

Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
Comprehension = ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp


def value(w: Writing, expr: ast.expr) -> ast.expr:
    """The expression with the same value."""
    return cast("ast.expr", Values(w).visit(expr))


class Values(ast.NodeTransformer):
    """Walks expressions; elements are written by `_elements`."""

    def __init__(self, w: Writing) -> None:
        self._w = w

    def visit_Name(self, node: ast.Name) -> ast.AST:
        w = self._w
        if node.id in w.texts and not w.scope.is_inner(node.id):
            w.misused.add(node.id)
        if node.id == w.slot and not w.scope.is_inner(node.id):
            w.is_slot_a_child = False
        return node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        return self._known(node) or self._element(node)

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        return (isinstance(node.op, ast.BitOr) and self._known(node)) or self.generic_visit(node)

    def _known(self, node: ast.expr) -> ast.expr | None:
        """Attributes and expressions of `ds` that can't change, made once: most often a prop."""
        folded = fold(node, self._w.scope)
        if folded is None:
            return self._by_template(node)
        if not (is_attrs(folded.value) or isinstance(folded.value, ds.Expr)):
            return None
        kept = at(self._w.keep(folded.value, "k"), node)
        if not folded.guards:
            return kept
        again = cast("ast.expr", self.generic_visit(node))
        return at(choice(all_of(guards(self._w, folded.guards, node)), kept, again), node)

    def _by_template(self, node: ast.expr) -> ast.expr | None:
        """Attributes of `ds` that hold data, as a prop of a button in each row."""
        from ._probe import template_of
        from ._templates import as_dict, filled

        if not (self._w.can_name and _is_built(self._w, node)):
            return None
        template = template_of(node, self._w.scope, of_values=True)
        if template is None or not template.holes:
            return None
        with_data = filled(self._w, node, template)
        made = self._w.helper(".attrs", as_dict(template.names, with_data.pieces))
        again = cast("ast.expr", self.generic_visit(with_data.call))
        return at(choice(with_data.is_plain, made, again), node)

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        return self._element(node)

    def _element(self, node: ast.Call | ast.Subscript) -> ast.AST:
        from ._elements import element_value
        from ._splice import component_value

        made = element_value(self._w, node)
        if made is None:
            made = component_value(self._w, node)
        return self.generic_visit(node) if made is None else at(made, node)

    def visit_ListComp(self, node: ast.ListComp) -> ast.AST:
        return self._comprehension(node)

    def visit_SetComp(self, node: ast.SetComp) -> ast.AST:
        return self._comprehension(node)

    def visit_GeneratorExp(self, node: ast.GeneratorExp) -> ast.AST:
        return self._comprehension(node)

    def visit_DictComp(self, node: ast.DictComp) -> ast.AST:
        return self._comprehension(node)

    def _comprehension(self, node: Comprehension) -> ast.AST:
        with self._w.comprehension(node.generators):
            node.generators = generators(self._w, node.generators)
            # What it gives is part of a value, which may go on.
            with self._w.late():
                if isinstance(node, ast.DictComp):
                    node.key, node.value = self.visit(node.key), self.visit(node.value)
                else:
                    node.elt = self.visit(node.elt)
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        return self._function(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.AST:
        return self._function(node)

    def visit_Lambda(self, node: ast.Lambda) -> ast.AST:
        return self._function(node)

    def _function(self, node: Function) -> ast.AST:
        from ._elements import is_element

        # It may be called when the component has ended, or again and again; and a component in it
        # must find the very code of its source.
        if any(is_element(self._w, each) for each in ast.walk(node)):
            self._w.note(
                node,
                "a function inside of it runs as it is written",
                "Make it a component beside this one, with props for what it uses.",
            )
        return self._as_it_is(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        return self._as_it_is(node)  # names mean something else inside

    def _as_it_is(self, node: Any) -> Any:
        slot = self._w.slot
        if slot and any(isinstance(each, ast.Name) and each.id == slot for each in ast.walk(node)):
            self._w.is_slot_a_child = False
        return node


def _is_built(w: Writing, expr: ast.expr) -> bool:
    """Whether it is a call of a builder, or several with `|` between."""
    if isinstance(expr, ast.BinOp):
        return _is_built(w, expr.left) and _is_built(w, expr.right)
    return isinstance(expr, ast.Call) and is_builder(w.scope.value(expr.func))


def guards(w: Writing, known: dict[str, Any], place: ast.expr) -> list[ast.expr]:
    """Tests that names of the module still mean what they meant."""
    return [is_same(at(load(name), place), w.keep(each, "k")) for name, each in known.items()]


def generators(w: Writing, each: list[ast.comprehension]) -> list[ast.comprehension]:
    """The `for` and `if` parts of a comprehension; no name can be given in what is gone through."""
    for part in each:
        with w.nameless():
            part.iter = value(w, part.iter)
        part.ifs = [value(w, test) for test in part.ifs]
    return each
