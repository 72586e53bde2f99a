"""The form of the controls: every change is an address, with and without JavaScript.

Law: it is given views, and knows no types and no stories.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ... import ds, ui
from ... import html as h
from ...render import component
from ._line import arg_line
from ._view import untyped

if TYPE_CHECKING:
    from ._reading import Reading
    from ._view import View


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
        h.div(".sg-args")[(arg_line(view=each) for each in views if each.control != "fixed")],
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
        h.div(".sg-args")[(arg_line(view=each) for each in views)],
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
