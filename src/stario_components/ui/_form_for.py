"""A whole form in one call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from .. import ds
from .. import html as h
from ..render import component
from ._binding import bound
from ._bound_form import BoundForm, BoundItem, fields_in
from ._button import button
from ._error_summary import FormError, error_summary
from ._form import form as form_around
from ._form import form_actions
from ._form_choice import checked_names, chosen
from ._form_ids import summary_id
from ._form_item import form_item
from ._override import (
    NO_CHANGES,
    Override,
    errors_shown,
    overridden,
    without_nodes,
)
from ._vocabulary import Attrs, HeadingLevel


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
    changes = override or NO_CHANGES
    items = whole.items
    if only is not None or exclude:
        items = chosen(whole, only=only, exclude=exclude)
    if changes:
        checked_names(whole, "override", changes)
        items = overridden(items, changes)
    return _around(
        action=action,
        method=method,
        id=whole.id,
        label=label,
        files=files or any(each.kind == "file" for each in fields_in(items)),
        novalidate=novalidate,
        hidden=hidden,
        attrs=_live(items, changes, attrs) if bind else attrs,
        errors=whole.errors if items is whole.items else errors_shown(whole, items, changes),
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
        error_summary(errors, id=summary_id(id), title=summary_title, level=summary_level),
        (form_item(item=each, override=override, bind=bind) for each in items),
        form_actions[
            None
            if submit is None
            else button(type="submit", variant="solid", tone="primary")[submit],
            actions,
        ],
    ]


def _live(items: Iterable[BoundItem], override: Override, attrs: Attrs | None) -> Attrs | None:
    """The signals of the fields, which a patch leaves as they are in the page."""
    values = BoundForm("", tuple(without_nodes(items, override))).signals
    if not values:
        return attrs
    return ds.signals(values, if_missing=True) | (attrs or {})
