"""What all controls have around them: a label, a hint, errors, and the ids that tie these together.

Law: `<id>-field` is the whole of it (what a patch replaces); `<id>-error` and `<id>-hint` describe
the control, and it names only those of them that are on the page.
"""

from __future__ import annotations

from .. import ds
from .. import html as h
from .._errors import UsageError, message, shown
from ..render import component
from ._icon import icon
from ._ids import checked_id
from ._values import Errors, errors_in, may_fail
from ._vocabulary import Attrs, Size


@component.with_children
def labelled(
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
) -> h.Node:
    """A control with its label above it, and what is wrong and a hint below it.

    Shape: `<div class="sc-field" id="x-field" data-size="md"><label class="sc-field-label"
    for="x">…</label>…<div class="sc-field-errors" id="x-error">…</div><div class="sc-field-hint"
    id="x-hint">…</div></div>`.
    Source: https://www.w3.org/WAI/tutorials/forms/
    """
    return h.div(".sc-field", id=f"{id}-field", data_size=size)[
        h.label(".sc-field-label", for_=id, data_hidden=label_hidden)[
            label, mark_of(required=required, mark=mark)
        ],
        children,
        notes(id=id, hint=hint, error=error),
    ]


@component.with_children
def grouped(
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
    disabled: bool,
    is_radios: bool,
    attrs: Attrs | None,
) -> h.Node:
    """Several controls that answer one question, which is their legend.

    The group can be focused, so that a summary of errors can lead to it.

    Shape: `<div class="sc-field" id="x-field" data-size="md"><fieldset class="sc-fieldset" id="x"
    tabindex="-1" aria-describedby="x-error"><legend class="sc-field-label">…</legend>…</fieldset>
    <div class="sc-field-errors" id="x-error">…</div></div>`.
    Source: https://www.w3.org/WAI/tutorials/forms/grouping/
    """
    more = marked_by(error, attrs) if is_radios and error is not None else attrs
    return h.div(".sc-field", id=f"{id}-field", data_size=size)[
        h.fieldset(
            h.merged(
                more,
                ".sc-fieldset",
                id=id,
                tabindex="-1",
                disabled=disabled,
                role="radiogroup" if is_radios else None,
                aria_required="true" if is_radios and required else None,
                aria_invalid=invalid(error) if is_radios and error is not None else None,
                aria_describedby=None
                if hint is None and error is None
                else described_by(id, hint, error),
            )
        )[
            h.legend(".sc-field-label", data_hidden=label_hidden)[
                label, mark_of(required=required, mark=mark)
            ],
            children,
        ],
        notes(id=id, hint=hint, error=error),
    ]


@component
def mark_of(*, required: bool, mark: str | None) -> h.Node:
    """What follows a label: the asterisk of a required control, or the word given for it."""
    if mark is None:
        return h.span(".sc-field-required", aria_hidden="true")["*"] if required else None
    return [" ", h.span(".sc-field-mark")[mark]] if mark else None


@component
def notes(*, id: str, hint: h.Node, error: Errors) -> h.Node:
    """What is wrong, then the hint."""
    if error is None:
        return _hint(id=id, hint=hint)
    if isinstance(error, ds.Expr):
        return [_coming(id=id, error=error), _hint(id=id, hint=hint)]
    errors = errors_in(error)
    return [
        h.div(".sc-field-errors", id=f"{id}-error")[
            (h.p(".sc-field-error")[icon("circle-alert"), h.span[each]] for each in errors)
        ]
        if errors
        else None,
        _hint(id=id, hint=hint),
    ]


@component
def _hint(*, id: str, hint: h.Node) -> h.Node:
    return None if hint is None else h.div(".sc-field-hint", id=f"{id}-hint")[hint]


@component
def _coming(*, id: str, error: ds.Expr) -> h.Node:
    """The place of an error that a signal brings; it is read out when it comes."""
    return h.div(
        ".sc-field-errors", ds.attr({"hidden": ~error}), id=f"{id}-error", role="alert", hidden=True
    )[h.p(".sc-field-error")[icon("circle-alert"), h.span(ds.text(error))]]


def described_by(id: str, hint: h.Node, error: Errors) -> str | None:
    """The ids for `aria-describedby`."""
    if may_fail(error):
        return f"{id}-error" if hint is None else f"{id}-error {id}-hint"
    return None if hint is None else f"{id}-hint"


def invalid(error: Errors) -> str | None:
    """The value of `aria-invalid`."""
    return "true" if errors_in(error) else None


def marked_by(error: Errors, attrs: Attrs | None) -> Attrs | None:
    """Attributes that make a control invalid while a signal holds an error, and those given."""
    if not isinstance(error, ds.Expr):
        return attrs
    made = ds.attr({"aria-invalid": error.then("true", None)})
    return made if attrs is None else made | attrs


def control_id(component: str, *, id: str | None, name: str, label: h.Node) -> str:
    """The id of a control: its name where none is given. A control without a label is refused.

    Raises: UsageError.
    """
    if label is None:
        raise unlabelled(component, name)
    return checked_id(component, name if id is None else id)


def unlabelled(component: str, name: str | None) -> UsageError:
    return UsageError(
        message(
            f"ui.{component} got label=None (name={shown(name)}).",
            "Nobody could tell what it is for: a screen reader would name its kind, no more.",
            "Give it a label; label_hidden=True keeps it from the screen, not from who listens.",
        )
    )
