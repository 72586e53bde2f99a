"""The state of one function's compilation: its scope, what its code needs, how it may write."""

from __future__ import annotations

import ast
from collections.abc import Callable, Generator
from contextlib import contextmanager
from types import CellType

from .._reasons import Note
from ._emit import TEMPORARY, at, call, choice, is_same, load
from ._run import HELPERS
from ._scope import Scope, bound_names


class Writing:
    """What the parts of the compiler share while they walk one function."""

    def __init__(self, scope: Scope, texts: set[str]) -> None:
        self.scope = scope
        self.cells: dict[str, CellType] = {}
        self.notes: list[Note] = []
        self._fresh = 0
        self.texts = texts
        """Local names that hold finished text, because they are only ever children."""
        self.misused: set[str] = set()
        """Those of them that were met where a value is needed."""
        self.slot: str | None = None
        """The parameter that gets the children, of a component that has them in brackets."""
        self.is_slot_a_child = True
        """Whether it is only ever a child: then finished text will do as well as what was given."""
        self.plain_names: dict[str, bool] = {}
        """Props whose texts are known all and need no escaping, and whether each may be `None`."""
        self.left_out: dict[str, bool | None] = {}
        """Props that write no attribute when they are left out, and what they are then."""
        self.guards: dict[str, object] = {}
        """Names of the module under which elements stand that are called otherwise."""
        self.path: list[str] = []
        """The elements around what is being written, for who is told of a bad child."""
        self.is_late = False
        """Whether the function goes on after this: then what may change is written at its end."""
        self.is_passing = False
        """Whether it is in a generator, whose names will mean something else."""
        self.list_names: frozenset[str] = frozenset()
        """Names of list comprehensions around it, which keep their last meaning."""
        self.can_name = True
        """Whether an expression may give a name to a value on its way."""

    def keep(self, value: object, prefix: str) -> ast.Name:
        """A name under which the code finds a value."""
        for name, cell in self.cells.items():
            if name.startswith(f".{prefix}") and cell.cell_contents is value:
                return load(name)
        return self.keep_cell(CellType(value), prefix)

    def keep_cell(self, cell: CellType, prefix: str) -> ast.Name:
        """A name for a cell that somebody else may fill anew."""
        for name, known in self.cells.items():
            if known is cell:
                return load(name)
        name = f".{prefix}{len(self.cells)}"
        self.cells[name] = cell
        return load(name)

    def fresh(self) -> str:
        """A temporary name that no other expression uses."""
        self._fresh += 1
        return f"{TEMPORARY}{self._fresh}"

    def helper(self, name: str, *args: ast.expr) -> ast.Call:
        """A call of one of the functions of `_run`."""
        self.need(name)
        return call(name, *args)

    def need(self, name: str) -> ast.Name:
        """The name of a helper."""
        self.cells.setdefault(name, CellType(HELPERS[name]))
        return load(name)

    def note(self, place: ast.AST, what: str, fix: str) -> None:
        self.notes.append(Note(getattr(place, "lineno", 0), what, fix))

    @contextmanager
    def late(self) -> Generator[None]:
        """Walk code after which the function goes on."""
        before, self.is_late = self.is_late, True
        try:
            yield
        finally:
            self.is_late = before

    @contextmanager
    def inside_loop(self, node: ast.ListComp | ast.GeneratorExp) -> Generator[None]:
        """Walk what a loop gives."""
        before = self.is_passing, self.list_names
        if isinstance(node, ast.GeneratorExp):
            self.is_passing = True
        else:
            self.list_names |= bound_names(*(each.target for each in node.generators))
        try:
            yield
        finally:
            self.is_passing, self.list_names = before

    @contextmanager
    def nameless(self) -> Generator[None]:
        """Walk code where no name can be given: what a comprehension goes through."""
        before, self.can_name = self.can_name, False
        try:
            yield
        finally:
            self.can_name = before

    def by_type(
        self,
        value: ast.expr,
        place: ast.AST,
        *,
        then: Callable[[ast.expr], ast.expr],
        otherwise: Callable[[ast.expr], ast.expr],
    ) -> ast.expr:
        """`then` for a text, `otherwise` for anything else; the value is worked out once."""
        if not self.can_name and not isinstance(value, ast.Name):
            return at(otherwise(value), place)
        test, again = self.named(value)
        is_text = is_same(self.helper(".type", test), self.need(".str"))
        return at(choice(is_text, then(again), otherwise(again)), place)

    def known_text(self, expr: ast.expr) -> bool | None:
        """Of a prop whose texts are known all and need no escaping: whether it may be nothing."""
        name = expr.id if isinstance(expr, ast.Name) else ""
        return None if self.scope.is_inner(name) else self.plain_names.get(name)

    def named(self, value: ast.expr) -> tuple[ast.expr, ast.expr]:
        """The value under a temporary name, and the name."""
        if isinstance(value, ast.Name):
            return value, value
        target = ast.Name(id=TEMPORARY, ctx=ast.Store())
        return ast.NamedExpr(target=target, value=value), load(TEMPORARY)

    @contextmanager
    def comprehension(self, generators: list[ast.comprehension]) -> Generator[None]:
        """Walk inside the scope of a comprehension."""
        with self.scope.inside(bound_names(*(each.target for each in generators))):
            yield
