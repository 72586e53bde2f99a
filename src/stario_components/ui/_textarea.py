"""Text of several lines."""

from __future__ import annotations

from .. import html as h
from ..render import component
from ._labelled import control_id, described_by, invalid, labelled
from ._values import Errors
from ._vocabulary import Attrs, Size


@component
def textarea(
    *,
    label: h.Node,
    name: str,
    value: str | None = None,
    hint: h.Node = None,
    error: Errors = None,
    required: bool = False,
    mark: str | None = None,
    disabled: bool = False,
    readonly: bool = False,
    placeholder: str | None = None,
    autocomplete: str | None = None,
    minlength: int | None = None,
    maxlength: int | None = None,
    rows: int = 3,
    auto_grow: bool = False,
    counter: str | None = None,
    size: Size = "md",
    label_hidden: bool = False,
    id: str | None = None,
    form: str | None = None,
    attrs: Attrs | None = None,
) -> h.Node:
    """A field of several lines with its label; `attrs` go onto the `<textarea>` itself.

    `rows` is its height; with `auto_grow` it grows from there with what is typed, in browsers that
    can. `counter` tells below it how much of `maxlength` is used, while one types: "{count} of
    {max}" or "{left} characters left". All else is as in `ui.input`.

    Shape: `<div class="sc-field" id="about-field" data-size="md"><label class="sc-field-label"
    for="about">…</label><textarea class="sc-input" id="about" name="about" rows="3">…</textarea>
    </div>`.

    Raises: UsageError for an id with white space, and for a counter without `maxlength`.
    Source: https://html.spec.whatwg.org/multipage/form-elements.html#the-textarea-element,
    https://design-system.service.gov.uk/components/character-count/

    Example:
        >>> from stario_components import ui
        >>> print(ui.textarea(name="about", label="About you", value="I am <b>"))
        <div class="sc-field" id="about-field" data-size="md"><label class="sc-field-label" \
for="about">About you</label><textarea class="sc-input" id="about" name="about" rows="3">\
I am &lt;b&gt;</textarea></div>
    """
    own = control_id("textarea", id=id, name=name, label=label)
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
        h.textarea(
            h.merged(
                attrs,
                ".sc-input",
                id=own,
                name=name,
                rows=rows,
                placeholder=placeholder,
                required=required,
                disabled=disabled,
                readonly=readonly,
                autocomplete=autocomplete,
                minlength=minlength,
                maxlength=maxlength,
                form=form,
                data_auto_grow=auto_grow,
                style=f"--sc-rows: {rows}" if auto_grow else None,
                aria_invalid=invalid(error),
                aria_describedby=described_by(own, hint, error),
            )
        )[text_inside(value)],
    ]


def text_inside(value: str | None) -> str | None:
    """The text of a textarea. A parser drops a line break right after the tag, so one more is put
    there.

    Source: https://html.spec.whatwg.org/multipage/grouping-content.html#the-pre-element
    """
    return f"\n{value}" if value is not None and value.startswith(("\n", "\r")) else value
