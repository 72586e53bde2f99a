"""Modules imported again in a running program.

Law: nobody sees half a state. A module that can't be imported again is put back as it was.
"""

from __future__ import annotations

import importlib
import linecache
import sys
from collections.abc import Collection, Generator, Iterable
from contextlib import contextmanager, suppress
from importlib.util import cache_from_source
from pathlib import Path
from typing import TYPE_CHECKING, cast

import msgspec

if TYPE_CHECKING:
    from types import ModuleType


class Replacing(msgspec.Struct, frozen=True, eq=False):
    """Modules that are to be replaced: what becomes of those that nobody imports again."""

    names: frozenset[str]
    away: set[str] = msgspec.field(default_factory=set[str])
    """They stay away until somebody asks for them; the others are put back."""
    left: set[str] = msgspec.field(default_factory=set[str])
    """They were put back: known when all is over."""


@contextmanager
def replaced(names: Iterable[str]) -> Generator[Replacing]:
    """In it, whoever imports one of these modules gets it from its file anew.

    When it is broken off, all are put back. A module whose file is gone never is.
    """
    former = {name: sys.modules.pop(name) for name in names if name in sys.modules}
    for name, module in former.items():
        _detach(name, module)
    replacing = Replacing(frozenset(former))
    try:
        yield replacing
    except BaseException:
        replacing.away.clear()
        raise
    finally:
        for name in former.keys() - replacing.away - sys.modules.keys():
            if _is_there(former[name]):
                sys.modules[name] = former[name]
                replacing.left.add(name)
        _attach_all(former)


def import_packages(names: Iterable[str]) -> None:
    """Import those of these modules anew that have others below them, which stay.

    Python puts a module onto its package only when it imports the module, so `shop.views` would be
    missing on a new `shop` for as long as others are imported.
    """
    for name in sorted(names):  # a package before those in it
        if not any(each.startswith(f"{name}.") for each in list(sys.modules)):
            continue
        with suppress(Exception, SystemExit):  # who needs it will say what is wrong
            importlib.import_module(name)
            _attach_all({name})


def forget_sources(files: Iterable[str]) -> None:
    """Forget what Python keeps of these files.

    Bytecode is kept by the size of the source and the second of its change: a second edit within
    it, of one letter by another, would not be seen.
    """
    for file in files:
        linecache.cache.pop(file, None)
        if file.endswith(".py"):
            try:
                Path(cache_from_source(file)).unlink(missing_ok=True)
            except (OSError, NotImplementedError):  # a folder that is read only; no bytecode at all
                continue
    importlib.invalidate_caches()


def _is_there(module: ModuleType) -> bool:
    file = module.__file__
    return file is None or Path(file).exists()


def _detach(name: str, module: ModuleType) -> None:
    """Take a module off its package, where another name may have taken its place."""
    parent, _, own = name.rpartition(".")
    names = _vars_of(parent)
    if names.get(own) is module:
        del names[own]


def _attach_all(former: Collection[str]) -> None:
    """Put modules onto their packages: those that were put back, and those that stayed while their
    package was imported again, which Python does only for modules that it imports."""
    if not former:
        return
    for name, module in list(sys.modules.items()):
        parent, _, own = name.rpartition(".")
        if (parent in former or name in former) and parent in sys.modules:
            _vars_of(parent).setdefault(own, module)


def _vars_of(name: str) -> dict[str, object]:
    module = sys.modules.get(name)
    return {} if module is None else cast("dict[str, object]", vars(module))
