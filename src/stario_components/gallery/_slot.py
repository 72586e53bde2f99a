"""`slot`: the nodes that people may choose among, for a prop or for what stands in brackets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import htpy
import msgspec

from .._errors import UsageError, message


class Slot(msgspec.Struct, frozen=True, eq=False):
    """An arg that stands for one of its nodes: the first, until somebody chooses."""

    nodes: Mapping[str, htpy.Node]

    @property
    def first(self) -> htpy.Node:
        return next(iter(self.nodes.values()))


def slot(**nodes: htpy.Node) -> Any:
    """Named nodes for one place, as an arg or in brackets. The first one is shown, and in the
    gallery people choose another: nobody writes HTML there.

    Raises: UsageError for no node at all.

    Example:
        >>> from stario_components import h, ui
        >>> from stario_components.gallery import slot, story
        >>> save = story(ui.button, tone="primary")[slot(short="Save", bold=h.b["Save all"])]
        >>> "Save</button>" in str(save.render())
        True
    """
    if not nodes:
        raise empty_slot()
    return Slot(nodes)


def chosen(node: Any) -> htpy.Node:
    """The node, or the first one of a slot."""
    return node.first if isinstance(node, Slot) else node


# --- errors -----------------------------------------------------------------------------------


def empty_slot() -> UsageError:
    return UsageError(
        message(
            "slot() got no nodes.",
            "There would be nothing to show, and nothing to choose.",
            'Name them: slot(short="Save", long="Save and close").',
        )
    )
