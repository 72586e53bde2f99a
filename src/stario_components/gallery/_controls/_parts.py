"""Classes that declare their parts: dataclasses, Structs, named tuples, TypedDicts, attrs.

Law: what renders itself is a node and an expression of `ds` is code, neither of them a class here:
text of a stranger must become neither.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NotRequired, Required, get_origin, get_type_hints, is_typeddict

import msgspec

from ... import ds
from ._group import GroupKind, Part
from ._kind import Fixed, Kind

Infer = Callable[[Any], Kind]


def class_kind(cls: Any, infer: Infer) -> Kind | None:
    """The group of a class that declares its parts; `None` for any other."""
    if hasattr(cls, "__html__") or hasattr(cls, "iter_chunks") or issubclass(cls, ds.Expr):
        return None
    if is_typeddict(cls):
        return _typed_dict(cls, infer)
    for is_one, declared in _READERS:
        if is_one(cls):
            return _group(cls, declared, infer)
    return None


class Declared(msgspec.Struct, frozen=True, kw_only=True):
    """A part as its class declares it."""

    name: str
    annotation: Any
    default: Callable[[], Any] | None
    argument: str
    """What the constructor calls it."""


def _group(cls: type, declared: Callable[[Any], Iterator[Declared]], infer: Infer) -> Kind:
    known = {each.argument: each.name for each in declared(cls)}

    def fits(value: object) -> bool:
        return type(value) is cls and all(hasattr(value, name) for name in known.values())

    def parts() -> Mapping[str, Part]:
        return {
            each.argument: Part(kind=_kind(each.annotation, infer), default=each.default)
            for each in declared(cls)
        }

    def taken(value: object) -> Mapping[str, Any]:
        return {argument: getattr(value, name) for argument, name in known.items()}

    def made(values: Mapping[str, Any]) -> Any:
        return cls(**values)

    return GroupKind(cls.__name__, fits=fits, parts=parts, taken=taken, made=made)


def _kind(annotation: Any, infer: Infer) -> Kind:
    return Fixed("Its annotation can't be read.") if annotation is None else infer(annotation)


def _typed_dict(cls: Any, infer: Infer) -> Kind:
    def fits(value: Any) -> bool:
        hints = hints_of(cls)
        return value.__class__ is dict and _required(cls, hints) <= value.keys() <= hints.keys()

    def parts() -> Mapping[str, Part]:
        return {name: Part(kind=infer(each)) for name, each in hints_of(cls).items()}

    return GroupKind(cls.__name__, fits=fits, parts=parts, taken=dict, made=dict)


def _required(cls: Any, hints: Mapping[str, Any]) -> set[str]:
    """The keys that it must have. The class itself does not know, where its annotations are
    texts."""
    optional = {name for name, each in hints.items() if get_origin(each) is NotRequired}
    needed = {name for name, each in hints.items() if get_origin(each) is Required}
    return (set(cls.__required_keys__) | needed) - optional


@lru_cache(maxsize=512)
def hints_of(cls: Any) -> Mapping[str, Any]:
    """The annotations of a class, evaluated; none where one of them can't be."""
    try:
        return get_type_hints(cls, include_extras=True)
    except Exception:  # noqa: BLE001  # a name that only a type checker imports, and worse
        return {}


def _of_dataclass(cls: Any) -> Iterator[Declared]:
    hints = hints_of(cls)
    for each in dataclasses.fields(cls):
        if each.init:
            fixed = None if each.default is dataclasses.MISSING else _giving(each.default)
            made = None if each.default_factory is dataclasses.MISSING else each.default_factory
            yield _declared(each.name, hints, made or fixed)


def _of_struct(cls: Any) -> Iterator[Declared]:
    hints = hints_of(cls)
    for each in msgspec.structs.fields(cls) if hints else ():
        fixed = None if each.default is msgspec.NODEFAULT else _giving(each.default)
        made = None if each.default_factory is msgspec.NODEFAULT else each.default_factory
        yield _declared(each.name, hints, made or fixed)


def _of_named_tuple(cls: Any) -> Iterator[Declared]:
    hints = hints_of(cls)
    for name in cls._fields:
        has = name in cls._field_defaults
        yield _declared(name, hints, _giving(cls._field_defaults[name]) if has else None)


def _of_attrs(cls: Any) -> Iterator[Declared]:
    hints = hints_of(cls)
    for each in cls.__attrs_attrs__:
        if each.init:
            yield _declared(each.name, hints, _attrs_default(each.default), argument=each.alias)


def _attrs_default(default: Any) -> Callable[[], Any] | None:
    if type(default).__name__ == "_Nothing" or getattr(default, "takes_self", False):
        return None
    return getattr(default, "factory", None) or _giving(default)


def _declared(
    name: str,
    hints: Mapping[str, Any],
    default: Callable[[], Any] | None,
    *,
    argument: str = "",
) -> Declared:
    return Declared(
        name=name, annotation=hints.get(name), default=default, argument=argument or name
    )


def _giving(value: Any) -> Callable[[], Any]:
    return lambda: value


def _is_named_tuple(cls: Any) -> bool:
    return tuple in cls.__mro__ and hasattr(cls, "_fields") and hasattr(cls, "_field_defaults")


_READERS: tuple[tuple[Callable[[type], bool], Callable[[Any], Iterator[Declared]]], ...] = (
    (lambda cls: issubclass(cls, msgspec.Struct), _of_struct),
    (dataclasses.is_dataclass, _of_dataclass),
    (lambda cls: hasattr(cls, "__attrs_attrs__"), _of_attrs),
    (_is_named_tuple, _of_named_tuple),
)
