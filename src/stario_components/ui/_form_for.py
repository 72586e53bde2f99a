"""A whole form in one call."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from types import MappingProxyType
from typing import Any, Literal, TypeAlias, cast

from .. import ds
from .. import html as h
from .._errors import UsageError, did_you_mean, message
from ..render import component
from ._binding import bound
from ._bound import BoundField, changed
from ._bound_form import (
    BoundForm,
    BoundGroup,
    BoundItem,
    UnknownField,
    fields_in,
    items_in,
    no_control,
)
from ._button import button
from ._error_summary import FormError, error_summary
from ._field import field
from ._form import form as form_around
from ._form import form_actions, form_group
from ._vocabulary import Attrs, HeadingLevel

_OF_A_FIELD = frozenset(each.name for each in fields(BoundField)) - {"name"}


Override: TypeAlias = "Mapping[str, h.Node | Mapping[str, object]]"

_NO_CHANGES: Override = MappingProxyType({})
_OF_SEVERAL = ("radio", "checkboxes")
"""What has several controls in one field."""


def form_for(
    form: BoundForm | type,
    *,
    action: str,
    method: Literal["post", "get"] = "post",
    submit: h.Node = "Save",
    actions: h.Node = None,
    only: Iterable[str] | None = None,
    exclude: Iterable[str] = (),
    override: Mapping[str, h.Node | Mapping[str, object]] | None = None,
    bind: bool = False,
    summary_title: h.Node = "There is a problem",
    summary_level: HeadingLevel = 2,
    label: str | None = None,
    files: bool = False,
    novalidate: bool = True,
    hidden: Mapping[str, str] | None = None,
    attrs: Attrs | None = None,
) -> h.Node:
    """A form with a field for each of a class: the summary of errors, fields, groups and buttons.

    `form` is a class, or what `ui.bound` made of it, with values and errors. `only` and `exclude`
    name fields and groups. `override` puts something else in the place of a field: a node, or
    props, which are those of a bound field and of `ui.field`. `actions` are more buttons, after
    the one that sends; with `submit=None` they are the only ones.

    It sends itself to `action` without JavaScript. For Datastar, say how it is sent:
    `attrs=ds.on_submit(ds.post(sign_up, content_type="form"))` sends the fields; with `bind=True`
    every field is a signal of its name as well, and `ds.on_submit(ds.post(sign_up))` sends those.

    Raises: UsageError for a name that the form lacks, and for a field that no control fits.

    Example:
        >>> from stario_components import ds, ui
        >>> class Guest(ds.Signals):
        ...     name: str
        ...     seats: int = 1
        >>> page = ui.form_for(Guest, action="/guests", override={"seats": {"max": "8"}})
        >>> 'name="seats"' in str(page) and 'max="8"' in str(page)
        True
    """
    whole = form if isinstance(form, BoundForm) else bound(form)
    changes = override or _NO_CHANGES
    items = whole.items
    if only is not None or exclude or changes:
        items = _chosen(items, _known(whole, only=only, exclude=exclude, override=changes))
    return _around(
        action=action,
        method=method,
        id=whole.id,
        label=label,
        files=files,
        novalidate=novalidate,
        hidden=hidden,
        attrs=_live(items, changes, attrs) if bind else attrs,
        errors=_reachable(whole.errors, items, changes) if whole.errors else (),
        summary_title=summary_title,
        summary_level=summary_level,
        items=items,
        override=changes,
        bind=bind,
        submit=submit,
        actions=actions,
    )


@component
def _around(
    *,
    action: str,
    method: Literal["post", "get"],
    id: str,
    label: str | None,
    files: bool,
    novalidate: bool,
    hidden: Mapping[str, str] | None,
    attrs: Attrs | None,
    errors: tuple[FormError, ...],
    summary_title: h.Node,
    summary_level: HeadingLevel,
    items: tuple[BoundItem, ...],
    override: Override,
    bind: bool,
    submit: h.Node,
    actions: h.Node,
) -> h.Node:
    return form_around(
        action=action,
        method=method,
        id=id,
        label=label,
        files=files,
        novalidate=novalidate,
        hidden=hidden,
        attrs=attrs,
    )[
        error_summary(errors, id=f"{id}-errors", title=summary_title, level=summary_level),
        (_item(item=each, override=override, bind=bind) for each in items),
        form_actions[
            None
            if submit is None
            else button(type="submit", variant="solid", tone="primary")[submit],
            actions,
        ],
    ]


@dataclass(frozen=True, slots=True)
class _Choice:
    """Names of fields and groups."""

    only: frozenset[str] | None
    exclude: frozenset[str]


def _known(
    form: BoundForm,
    *,
    only: Iterable[str] | None,
    exclude: Iterable[str],
    override: Override,
) -> _Choice:
    """What was chosen, all of it names that the form has."""
    names = {each.name for each in items_in(form.items)}
    asked = {"only": [*(only or ())], "exclude": [*exclude], "override": [*override]}
    for prop, given in asked.items():
        for name in given:
            if name not in names:
                raise unknown_name(prop, name, names)
    return _Choice(None if only is None else frozenset(asked["only"]), frozenset(asked["exclude"]))


def _chosen(items: Iterable[BoundItem], choice: _Choice) -> tuple[BoundItem, ...]:
    """What is shown; a group without fields is not."""
    return tuple(_still_chosen(items, choice))


def _still_chosen(items: Iterable[BoundItem], choice: _Choice) -> Iterator[BoundItem]:
    only = choice.only
    for each in items:
        if each.name in choice.exclude:
            continue
        if isinstance(each, BoundGroup):
            is_whole = only is None or each.name in only
            inner = _chosen(each.items, _Choice(None, choice.exclude) if is_whole else choice)
            if inner:
                yield replace(each, items=inner)
        elif only is None or each.name in only:
            yield each


@component
def _item(*, item: BoundItem, override: Override, bind: bool) -> h.Node:
    if item.name in override:
        return _overridden(item, override, bind)
    if isinstance(item, BoundField):
        if not bind:
            return field(item)
        if item.kind in _OF_SEVERAL:
            return field(item, input_attrs=ds.bind(item.name))
        return field(item, attrs=ds.bind(item.name))
    if isinstance(item, BoundGroup):
        return form_group(legend=item.label, hint=item.hint)[
            (_item(item=each, override=override, bind=bind) for each in item.items)
        ]
    raise no_control(item)


def _overridden(item: BoundItem, override: Override, bind: bool) -> h.Node:
    given = override[item.name]
    if not isinstance(given, Mapping):
        return given
    props = cast("Mapping[str, object]", given)
    if isinstance(item, UnknownField):
        raise no_control(item)
    if isinstance(item, BoundGroup):
        group: dict[str, Any] = {"legend": item.label, "hint": item.hint, **props}
        return form_group(**group)[
            [_item(item=each, override=override, bind=bind) for each in item.items]
        ]
    own: dict[str, Any] = {name: props[name] for name in props if name in _OF_A_FIELD}
    more: dict[str, Any] = {name: props[name] for name in props if name not in _OF_A_FIELD}
    made = changed(item, **own)
    if bind:
        on = "input_attrs" if made.kind in _OF_SEVERAL else "attrs"
        more[on] = {**ds.bind(item.name), **(more.get(on) or {})}
    return field(made, **more)[None]


def _live(items: tuple[BoundItem, ...], override: Override, attrs: Attrs | None) -> Attrs:
    """The signals of the fields, which a patch leaves as they are in the page."""
    kept = tuple(_without_nodes(items, override)) if override else items
    values = BoundForm("", kept).signals
    return {**(ds.signals(values, if_missing=True) if values else {}), **(attrs or {})}


def _without_nodes(items: Iterable[BoundItem], override: Override) -> Iterator[BoundItem]:
    for each in items:
        if not isinstance(override.get(each.name, {}), Mapping):
            continue
        if isinstance(each, BoundGroup):
            yield replace(each, items=tuple(_without_nodes(each.items, override)))
        else:
            yield each


def _reachable(
    errors: Iterable[FormError], shown: Iterable[BoundItem], override: Override
) -> tuple[FormError, ...]:
    """The errors as the fields that are there are called, with links to them."""
    by_id = {each.id: each for each in fields_in(shown)}
    return tuple(
        each
        if each.target is None
        else replace(each, target=None)
        if (field := by_id.get(each.target)) is None
        else _as_shown(each, override[field.name])
        if field.name in override
        else each
        for each in errors
    )


def _as_shown(error: FormError, override: object) -> FormError:
    if not isinstance(override, Mapping):  # a node, which has the id; or nothing
        return replace(error, target=None) if override is None else error
    props = cast("Mapping[str, object]", override)
    label, target = props.get("label"), props.get("id")
    return replace(
        error,
        label=label if isinstance(label, str) else error.label,
        target=target if isinstance(target, str) else error.target,
    )


def unknown_name(prop: str, name: str, known: Iterable[str]) -> UsageError:
    known = sorted(known)
    return UsageError(
        message(
            f"ui.form_for got {prop} with {name!r}.",
            "The form has no field of that name.",
            did_you_mean(name, known, otherwise=f"It has {', '.join(known)}."),
        )
    )
