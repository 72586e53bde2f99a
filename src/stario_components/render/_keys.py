"""What tells the props of one render from those of another, for `memo`.

Law: two keys are equal exactly when the props look the same, and only of what can't change there is
one at all. So the type belongs to the key: `1 == True == 1.0`, and they look different.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import decimal
import enum
import uuid
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, cast

import htpy
import markupsafe
import msgspec

from .. import ds
from .._htpy import Html, element_parts

_Key = Callable[[Any], Any]


class MayChangeError(Exception):
    """A prop that can't be remembered; its type is told."""


def key_of(value: Any) -> Any:
    """A value that is equal exactly when two props would look the same.

    Raises: MayChangeError for a value that may change.

    Example:
        >>> key_of(1) == key_of(True), key_of((1, "a")) == key_of((1, "a"))
        (False, True)
    """
    kind = cast("type[Any]", type(value))
    key = _KEYS.get(kind) or _LEARNT.get(kind) or _learnt(kind)
    return kind, key(value)


def _learnt(kind: type[Any]) -> _Key:
    """How values of a type are told apart; worked out once for each type."""
    if len(_LEARNT) >= _MOST_LEARNT:
        _LEARNT.clear()  # classes that are made again and again must not be held for ever
    key = _LEARNT[kind] = _key_for(kind)
    return key


def _key_for(kind: type[Any]) -> _Key:
    if issubclass(kind, enum.Enum):
        return id  # a member is one object, for as long as the program runs
    own = vars(kind).get("__dataclass_params__")  # a subclass that is none may hold more
    if own is not None and own.frozen:
        return _fields_of(kind, [each.name for each in dataclasses.fields(kind)])
    if issubclass(kind, msgspec.Struct) and kind.__struct_config__.frozen:
        return _fields_of(kind, kind.__struct_fields__)
    if issubclass(kind, htpy.BaseElement):
        return _element
    if issubclass(kind, tuple) and "_fields" in kind.__dict__:  # of a named tuple
        return _items
    return _refuse


def _fields_of(kind: type[Any], names: Iterable[str]) -> _Key:
    known = tuple(names)
    # What is worked out from the fields, once, may stand beside them; anything else may change.
    kept = {name for each in kind.__mro__ for name, value in vars(each).items() if _is_kept(value)}

    def key(value: Any) -> Any:
        if not kept.union(known).issuperset(getattr(value, "__dict__", ())):
            _refuse(value)
        return tuple([key_of(getattr(value, name)) for name in known])

    return key


def _is_kept(value: object) -> bool:
    return isinstance(value, cached_property)


def _moment(value: dt.datetime | dt.time) -> Any:
    return repr(value.replace(tzinfo=None)), value.fold, value.utcoffset(), value.tzname()


def _items(value: Iterable[Any]) -> Any:
    return tuple([key_of(item) for item in value])


def _same(value: Any) -> Any:
    return value


def _attrs(value: ds.Attrs) -> Any:
    return tuple([(name, key_of(item)) for name, item in value.items()])


def _html(value: Html) -> str:
    text = "".join(part for part in value.parts() if isinstance(part, str))
    if len(list(value.parts())) > 1:
        raise MayChangeError("a context")
    return text


def _element(value: Any) -> Any:
    parts = element_parts(value)
    return _refuse(value) if parts is None else _items(parts)


def _refuse(value: Any) -> Any:
    raise MayChangeError(type(value).__name__)


ATOMS = frozenset({str, int, bool, type(None), bytes, float})
_LEARNT: dict[type, _Key] = {}
_MOST_LEARNT = 1024
_KEYS: dict[type, _Key] = {
    **dict.fromkeys((str, int, bool, type(None), bytes, markupsafe.Markup), _same),
    **dict.fromkeys((dt.date, dt.timedelta, uuid.UUID), _same),
    # Equal ones may look different: -0.0 and 0.0, 1.0 and 1.00, one moment in two time zones.
    **dict.fromkeys((float, decimal.Decimal), repr),
    **dict.fromkeys((dt.datetime, dt.time), _moment),
    **dict.fromkeys((tuple, frozenset), _items),
    ds.Attrs: _attrs,
    Html: _html,
}
