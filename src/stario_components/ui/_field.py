"""A field of a form out of what is known of it: its control, its label, its errors."""

from __future__ import annotations

from collections.abc import Sequence

from .. import html as h
from ..render import component
from ._bound import BoundField, FieldKind
from ._box import LabelSide, unchecked_input
from ._checkbox import checkbox, checkbox_group
from ._framed import framed
from ._input import InputMode, input
from ._labelled import control_id
from ._radio_group import RadioVariant, radio_group
from ._select import select
from ._switch import switch
from ._textarea import textarea
from ._values import is_on, value_text, value_texts
from ._vocabulary import Attrs, Icon, Orientation, Size


@component.with_children
def field(
    children: h.Node,
    bound: BoundField,
    *,
    kind: FieldKind | None = None,
    label: h.Node = None,
    hint: h.Node = None,
    mark: str | None = None,
    placeholder: str | None = None,
    autocomplete: str | None = None,
    disabled: bool = False,
    readonly: bool = False,
    inputmode: InputMode | None = None,
    list: str | Sequence[str] | None = None,
    accept: str | None = None,
    icon: Icon | None = None,
    icon_end: Icon | None = None,
    prefix: h.Node = None,
    suffix: h.Node = None,
    rows: int | None = None,
    auto_grow: bool = False,
    counter: str | None = None,
    variant: RadioVariant = "list",
    orientation: Orientation = "vertical",
    size: Size = "md",
    label_hidden: bool = False,
    label_side: LabelSide = "end",
    form: str | None = None,
    input_attrs: Attrs | None = None,
    attrs: Attrs | None = None,
) -> h.Node:
    """A bound field as the control of its kind, with its value, its limits and what is wrong.

    What is given here goes before what the bound field says. A password is never written into the
    page. With brackets, the control that stands there gets the frame: its id must be `bound.id`, or
    the name where that is None; the hint and the errors are those of the frame's group.

    Shape: that of `ui.input` and the other controls. In brackets: `<div class="sc-field"
    id="x-field" data-size="md"><label class="sc-field-label" for="x">…</label>…</div>`.

    Raises: UsageError for an id with white space.

    Example:
        >>> from stario_components import ui
        >>> seats = ui.BoundField(name="seats", label="Seats", kind="number", value=2, min="1")
        >>> print(ui.field(seats))
        <div class="sc-field" id="seats-field" data-size="md"><label class="sc-field-label" \
for="seats">Seats</label><input class="sc-input" id="seats" name="seats" type="number" value="2" \
min="1"></div>
    """
    shown = kind or bound.kind
    name_in_words = bound.label or bound.name if label is None else label
    told = bound.hint if hint is None else hint
    wrong = bound.errors or None
    if children is not None:
        return framed(
            label=name_in_words,
            id=control_id("field", id=bound.id, name=bound.name, label=name_in_words),
            label_hidden=label_hidden,
            required=bound.required,
            mark=mark,
            hint=told,
            error=wrong,
            size=size,
            attrs=attrs,
        )[children]
    if shown == "hidden":
        return h.input(
            h.merged(
                attrs,
                type="hidden",
                id=bound.id,
                name=bound.name,
                value=value_text(bound.value),
                form=form,
            )
        )
    if shown == "textarea":
        return textarea(
            label=name_in_words,
            name=bound.name,
            id=bound.id,
            value=value_text(bound.value),
            hint=told,
            error=wrong,
            required=bound.required,
            mark=mark,
            disabled=disabled,
            readonly=readonly,
            placeholder=placeholder or bound.placeholder,
            autocomplete=autocomplete or bound.autocomplete,
            minlength=bound.minlength,
            maxlength=bound.maxlength,
            rows=3 if rows is None else rows,
            auto_grow=auto_grow,
            counter=counter,
            size=size,
            label_hidden=label_hidden,
            form=form,
            attrs=attrs,
        )
    if shown == "checkbox":
        return checkbox(
            label=name_in_words,
            name=bound.name,
            id=bound.id,
            checked=is_on(bound.value),
            unchecked=bound.unchecked,
            hint=told,
            error=wrong,
            required=bound.required,
            mark=mark,
            disabled=disabled,
            size=size,
            label_hidden=label_hidden,
            label_side=label_side,
            form=form,
            attrs=attrs,
        )
    if shown == "switch":
        return switch(
            label=name_in_words,
            name=bound.name,
            id=bound.id,
            checked=is_on(bound.value),
            unchecked=bound.unchecked,
            hint=told,
            error=wrong,
            required=bound.required,
            mark=mark,
            disabled=disabled,
            size=size,
            label_hidden=label_hidden,
            label_side=label_side,
            form=form,
            attrs=attrs,
        )
    if shown == "checkboxes":
        return [
            unchecked_input(name=bound.name, value=bound.unchecked, disabled=disabled, form=form),
            checkbox_group(
                label=name_in_words,
                name=bound.name,
                id=bound.id,
                options=bound.options,
                values=value_texts(bound.value),
                hint=told,
                error=wrong,
                required=bound.required,
                mark=mark,
                disabled=disabled,
                orientation=orientation,
                size=size,
                label_hidden=label_hidden,
                form=form,
                input_attrs=input_attrs,
                attrs=attrs,
            ),
        ]
    if shown == "radio":
        return radio_group(
            label=name_in_words,
            name=bound.name,
            id=bound.id,
            options=bound.options,
            value=value_text(bound.value),
            hint=told,
            error=wrong,
            required=bound.required,
            mark=mark,
            disabled=disabled,
            variant=variant,
            orientation=orientation,
            size=size,
            label_hidden=label_hidden,
            form=form,
            input_attrs=input_attrs,
            attrs=attrs,
        )
    if shown == "select":
        return select(
            label=name_in_words,
            name=bound.name,
            id=bound.id,
            options=bound.options,
            value=value_text(bound.value),
            placeholder=placeholder or bound.placeholder,
            hint=told,
            error=wrong,
            required=bound.required,
            mark=mark,
            disabled=disabled,
            autocomplete=autocomplete or bound.autocomplete,
            size=size,
            label_hidden=label_hidden,
            form=form,
            attrs=attrs,
        )
    if shown == "multiselect":
        return [
            unchecked_input(name=bound.name, value=bound.unchecked, disabled=disabled, form=form),
            select(
                label=name_in_words,
                name=bound.name,
                id=bound.id,
                options=bound.options,
                value=value_texts(bound.value),
                multiple=True,
                rows=rows,
                hint=told,
                error=wrong,
                required=bound.required,
                mark=mark,
                disabled=disabled,
                autocomplete=autocomplete or bound.autocomplete,
                size=size,
                label_hidden=label_hidden,
                form=form,
                attrs=attrs,
            ),
        ]
    return input(
        label=name_in_words,
        name=bound.name,
        type=shown,
        id=bound.id,
        value=None if shown in {"password", "file"} else value_text(bound.value),
        hint=told,
        error=wrong,
        required=bound.required,
        mark=mark,
        disabled=disabled,
        readonly=readonly,
        placeholder=placeholder or bound.placeholder,
        autocomplete=autocomplete or bound.autocomplete,
        min=bound.min,
        max=bound.max,
        step=bound.step,
        minlength=bound.minlength,
        maxlength=bound.maxlength,
        pattern=bound.pattern,
        inputmode=inputmode,
        list=list,
        accept=accept,
        multiple=bound.multiple,
        icon=icon,
        prefix=prefix,
        suffix=suffix,
        icon_end=icon_end,
        size=size,
        label_hidden=label_hidden,
        form=form,
        attrs=attrs,
    )
