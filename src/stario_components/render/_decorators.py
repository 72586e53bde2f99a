"""`component` and `memo`: what stands above a function."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar, cast, overload

from .._errors import UsageError, message, shown
from ._component import Component
from ._slotted import Slotted

if TYPE_CHECKING:
    import htpy

P = ParamSpec("P")
DEFAULT_SIZE = 4096
AnyComponent = TypeVar("AnyComponent", bound=Component[...])


class _Decorator:
    """Makes components."""

    def __call__(self, fn: Callable[P, htpy.Node], /) -> Component[P]:
        """Compile a function of props into string templates, at its first use.

        The function stays plain Python: views are pure, so what it returns for some props is worked
        out once, when it is called. A call gives `Html`, which goes wherever a node goes.

        Example:
            >>> from stario_components import component, h
            >>> @component
            ... def greeting(name: str) -> h.Node:
            ...     return h.p(class_="hello")["Hello, ", name]
            >>> print(greeting("<Ada>"))
            <p class="hello">Hello, &lt;Ada&gt;</p>
        """
        if isinstance(fn, staticmethod):
            return cast("Any", staticmethod(Component(fn.__func__)))
        if isinstance(fn, classmethod):
            return cast("Any", classmethod(Component(cast("Any", fn).__func__)))
        _check_callable(fn)
        return Component(fn)

    def with_children(self, fn: Callable[Concatenate[htpy.Node, P], htpy.Node], /) -> Slotted[P]:
        """A component that takes children in brackets; the function gets them first.

        Example:
            >>> from stario_components import component, h
            >>> @component.with_children
            ... def card(children: h.Node, *, title: str) -> h.Node:
            ...     return h.section[h.h2[title], children]
            >>> print(card(title="Cart")[h.p["Empty"], h.hr])
            <section><h2>Cart</h2><p>Empty</p><hr></section>
        """
        if isinstance(fn, staticmethod):
            return cast("Any", staticmethod(Slotted(fn.__func__)))
        if isinstance(fn, classmethod):
            return cast("Any", classmethod(cast("Any", Slotted(cast("Any", fn).__func__))))
        _check_callable(fn)
        return Slotted(fn)


component = _Decorator()


@overload
def memo(component: AnyComponent, /, *, size: int = ...) -> AnyComponent: ...
@overload
def memo(*, size: int = ...) -> Callable[[AnyComponent], AnyComponent]: ...
def memo(component: object = None, /, *, size: int = DEFAULT_SIZE) -> Any:
    """The component with a memory of what it rendered, found again by its props.

    Only props that can't change are remembered: text, numbers, dates, enums, and tuples, frozen
    dataclasses and frozen Structs of these. A call with any other prop is rendered as if there were
    no memo. `size` renders are kept at most, the latest ones.

    As a decorator it is for every call; `memo(row)(todo)` is for one call, and every `memo(row)` is
    the same memo. `statistics` tells whether it pays.

    Raises: UsageError for what is no component, and for a size below 2.

    Example:
        >>> from stario_components import component, h
        >>> @memo(size=1000)
        ... @component
        ... def row(name: str) -> h.Node:
        ...     return h.li[name]
        >>> print(row("a"), row("a"), row.statistics.hits)
        <li>a</li> <li>a</li> 1
    """
    if component is None:
        return partial(memo, size=size)
    if isinstance(component, staticmethod | classmethod):
        method = cast("Any", component)
        return type(method)(memo(method.__func__, size=size))
    if isinstance(component, Component):
        return component.memoized(size)
    raise no_component(component)


def _check_callable(fn: object) -> None:
    if not callable(fn):
        raise no_function(fn)


def no_function(given: object) -> UsageError:
    return UsageError(
        message(
            f"component got {shown(given)}.",
            "It compiles a function of props that returns a node.",
            "Put @component directly above def, without parentheses.",
        )
    )


def no_component(given: object) -> UsageError:
    return UsageError(
        message(
            f"memo got {shown(given)}.",
            "It remembers what a component rendered, by its props.",
            "Put @memo above @component.",
        )
    )
