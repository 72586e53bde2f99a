"""The form of the controls: every change is an address, with and without JavaScript.

Law: it is given views, and knows no types and no stories.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ... import ds, ui
from ... import html as h
from ...render import component
from ._view import untyped

if TYPE_CHECKING:
    from ._reading import Reading
    from ._view import Chosen, View


@component
def controls_form(
    *,
    reading: Reading,
    action: str,
    hidden: Mapping[str, str] | None = None,
    reset: str | None = None,
    keep: bool = False,
    attrs: ui.Attrs | None = None,
) -> h.Node:
    """The controls of a story in a form that asks for `action` with their values.

    It sends all values, and `~form=1` beside them; whoever answers writes the short address. Rows
    are added and removed by buttons that send it too. `hidden` are the gallery's own settings,
    `reset` is the address of the story as it stands in its file. With `keep`, in an answer to the
    form itself, fields whose value was sent are left as they are: somebody types in one of them.

    Shape: `<form class="sc-form sg-controls" method="get" …>…</form>`, each control in
    `<div class="sg-arg" id="line-arg-tone">…</div>`.
    """
    views = reading.views if keep else [untyped(each) for each in reading.views]
    fixed = [each for each in views if each.control == "fixed"]
    is_changed = bool(reading.query or reading.problems)
    return ui.form(
        method="get",
        action=action,
        id="sg-controls",
        label="Controls",
        hidden={"~form": "1", **(hidden or {})},
        attrs=h.merged(_TYPING | (attrs or {}), ".sg-controls"),
    )[
        _head(reset=reset if is_changed else None),
        h.div(".sg-args")[(_arg(view=each) for each in views if each.control != "fixed")],
        _fixed_ones(views=fixed) if fixed else None,
        None if views else h.p(".sg-args-none")["This story has no args that could be changed."],
    ]


@component
def _head(*, reset: str | None) -> h.Node:
    """The first button of a form is the one that the Enter key presses, so it only applies."""
    return h.div(".sg-controls-head")[
        ui.button(type="submit", size="sm", attrs={"class": "sg-apply"})["Apply"],
        None if reset is None else _reset_all(href=reset),
    ]


@component
def _reset_all(*, href: str) -> h.Node:
    return ui.button(
        href=href, variant="ghost", size="sm", icon="refresh-cw", attrs={"id": "reset-all"}
    )["Reset all"]


@component
def _fixed_ones(*, views: Sequence[View]) -> h.Node:
    count = "1 arg" if len(views) == 1 else f"{len(views)} args"
    return h.details(".sg-fixed", id="sg-args-fixed")[
        h.summary[f"{count} that only the story's file changes"],
        h.div(".sg-args")[(_arg(view=each) for each in views)],
    ]


@component
def _arg(*, view: View) -> h.Node:
    if view.control in {"group", "rows"}:
        return _several(view=view)
    return h.div(
        ".sg-arg", id=f"line-{view.id}", data_given=view.is_given, data_changed=view.is_changed
    )[
        _name(view=view),
        h.div(".sg-arg-control")[
            _control(view=view) if view.control != "none" else None,
            _types(view=view) if view.tags else None,
        ],
        _reset(view=view) if view.is_changed else None,
    ]


@component
def _name(*, view: View) -> h.Node:
    """The name for the eye; the control has a label of its own for the ear."""
    return h.div(".sg-arg-name", aria_hidden="true")[
        h.code[view.path.rpartition(".")[2]],
        h.span(".sg-arg-type")[view.said] if view.said else None,
    ]


@component
def _several(*, view: View) -> h.Node:
    """A value with parts, or with rows."""
    return h.fieldset(
        ".sg-group",
        id=f"line-{view.id}",
        data_given=view.is_given,
        data_changed=view.is_changed,
        aria_describedby=f"error-{view.id}" if view.error else None,
    )[
        h.legend(".sg-group-name")[
            h.code[view.path.rpartition(".")[2]], " ", h.span(".sg-arg-type")[view.said]
        ],
        h.div(".sg-group-head")[
            _types(view=view) if view.tags else None,
            _reset(view=view) if view.is_changed else None,
        ]
        if view.tags or view.is_changed
        else None,
        h.p(".sg-arg-doc")[_prose(text=view.doc)] if view.doc else None,
        h.p(".sg-error", id=f"error-{view.id}")[view.error] if view.error else None,
        _rows(view=view)
        if view.control == "rows"
        else h.div(".sg-args")[(_arg(view=each) for each in view.within)],
    ]


@component
def _rows(*, view: View) -> h.Node:
    """Rows, with buttons that send the form with one row more, or without one of them."""
    return [
        h.input(type="hidden", name=view.count_name, value=len(view.within)),
        h.input(type="hidden", name=f"{view.path}~gone", value=view.gone) if view.gone else None,
        h.ol(".sg-rows", id=f"rows-{view.id}")[
            (
                _row(view=each, place=place, drop=f"{view.path}~drop")
                for place, each in enumerate(view.within)
            )
        ],
        ui.button(
            type="submit",
            name=view.count_name,
            value=len(view.within) + 1,
            size="sm",
            variant="outline",
            icon="plus",
            label=f"Add a row to {view.label}",
            attrs={"id": f"add-{view.id}"},
        )["Add a row"]
        if view.can_grow
        else None,
    ]


@component
def _row(*, view: View, place: int, drop: str) -> h.Node:
    return h.li(".sg-row", id=f"row-{view.id}")[
        _arg(view=view),
        ui.icon_button(
            "trash-2",
            type="submit",
            name=drop,
            value=place,
            size="sm",
            label=f"Remove {view.label}",
            attrs={"id": f"drop-{view.id}"},
        ),
    ]


@component
def _types(*, view: View) -> h.Node:
    """Which type the value is of. What was chosen before goes along: fields of another type that
    are sent with it don't count."""
    name = f"{view.path}~"
    own = f"type-{view.id}"
    return [
        h.input(type="hidden", name=f"{name}was", value=view.tag),
        ui.checkbox(
            label=[ui.visually_hidden[f"{view.label} is "], "None"],
            name=name,
            id=own,
            value="none",
            unchecked="some",
            checked=view.tag == "none",
            size="sm",
        )
        if view.tags[0].token == "some"
        else ui.select(
            label=f"Type of {view.label}",
            label_hidden=True,
            name=name,
            id=own,
            options=_options(view.tags),
            value=view.tag,
            size="sm",
        ),
    ]


@component
def _reset(*, view: View) -> h.Node:
    return ui.icon_button(
        "refresh-cw",
        type="submit",
        name=f"{view.path}~reset",
        value="1",
        size="xs",
        label=f"Reset {view.label}",
        attrs={"id": f"reset-{view.id}", "class": "sg-reset"},
    )


@component
def _control(*, view: View) -> h.Node:
    hint = _prose(text=view.doc) if view.doc else None
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
                options=_options(view.options),
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
                options=_options(view.options),
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
        h.p(".sg-arg-doc")[_prose(text=view.reason)],
    ]


@component
def _prose(*, text: str) -> h.Node:
    """A sentence in which backticks are code."""
    return [
        h.code[part] if place % 2 else part for place, part in enumerate(text.split("`")) if part
    ]


# A patch compares the values that the page was sent. So what is typed becomes one, lest a reset
# look like no change; and where it was sent just now the patch leaves it alone, lest a late answer
# put it back. Of a text of several lines the client leaves all or nothing, and only where it is
# said before and after.
_TYPING = ds.on_input(
    ds.js(
        "evt.target.defaultValue = evt.target.value; "
        "evt.target.type === 'textarea' && evt.target.setAttribute('data-ignore-morph', '')"
    )
)
_KEPT = ds.preserve_attr("value")
_KEPT_TEXT = ds.ignore_morph()
_SLIDING = ds.on_input(ds.js("el.nextElementSibling.value = el.value"))


def _options(choices: Sequence[Chosen]) -> list[ui.Option]:
    return [ui.Option(each.token, each.label) for each in choices]


_INPUTS: dict[str, ui.InputType] = {
    "number": "number",
    "date": "date",
    "time": "time",
    "datetime-local": "datetime-local",
}


def _input_type(control: str) -> ui.InputType:
    return _INPUTS.get(control, "text")
