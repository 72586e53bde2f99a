"""Things one below the other."""

from __future__ import annotations

from typing import Literal

from .. import html as h
from ..render import component
from ._vocabulary import Align, Attrs, Gap


@component.with_children
def stack(
    children: h.Node,
    *,
    gap: Gap = "md",
    align: Align = "stretch",
    divided: bool = False,
    as_: Literal["div", "ul", "ol"] = "div",
    attrs: Attrs | None = None,
) -> h.Node:
    """What stands in brackets, from top to bottom with the same space between.

    `align` is across: "stretch" makes all as wide as the stack. `divided` draws a line in the
    middle of each gap. With `as_="ul"` it is a list without bullets, and holds `h.li`.

    Shape: `<div class="sc-stack" data-gap="md" data-align="stretch">…</div>`.
    Source: https://every-layout.dev/layouts/stack/

    Example:
        >>> from stario_components import h, ui
        >>> print(ui.stack(gap="sm")[h.p["One"], h.p["Two"]])
        <div class="sc-stack" data-gap="sm" data-align="stretch"><p>One</p><p>Two</p></div>
    """
    if as_ == "div":
        return h.div(
            h.merged(attrs, ".sc-stack", data_gap=gap, data_align=align, data_divided=divided)
        )[children]
    # Safari takes a list without bullets for none, unless its role is written.
    if as_ == "ul":
        return h.ul(
            h.merged(
                attrs,
                ".sc-stack",
                data_gap=gap,
                data_align=align,
                data_divided=divided,
                role="list",
            )
        )[children]
    return h.ol(
        h.merged(
            attrs,
            ".sc-stack",
            data_gap=gap,
            data_align=align,
            data_divided=divided,
            role="list",
        )
    )[children]
