"""`stario-components explain MODULE…`: what is compiled, what is not, why, and how to mend it."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import TYPE_CHECKING, Any

from ..render import Component

if TYPE_CHECKING:
    from ._commands import Commands, Given


def add_to(commands: Commands) -> None:
    """Add the command to a parser."""
    parser = commands.add_parser(
        "explain", help="which components are compiled, and how to mend those that are not"
    )
    parser.add_argument("modules", nargs="+", metavar="MODULE", help="a module or a package")
    parser.add_argument(
        "--check", action="store_true", help="end with status 1 if any is not compiled"
    )
    parser.set_defaults(run=_run)


def _run(given: Given) -> int:
    sys.path.insert(0, "")  # as `python -m` does: modules of the folder one stands in
    found: dict[str, Component[...]] = {}
    for name in given.modules:
        try:
            modules = list(_modules(name))
        except ImportError as error:
            print(f"{name} can't be imported: {error}", file=sys.stderr)  # noqa: T201
            return 2
        found |= {repr(each): each for module in modules for each in components_of(module)}
    told = [each.explain() for each in found.values()]
    for each in told:
        print(each)  # noqa: T201
    slow = sum(not each.is_compiled for each in told)
    print(f"{len(told) - slow} of {len(told)} components are compiled")  # noqa: T201
    return 1 if given.check and slow else 0


def _modules(name: str) -> Iterator[ModuleType]:
    module = importlib.import_module(name)
    yield module
    for each in pkgutil.iter_modules(getattr(module, "__path__", ()), f"{name}."):
        if not each.name.endswith(".__main__"):
            yield from _modules(each.name)


def components_of(owner: ModuleType | type) -> Iterator[Component[...]]:
    """The components of a module, in the order of their definition; also those of its classes, and
    those under other decorators."""
    module = owner.__name__ if isinstance(owner, ModuleType) else owner.__module__
    for value in vars(owner).values():
        inner: Any = value
        for wrapping in ("__func__", "fget", "func"):  # of methods, properties, cached properties
            inner = getattr(inner, wrapping, inner)
        while not isinstance(inner, Component) and hasattr(inner, "__wrapped__"):
            inner = inner.__wrapped__
        if getattr(inner, "__module__", None) != module:
            continue
        if isinstance(inner, Component):
            yield inner
        elif isinstance(inner, type) and inner is not owner:
            yield from components_of(inner)
