"""The fields that a class declares, whoever made the class.

Law: pydantic and attrs are never imported. Their classes are known by what they carry.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, TypeAlias, TypeGuard, cast, get_type_hints

import msgspec
from msgspec.structs import fields as msgspec_fields

from .._errors import UsageError, message, shown


class Nothing:
    """The type of `NOTHING`."""

    __slots__ = ()


NOTHING: Final = Nothing()
"""No default. (`None` may be one.)"""


Made: TypeAlias = "tuple[object, Callable[[], object] | None]"
"""A default, and what makes it."""


@dataclasses.dataclass(frozen=True, slots=True)
class Declared:
    """One field of a class, as it stands there."""

    name: str
    """On the wire."""
    attribute: str
    """In Python."""
    annotation: Any
    fixed: object = NOTHING
    factory: Callable[[], object] | None = None
    """What makes the default anew each time."""
    metadata: tuple[object, ...] = ()
    """What its library keeps beside the annotation."""

    @property
    def default(self) -> object:
        """What stands in the field where nobody wrote anything, or `NOTHING`."""
        return self.fixed if self.factory is None else self.factory()


def declared(kind: type) -> tuple[Declared, ...]:
    """The fields of a class, in their order.

    It takes a `ds.Signals`, a `msgspec.Struct`, a dataclass, a pydantic model, and an attrs class.

    Raises: UsageError for any other.

    Example:
        >>> @dataclasses.dataclass
        ... class Guest:
        ...     name: str
        ...     seats: int = 1
        >>> [(each.name, each.default) for each in declared(Guest)]  # doctest: +ELLIPSIS
        [('name', <...Nothing object at ...>), ('seats', 1)]
    """
    for has_such_fields, read in _READERS:
        if has_such_fields(kind):
            return tuple(read(kind))
    raise declares_nothing(kind)


def is_declaring(kind: object) -> TypeGuard[type]:
    """Whether it is a class whose fields can be read.

    Example:
        >>> is_declaring(Declared), is_declaring(int), is_declaring(1)
        (True, False, False)
    """
    return isinstance(kind, type) and any(has_such(kind) for has_such, _ in _READERS)


def _is_struct(kind: type) -> bool:
    return issubclass(kind, msgspec.Struct)


def _of_struct(kind: type) -> Iterator[Declared]:
    for each in msgspec_fields(cast("type[msgspec.Struct]", kind)):
        default = None if each.default is msgspec.UNSET else each.default
        made = _made(default, each.default_factory, msgspec.NODEFAULT)
        yield Declared(each.encode_name, each.name, each.type, *made)


def _is_pydantic(kind: type) -> bool:
    """A model, or one of pydantic's dataclasses."""
    return isinstance(getattr(kind, "__pydantic_fields__", None), dict)


def _of_pydantic(kind: type) -> Iterator[Declared]:
    fields = cast("dict[str, Any]", cast("Any", kind).__pydantic_fields__)
    for name, each in fields.items():
        made: Made = (NOTHING, None)
        if not each.is_required():
            needs_data = getattr(each, "default_factory_takes_validated_data", False)
            made = (None, None) if needs_data else (each.default, each.default_factory)
        on_wire = next((n for n in (each.validation_alias, each.alias) if isinstance(n, str)), name)
        yield Declared(on_wire, name, each.annotation, *made, (each, *each.metadata))


def _is_attrs(kind: type) -> bool:
    return hasattr(kind, "__attrs_attrs__")


def _of_attrs(kind: type) -> Iterator[Declared]:
    hints = get_type_hints(kind, include_extras=True)
    for each in cast("tuple[Any, ...]", cast("Any", kind).__attrs_attrs__):
        if not each.init:
            continue
        default, factory = each.default, getattr(each.default, "factory", None)
        if factory is not None:
            made = (None, None) if default.takes_self else (NOTHING, factory)
        else:
            made = (NOTHING if type(default).__name__ == "_Nothing" else default, None)
        validators = () if each.validator is None else (each.validator,)
        yield Declared(each.alias, each.name, hints.get(each.name), *made, validators)


def _of_dataclass(kind: type) -> Iterator[Declared]:
    hints = get_type_hints(kind, include_extras=True)
    for each in dataclasses.fields(kind):
        if each.init:
            made = _made(each.default, each.default_factory, dataclasses.MISSING)
            yield Declared(each.name, each.name, hints[each.name], *made)


def _made(default: object, factory: object, missing: object) -> Made:
    if factory is not missing:
        return NOTHING, cast("Callable[[], object]", factory)
    return (NOTHING if default is missing else default), None


_READERS: tuple[tuple[Callable[[type], bool], Callable[[type], Iterator[Declared]]], ...] = (
    (_is_struct, _of_struct),
    (_is_pydantic, _of_pydantic),
    (_is_attrs, _of_attrs),
    (dataclasses.is_dataclass, _of_dataclass),
)


def value_in(field: Declared, values: object) -> object:
    """What an instance or a mapping holds for a field, or `NOTHING`."""
    if isinstance(values, Mapping):
        return cast("Mapping[str, object]", values).get(field.name, NOTHING)
    return getattr(values, field.attribute, NOTHING)


def declares_nothing(kind: object) -> UsageError:
    return UsageError(
        message(
            f"A form was asked for {shown(kind)}.",
            "It declares no fields that could be read.",
            "Give a ds.Signals class, a msgspec.Struct, a dataclass, a pydantic model or an attrs "
            "class: the class itself, not an instance.",
        )
    )
