"""The statements of a component: what it returns is written as text, all else stays Python."""

from __future__ import annotations

import ast

from ._children import text
from ._emit import HOLES, at, constant, joined, returned
from ._values import Values


class Statements(Values):
    """Walks the statements of a component; what it returns is written as text."""

    def write(self, tree: ast.FunctionDef) -> None:
        """Change the definition in place."""
        tree.args.posonlyargs.insert(0, ast.arg(arg=HOLES))
        tree.body = [self.visit(each) for each in tree.body]
        tree.body.append(ast.copy_location(ast.Return(value=constant("")), tree.body[-1]))

    def visit_Return(self, node: ast.Return) -> ast.AST:
        pieces = [] if node.value is None else text(self._w, node.value)
        return ast.copy_location(ast.Return(value=returned(pieces)), node)

    def visit_Assign(self, node: ast.Assign) -> ast.AST:
        match node.targets:
            case [ast.Name(id=name)] if name in self._w.texts:
                node.value = self._text(node.value)
                return node
            case _:
                return self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        if isinstance(node.target, ast.Name) and node.target.id in self._w.texts and node.value:
            node.value = self._text(node.value)
            return node
        return self.generic_visit(node)

    def _text(self, expr: ast.expr) -> ast.expr:
        with self._w.late():
            return at(joined(text(self._w, expr)), expr)

    def visit_With(self, node: ast.With) -> ast.AST:
        return self._around(node)

    def visit_Try(self, node: ast.Try) -> ast.AST:
        return self._around(node)

    def visit_TryStar(self, node: ast.AST) -> ast.AST:
        return self._around(node)

    def _around(self, node: ast.AST) -> ast.AST:
        # What is written when the function has ended must not be written inside of it.
        with self._w.late():
            return self.generic_visit(node)
