"""Which modules of a project import which, as their sources say, and which name a file.

Law: a module that was never imported is not here; what is, is read and never run. An import under a
name that only the running program knows, as of plug-ins, is not seen.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import msgspec

if TYPE_CHECKING:
    from types import ModuleType

    from ._roots import Roots

_CALLS = frozenset({"import_module", "__import__"})
_LONG = 200

Graph: TypeAlias = dict[str, set[str]]

OURS = "stario_components"
UI = f"{OURS}.ui"


class Import(msgspec.Struct, frozen=True):
    """One import: of a module, or of a name out of it; `level` counts its leading dots."""

    module: str
    name: str = ""
    level: int = 0


class Said(msgspec.Struct, frozen=True):
    """What a source says that matters here."""

    imports: tuple[Import, ...] = ()
    texts: frozenset[str] = frozenset()
    """Strings that may be the name of a file, or a pattern of names."""

    def names(self, file: str) -> bool:
        """Whether the source has the name of this file in it, or a pattern such as `*.css`."""
        own = (each.rpartition("/")[2] for each in self.texts)
        return any(file == each or fnmatchcase(file, _pattern(each)) for each in own)


class Sources:
    """What the files of a project say, each read once per state that it is in."""

    def __init__(self) -> None:
        self._said: dict[str, tuple[tuple[int, int], Said]] = {}

    def said(self, file: str) -> Said:
        """What a file says; nothing for one that is gone or is no Python."""
        try:
            now = Path(file).stat()
            known = self._said.get(file)
            if known is None or known[0] != (now.st_mtime_ns, now.st_size):
                known = (now.st_mtime_ns, now.st_size), said(Path(file).read_bytes())
                self._said[file] = known
        except (OSError, SyntaxError, ValueError):
            return Said()
        return known[1]

    def forget(self, files: Iterable[str]) -> None:
        """Read these anew: a clock may be too coarse to tell one state from the next."""
        for file in files:
            self._said.pop(file, None)


def modules_of(roots: Roots) -> dict[str, str]:
    """The modules of a project that are there now, each with its file.

    Ours are not among them, but for those of `ui`: nothing keeps an object of theirs that the
    gallery would compare with a new one.
    """
    found: dict[str, str] = {}
    for name, module in list(sys.modules.items()):
        is_ours = name.partition(".")[0] == OURS and not f"{name}.".startswith(f"{UI}.")
        if name == "__main__" or is_ours:
            continue
        if file := roots.module_file(module):
            found[name] = file
    return found


def imports_of(modules: Mapping[str, str], sources: Sources) -> Graph:
    """What each module imports."""
    return {
        name: {
            target
            for each in sources.said(file).imports
            for target in _targets(each, sys.modules.get(name))
        }
        for name, file in modules.items()
    }


def turned(graph: Graph) -> Graph:
    """What each module is imported by."""
    found: Graph = {}
    for name, targets in graph.items():
        for target in targets:
            found.setdefault(target, set()).add(name)
    return found


def reached(names: Iterable[str], graph: Graph) -> set[str]:
    """These modules, and all that a graph leads to from them."""
    found: set[str] = set()
    waiting = [*names]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(graph.get(name, ()))
    return found


def said(source: bytes) -> Said:
    """What a source says, also inside of functions and for type checkers alone.

    Raises: SyntaxError, ValueError.
    """
    nodes = list(ast.walk(ast.parse(source)))
    return Said(
        imports=tuple(dict.fromkeys(each for node in nodes for each in _imports(node))),
        texts=frozenset(text for node in nodes if (text := _name_of_file(node))),
    )


def _imports(node: ast.AST) -> Iterator[Import]:
    if isinstance(node, ast.Import):
        yield from (each for alias in node.names for each in _plain(alias))
    elif isinstance(node, ast.ImportFrom):
        for alias in node.names:
            yield Import(node.module or "", alias.name, node.level)
    elif isinstance(node, ast.Call) and (name := _called(node)):
        module = name.lstrip(".")
        yield Import(module, "", len(name) - len(module))


def _plain(alias: ast.alias) -> Iterator[Import]:
    """`import a.b` is for who says `a.…` as well."""
    yield Import(alias.name)
    if alias.asname is None:
        parts = alias.name.split(".")
        yield from (Import(".".join(parts[:end])) for end in range(1, len(parts)))


def _called(call: ast.Call) -> str:
    """`x` for `import_module("x")`."""
    called = getattr(call.func, "attr", None) or getattr(call.func, "id", None)
    first = call.args[0] if called in _CALLS and call.args else None
    if isinstance(first, ast.Constant) and isinstance(first.value, str):
        return first.value
    return ""


def _name_of_file(node: ast.AST) -> str:
    if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
        return ""
    return node.value if "." in node.value and len(node.value) < _LONG else ""


def _pattern(own: str) -> str:
    """A star alone would be a pattern of everything."""
    return own if "*" in own and "." in own else ""


def _targets(each: Import, module: ModuleType | None) -> Iterator[str]:
    """The names of the modules that an import is of."""
    base = _absolute(each, module)
    if not each.name:
        yield base
        if base == OURS:  # its parts are its attributes, imported or not
            yield UI
        return
    inner = f"{base}.{each.name}"
    yield inner
    # Who takes a module out of its package depends on the module, not on all beside it.
    if not _is_module(base, each.name):
        yield base


def _absolute(each: Import, module: ModuleType | None) -> str:
    if not each.level:
        return each.module
    package: str = getattr(module, "__package__", "") or ""
    parts = package.split(".")
    return ".".join(filter(None, [*parts[: len(parts) - each.level + 1], each.module]))


def _is_module(base: str, name: str) -> bool:
    inner = sys.modules.get(f"{base}.{name}")
    return inner is not None and vars(sys.modules.get(base, inner)).get(name) is inner
