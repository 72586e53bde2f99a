"""The props of components, as a person reads them.

Law: what is told here comes from signatures, docstrings and types; nothing is called.
"""

from __future__ import annotations

import ast
import dataclasses
import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from itertools import pairwise
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, cast, get_args, get_origin, get_type_hints

import msgspec

from .._errors import shown
from ..render import Component
from ._docs import Docs, docs_of
from ._printed import quoted
from ._statements import statements_of
from ._words import OTHERWISE, WORDS

MANY = 12
"""More values than these are not spelt out."""

_OURS = "stario_components.ui"
_MODULE = re.compile(r"\b(?:\w+\.)+(?=\w)")


class Prop(msgspec.Struct, frozen=True, kw_only=True):
    """A prop of a component, or a field of what a prop is made of."""

    name: str
    kind: str
    """Its type, as it is written."""
    default: str = ""
    """As Python; empty where it is required."""
    is_required: bool
    is_by_place: bool = False
    """Whether it can go without its name."""
    docs: str = ""
    values: tuple[Any, ...] = ()
    """All that a Literal, an Enum or a bool holds; of a union, those that it tells."""

    @property
    def spelt(self) -> tuple[str, ...]:
        """The values as Python, where they say more than the type: not of a bool, nor many."""
        if len(self.values) > MANY or {type(each) for each in self.values} == {bool}:
            return ()
        return tuple(python_of(each) for each in self.values)

    @property
    def is_spelt_whole(self) -> bool:
        """Whether the values are all that the type says."""
        return bool(self.spelt) and self.kind.startswith("Literal")


def props_of(
    component: Callable[..., Any], *, words: Mapping[str, str] | None = None
) -> list[Prop]:
    """The props of a component or of a function, in their order; children are none.

    What a prop means is told by the docstring, else by `words`, else by the first sentence that
    names it. Our own components share their words.

    Example:
        >>> from stario_components import ui
        >>> tone = next(each for each in props_of(ui.badge) if each.name == "tone")
        >>> tone.kind, tone.default, tone.spelt[:2]
        ('Tone', '"neutral"', ('"neutral"', '"primary"'))
    """
    asked = component if isinstance(component, Component) else Component(component)
    parameters = list(asked.signature.parameters.values())
    if asked.takes_children:
        del parameters[0]
    if words is None:
        words = WORDS if _is_ours(component) else {}
    otherwise: Mapping[str, str] = OTHERWISE if _is_ours(component) else {}
    docs = docs_of(component)
    return [
        Prop(
            name=each.name,
            kind=_written(each.annotation),
            default="" if each.default is each.empty else python_of(each.default),
            is_required=each.default is each.empty and each.kind not in _REST,
            is_by_place=each.kind in (each.POSITIONAL_ONLY, each.POSITIONAL_OR_KEYWORD),
            docs=meaning(each.name, docs, words) or otherwise.get(each.name, ""),
            values=told_by(asked.annotation(each.name)),
        )
        for each in parameters
    ]


_REST = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)


def fields_of(kind: type[Any]) -> list[Prop]:
    """The fields of a dataclass or of a Struct, told by the texts below them."""
    said, words = _said_below(kind), {**OTHERWISE, **WORDS} if _is_ours(kind) else {}
    hints = _hints(kind)
    return [
        Prop(
            name=name,
            kind=_written(written),
            default="" if default is inspect.Parameter.empty else python_of(default),
            is_required=default is inspect.Parameter.empty,
            docs=said.get(name) or words.get(name, ""),
            values=told_by(hints.get(name)),
        )
        for name, written, default in _fields(kind)
    ]


def records_of(component: Callable[..., Any]) -> list[type[Any]]:
    """The dataclasses and Structs that its props are made of, and those that these are made of."""
    asked = component if isinstance(component, Component) else Component(component)
    waiting = [asked.annotation(name) for name in asked.signature.parameters]
    found: list[type[Any]] = []
    while waiting:
        for kind in _kinds_in(waiting.pop(0)):
            if _is_record(kind) and kind not in found:
                found.append(kind)
                waiting += _hints(kind).values()
    return found


def meaning(name: str, docs: Docs, words: Mapping[str, str]) -> str:
    """What a prop means: as its docstring tells it, as the word does everywhere, or by a sentence
    that names it."""
    return docs.said_of(name) or words.get(name, "") or docs.names(name)


def told_by(kind: Any) -> tuple[Any, ...]:
    """The values that an annotation tells: of a `Literal`, an Enum or a bool, also in a union.

    Example:
        >>> told_by(Literal["a", "b"] | int | None)
        ('a', 'b')
    """
    kind = getattr(kind, "__value__", kind)
    if kind is bool:
        return (False, True)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return tuple(kind)
    if get_origin(kind) is Literal:
        return get_args(kind)
    if get_origin(kind) is Annotated:
        return told_by(get_args(kind)[0])
    if get_origin(kind) not in (Union, UnionType):
        return ()
    inside = [each for each in get_args(kind) if each is not NoneType]
    # Among others, True and False are no choice: a node may be one of them, and shows nothing.
    asked = inside if len(inside) == 1 else [each for each in inside if each is not bool]
    return next((found for each in asked if (found := told_by(each))), ())


def python_of(value: object) -> str:
    """A value as Python, cut short.

    Example:
        >>> python_of("a"), python_of(["a"]), python_of(None)
        ('"a"', '["a"]', 'None')
    """
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if type(value) is str:
        return quoted(value)
    if isinstance(value, type | Component) or inspect.isroutine(value):
        return str(getattr(value, "__qualname__", value))
    text = shown(value)
    return text if '"' in text else text.replace("'", '"')


# --- annotations ------------------------------------------------------------------------------


def _written(annotation: Any) -> str:
    if annotation is inspect.Parameter.empty:
        return ""
    if isinstance(annotation, str):  # Python keeps it with its own quotes
        return annotation if '"' in annotation else annotation.replace("'", '"')
    return _MODULE.sub("", inspect.formatannotation(annotation))


def _is_ours(owner: Any) -> bool:
    return str(getattr(owner, "__module__", "")).startswith(_OURS)


def _kinds_in(annotation: Any) -> Iterator[type[Any]]:
    annotation = getattr(annotation, "__value__", annotation)
    if isinstance(annotation, type):
        yield annotation
    for each in get_args(annotation):
        if get_origin(annotation) is not Literal:
            yield from _kinds_in(each)


def _is_record(kind: type[Any]) -> bool:
    return dataclasses.is_dataclass(kind) or issubclass(kind, msgspec.Struct)


def _hints(kind: type[Any]) -> dict[str, Any]:
    try:
        return get_type_hints(kind, include_extras=True)
    except Exception:  # noqa: BLE001  # a name that only a type checker imports
        return {}


# --- fields -----------------------------------------------------------------------------------


def _fields(kind: type[Any]) -> Iterator[tuple[str, Any, Any]]:
    """Name, annotation and default of each."""
    if dataclasses.is_dataclass(kind):
        for each in dataclasses.fields(kind):
            yield each.name, each.type, _default(each, dataclasses.MISSING)
    elif issubclass(kind, msgspec.Struct):
        written = inspect.get_annotations(kind)
        for each in msgspec.structs.fields(kind):
            yield each.name, written.get(each.name, each.type), _default(each, msgspec.NODEFAULT)


def _default(field: Any, missing: object) -> Any:
    if field.default is not missing:
        return field.default
    if field.default_factory is not missing:
        return cast("Callable[[], Any]", field.default_factory)()
    return inspect.Parameter.empty


def _said_below(kind: type[Any]) -> dict[str, str]:
    """The texts below the fields of a class."""
    try:
        statements = statements_of(inspect.getsourcefile(kind) or "")
    except (OSError, TypeError):  # made where there is no file
        return {}
    tree = statements.tree if statements is not None else None
    found = [
        each
        for each in (ast.walk(tree) if tree is not None else ())
        if isinstance(each, ast.ClassDef) and each.name == kind.__name__
    ]
    return dict(_texts_below(found[0])) if found else {}


def _texts_below(found: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for field, text in pairwise(found.body):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(text, ast.Expr)
            and isinstance(text.value, ast.Constant)
        ):
            yield field.target.id, " ".join(str(text.value.value).split())
