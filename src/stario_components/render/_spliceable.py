"""What the compiler must know of a component. Here, so that a program that never renders loads no
compiler."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import inspect
    from types import CellType

    from .._htpy import Holes

Text = Callable[..., str]
"""Writes the text of a component: `text(holes, *args, **kwargs)`."""


class Spliceable:
    """A component as the compiler sees it. Its code is found through cells, since it is compiled
    when it is first used, and anew when the Datastar client changes."""

    __slots__ = (
        "bare_cell",
        "checked_cell",
        "has_memo",
        "signature",
        "takes_children",
        "text_cell",
    )

    text_cell: CellType
    """Writes the text: `text(holes, *args, **kwargs)`."""
    checked_cell: CellType
    """The same with every prop by its place: `text(holes, *args)`."""
    bare_cell: CellType
    """That without a look at the props, for those that were looked at before."""
    has_memo: bool
    signature: inspect.Signature
    takes_children: bool

    @property
    def is_slot_a_child(self) -> bool:
        """Whether its children may be given as finished text."""
        raise NotImplementedError

    def texts(self, items: Iterable[Any], holes: Holes) -> list[str]:
        """The text of each item, as the only prop of a call."""
        raise NotImplementedError

    def accepts(self, name: str, given: object) -> bool | None:
        """Whether a prop may have this value; nothing when any value is right."""
        raise NotImplementedError
