"""A whole form in one call."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from typing import Any, Literal, cast

from .. import ds
from .. import html as h
from .._errors import UsageError, did_you_mean, message
from ._binding import bound
from ._bound import BoundField
from ._bound_form import BoundForm, BoundGroup, BoundItem, UnknownField, items_in, no_control
from ._button import button
from ._error_summary import FormError, error_summary
from ._field import field
from ._form import form as form_around
from ._form import form_actions, form_group
from ._vocabulary import Attrs, HeadingLevel

_OF_A_FIELD = frozenset(each.name for each in fields(BoundField)) - {"name"}


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
    names = {each.name for each in items_in(whole.items)}
    asked = {"only": None if only is None else [*only], "exclude": [*exclude]}
    for prop, given in (*asked.items(), ("override", override)):
        for name in given or ():
            if name not in names:
                raise unknown_name(prop, name, names)
    chosen = tuple(_chosen(whole.items, asked["only"], asked["exclude"] or []))
    changed = override or {}
    shown = BoundForm(whole.id, chosen)
    return form_around(
        action=action,
        method=method,
        id=whole.id,
        label=label,
        files=files,
        novalidate=novalidate,
        hidden=hidden,
        attrs=_live(shown, changed, attrs) if bind else attrs,
    )[
        error_summary(
            _reachable(whole.errors, shown, changed),
            id=f"{whole.id}-errors",
            title=summary_title,
            level=summary_level,
        ),
        [_item(each, changed, bind) for each in chosen],
        form_actions[
            None
            if submit is None
            else button(type="submit", variant="solid", tone="primary")[submit],
            actions,
        ],
    ]


def _chosen(
    items: Iterable[BoundItem], only: list[str] | None, exclude: list[str]
) -> Iterator[BoundItem]:
    """What is shown; a group without fields is not."""
    for each in items:
        if each.name in exclude:
            continue
        if isinstance(each, BoundGroup):
            inner = tuple(_chosen(each.items, None if each.name in (only or ()) else only, exclude))
            if inner:
                yield replace(each, items=inner)
        elif only is None or each.name in only:
            yield each


def _item(
    item: BoundItem, override: Mapping[str, h.Node | Mapping[str, object]], bind: bool
) -> h.Node:
    given = override.get(item.name, {})
    if not isinstance(given, Mapping):
        return given
    props = cast("Mapping[str, object]", given)
    if isinstance(item, UnknownField):
        raise no_control(item)
    if isinstance(item, BoundGroup):
        group: dict[str, Any] = {"legend": item.label, "hint": item.hint, **props}
        return form_group(**group)[[_item(each, override, bind) for each in item.items]]
    own: dict[str, Any] = {name: props[name] for name in props if name in _OF_A_FIELD}
    more: dict[str, Any] = {name: props[name] for name in props if name not in _OF_A_FIELD}
    made = replace(item, **own)
    if bind:
        on = "input_attrs" if made.kind in {"radio", "checkboxes"} else "attrs"
        more[on] = {**ds.bind(item.name), **(more.get(on) or {})}
    return field(made, **more)


def _live(form: BoundForm, override: Mapping[str, object], attrs: Attrs | None) -> Attrs:
    """The signals of the fields, which a patch leaves as they are in the page."""
    bound_items = tuple(_without_nodes(form.items, override))
    values = BoundForm(form.id, bound_items).signals
    return {**(ds.signals(values, if_missing=True) if values else {}), **(attrs or {})}


def _without_nodes(
    items: Iterable[BoundItem], override: Mapping[str, object]
) -> Iterator[BoundItem]:
    for each in items:
        if not isinstance(override.get(each.name, {}), Mapping):
            continue
        if isinstance(each, BoundGroup):
            yield replace(each, items=tuple(_without_nodes(each.items, override)))
        else:
            yield each


def _reachable(
    errors: Iterable[FormError], shown: BoundForm, override: Mapping[str, object]
) -> tuple[FormError, ...]:
    """The errors as the fields that are there are called, with links to them."""
    by_id = {each.id: each for each in shown.fields.values()}
    return tuple(
        each
        if each.target is None
        else replace(each, target=None)
        if (field := by_id.get(each.target)) is None
        else _as_shown(each, override.get(field.name, {}))
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
