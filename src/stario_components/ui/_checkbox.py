"""Checkboxes: one by itself, and several that answer one question."""

from __future__ import annotations

from collections.abc import Iterable

from .. import ds
from .. import html as h
from ..render import component
from ._bound import Options
from ._box import LabelSide, box
from ._choice import choice
from ._labelled import control_id, grouped, invalid, marked_by
from ._values import Errors, Value, options_in, value_texts
from ._vocabulary import Attrs, Orientation, Size


@component
def checkbox(
    *,
    label: h.Node,
    name: str | None = None,
    value: Value = None,
    checked: bool = False,
    unchecked: str | None = None,
    indeterminate: bool | None = None,
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
    """A checkbox inside of its label; `attrs` go onto the `<input>` itself.

    With a name it is part of a form and has the frame of a field; one that is sent by Datastar
    alone needs none. It sends `value` ("on" where there is none) when it is ticked, and nothing
    otherwise, or `unchecked`. `indeterminate` is shown as long as the person doesn't choose: for a
    box that may be in that state, say True or False in every render.

    Shape: `<label class="sc-choice" data-size="md" data-label="end"><input class="sc-checkbox"
    type="checkbox"><span class="sc-choice-text">…</span></label>`, with a name inside of `<div
    class="sc-field" id="x-field" data-size="md">…</div>`. Its id is its name, and its value.

    Raises: UsageError for a hint or an error where there is neither name nor id.
    Source: https://www.w3.org/WAI/ARIA/apg/patterns/checkbox/

    Example:
        >>> from stario_components import ui
        >>> print(ui.checkbox(label="Done", checked=True))
        <label class="sc-choice" data-size="md" data-label="end"><input class="sc-checkbox" \
type="checkbox" checked><span class="sc-choice-text">Done</span></label>
    """
    return box(
        kind="checkbox",
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
        attrs=attrs if indeterminate is None else half_ticked(indeterminate, attrs),
    )


@component
def checkbox_group(
    *,
    label: h.Node,
    name: str,
    options: Options,
    values: Iterable[Value] = (),
    hint: h.Node = None,
    error: Errors = None,
    required: bool = False,
    mark: str | None = None,
    disabled: bool = False,
    orientation: Orientation = "vertical",
    size: Size = "md",
    label_hidden: bool = False,
    id: str | None = None,
    form: str | None = None,
    input_attrs: Attrs | None = None,
    attrs: Attrs | None = None,
) -> h.Node:
    """Checkboxes that answer one question, which is their legend. Those in `values` are ticked.

    How many may be chosen is said by the hint; no browser checks it. `attrs` go onto the
    `<fieldset>`, which hears the events of all boxes; `input_attrs` onto each box: `ds.bind(...)`.

    Shape: `<div class="sc-field" id="x-field" data-size="md"><fieldset class="sc-fieldset" id="x"
    tabindex="-1"><legend class="sc-field-label">…</legend><div class="sc-choices"
    data-orientation="vertical"><label class="sc-choice" …><input class="sc-checkbox" id="x--a"
    name="x" type="checkbox" value="a">…</label>…</div></fieldset></div>`.

    Raises: UsageError for an id with white space, which is the name where none is given.
    Source: https://design-system.service.gov.uk/components/checkboxes/

    Example:
        >>> from stario_components import ui
        >>> days = ["Mon", "Tue"]
        >>> group = ui.checkbox_group(label="Days", name="days", options=days, values=["Tue"])
        >>> 'value="Tue" checked' in str(group)
        True
    """
    own = control_id("checkbox_group", id=id, name=name, label=label)
    ticked_ones = value_texts(values)
    wrong = None if error is None else invalid(error)
    of_each = input_attrs if error is None else marked_by(error, input_attrs)
    return grouped(
        label=label,
        id=own,
        label_hidden=label_hidden,
        required=required,
        mark=mark,
        hint=hint,
        error=error,
        size=size,
        disabled=disabled,
        is_radios=False,
        attrs=attrs,
    )[
        h.div(".sc-choices", data_orientation=orientation)[
            (
                choice(
                    type="checkbox",
                    option=each,
                    id=own,
                    name=name,
                    checked=each.value in ticked_ones,
                    required=False,
                    form=form,
                    invalid=wrong,
                    attrs=of_each,
                )
                for each in options_in(options)
            )
        ]
    ]


def half_ticked(is_half: bool, attrs: Attrs | None) -> Attrs:
    """HTML has no attribute for it, only a property."""
    state = ds.init(ds.js("el.indeterminate = true" if is_half else "el.indeterminate = false"))
    return state if attrs is None else state | attrs
