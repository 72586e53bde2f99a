"""Typed signals: one class for the browser's initial values, references, and what comes back.

    class NewTodo(ds.Signals):
        title: str = ""

    ds.signals(NewTodo())            # data-signals='{"title":""}'
    ds.bind(NewTodo.refs.title)      # data-bind="title", and a misspelling fails in the checker
    async def add(signals: NewTodo)  # decoded and validated by the Litestar adapter

Other signals of the page travel along and are ignored: the client sends them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    ClassVar,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
)

import msgspec
from msgspec.structs import fields as msgspec_fields

from .._errors import UsageError, did_you_mean, message, shown
from ._expr import Signal, signal
from ._js import struct_fields

if TYPE_CHECKING:
    from msgspec.structs import FieldInfo

T = TypeVar("T", bound="Signals")


class _Refs:
    """References to the signals of one class, made on access."""

    __slots__ = ("_owner", "_prefix")

    def __init__(self, owner: type[msgspec.Struct], prefix: str = "") -> None:
        self._owner = owner
        self._prefix = prefix

    def __getattr__(self, name: str) -> Signal | _Refs:
        known = fields_of(self._owner)
        if name not in known:
            raise unknown_signal(self._owner, name, known)
        path = self._prefix + known[name].encode_name
        nested = struct_in(known[name])
        return _Refs(nested, f"{path}.") if nested else signal(path)


class _RefsOfClass:
    """`SomeSignals.refs`. The checker sees an instance, so names and nesting are checked."""

    def __get__(self, instance: T | None, owner: type[T]) -> T:
        return cast("T", _Refs(owner))


class Signals(msgspec.Struct):
    """The parent of typed signals; declare fields as in any msgspec Struct.

    `refs` gives references for expressions: `Form.refs.title` is `ds.signal("title")`.

    Example:
        >>> class NewTodo(Signals):
        ...     title: str = ""
        >>> NewTodo.refs.title.source
        '$title'
    """

    refs: ClassVar[_RefsOfClass] = _RefsOfClass()


def signal_values(values: Signals | Mapping[str, object], caller: str) -> Mapping[str, object]:
    """Signals by their names on the wire; those of a class as msgspec writes its fields.

    Raises: UsageError for what holds no signals.

    Example:
        >>> signal_values({"user": {"name": "Ada"}}, "signals")
        {'user': {'name': 'Ada'}}
    """
    plain: object = values
    if type(values) is not dict:  # as most are; asking for an ABC is slow
        plain = struct_fields(values) if isinstance(values, Signals) else values
        if not isinstance(plain, Mapping):
            raise holds_no_signals(values, caller)
    return cast("Mapping[str, object]", plain)


@lru_cache(maxsize=1024)
def fields_of(owner: type[msgspec.Struct]) -> dict[str, FieldInfo]:
    """By their names in Python; asked once, since msgspec evaluates every annotation to answer."""
    return {field.name: field for field in msgspec_fields(owner)}


def struct_in(field: FieldInfo) -> type[msgspec.Struct] | None:
    """The struct that a field holds, if it holds one."""
    return struct_of(field.type)


def struct_of(kind: Any) -> type[msgspec.Struct] | None:
    """The struct among the kinds of a type."""
    kinds = (each for each in kinds_of(kind) if isinstance(each, type))
    return next((each for each in kinds if issubclass(each, msgspec.Struct)), None)


def kinds_of(kind: Any) -> tuple[Any, ...]:
    """What a field may be, without its constraints: of `Annotated[str, …] | None` text and None."""
    if get_origin(kind) is Annotated:
        return kinds_of(kind.__origin__)
    if get_origin(kind) in (Union, UnionType):
        return tuple(one for each in get_args(kind) for one in kinds_of(each))
    return (kind,)


def unknown_signal(owner: type, name: str, known: Iterable[str]) -> AttributeError:
    known = list(known)
    return AttributeError(
        message(
            f"{owner.__name__} has no signal {shown(name)}.",
            "The client would create an empty signal of that name and send it to the server.",
            did_you_mean(name, known, otherwise=f"It has {', '.join(known) or 'none'}."),
        )
    )


def holds_no_signals(values: object, caller: str) -> UsageError:
    return UsageError(
        message(
            f"{caller} got {shown(values)}.",
            "It takes signals by their names.",
            f"Write {caller}(NewTodo()), an instance of a ds.Signals class, or "
            f'{caller}({{"title": ""}}).',
        )
    )
