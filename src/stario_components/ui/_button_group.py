"""Buttons that belong together."""

from __future__ import annotations

from .. import html as h
from ..render import component
from ._vocabulary import Attrs, Orientation


@component.with_children
def button_group(
    children: h.Node,
    *,
    label: str | None = None,
    orientation: Orientation = "horizontal",
    attached: bool = True,
    full_width: bool = False,
    attrs: Attrs | None = None,
) -> h.Node:
    """Buttons in brackets, side by side or one above the other: `attached` to one another, or with
    a little space between.

    `label` says what they have in common, and makes a group of them for a screen reader; buttons
    that need no such word need no group either. With `full_width` they share the width there is.
    Fields may stand among them.

    Shape: `<div class="sc-button-group" data-orientation="horizontal" data-attached role="group"
    aria-label="Align">…</div>`.
    Source: https://www.w3.org/TR/wai-aria-1.2/#group

    Example:
        >>> from stario_components import ui
        >>> print(ui.button_group(label="Align", attached=False)[None])
        <div class="sc-button-group" data-orientation="horizontal" role="group" \
aria-label="Align"></div>
    """
    return h.div(
        h.merged(
            attrs,
            ".sc-button-group",
            data_orientation=orientation,
            data_attached=attached,
            data_full=full_width,
            role=None if label is None else "group",
            aria_label=label,
        )
    )[children]
