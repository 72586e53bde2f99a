"""Things in a row that wraps."""

from __future__ import annotations

from typing import Literal

from .. import html as h
from ..render import component
from ._vocabulary import Align, Attrs, Gap, Justify


@component.with_children
def cluster(
    children: h.Node,
    *,
    gap: Gap = "sm",
    align: Align = "center",
    justify: Justify = "start",
    wrap: bool = True,
    as_: Literal["div", "ul", "ol"] = "div",
    attrs: Attrs | None = None,
) -> h.Node:
    """What stands in brackets, side by side, on as many rows as it needs: buttons, badges, tags.

    `justify="between"` moves first and last to the edges. With `wrap=False` it stays one row, and
    what has no room shrinks. With `as_="ul"` it is a list without bullets, and holds `h.li`.

    Shape: `<div class="sc-cluster" data-gap="sm" data-align="center" data-justify="start">…</div>`.
    Source: https://every-layout.dev/layouts/cluster/

    Example:
        >>> from stario_components import h, ui
        >>> print(ui.cluster(justify="between")[h.b["Total"], "12 €"])
        <div class="sc-cluster" data-gap="sm" data-align="center" data-justify="between">\
<b>Total</b>12 €</div>
    """
    if as_ == "div":
        return h.div(
            h.merged(
                attrs,
                ".sc-cluster",
                data_gap=gap,
                data_align=align,
                data_justify=justify,
                data_nowrap=not wrap,
            )
        )[children]
    # Safari takes a list without bullets for none, unless its role is written.
    if as_ == "ul":
        return h.ul(
            h.merged(
                attrs,
                ".sc-cluster",
                data_gap=gap,
                data_align=align,
                data_justify=justify,
                data_nowrap=not wrap,
                role="list",
            )
        )[children]
    return h.ol(
        h.merged(
            attrs,
            ".sc-cluster",
            data_gap=gap,
            data_align=align,
            data_justify=justify,
            data_nowrap=not wrap,
            role="list",
        )
    )[children]
