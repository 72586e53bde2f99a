"""Fields of one line: text, numbers, dates, colours, files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from .. import html as h
from ..render import component
from ._icon import icon_of
from ._labelled import control_id, described_by, invalid, labelled, marked_by
from ._values import Errors, Value, value_text
from ._vocabulary import Attrs, Icon, Size

InputType = Literal[
    "text",
    "email",
    "url",
    "tel",
    "password",
    "search",
    "number",
    "date",
    "time",
    "datetime-local",
    "month",
    "week",
    "color",
    "file",
]
InputMode = Literal["none", "text", "decimal", "numeric", "tel", "search", "email", "url"]


@component
def input(
    *,
    label: h.Node,
    name: str,
    type: InputType = "text",
    value: Value = None,
    hint: h.Node = None,
    error: Errors = None,
    required: bool = False,
    mark: str | None = None,
    disabled: bool = False,
    readonly: bool = False,
    placeholder: str | None = None,
    autocomplete: str | None = None,
    inputmode: InputMode | None = None,
    min: Value = None,
    max: Value = None,
    step: float | str | None = None,
    minlength: int | None = None,
    maxlength: int | None = None,
    pattern: str | None = None,
    list: str | Sequence[str] | None = None,
    accept: str | None = None,
    multiple: bool = False,
    icon: Icon | None = None,
    icon_end: Icon | None = None,
    prefix: h.Node = None,
    suffix: h.Node = None,
    size: Size = "md",
    label_hidden: bool = False,
    id: str | None = None,
    form: str | None = None,
    attrs: Attrs | None = None,
) -> h.Node:
    """A field of one line with its label; `attrs` go onto the `<input>` itself.

    `error` is one sentence or several, or a signal that is empty until an event sends one:
    `ds.signal("_error")`. `mark` follows the label instead of the asterisk of a
    required field: "optional", or nothing with `""`. `icon`, `prefix`, `suffix` and `icon_end`
    stand inside the border: a currency, a unit, a button. `list` holds suggestions, or is the id of
    a `<datalist>` on the page. A `value` that stays the same over patches leaves alone what is
    being typed.

    Shape: `<div class="sc-field" id="email-field" data-size="md"><label class="sc-field-label"
    for="email">…</label><input class="sc-input" id="email" name="email" type="email" …></div>`;
    with something inside the border `<div class="sc-input"><span class="sc-affix">…</span><input
    class="sc-input-control" …></div>`.

    Raises: UsageError for an id with white space, which is the name where none is given.
    Source: https://html.spec.whatwg.org/multipage/input.html,
    https://design-system.service.gov.uk/components/text-input/

    Example:
        >>> from stario_components import ui
        >>> print(ui.input(name="q", label="Search", type="search"))
        <div class="sc-field" id="q-field" data-size="md"><label class="sc-field-label" for="q">\
Search</label><input class="sc-input" id="q" name="q" type="search"></div>
    """
    own = control_id("input", id=id, name=name, label=label)
    more = attrs if error is None else marked_by(error, attrs)
    is_bare = icon is None and icon_end is None and prefix is None and suffix is None
    control = h.input(
        h.merged(
            more,
            class_="sc-input" if is_bare else "sc-input-control",
            id=own,
            name=name,
            type=type,
            value=None if value is None else value_text(value),
            placeholder=placeholder,
            required=required,
            disabled=disabled,
            readonly=readonly,
            autocomplete=autocomplete,
            inputmode=inputmode,
            min=None if min is None else value_text(min),
            max=None if max is None else value_text(max),
            step=None if step is None else value_text(step),
            minlength=minlength,
            maxlength=maxlength,
            pattern=pattern,
            list=list if list is None or isinstance(list, str) else f"{own}-list",
            accept=accept,
            multiple=multiple,
            form=form,
            aria_invalid=None if error is None else invalid(error),
            aria_describedby=None
            if hint is None and error is None
            else described_by(own, hint, error),
        )
    )
    return labelled(
        label=label,
        id=own,
        label_hidden=label_hidden,
        required=required,
        mark=mark,
        hint=hint,
        error=error,
        size=size,
    )[
        control
        if is_bare
        else h.div(".sc-input")[
            None if icon is None else icon_of(icon),
            None if prefix is None else h.span(".sc-affix")[prefix],
            control,
            None if suffix is None else h.span(".sc-affix")[suffix],
            None if icon_end is None else icon_of(icon_end),
        ],
        None
        if list is None or isinstance(list, str)
        else h.datalist(id=f"{own}-list")[(h.option(value=each) for each in list)],
    ]
