"""The values of a prop, as far as its annotation tells them all."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import msgspec

from .._errors import UsageError, message


class OneOf(msgspec.Struct, frozen=True):
    """The values of an axis, as somebody named them."""

    values: tuple[Any, ...]


class Numbered(msgspec.Struct, frozen=True):
    """A text that differs from cell to cell."""

    text: str


def one_of(*values: Any) -> Any:
    """These values of a prop, one after the other, in a `matrix`.

    Raises: UsageError for no value at all.

    Example:
        >>> from stario_components import ui
        >>> from stario_components.gallery import matrix, one_of
        >>> matrix(ui.button, tone=one_of("neutral", "danger"))["Save"].axes
        {'tone': ('neutral', 'danger')}
    """
    if not values:
        raise no_values()
    return OneOf(values)


def numbered(text: str) -> Any:
    """A text that ends with the number of its cell: for ids and names, which a page has once.

    Example:
        >>> from stario_components import component, h
        >>> from stario_components.gallery import matrix, numbered
        >>> @component
        ... def box(*, id: str, checked: bool) -> h.Node:
        ...     return h.input(id=id, checked=checked)
        >>> [cell.args["id"] for cell in matrix(box, id=numbered("box"), checked=...)]
        ['box-1', 'box-2']
    """
    return Numbered(text)


def values_of(kind: Any) -> tuple[Any, ...] | None:
    """Every value of a type, in the order of its declaration; `None` for one without an end.

    Example:
        >>> values_of(Literal["sm", "md"] | None)
        ('sm', 'md', None)
        >>> values_of(str)
    """
    kind = getattr(kind, "__value__", kind)  # a type alias
    if kind is bool:
        return (False, True)
    if kind in (None, NoneType):
        return (None,)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return tuple(kind)
    origin = get_origin(kind)
    if origin is Literal:
        return get_args(kind)
    if origin is Annotated:
        return values_of(get_args(kind)[0])
    return _of_union(get_args(kind)) if origin in (Union, UnionType) else None


def _of_union(kinds: tuple[Any, ...]) -> tuple[Any, ...] | None:
    found: list[Any] = []
    for each in kinds:
        values = values_of(each)
        if values is None:
            return None
        found.extend(values)
    return tuple(found)


def once(values: Iterable[Any]) -> tuple[Any, ...]:
    """Each value once. `True` is no 1 here."""
    found: list[Any] = []
    for value in values:
        if not any(type(each) is type(value) and each == value for each in found):
            found.append(value)
    return tuple(found)


def no_values() -> UsageError:
    return UsageError(
        message(
            "one_of() got no values.",
            "A matrix without a value has no cell, and would look as if all were well.",
            'Name at least one: one_of("sm", "lg"), or write ... for all that the prop takes.',
        )
    )
