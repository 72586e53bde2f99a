"""An annotation, taken apart: the type itself, whether it may be nothing, what is said of it.

Law: what constrains a value is known by the names of its attributes. msgspec, `annotated_types` and
pydantic agree on those, so none of them is imported. attrs' validators are known by their classes'
names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, TypeVar, Union, cast, get_args, get_origin

from ._control import Control

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Annotation:
    """A type without `Annotated`, `| None` and names for it."""

    core: Any
    """A type; several are a tuple."""
    is_optional: bool
    metadata: tuple[object, ...]

    @property
    def control(self) -> Control:
        """What a `Control` among the metadata says."""
        return next((each for each in self.metadata if isinstance(each, Control)), Control())


@dataclass(frozen=True, slots=True)
class Said:
    """What metadata says, whatever library they come from."""

    ge: object = None
    gt: object = None
    le: object = None
    lt: object = None
    multiple_of: object = None
    decimal_places: object = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    title: str | None = None
    description: str | None = None
    example: object = None
    format: str | None = None
    """The word of JSON Schema: "email", "uri", "password"."""
    choices: tuple[object, ...] = ()


def annotation_of(annotation: Any, metadata: Iterable[object] = ()) -> Annotation:
    """The parts of an annotation.

    Example:
        >>> annotation_of(Annotated[str, "a"] | None)
        Annotation(core=<class 'str'>, is_optional=True, metadata=('a',))
    """
    kinds: list[Any] = []
    found = [*metadata]
    _take_apart(annotation, kinds, found)
    known = [each for each in dict.fromkeys(kinds) if each is not NoneType]
    core = known[0] if len(known) == 1 else tuple(known)
    return Annotation(core, NoneType in kinds, tuple(found))


def _take_apart(annotation: Any, kinds: list[Any], metadata: list[object]) -> None:
    """Put the types and what is said about them into the two lists, the outermost first."""
    while hasattr(annotation, "__supertype__"):  # NewType
        annotation = annotation.__supertype__
    if get_origin(annotation) is None and hasattr(annotation, "__value__"):  # type X = …
        annotation = annotation.__value__
    if get_origin(annotation) is Annotated:
        metadata += annotation.__metadata__
        _take_apart(annotation.__origin__, kinds, metadata)
    elif get_origin(annotation) in (Union, UnionType):
        for each in get_args(annotation):
            _take_apart(each, kinds, metadata)
    else:
        kinds.append(NoneType if annotation is None else annotation)


def is_list(core: Any) -> bool:
    """Whether a type, as `annotation_of` gives it, holds several values."""
    return (get_origin(core) or core) in _LISTS


_LISTS = (list, tuple, set, frozenset)


def said(metadata: Iterable[object]) -> Said:
    """What metadata says. Of two that say the same thing, the first counts.

    Example:
        >>> from msgspec import Meta
        >>> said([Meta(ge=1, title="Seats"), Meta(ge=0, le=8)])  # doctest: +ELLIPSIS
        Said(ge=1, gt=None, le=8, ..., title='Seats', ...)
    """
    parts = [part for each in metadata for part in _parts(each)]
    schema = [_mapping(part, "extra_json_schema", "json_schema_extra") for part in parts]
    examples = cast("list[object] | None", _first(parts, "examples"))
    return Said(
        ge=_first(parts, "ge"),
        gt=_first(parts, "gt"),
        le=_first(parts, "le"),
        lt=_first(parts, "lt"),
        multiple_of=_first(parts, "multiple_of"),
        decimal_places=_first(parts, "decimal_places"),
        min_length=_of_kind(int, _first(parts, "min_length")),
        max_length=_of_kind(int, _first(parts, "max_length")),
        pattern=_text_of_pattern(_first(parts, "pattern")),
        title=_of_kind(str, _first(parts, "title")),
        description=_of_kind(str, _first(parts, "description", "documentation")),
        example=examples[0] if examples else None,
        format=next((str(each["format"]) for each in schema if "format" in each), None),
        choices=cast("tuple[object, ...]", _first(parts, "choices") or ()),
    )


def _parts(each: object) -> Iterator[Any]:
    """The object itself, and the objects that it holds."""
    if isinstance(each, str | bytes):
        return
    if type(each).__module__ in {"attr.validators", "attr._make"}:
        yield from _of_validator(each)
        return
    yield each
    if type(each).__name__ == "FieldInfo":  # pydantic's Field(…)
        for inner in cast("Any", each).metadata:
            yield from _parts(inner)


_COMPARED = {">=": "ge", ">": "gt", "<=": "le", "<": "lt"}


def _of_validator(each: Any) -> Iterator[Any]:
    """A validator of attrs, in the words of the others."""
    match type(each).__name__:
        case "_AndValidator":
            for one in each._validators:
                yield from _of_validator(one)
        case "_OptionalValidator":
            yield from _of_validator(each.validator)
        case "_NumberValidator" if each.compare_op in _COMPARED:
            yield _Words({_COMPARED[each.compare_op]: each.bound})
        case "_MaxLengthValidator":
            yield _Words({"max_length": each.max_length})
        case "_MinLengthValidator":
            yield _Words({"min_length": each.min_length})
        case "_MatchesReValidator":
            yield _Words({"pattern": each.pattern})
        case "_InValidator":
            yield _Words({"choices": tuple(each.options)})
        case _:
            pass


class _Words:
    """Words as attributes."""

    def __init__(self, words: Mapping[str, object]) -> None:
        self.__dict__.update(words)


def _first(parts: Iterable[Any], *names: str) -> object:
    found = (_got(part, name) for part in parts for name in names)
    return next((each for each in found if each is not None), None)


def _got(part: Any, name: str) -> Any:
    # Annotations may hold classes and callables: their attributes are no constraints.
    return None if isinstance(part, type) or callable(part) else getattr(part, name, None)


def _mapping(part: Any, *names: str) -> Mapping[str, object]:
    found = next((each for each in (_got(part, name) for name in names) if each), None)
    return cast("Mapping[str, object]", found) if isinstance(found, Mapping) else {}


def _of_kind(kind: type[T], value: object) -> T | None:
    return value if isinstance(value, kind) else None


def _text_of_pattern(pattern: Any) -> str | None:
    return _of_kind(str, getattr(pattern, "pattern", pattern))
