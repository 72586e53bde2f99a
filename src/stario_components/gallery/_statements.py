"""The sources of stories, read as statements. Nothing here runs them.

Law: a file that was changed since it was imported is read as it is now, so what is looked for by
name is found by its name, and only what has none by its line.
"""

from __future__ import annotations

import ast
import linecache
import symtable
from collections.abc import Iterator
from functools import cached_property, lru_cache
from textwrap import dedent

Function = ast.FunctionDef | ast.AsyncFunctionDef


class Statements:
    """A file of Python, as its statements."""

    def __init__(self, text: str) -> None:
        self.lines = text.splitlines()
        self.tree = ast.parse(text)

    @cached_property
    def bindings(self) -> dict[str, ast.stmt]:
        """What stands in the module by name: the last statement that binds it."""
        return {name: each for each in self.tree.body for name in bound_by(each)}

    def at(self, line: int) -> ast.stmt | None:
        """The statement of the module that this line belongs to."""
        for each in self.tree.body:
            if first_line(each) <= line <= (each.end_lineno or each.lineno):
                return each
        return None

    def function(self, name: str, line: int) -> Function | None:
        """The function of this name, at any depth; of several, the one that is nearest."""
        found = [
            each for each in ast.walk(self.tree) if isinstance(each, Function) and each.name == name
        ]
        return min(found, key=lambda each: abs(first_line(each) - line), default=None)

    def text(self, statement: ast.stmt) -> str:
        """A statement as it stands there, with its decorators."""
        return dedent("\n".join(self.lines[first_line(statement) - 1 : statement.end_lineno]))

    def segment(self, node: ast.expr) -> str:
        """An expression as it stands there."""
        first, last = node.lineno - 1, node.end_lineno or node.lineno
        lines = [each.encode() for each in self.lines[first:last]]
        lines[-1] = lines[-1][: node.end_col_offset]
        lines[0] = lines[0][node.col_offset :]
        return "\n".join(each.decode() for each in lines)

    @property
    def has_future(self) -> bool:
        """Whether its annotations are texts."""
        return any(
            isinstance(each, ast.ImportFrom) and each.module == "__future__"
            for each in self.tree.body
        )


def statements_of(file: str) -> Statements | None:
    """The statements of a file; `None` where there is nothing to read, or no Python."""
    linecache.checkcache(file)
    text = "".join(linecache.getlines(file))
    try:
        return _parsed(text) if text else None
    except SyntaxError:
        return None


@lru_cache(maxsize=64)
def _parsed(text: str) -> Statements:
    return Statements(text)


def first_line(statement: ast.stmt) -> int:
    """Where it starts, which is its first decorator if it has one."""
    decorators = getattr(statement, "decorator_list", [])
    return min([statement.lineno, *(each.lineno for each in decorators)])


def bound_by(statement: ast.stmt) -> Iterator[str]:
    """The names that a statement gives a value."""
    match statement:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            yield statement.name
        case ast.Import() | ast.ImportFrom():
            yield from (each.asname or each.name.partition(".")[0] for each in statement.names)
        case ast.Assign():
            for target in statement.targets:
                yield from (each.id for each in ast.walk(target) if isinstance(each, ast.Name))
        case ast.AnnAssign(target=ast.Name(id=name)):
            yield name
        case ast.With() | ast.Try() | ast.If() if not _is_for_checkers(statement):
            yield from (name for each in statement.body for name in bound_by(each))
        case _:
            if type(statement).__name__ == "TypeAlias":  # from Python 3.12 on
                yield getattr(statement, "name").id  # noqa: B009  # no such field before


def _is_for_checkers(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.If) and "TYPE_CHECKING" in ast.unparse(statement.test)


def names_in(code: str) -> set[str]:
    """The names that a piece of code takes from around it.

    Example:
        >>> sorted(names_in("[h.li[each] for each in ITEMS]"))
        ['ITEMS', 'h']
    """
    return set(_names_in(symtable.symtable(code, "<story>", "exec")))


def _names_in(table: symtable.SymbolTable) -> Iterator[str]:
    is_module = table.get_type() == "module"
    for each in table.get_symbols():
        is_bound = is_module and (each.is_assigned() or each.is_imported())
        if each.is_referenced() and not is_bound and (is_module or each.is_global()):
            yield each.get_name()
    for inner in table.get_children():
        yield from _names_in(inner)
