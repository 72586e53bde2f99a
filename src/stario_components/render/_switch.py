"""Whether components are compiled, and when what was compiled is forgotten."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from typing import Protocol
from weakref import WeakSet

from .. import ds

_OFF = ("0", "false", "no", "off")
_is_on = os.environ.get("STARIO_COMPONENTS_COMPILE", "1").lower() not in _OFF


class _Compiled(Protocol):
    def cache_clear(self) -> object: ...


_used: WeakSet[_Compiled] = WeakSet()


def is_compiling() -> bool:
    """Whether components are compiled at their first use."""
    return _is_on


def note_use(component: _Compiled) -> None:
    """Remember a component that is compiled now, to be told when it has to be anew."""
    _used.add(component)


@contextmanager
def uncompiled() -> Generator[None]:
    """Run every component as it is written: to compare, to debug, to test both ways. For a whole
    program it is `STARIO_COMPONENTS_COMPILE=0` in its environment.

    Example:
        >>> from stario_components import component, h
        >>> @component
        ... def greeting(name: str) -> h.Node:
        ...     return h.p["Hello, ", name]
        >>> with uncompiled():
        ...     print(greeting("Ada"))
        <p>Hello, Ada</p>
    """
    before = is_compiling()
    _set_compiling(False)
    try:
        yield
    finally:
        _set_compiling(before)


def _set_compiling(is_on: bool) -> None:
    global _is_on  # noqa: PLW0603  # one program compiles or does not
    _is_on = is_on
    _forget_all()


def _forget_all() -> None:
    if not _used:
        return
    from ._compile import compiling, forget_made

    with compiling:  # what is being compiled now is forgotten as well
        forget_made()
        for each in list(_used):
            each.cache_clear()


class _All:
    """What is folded into templates holds for one Datastar client."""

    cache_clear = staticmethod(_forget_all)


ds.remembers(_All())
