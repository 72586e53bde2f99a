"""Values as expressions of Python that evaluate to the same.

Law: a value whose text might say something else has none. What a class was made of is written only
where the same call makes an equal one.
"""

from __future__ import annotations

import ast
import dataclasses
import inspect
import math
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from decimal import Decimal
from enum import Enum, Flag
from pathlib import PurePath
from types import FunctionType
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID
from zoneinfo import ZoneInfo

import markupsafe
import msgspec

from ..render import Component

if TYPE_CHECKING:
    from ._names import Names

_DEEP = 40
_TEXTS = (markupsafe.Markup, Decimal, UUID)


class UnwritableError(Exception):
    """There is no text for this value."""


def written(value: Any, names: Names, depth: int = 0) -> ast.expr:
    """The expression of a value.

    Raises: UnwritableError.

    Example:
        >>> from stario_components.gallery._names import Names
        >>> names = Names("")
        >>> print(ast.unparse(written([Decimal("1.50"), date(2026, 1, 2)], names)))
        [Decimal('1.50'), date(2026, 1, 2)]
        >>> print(names.imports())
        from datetime import date
        from decimal import Decimal
    """
    if depth > _DEEP:  # it holds itself, or might as well
        raise UnwritableError
    if isinstance(value, Enum):
        return _member(value, names)
    kind = cast("type[Any]", type(value))
    writer = _WRITERS.get(kind)
    if writer is not None:
        return writer(value, names, depth)
    if isinstance(value, PurePath):
        return _called(names, kind, str(value))
    if isinstance(value, (type, FunctionType, Component)):
        return _named(value, names)
    return _record(value, names, depth)


def same(one: Any, other: Any) -> bool:
    """Whether two values are one, or equal and of one kind."""
    if one is other:
        return True
    try:
        return type(one) is type(other) and bool(one == other)
    except Exception:  # noqa: BLE001  # an __eq__ of somebody
        return False


def _called(names: Names, kind: Any, *args: Any) -> ast.Call:
    return ast.Call(_named(kind, names), [written(each, names) for each in args], [])


def _named(thing: Any, names: Names) -> ast.expr:
    found = names.of(thing)
    if found is None:
        raise UnwritableError
    return found


# --- plain values -----------------------------------------------------------------------------


def _constant(value: Any, names: Names, depth: int) -> ast.expr:
    return ast.Constant(value)


def _number(value: Any, names: Names, depth: int) -> ast.expr:
    if isinstance(value, float) and not math.isfinite(value):
        return _called(names, float, str(value))
    return ast.Constant(value)


def _text(value: Any, names: Names, depth: int) -> ast.expr:
    return _called(names, type(value), str(value))


def _member(value: Enum, names: Names) -> ast.expr:
    kind = _named(type(value), names)
    if value.name in type(value).__members__:
        return ast.Attribute(kind, value.name)
    if isinstance(value, Flag):  # several of them
        return ast.Call(kind, [ast.Constant(value.value)], [])
    raise UnwritableError


# --- times ------------------------------------------------------------------------------------


def _date(value: date, names: Names, depth: int) -> ast.expr:
    return _called(names, date, value.year, value.month, value.day)


def _time(value: datetime | time, names: Names, depth: int) -> ast.expr:
    parts = [value.hour, value.minute, value.second, value.microsecond]
    while len(parts) > 2 and not parts[-1]:
        parts.pop()
    if isinstance(value, datetime):
        parts = [value.year, value.month, value.day, *parts]
    made = _called(names, type(value), *parts)
    if value.tzinfo is not None:
        made.keywords.append(ast.keyword("tzinfo", _zone(value.tzinfo, names)))
    if value.fold:
        made.keywords.append(ast.keyword("fold", ast.Constant(value.fold)))
    return made


def _zone(zone: tzinfo, names: Names) -> ast.expr:
    if zone is UTC:
        return ast.Name(names.imported("datetime", "UTC"))
    if isinstance(zone, ZoneInfo) and zone.key:
        return _called(names, ZoneInfo, zone.key)
    if type(zone) is timezone:
        name = zone.tzname(None)
        offset = zone.utcoffset(None)
        args = [offset] if zone == timezone(offset) and name.startswith("UTC") else [offset, name]
        return _called(names, timezone, *args)
    raise UnwritableError


def _duration(value: timedelta, names: Names, depth: int) -> ast.expr:
    parts = {"days": value.days, "seconds": value.seconds, "microseconds": value.microseconds}
    given = {name: ast.Constant(each) for name, each in parts.items() if each}
    keywords = [ast.keyword(name, each) for name, each in given.items()]
    return ast.Call(_named(timedelta, names), [], keywords)


# --- what holds others ------------------------------------------------------------------------


def _items(value: Any, names: Names, depth: int) -> list[ast.expr]:
    return [written(each, names, depth + 1) for each in value]


def _list(value: list[Any], names: Names, depth: int) -> ast.expr:
    return ast.List(_items(value, names, depth))


def _tuple(value: tuple[Any, ...], names: Names, depth: int) -> ast.expr:
    return ast.Tuple(_items(value, names, depth))


def _set(value: set[Any], names: Names, depth: int) -> ast.expr:
    items = sorted(_items(value, names, depth), key=ast.unparse)
    return ast.Set(items) if items else ast.Call(ast.Name("set"), [], [])


def _frozen(value: frozenset[Any], names: Names, depth: int) -> ast.expr:
    return ast.Call(ast.Name("frozenset"), [_set(set(value), names, depth)] if value else [], [])


def _dict(value: dict[Any, Any], names: Names, depth: int) -> ast.expr:
    keys = cast("list[ast.expr | None]", _items(value, names, depth))
    return ast.Dict(keys, _items(value.values(), names, depth))


_WRITERS: dict[type[Any], Callable[[Any, Names, int], ast.expr]] = {
    **dict.fromkeys((str, bytes, bool, int, type(None), type(...)), _constant),
    **dict.fromkeys((float, complex), _number),
    **dict.fromkeys(_TEXTS, _text),
    date: _date,
    datetime: _time,
    time: _time,
    timedelta: _duration,
    list: _list,
    tuple: _tuple,
    set: _set,
    frozenset: _frozen,
    dict: _dict,
}


# --- records ----------------------------------------------------------------------------------


def _record(value: Any, names: Names, depth: int) -> ast.expr:
    """A dataclass, a Struct or the like, by its constructor, without what is so by default."""
    kind = cast("type[Any]", type(value))
    if not _is_record(kind):
        raise UnwritableError
    try:
        given = dict(_given(value))
        is_same = _is_equal(kind(**given), value)
    except Exception as error:  # a constructor of somebody
        raise UnwritableError from error
    if not is_same:
        raise UnwritableError
    parameters = _parameters(kind)
    args: list[ast.expr] = []
    keywords: list[ast.keyword] = []
    for name, each in given.items():
        node = written(each, names, depth + 1)
        if is_by_place(parameters[name]) and not args and not keywords:
            args.append(node)
        else:
            keywords.append(ast.keyword(name, node))
    return ast.Call(_named(kind, names), args, keywords)


def is_by_place(parameter: inspect.Parameter) -> bool:
    """Whether it goes without its name, when it is the first of a call."""
    can = parameter.kind in (parameter.POSITIONAL_ONLY, parameter.POSITIONAL_OR_KEYWORD)
    return can and parameter.default is parameter.empty


_RECORDS = (
    "__dataclass_fields__",
    "__struct_fields__",
    "_fields",
    "__attrs_attrs__",
    "model_fields",
)
"""What only classes have that are made of fields."""


def _is_record(kind: type[Any]) -> bool:
    return any(hasattr(kind, each) for each in _RECORDS)


def _given(value: Any) -> Iterator[tuple[str, Any]]:
    factories = _factories(cast("type[Any]", type(value)))
    for name, each in _parameters(type(value)).items():
        own = getattr(value, name)
        default = factories[name]() if name in factories else each.default
        if default is each.empty or not same(own, default):
            yield name, own


def _parameters(kind: Any) -> Mapping[str, inspect.Parameter]:
    return inspect.signature(kind).parameters


def _factories(kind: type[Any]) -> dict[str, Callable[[], Any]]:
    if dataclasses.is_dataclass(kind):
        return {
            each.name: each.default_factory
            for each in dataclasses.fields(kind)
            if each.default_factory is not dataclasses.MISSING
        }
    if issubclass(kind, msgspec.Struct):
        return {
            each.name: each.default_factory
            for each in msgspec.structs.fields(kind)
            if each.default_factory is not msgspec.NODEFAULT
        }
    return {}


def _is_equal(one: Any, other: Any) -> bool:
    if type(one).__eq__ is not object.__eq__:
        return bool(one == other)
    fields = _parameters(type(other))
    return all(same(getattr(one, each), getattr(other, each)) for each in fields)
