"""Modules imported again in a running program.

Law: nobody sees half a state. A module that can't be imported again is put back as it was.
"""

from __future__ import annotations

import importlib
import linecache
import sys
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from importlib.util import cache_from_source
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from types import ModuleType


@contextmanager
def replaced(names: Iterable[str]) -> Generator[set[str]]:
    """In it, whoever imports one of these modules gets it from its file anew.

    At its end those that nobody got are put back, so that what still runs on them finds them; but
    not those whose file is gone. Their names are then in the set that it gives.
    """
    former = {name: sys.modules.pop(name) for name in names if name in sys.modules}
    for name, module in former.items():
        _detach(name, module)
    left: set[str] = set()
    try:
        yield left
    finally:
        for name, module in former.items():
            if name not in sys.modules and _is_there(module):
                sys.modules[name] = module
                left.add(name)
        _attach_all(former)


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


def _attach_all(former: dict[str, ModuleType]) -> None:
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
