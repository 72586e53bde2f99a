"""Components that take children in brackets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec

import msgspec

from ._component import Component

if TYPE_CHECKING:
    import htpy

    from .._htpy import Html
    from ._memo import Memo

P = ParamSpec("P")


class Slotted(Component[P]):
    """A component whose children stand in brackets. Made by `component.with_children`."""

    __slots__ = ()

    takes_children = True

    if TYPE_CHECKING:

        def __init__(
            self, fn: Callable[Concatenate[htpy.Node, P], htpy.Node], memo: Memo | None = None
        ) -> None: ...

    def __call__(self, /, *args: P.args, **kwargs: P.kwargs) -> Filled:  # pyright: ignore[reportIncompatibleMethodOverride]
        """The component with its props, ready for brackets; without them it has no children."""
        return Filled(self, (), args, kwargs)

    def __getitem__(self, children: htpy.Node) -> Html:
        return self.html(children)

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        return self if instance is None else Bound(self, instance)

    def __str__(self) -> str:
        return str(self.html(None))

    def __html__(self) -> str:
        return self.html(None).__html__()

    def iter_chunks(self, context: Any = None) -> Iterator[str]:
        """As an htpy element does it."""
        return self.html(None).iter_chunks(context)

    def aiter_chunks(self, context: Any = None) -> Any:
        """As an htpy element does it."""
        return self.html(None).aiter_chunks(context)


class Filled(msgspec.Struct, frozen=True, eq=False):
    """A component with its props: a node, and with brackets one that has children. Of a method,
    what it belongs to comes first."""

    _component: Slotted[...]
    _before: tuple[Any, ...]
    _args: tuple[Any, ...]
    _kwargs: dict[str, Any]

    def __getitem__(self, children: htpy.Node) -> Html:
        return self._component.html(*self._before, children, *self._args, **self._kwargs)

    def __str__(self) -> str:
        return str(self[None])

    __html__ = __str__

    def iter_chunks(self, context: Any = None) -> Iterator[str]:
        """As an htpy element does it."""
        return self[None].iter_chunks(context)

    def aiter_chunks(self, context: Any = None) -> Any:
        """As an htpy element does it."""
        return self[None].aiter_chunks(context)

    def __repr__(self) -> str:
        return f"<{self._component.name} with its props>"


class Bound(msgspec.Struct, frozen=True, eq=False):
    """A method that is a component with children."""

    _component: Slotted[...]
    _instance: object

    def __call__(self, /, *args: Any, **kwargs: Any) -> Filled:
        """The component with its props, ready for brackets."""
        return Filled(self._component, (self._instance,), args, kwargs)

    def __getitem__(self, children: htpy.Node) -> Html:
        return self()[children]
