"""A switch: on or off, at once."""

from __future__ import annotations

from .. import html as h
from ..render import component
from ._checkbox import unchecked_input
from ._choice import LabelSide, box_id, nowhere, ticked
from ._labelled import described_by, invalid, marked_by
from ._values import Errors, Value, may_fail, value_text
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
    own = box_id("switch", id=id, name=name, value=value, label=label)
    if own is None and (hint is not None or (error is not None and may_fail(error))):
        raise nowhere("switch", "an error" if hint is None else "a hint")
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
                ".sc-switch",
                id=own,
                name=name,
                type="checkbox",
                role="switch",
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
