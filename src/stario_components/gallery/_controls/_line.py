"""A control in its line of the form: its name, its type, its rows, a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import html as h
from ... import ui
from ...render import component
from ._field import control_of, options_of, prose

if TYPE_CHECKING:
    from ._view import View


@component
def arg_line(*, view: View) -> h.Node:
    if view.control in {"group", "rows"}:
        return _several(view=view)
    return h.div(
        ".sg-arg", id=f"line-{view.id}", data_given=view.is_given, data_changed=view.is_changed
    )[
        _name(view=view),
        h.div(".sg-arg-control")[
            control_of(view=view) if view.control != "none" else None,
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
        h.p(".sg-arg-doc")[prose(text=view.doc)] if view.doc else None,
        h.p(".sg-error", id=f"error-{view.id}")[view.error] if view.error else None,
        _rows(view=view)
        if view.control == "rows"
        else h.div(".sg-args")[(arg_line(view=each) for each in view.within)],
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
        arg_line(view=view),
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
            options=options_of(view.tags),
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
