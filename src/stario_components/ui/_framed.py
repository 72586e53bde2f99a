"""The frame of a field around a control of somebody's own."""

from __future__ import annotations

from .. import html as h
from ..render import component
from ._labelled import described_by, labelled
from ._values import Errors
from ._vocabulary import Attrs, Size


@component.with_children
def framed(
    children: h.Node,
    *,
    label: h.Node,
    id: str,
    label_hidden: bool,
    required: bool,
    mark: str | None,
    hint: h.Node,
    error: Errors,
    size: Size,
    attrs: Attrs | None,
) -> h.Node:
    """A control that somebody else wrote, with this id: the frame describes its group."""
    described = described_by(id, hint, error)
    return labelled(
        label=label,
        id=id,
        label_hidden=label_hidden,
        required=required,
        mark=mark,
        hint=hint,
        error=error,
        size=size,
    )[
        h.div(
            h.merged(
                attrs,
                ".sc-field-control",
                role=None if described is None else "group",
                aria_describedby=described,
            )
        )[children]
    ]
