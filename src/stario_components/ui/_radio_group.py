"""Radios: one of a few."""

from __future__ import annotations

from typing import Literal

from .. import html as h
from ..render import component
from ._bound import Options
from ._choice import choice
from ._labelled import control_id, grouped
from ._values import Errors, Value, options_in, value_text
from ._vocabulary import Attrs, Orientation, Size

RadioVariant = Literal["list", "cards", "segmented"]
"""How radios look: one under the other, in frames, or as one bar."""


@component
def radio_group(
    *,
    label: h.Node,
    name: str,
    options: Options,
    value: Value = None,
    hint: h.Node = None,
    error: Errors = None,
    required: bool = False,
    mark: str | None = None,
    disabled: bool = False,
    variant: RadioVariant = "list",
    orientation: Orientation = "vertical",
    size: Size = "md",
    label_hidden: bool = False,
    id: str | None = None,
    form: str | None = None,
    input_attrs: Attrs | None = None,
    attrs: Attrs | None = None,
) -> h.Node:
    """Radios that answer one question, which is their legend. The one with this `value` is chosen.

    Cards show an option's description and icon in a frame; with `orientation="horizontal"` they
    stand side by side where there is room. Segments are for a few short words. `attrs` go onto the
    `<fieldset>`, which hears the events of all radios; `input_attrs` onto each: `ds.bind("plan")`.

    Shape: `<div class="sc-field" id="x-field" data-size="md"><fieldset class="sc-fieldset" id="x"
    tabindex="-1" role="radiogroup"><legend class="sc-field-label">…</legend><div
    class="sc-choices" data-variant="list" data-orientation="vertical"><label class="sc-choice" …>
    <input class="sc-radio" id="x--a" name="x" type="radio" value="a">…</label>…</div>
    </fieldset></div>`.

    Raises: UsageError for an id with white space, which is the name where none is given.
    Source: https://www.w3.org/WAI/ARIA/apg/patterns/radio/,
    https://design-system.service.gov.uk/components/radios/

    Example:
        >>> from stario_components import ui
        >>> group = ui.radio_group(label="Size", name="size", options=["S", "M"], value="M")
        >>> 'value="M" checked' in str(group)
        True
    """
    own = control_id("radio_group", id=id, name=name, label=label)
    chosen = value_text(value)
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
        is_radios=True,
        attrs=attrs,
    )[
        h.div(".sc-choices", data_variant=variant, data_orientation=orientation)[
            (
                choice(
                    type="radio",
                    option=each,
                    id=own,
                    name=name,
                    checked=each.value == chosen,
                    required=required,
                    form=form,
                    invalid=None,
                    attrs=input_attrs,
                )
                for each in options_in(options)
            )
        ]
    ]
