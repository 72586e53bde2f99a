"""Values for the props of any component, made from their annotations."""

from __future__ import annotations

import dataclasses
import enum
import inspect
import types
import typing
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal

from stario_components import h, ui
from stario_components.render import Component

COMPONENTS: dict[str, Component[...]] = {
    name: value for name, value in vars(ui).items() if isinstance(value, Component)
}


_LINKS = [ui.NavLink("Orders", "/orders")]
_CRUMBS = [ui.Crumb(each, f"/{each}") for each in "abcd"]
_NO_BRACKETS: dict[str, Any] = {"children": None}
_LONG: dict[str, Any] = {**_NO_BRACKETS, "bound": ui.BoundField(name="n", maxlength=9)}

# Props that say nothing without others: with these they do. `children` is what is in the brackets.
TOGETHER: dict[tuple[str, str], dict[str, Any]] = {
    ("alert", "dismiss_label"): {"dismissable": True},
    ("app_shell", "sidebar_label"): {"sidebar": "x"},
    ("app_shell", "open_label"): {"sidebar": "x"},
    ("app_shell", "close_label"): {"sidebar": "x"},
    ("avatar_group", "more_label"): {"total": 9},
    ("breadcrumb", "more_label"): {"id": "way", "crumbs": _CRUMBS, "max_items": 3},
    ("card", "href"): {"title": "x"},
    ("checkbox", "error"): {"name": "x"},
    ("checkbox", "hint"): {"name": "x"},
    ("checkbox", "unchecked"): {"name": "x"},
    ("field", "accept"): {**_NO_BRACKETS, "kind": "file"},
    ("field", "autocomplete"): _NO_BRACKETS,
    ("field", "counter"): {**_LONG, "kind": "textarea"},
    ("field", "form"): _NO_BRACKETS,
    ("field", "input_attrs"): {**_NO_BRACKETS, "kind": "checkboxes"},
    ("field", "list"): _NO_BRACKETS,
    ("field", "placeholder"): _NO_BRACKETS,
    ("field", "prefix"): _NO_BRACKETS,
    ("field", "suffix"): _NO_BRACKETS,
    ("navbar", "brand_href"): {"brand": "x"},
    ("navbar", "menu_label"): {"links": _LINKS},
    **{
        ("pagination", each): {"page": 2, "pages": 9}
        for each in (
            "href",
            "label",
            "previous",
            "next",
            "page_label",
            "position",
            "link_attrs",
            "attrs",
        )
    },
    ("switch", "error"): {"name": "x"},
    ("switch", "hint"): {"name": "x"},
    ("switch", "unchecked"): {"name": "x"},
    ("textarea", "counter"): {"maxlength": 9},
}

# Texts that need a place for a number.
PLACED = {
    ("avatar_group", "more_label"): "TEXT {count}",
    ("breadcrumb", "more_label"): "TEXT {count}",
    ("pagination", "href"): "TEXT{page}",
    ("pagination", "page_label"): "TEXT {page}",
}


class NoSampleError(Exception):
    """No value is known for an annotation; it is to be added here."""


def props(component: Component[...]) -> dict[str, Any]:
    """The annotation of each prop but the children."""
    fn = component.fn
    parameters = [*inspect.signature(fn).parameters.values()]
    if component.takes_children:
        parameters = parameters[1:]
    known = {"IconName": ui.IconName, **fn.__globals__}
    return {each.name: eval(each.annotation, known) for each in parameters}


def required(component: Component[...]) -> list[str]:
    signature = inspect.signature(component.fn).parameters
    return [name for name in props(component) if signature[name].default is inspect.Parameter.empty]


def sample(annotation: Any, text: str) -> Any:
    """A value of this type in which every free text is `text`."""
    annotation = getattr(annotation, "__value__", annotation)
    if annotation == ui.Icon:
        return "check"
    if annotation == ui.Attrs:
        return {"data-extra": text}
    if annotation in (h.Node, str, Any, object):
        return text
    if typing.get_origin(annotation) is not None:
        return _sample_of_many(annotation, text)
    return _sample_of_class(annotation, text)


def _sample_of_many(annotation: Any, text: str) -> Any:
    origin, args = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is Literal:
        return args[0]
    if origin is typing.Annotated:
        return sample(args[0], text)
    if origin in (typing.Union, types.UnionType):
        kinds = [each for each in args if each is not types.NoneType]
        return sample(str if str in kinds else kinds[0], text)
    if origin in (Sequence, Iterable, list, tuple):
        return [sample(args[0], text)]
    if origin is Mapping:
        return {sample(args[0], text): sample(args[1], text)}
    if origin is Callable:
        return lambda *_: sample(args[1], text)
    raise NoSampleError(f"no sample for {annotation!r}")


def _sample_of_class(kind: Any, text: str) -> Any:
    if kind in (int, float, bool):
        return kind(1)
    if inspect.isclass(kind) and issubclass(kind, enum.Enum):
        return next(iter(kind))
    if dataclasses.is_dataclass(kind):
        known = vars(inspect.getmodule(kind))
        fields = {each.name: eval(str(each.type), known) for each in dataclasses.fields(kind)}
        return kind(**{name: sample(each, text) for name, each in fields.items()})
    raise NoSampleError(f"no sample for {kind!r}")


def holds_text(annotation: Any) -> bool:
    """Whether a value of this type carries free text."""
    if annotation == ui.Icon:
        return False
    return "SAMPLED" in repr(sample(annotation, "SAMPLED")) or _is_callable(annotation)


def _is_callable(annotation: Any) -> bool:
    return callable(sample(annotation, "x"))
