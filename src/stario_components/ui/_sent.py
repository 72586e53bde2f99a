"""What was sent for a form, nested as its class is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast


def nested(value: object) -> object:
    """A mapping with dotted names as one with mappings inside; several values of a name, listed."""
    if not isinstance(value, Mapping):
        return value
    tree: dict[str, Any] = {}
    for name, held in _entries(cast("Mapping[str, Any]", value)):
        *parents, leaf = name.split(".")
        node: dict[str, Any] = tree
        for parent in parents:
            below = node.get(parent)
            node[parent] = node = dict(cast("Any", below)) if isinstance(below, Mapping) else {}
        node[leaf] = held
    return tree


def _entries(values: Any) -> Iterator[tuple[str, Any]]:
    """The entries of a mapping; those of a form that was parsed may have several values each."""
    several = next((n for n in ("getall", "getlist") if hasattr(values, n)), None)
    for name in dict.fromkeys(values):
        held: Any = getattr(values, several)(name) if several else values[name]
        yield str(name), held[0] if several and len(held) == 1 else held
