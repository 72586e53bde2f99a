"""What one touches of a control: the switch, the select, the field."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ... import ds, ui
from ... import html as h
from ...render import component

if TYPE_CHECKING:
    from ._view import Chosen, View


@component
def control_of(*, view: View) -> h.Node:
    hint = prose(text=view.doc) if view.doc else None
    match view.control:
        case "switch":
            return ui.switch(
                label=view.label,
                label_hidden=True,
                name=view.path,
                id=view.id,
                value="true",
                unchecked="false",
                checked=view.text == "true",
                hint=hint,
                error=view.error,
                size="sm",
            )
        case "segments" | "radios":
            return ui.radio_group(
                label=view.label,
                label_hidden=True,
                name=view.path,
                id=view.id,
                options=options_of(view.options),
                value=view.text,
                variant="segmented" if view.control == "segments" else "list",
                hint=hint,
                error=view.error,
                size="sm",
            )
        case "select":
            return ui.select(
                label=view.label,
                label_hidden=True,
                name=view.path,
                id=view.id,
                options=options_of(view.options),
                value=view.text,
                hint=hint,
                error=view.error,
                size="sm",
            )
        case "textarea":
            return ui.textarea(
                label=view.label,
                label_hidden=True,
                name=view.path,
                id=view.id,
                value=view.text,
                maxlength=view.maxlength,
                hint=hint,
                error=view.error,
                auto_grow=True,
                size="sm",
                attrs=_KEPT_TEXT if view.is_typed else None,
            )
        case "slider":
            return _slider(view=view, hint=hint)
        case "fixed":
            return _fixed(view=view)
        case _:
            return _input(view=view, hint=hint)


@component
def _input(*, view: View, hint: h.Node) -> h.Node:
    return ui.input(
        label=view.label,
        label_hidden=True,
        name=view.path,
        id=view.id,
        type=_input_type(view.control),
        value=view.text,
        min=view.min,
        max=view.max,
        step=view.step,
        maxlength=view.maxlength,
        autocomplete="off",
        hint=hint,
        error=view.error,
        size="sm",
        attrs=_KEPT if view.is_typed else None,
    )


@component
def _slider(*, view: View, hint: h.Node) -> h.Node:
    """A slider, and beside it the number, which follows the hand before the server answers."""
    return h.div(".sc-field.sg-slider", id=f"{view.id}-field", data_size="sm")[
        h.label(".sc-field-label", for_=view.id, data_hidden=True)[view.label],
        h.div(".sg-slider-line")[
            h.input(
                h.merged(
                    _SLIDING | _KEPT if view.is_typed else _SLIDING,
                    ".sg-range",
                    id=view.id,
                    name=view.path,
                    type="range",
                    min=view.min,
                    max=view.max,
                    step=view.step,
                    value=view.text,
                    aria_describedby=f"{view.id}-hint" if view.doc else None,
                )
            ),
            h.output(".sg-range-value", for_=view.id)[view.text],
        ],
        h.div(".sc-field-hint", id=f"{view.id}-hint")[hint] if view.doc else None,
    ]


@component
def _fixed(*, view: View) -> h.Node:
    return [
        h.code(".sg-value")[view.text],
        h.p(".sg-arg-doc")[prose(text=view.reason)],
    ]


@component
def prose(*, text: str) -> h.Node:
    """A sentence in which backticks are code."""
    return [
        h.code[part] if place % 2 else part for place, part in enumerate(text.split("`")) if part
    ]


# What is typed stays, see the form.
_KEPT = ds.preserve_attr("value")
_KEPT_TEXT = ds.ignore_morph()
_SLIDING = ds.on_input(ds.js("el.nextElementSibling.value = el.value"))


def options_of(choices: Sequence[Chosen]) -> list[ui.Option]:
    return [ui.Option(each.token, each.label) for each in choices]


_INPUTS: dict[str, ui.InputType] = {
    "number": "number",
    "date": "date",
    "time": "time",
    "datetime-local": "datetime-local",
}


def _input_type(control: str) -> ui.InputType:
    return _INPUTS.get(control, "text")
