"""A single box to tick: what a checkbox and a switch are."""

from __future__ import annotations

from typing import Literal

from .. import html as h
from .._errors import UsageError, message
from ..render import component
from ._choice import part_of_id
from ._ids import checked_id
from ._labelled import described_by, invalid, mark_of, marked_by, notes, unlabelled
from ._values import Errors, Value, may_fail, value_text
from ._vocabulary import Attrs, Size

LabelSide = Literal["start", "end"]
"""On which side of the box its label stands."""


@component
def box(
    *,
    kind: Literal["checkbox", "switch"],
    label: h.Node,
    name: str | None,
    value: Value,
    checked: bool,
    unchecked: str | None,
    hint: h.Node,
    error: Errors,
    required: bool,
    mark: str | None,
    disabled: bool,
    size: Size,
    label_hidden: bool,
    label_side: LabelSide,
    id: str | None,
    form: str | None,
    attrs: Attrs | None,
) -> h.Node:
    """A single box: a checkbox, or the same as a switch."""
    own = box_id(kind, id=id, name=name, value=value, label=label)
    if own is None and (hint is not None or (error is not None and may_fail(error))):
        raise nowhere(kind, "an error" if hint is None else "a hint")
    more = attrs if error is None else marked_by(error, attrs)
    return ticked(
        label=label,
        id=own,
        label_hidden=label_hidden,
        label_side=label_side,
        required=required,
        mark=mark,
        hint=hint,
        error=error,
        size=size,
    )[
        unchecked_input(name=name, value=unchecked, disabled=disabled, form=form),
        h.input(
            h.merged(
                more,
                class_="sc-checkbox" if kind == "checkbox" else "sc-switch",
                id=own,
                name=name,
                type="checkbox",
                role="switch" if kind == "switch" else None,
                value=None if value is None else value_text(value),
                checked=checked,
                required=required,
                disabled=disabled,
                form=form,
                aria_invalid=None if error is None else invalid(error),
                aria_describedby=None
                if own is None or (hint is None and error is None)
                else described_by(own, hint, error),
            )
        ),
    ]


@component
def unchecked_input(
    *, name: str | None, value: str | None, disabled: bool, form: str | None
) -> h.Node:
    """What a box that is not ticked sends: a browser sends the later of two under one name last."""
    if name is None or value is None:
        return None
    return h.input(type="hidden", name=name, value=value, disabled=disabled, form=form)


@component.with_children
def ticked(
    children: h.Node,
    *,
    label: h.Node,
    id: str | None,
    label_hidden: bool,
    label_side: LabelSide,
    required: bool,
    mark: str | None,
    hint: h.Node,
    error: Errors,
    size: Size,
) -> h.Node:
    """A box (the children) inside of its label; with an id, inside of a field.

    Shape: `<label class="sc-choice" data-size="md"><input …><span class="sc-choice-text">…</span>
    </label>`, around it `<div class="sc-field" id="x-field" data-size="md">…</div>`.
    """
    text = h.span(".sc-choice-text", data_hidden=label_hidden)[
        label, mark_of(required=required, mark=mark)
    ]
    if id is None:
        return h.label(".sc-choice", data_size=size, data_label=label_side)[children, text]
    return h.div(".sc-field", id=f"{id}-field", data_size=size)[
        h.label(".sc-choice", data_label=label_side)[children, text],
        notes(id=id, hint=hint, error=error),
    ]


def box_id(
    component: str, *, id: str | None, name: str | None, value: object, label: h.Node
) -> str | None:
    """The id of a single box: its name, and its value where it has one, as several boxes may share
    a name. Without a name there is none.

    Raises: UsageError.
    """
    if label is None:
        raise unlabelled(component, name)
    if id is not None:
        return checked_id(component, id)
    if name is None:
        return None
    text = value_text(value)
    return checked_id(component, name if text is None else f"{name}--{part_of_id(text)}")


def nowhere(component: str, prop: str) -> UsageError:
    return UsageError(
        message(
            f"ui.{component} got {prop}, and neither a name nor an id.",
            "The box could not point at it, so it would not be read out with the box.",
            'Give it an id of its own on the page: id="terms".',
        )
    )
