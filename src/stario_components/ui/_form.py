"""A form, the groups of fields in it, and the buttons at its end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from .. import html as h
from ..render import component
from ._address import checked_address
from ._ids import checked_id
from ._vocabulary import Attrs


@component.with_children
def form(
    children: h.Node,
    *,
    action: str | None = None,
    method: Literal["post", "get", "dialog"] = "post",
    id: str | None = None,
    label: str | None = None,
    files: bool = False,
    novalidate: bool = True,
    hidden: Mapping[str, str] | None = None,
    attrs: Attrs | None = None,
) -> h.Node:
    """A form with its fields in brackets.

    It sends itself to `action` in any browser; with `attrs=ds.on_submit(ds.post(…))` Datastar sends
    it where there is JavaScript. `novalidate` leaves all checks to the server, which tells of every
    error at once, in the words of the page; without it the browser stops at the first.

    `files` is for a form with a file input. `hidden` are fields that nobody sees, the token against
    forged requests for example. `label` names the form for a screen reader, as a landmark.

    Shape: `<form class="sc-form" action="/sign-up" method="post" novalidate>…</form>`.
    Source: https://html.spec.whatwg.org/multipage/forms.html#the-form-element

    Example:
        >>> from stario_components import ui
        >>> print(ui.form(action="/search", method="get")["…"])
        <form class="sc-form" action="/search" method="get" novalidate>…</form>
    """
    return h.form(
        h.merged(
            attrs,
            ".sc-form",
            id=None if id is None else checked_id("form", id),
            action=None if action is None else checked_address(action),
            method=method,
            enctype="multipart/form-data" if files else None,
            novalidate=novalidate,
            aria_label=label,
        )
    )[
        None
        if hidden is None
        else (h.input(type="hidden", name=name, value=value) for name, value in hidden.items()),
        children,
    ]


@component.with_children
def form_group(
    children: h.Node,
    *,
    label: h.Node,
    hint: h.Node = None,
    id: str | None = None,
    attrs: Attrs | None = None,
) -> h.Node:
    """Fields that belong together, under a name of their own.

    Shape: `<fieldset class="sc-form-group"><legend class="sc-form-legend">Address</legend>…
    </fieldset>`.
    Source: https://www.w3.org/WAI/tutorials/forms/grouping/

    Example:
        >>> from stario_components import ui
        >>> print(ui.form_group(label="Address")["…"])
        <fieldset class="sc-form-group"><legend class="sc-form-legend">Address</legend>…</fieldset>
    """
    return h.fieldset(
        h.merged(attrs, ".sc-form-group", id=None if id is None else checked_id("form_group", id))
    )[
        h.legend(".sc-form-legend")[label],
        None if hint is None else h.p(".sc-form-hint")[hint],
        children,
    ]


@component.with_children
def form_actions(children: h.Node, *, attrs: Attrs | None = None) -> h.Node:
    """The buttons at the end of a form, in a row.

    Shape: `<div class="sc-form-actions">…</div>`.
    """
    return h.div(h.merged(attrs, ".sc-form-actions"))[children]
