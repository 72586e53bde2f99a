"""What stands in the place of fields: other props, or nodes.

Law: the props of a field are in the field before anything reads it. Signals, controls and the
summary of errors are then of one mind, and a password that was made one here is one everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from types import MappingProxyType
from typing import Any, TypeAlias, cast, get_args

from .. import html as h
from .._errors import UsageError, did_you_mean, message, shown
from ._bound import BoundField, FieldKind, changed
from ._bound_form import BoundForm, BoundGroup, BoundItem, fields_in, no_control
from ._error_summary import FormError
from ._values import errors_in

Override: TypeAlias = Mapping[str, h.Node | Mapping[str, object]]

NO_CHANGES: Override = MappingProxyType({})
_KINDS: tuple[str, ...] = get_args(FieldKind)
_OF_A_FIELD = frozenset(each.name for each in fields(BoundField)) - {"name"}


def overridden(items: Iterable[BoundItem], override: Override) -> tuple[BoundItem, ...]:
    """The fields with the props that are theirs. What a node replaces stays where it is.

    Raises: UsageError for props of a field that no control fits.
    """
    return tuple([_overridden(each, override) for each in items])


def _overridden(item: BoundItem, override: Override) -> BoundItem:
    given = override.get(item.name)
    props = cast("Mapping[str, Any]", given) if isinstance(given, Mapping) else NO_CHANGES
    if isinstance(item, BoundGroup):
        return replace(item, items=overridden(item.items, override))
    if not props:
        return item
    if not isinstance(item, BoundField):
        raise no_control(item)
    if "kind" in props and props["kind"] not in _KINDS:
        raise unknown_kind(item, props["kind"])
    made = changed(item, **{name: props[name] for name in props if name in _OF_A_FIELD})
    return changed(made, value=None) if made.kind == "password" else made


def is_replaced(item: BoundItem, override: Override) -> bool:
    """Whether a node stands in its place."""
    return item.name in override and not isinstance(override[item.name], Mapping)


def more_props(item: BoundItem, override: Override) -> dict[str, Any]:
    """The props that are none of a field's own: those of `ui.field`, or of a group."""
    props = cast("Mapping[str, Any]", override.get(item.name, NO_CHANGES))
    if isinstance(item, BoundGroup):
        return {"label": item.label, "hint": item.hint, **props}
    return {name: props[name] for name in props if name not in _OF_A_FIELD}


def without_nodes(items: Iterable[BoundItem], override: Override) -> Iterator[BoundItem]:
    """The fields that are still fields."""
    for each in items:
        if is_replaced(each, override):
            continue
        if isinstance(each, BoundGroup):
            yield replace(each, items=tuple(without_nodes(each.items, override)))
        else:
            yield each


def errors_shown(
    form: BoundForm, items: Iterable[BoundItem], override: Override
) -> tuple[FormError, ...]:
    """What is wrong, as the fields that are there are called and say it, with links to them."""
    names = {each.id: each.name for each in fields_in(form.items)}
    shown = {each.name: each for each in fields_in(items)}
    told: list[FormError] = []
    for each in form.errors:
        name = None if each.target is None else names.get(each.target)
        if name is None or each.target is None:
            told.append(each)
        elif not _can_be_reached(shown.get(name), override):
            told.append(replace(each, target=None))
        elif not _has_own_errors(name, override):
            told.append(_as_shown(each, shown[name]))
    for name, field in shown.items():
        if _has_own_errors(name, override):
            texts = errors_in(field.errors)
            told += [_as_shown(FormError(each, field.name), field) for each in texts]
    return tuple(told)


def _can_be_reached(field: BoundField | None, override: Override) -> bool:
    if field is None or field.kind == "hidden":
        return False
    return override.get(field.name, NO_CHANGES) is not None


def _has_own_errors(name: str, override: Override) -> bool:
    given = override.get(name)
    return isinstance(given, Mapping) and "errors" in given


def _as_shown(error: FormError, field: BoundField) -> FormError:
    label = cast("object", field.label)  # a node, where it was overridden
    return replace(
        error,
        label=label if isinstance(label, str) else error.label,
        target=field.name if field.id is None else field.id,
    )


def unknown_kind(item: BoundField, kind: object) -> UsageError:
    return UsageError(
        message(
            f"ui.form_for got override={{{item.name!r}: {{'kind': {shown(kind)}}}}}.",
            "There is no control of that kind.",
            did_you_mean(str(kind), _KINDS, otherwise=f"The kinds are {', '.join(_KINDS)}."),
        )
    )
