"""The source of our components as plain functions, under the elements of `h` or of htpy.

The same code runs; only what the name `h` means in it, and the names of the components, differ.
"""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType, ModuleType
from typing import Any

from stario_components.render import Component


def rebound(module: ModuleType, elements: Any) -> dict[str, Callable[..., Any]]:
    """Each component of a module as the function it was written as, building with `elements`."""
    names: dict[str, Any] = {**vars(module), "h": elements}
    functions = {
        name: FunctionType(each.fn.__code__, names, name, each.fn.__defaults__)
        for name, each in vars(module).items()
        if isinstance(each, Component)
    }
    names |= functions
    return functions
