"""The names that a piece of code needs, and the imports that give them."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from typing import Any

from ._printed import WIDTH

SPACES = {
    "stario_components.ui": ("stario_components", "ui"),
    "stario_components.ds": ("stario_components", "ds"),
    "stario_components.html": ("stario_components", "h"),
}
"""Packages that are imported as a whole: their things are called `ui.button`."""


class Names:
    """Which names a piece of code uses. `home` is the module that it is taken from: what stands
    there is copied, not imported, as such a module need not have a name that others can import."""

    def __init__(self, home: str) -> None:
        self.home = home
        self.own: set[str] = set()
        """The names of `home` that are needed."""
        self._froms: dict[tuple[str, str], str] = {}
        self._modules: dict[str, str] = {}

    def of(self, thing: Any) -> ast.expr | None:
        """How a class, a function or a component is called; `None` for one that has no name that
        others can use."""
        module, path = getattr(thing, "__module__", ""), getattr(thing, "__qualname__", "")
        if not module or not path or "<" in path:
            return None
        if module == self.home:
            self.own.add(path.partition(".")[0])
            return _dotted(path)
        place = _public(module, path, thing)
        if place is None:
            return None
        if place in SPACES:
            parent, name = SPACES[place]
            return _dotted(f"{self.imported(parent, name)}.{path}")
        if place == "builtins":
            return _dotted(path)
        first, dot, rest = path.partition(".")
        return _dotted(f"{self.imported(place, first)}{dot}{rest}")

    def imported(self, module: str, name: str, called: str = "") -> str:
        """The name that a thing of a module has here."""
        called = called or name
        known = self._froms.setdefault((module, name), called)
        if known != called:
            return known
        taken = [each for each, own in self._froms.items() if own == called]
        if taken != [(module, name)] or called in self._modules.values():
            self._froms[module, name] = f"{module.rpartition('.')[2].lstrip('_')}_{name}"
        return self._froms[module, name]

    def imported_module(self, module: str, called: str) -> None:
        """`import module as called`."""
        self._modules[module] = called

    def imports(self) -> str:
        """The lines that give all these names, those of Python itself first."""
        by_place: dict[bool, list[str]] = {True: [], False: []}
        for line, module in sorted(self._lines(), key=lambda each: (each[0][0] == "f", each)):
            is_python = module.partition(".")[0] in sys.stdlib_module_names
            by_place[is_python].append(line)
        return "\n\n".join("\n".join(lines) for lines in by_place.values() if lines)

    def _lines(self) -> Iterator[tuple[str, str]]:
        for module, called in self._modules.items():
            is_same = called in (module, module.partition(".")[0])
            yield (f"import {module}" if is_same else f"import {module} as {called}"), module
        by_module: dict[str, list[str]] = {}
        for (module, name), called in sorted(self._froms.items()):
            by_module.setdefault(module, []).append(
                name if name == called else f"{name} as {called}"
            )
        for module, names in by_module.items():
            line = f"from {module} import {', '.join(names)}"
            if len(line) > WIDTH:
                inside = "".join(f"    {each},\n" for each in names)
                line = f"from {module} import (\n{inside})"
            yield line, module


def name_of(thing: Any) -> str:
    """How a component or a class is called: `ui.button`.

    Example:
        >>> from stario_components import ui
        >>> name_of(ui.button), import_of(ui.button)
        ('ui.button', 'from stario_components import ui')
    """
    found = Names("").of(thing)
    return str(getattr(thing, "__name__", thing)) if found is None else ast.unparse(found)


def import_of(thing: Any) -> str:
    """The import that gives the name that `name_of` says; empty where there is none."""
    names = Names("")
    names.of(thing)
    return names.imports()


def _public(module: str, path: str, thing: Any) -> str | None:
    """The module that a thing is imported from: where it is defined, or, if that is private, the
    package that offers it."""
    parts = module.split(".")
    private = next((n for n, each in enumerate(parts) if each.startswith("_")), len(parts))
    faces = [".".join(parts[:n]) for n in range(private, 0, -1)]
    return next((each for each in [*faces, module] if _has(each, path, thing)), None)


def _has(module: str, path: str, thing: Any) -> bool:
    found: Any = sys.modules.get(module)
    for name in path.split("."):
        found = getattr(found, name, None)
    # A module that was reloaded has another class under the name.
    return found is thing or (
        getattr(found, "__qualname__", None) == path
        and getattr(found, "__module__", None) == thing.__module__
    )


def _dotted(path: str) -> ast.expr:
    first, *rest = path.split(".")
    found: ast.expr = ast.Name(first)
    for name in rest:
        found = ast.Attribute(found, name)
    return found
