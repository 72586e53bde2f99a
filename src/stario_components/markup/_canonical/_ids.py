"""Ids by their order instead of their names, for pages that make up ids as they go."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._parser import Tree


def renumbered(tree: Tree) -> dict[str, str]:
    """A new name for each id: "id-1" for the first one that an element has, and so on."""
    ids = (each.attributes["id"] for each in tree.elements() if "id" in each.attributes)
    return {name: f"id-{number}" for number, name in enumerate(dict.fromkeys(ids), 1)}
