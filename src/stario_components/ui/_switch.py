"""A switch: on or off, at once."""

from __future__ import annotations

from .. import html as h
from ..render import component
from ._box import LabelSide, box
from ._values import Errors, Value
from ._vocabulary import Attrs, Size


@component
def switch(
    *,
    label: h.Node,
    name: str | None = None,
    value: Value = None,
    checked: bool = False,
    unchecked: str | None = None,
    hint: h.Node = None,
    error: Errors = None,
    required: bool = False,
    mark: str | None = None,
    disabled: bool = False,
    size: Size = "md",
    label_hidden: bool = False,
    label_side: LabelSide = "end",
    id: str | None = None,
    form: str | None = None,
    attrs: Attrs | None = None,
) -> h.Node:
    """A switch inside of its label, for what takes effect at once; `attrs` go onto the `<input>`.

    It is a checkbox that is read out as a switch, and takes what a checkbox does. With
    `label_side="start"` the label begins the line and the switch ends it, as in lists of settings.

    Shape: `<label class="sc-choice" data-size="md" data-label="end"><input class="sc-switch"
    type="checkbox" role="switch"><span class="sc-choice-text">…</span></label>`, with a name inside
    of `<div class="sc-field" id="x-field" data-size="md">…</div>`.

    Raises: UsageError for a hint or an error where there is neither name nor id.
    Source: https://www.w3.org/WAI/ARIA/apg/patterns/switch/

    Example:
        >>> from stario_components import ui
        >>> print(ui.switch(label="Sound", checked=True))
        <label class="sc-choice" data-size="md" data-label="end"><input class="sc-switch" \
type="checkbox" role="switch" checked><span class="sc-choice-text">Sound</span></label>
    """
    return box(
        kind="switch",
        label=label,
        name=name,
        value=value,
        checked=checked,
        unchecked=unchecked,
        hint=hint,
        error=error,
        required=required,
        mark=mark,
        disabled=disabled,
        size=size,
        label_hidden=label_hidden,
        label_side=label_side,
        id=id,
        form=form,
        attrs=attrs,
    )
