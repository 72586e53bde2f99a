"""From an annotation to the kind of its control: the table of the gallery."""

from __future__ import annotations

import inspect
from collections import abc
from functools import lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, NotRequired, Required, Union, cast, get_args, get_origin

import htpy

from .._values import values_of
from ._choice import ChoiceKind
from ._group import GroupKind, Part, tuple_kind
from ._kind import Fixed, Kind
from ._limits import Limits, limits_of
from ._parts import class_kind
from ._rows import DICT, FROZENSET, LIST, SEQUENCE, SET, TUPLE, Container, RowsKind
from ._scalar import ScalarKind
from ._sent import DEPTH
from ._texts import SCALARS
from ._union import UnionKind

_SHOWN = 60
_ROWS: dict[Any, Container] = {
    list: LIST,
    tuple: TUPLE,
    set: SET,
    frozenset: FROZENSET,
    abc.Sequence: SEQUENCE,
    abc.Collection: SEQUENCE,
    abc.Iterable: SEQUENCE,
    abc.MutableSequence: LIST,
    abc.Set: FROZENSET,
    abc.MutableSet: SET,
}
_MAPPINGS = (dict, abc.Mapping, abc.MutableMapping)
_NODE = frozenset(each for each in get_args(htpy.Node) if each is not NoneType)


class TextKind(ScalarKind):
    """Text where a node may stand. It stays text, whatever is written into it."""

    refusal = "It is a node. Write slot(a=…, b=…) in the story, and people choose among those."

    def __init__(self) -> None:
        super().__init__(SCALARS[str], said="text")


def kind_of(annotation: Any) -> Kind:
    """The kind of an annotation, worked out once.

    Example:
        >>> from typing import Literal
        >>> kind_of(Literal["sm", "md"] | None).said, kind_of(int | str).said
        ('one of 3', 'int | str')
    """
    try:
        return _cached(annotation)
    except TypeError:  # something in it has no hash
        return _infer(annotation, (), 0)


@lru_cache(maxsize=1024, typed=True)
def _cached(annotation: Any) -> Kind:
    return _infer(annotation, (), 0)


def _infer(annotation: Any, metadata: tuple[Any, ...], depth: int) -> Kind:
    if depth > DEPTH:
        return Fixed("Its type is too deep.")
    while hasattr(annotation, "__supertype__"):  # NewType
        annotation = annotation.__supertype__
    if get_origin(annotation) is None and hasattr(annotation, "__value__"):  # type X = …
        return _infer(annotation.__value__, metadata, depth + 1)
    if get_origin(annotation) in (Required, NotRequired):
        return _infer(get_args(annotation)[0], metadata, depth)
    if get_origin(annotation) is Annotated:
        return _infer(annotation.__origin__, (*metadata, *annotation.__metadata__), depth)
    if get_origin(annotation) in (Union, UnionType):
        return _union(get_args(annotation), metadata, depth + 1)
    return _single(annotation, limits_of(metadata), depth + 1)


def _single(annotation: Any, limits: Limits, depth: int) -> Kind:
    values = values_of(annotation)
    if values:
        return choice_of(values)
    if isinstance(annotation, type) and get_origin(annotation) is None:
        if annotation in SCALARS:
            return ScalarKind(SCALARS[annotation], limits)
        if found := class_kind(annotation, kind_of):
            return found
    return _rows(annotation, limits, depth) or no_control(annotation)


def _rows(annotation: Any, limits: Limits, depth: int) -> Kind | None:
    origin, inner = get_origin(annotation), get_args(annotation)
    if not inner:
        return None
    if origin is tuple and inner[1:] != (...,):
        return tuple_kind(tuple(_infer(each, (), depth) for each in inner))
    if origin in _MAPPINGS:
        return _mapping(*[_infer(each, (), depth) for each in inner], limits=limits)
    if origin not in _ROWS:
        return None
    item = _infer(inner[0], (), depth)
    return item if isinstance(item, Fixed) else RowsKind(_ROWS[origin], item, limits)


def _mapping(key: Kind, value: Kind, *, limits: Limits) -> Kind:
    if isinstance(value, Fixed) or not isinstance(key, ScalarKind | ChoiceKind):
        return Fixed("What it holds could be anything, code too.")
    parts = {"key": Part(kind=key), "value": Part(kind=value)}

    def fits(entry: Any) -> bool:
        return type(entry) is tuple and len(cast("Any", entry)) == 2

    entry = GroupKind(
        f"{key.said}, {value.said}",
        fits=fits,
        parts=lambda: parts,
        taken=lambda entry: dict(zip(parts, entry, strict=True)),
        made=lambda values: (values["key"], values["value"]),
    )
    return RowsKind(DICT, entry, limits)


def _union(args: tuple[Any, ...], metadata: tuple[Any, ...], depth: int) -> Kind:
    kinds: list[Kind] = []
    if set(args) >= _NODE:
        kinds.append(TextKind())
        args = tuple(each for each in args if each not in _NODE)
    flat = [_infer(each, metadata, depth) for each in args if each is not NoneType]
    kinds += [each for kind in flat for each in _members(kind)]
    is_optional = NoneType in args or any(_is_optional(each) for each in flat)
    choices = [value for each in kinds if isinstance(each, ChoiceKind) for value in each.values]
    usable = [each for each in kinds if not isinstance(each, Fixed | ChoiceKind)]
    if not usable and not choices:
        return kinds[0] if kinds else Fixed("It is always None.")
    if not usable:
        return choice_of((*choices, *[None] * (is_optional and None not in choices)))
    if choices:
        usable.insert(0, choice_of(tuple(choices)))
    if len(usable) == 1 and not is_optional:
        return usable[0]
    return UnionKind(usable, is_optional=is_optional)


def _members(kind: Kind) -> tuple[Kind, ...]:
    """Of an alias for a union, its own members: a tag says which one, never which of which."""
    return kind.members if isinstance(kind, UnionKind) else (kind,)


def _is_optional(kind: Kind) -> bool:
    return isinstance(kind, UnionKind) and kind.is_optional


def choice_of(values: tuple[Any, ...]) -> ChoiceKind:
    """The choice among some values."""
    kind = ChoiceKind(values, f"one of {len(values)}")
    kind.said = "bool" if kind.is_switch else kind.said
    return kind


def no_control(annotation: Any) -> Fixed:
    """What no control fits, with its reason."""
    if annotation in (Any, object, inspect.Parameter.empty):
        return Fixed("Nothing says what it may be.")
    if (get_origin(annotation) or annotation) is cast("Any", abc.Callable):
        return Fixed("A function is code, and no form writes code.")
    if annotation in _NODE:
        return Fixed(TextKind.refusal)
    written = inspect.formatannotation(annotation)
    cut = written if len(written) <= _SHOWN else f"{written[: _SHOWN - 1]}…"
    return Fixed(f"No control fits {cut}.")
