"""What a piece of code takes from the module that it stands in: statements of it, and imports."""

from __future__ import annotations

import ast
import builtins
from typing import TYPE_CHECKING

from ._statements import Statements, bound_by, names_in

if TYPE_CHECKING:
    from ._names import Names

KNOWN = frozenset(dir(builtins)) | {"__name__", "__file__"}
"""Names that are there without any import."""


def copied(names: Names, statements: Statements) -> str:
    """The statements that give the names which the code needs, and what these need in turn, in the
    order that they have in the module. Imports among them go to the other imports."""
    found: dict[int, str] = {}
    waiting, seen = sorted(names.own), set[str]()
    while waiting:
        name = waiting.pop()
        statement = statements.bindings.get(name)
        if name in seen or statement is None:
            continue
        seen.add(name)
        if isinstance(statement, ast.Import | ast.ImportFrom):
            _import(names, statement, name)
            continue
        text = statements.text(statement)
        found[statement.lineno] = text
        waiting += names_in(text) - KNOWN - set(bound_by(statement))
    return spaced([text for _, text in sorted(found.items())], gap="\n")


def spaced(texts: list[str], gap: str = "\n\n") -> str:
    """Pieces of code, with the space that there is around functions and classes."""
    found = ""
    for text in filter(None, texts):
        is_wide = _is_block(text.partition("\n")[0]) or _ends_in_block(found)
        found += ("\n\n\n" if is_wide else gap) + text if found else text
    return found


def _import(names: Names, statement: ast.Import | ast.ImportFrom, name: str) -> None:
    for each in statement.names:
        if name != (each.asname or each.name.partition(".")[0]):
            continue
        if isinstance(statement, ast.Import):
            names.imported_module(each.name, name)
        else:
            names.imported(_absolute(statement, names.home), each.name, name)


def _absolute(statement: ast.ImportFrom, home: str) -> str:
    """The module of an import, whole, as a relative one means nothing elsewhere."""
    if not statement.level:
        return statement.module or ""
    package = home.split(".")[: -statement.level]
    return ".".join([*package, *filter(None, [statement.module])])


def _is_block(line: str) -> bool:
    return line.startswith(("def ", "class ", "async def ", "@"))


def _ends_in_block(text: str) -> bool:
    return text.rpartition("\n")[2].startswith(" ")
