"""A whole form as data: its fields, what stands in them, and what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import isfinite
from typing import Any, TypeAlias

from .._errors import UsageError, did_you_mean, message, shown
from ._annotation import annotation_of, is_list
from ._bound import BoundField
from ._error_summary import FormError
from ._values import is_on, options_in, value_text, value_texts


@dataclass(frozen=True, slots=True)
class BoundGroup:
    """The fields of a class inside of the class."""

    name: str
    label: str
    items: tuple[BoundItem, ...]
    hint: str | None = None


@dataclass(frozen=True, slots=True)
class UnknownField:
    """A field that no control fits."""

    name: str
    label: str
    annotation: object


BoundItem: TypeAlias = "BoundField | BoundGroup | UnknownField"


@dataclass(frozen=True)
class BoundForm:
    """The fields of a form, with values and errors. Iterating it gives every field."""

    id: str
    """On the page. The ids of its fields begin with it."""
    items: tuple[BoundItem, ...]
    """Fields and groups of fields, in the order of the class."""
    errors: tuple[FormError, ...] = ()
    """All that is wrong: of fields in their order, then of the form as a whole."""

    @cached_property
    def fields(self) -> Mapping[str, BoundField]:
        """By name; what stands in a group has a dotted one."""
        return _Fields({each.name: each for each in fields_in(self.items)})

    def __iter__(self) -> Iterator[BoundField]:
        for each in items_in(self.items):
            if isinstance(each, UnknownField):
                raise no_control(each)
            if isinstance(each, BoundField):
                yield each

    @property
    def is_valid(self) -> bool:
        """Whether nothing is wrong, as far as was told."""
        return not self.errors

    @property
    def signals(self) -> dict[str, Any]:
        """What stands in the fields as signals, nested as the class is: for `ds.signals`.

        Example:
            >>> from stario_components import ds, ui
            >>> class Guest(ds.Signals):
            ...     name: str
            ...     seats: int = 1
            >>> ui.bound(Guest).signals
            {'name': '', 'seats': 1}
        """
        tree: dict[str, Any] = {}
        for each in self:
            *parents, leaf = each.name.split(".")
            node = tree
            for parent in parents:
                node = node.setdefault(parent, {})
            node[leaf] = _signal_of(each)
        return tree


class UnknownNameError(UsageError, KeyError):
    """A mapping of fields was asked for one that it lacks."""

    def __str__(self) -> str:  # that of a KeyError is a repr
        return f"{self.args[0]}"


class _Fields(dict[str, BoundField]):
    def __missing__(self, name: str) -> BoundField:
        raise no_such_field(name, self)


def items_in(items: Iterable[BoundItem]) -> Iterator[BoundItem]:
    """Fields and groups at every depth, each group before its fields."""
    for each in items:
        yield each
        if isinstance(each, BoundGroup):
            yield from items_in(each.items)


def fields_in(items: Iterable[BoundItem]) -> list[BoundField]:
    """The fields alone."""
    found: list[BoundField] = []
    for each in items:
        if isinstance(each, BoundField):
            found.append(each)
        elif isinstance(each, BoundGroup):
            found += fields_in(each.items)
    return found


def _signal_of(field: BoundField) -> object:
    if field.kind == "password":
        return ""  # signals are in the page for all to read
    if field.kind in {"checkbox", "switch"}:
        return is_on(field.value)
    if field.kind == "file":
        return []
    if field.kind in {"checkboxes", "multiselect"}:
        return _choices_of(field)
    return _number(value_text(field.value) or "", field)


def _choices_of(field: BoundField) -> list[object]:
    """The client holds boxes by their places, as text, and what a select holds as it is."""
    held = value_texts(field.value)
    if field.kind == "checkboxes":
        texts = [each.value for each in options_in(field.options)]
        return [each if each in held else "" for each in texts]
    return [_number(each, field) for each in sorted(held)]


def _number(text: str, field: BoundField) -> object:
    """A number, if it is one that JavaScript has; what else was typed is given back as text."""
    if not field.numeric:
        return text
    try:
        number = int(text) if re.fullmatch(r"-?\d+", text) else float(text)
    except ValueError:
        return text  # also where it is empty: the client makes 0 of null
    is_held = isfinite(number) if isinstance(number, float) else abs(number) <= _MOST
    return number if is_held else text


_MOST = 2**53 - 1


def no_control(field: UnknownField) -> UsageError:
    fix = (
        'Say what there is to choose from: ui.Control(options=(ui.Option("a", "A"),))'
        if is_list(annotation_of(field.annotation).core)
        else 'Say which: Annotated[…, ui.Control("text")]'
    )
    return UsageError(
        message(
            f"No control fits {field.name}: {shown(field.annotation)}.",
            "A form without it could not be filled in.",
            f"{fix}; leave it out: exclude=[{field.name!r}]; or write it yourself: "
            f"override={{{field.name!r}: …}}.",
        )
    )


def no_such_field(name: str, known: Iterable[str]) -> UnknownNameError:
    known = list(known)
    return UnknownNameError(
        message(
            f"A form was asked for the field {name!r}.",
            "It has none of that name.",
            did_you_mean(name, known, otherwise=f"It has {', '.join(known) or 'none'}."),
        )
    )
