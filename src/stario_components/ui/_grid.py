"""Things in columns of the same width."""

from __future__ import annotations

from typing import Literal

from .. import html as h
from .._errors import UsageError, message, shown
from ..render import component
from ._lengths import rem
from ._vocabulary import Align, Attrs, Gap


@component.with_children
def grid(
    children: h.Node,
    *,
    min_width: float | None = None,
    columns: int | None = None,
    gap: Gap = "md",
    align: Align = "stretch",
    stretch: bool = True,
    as_: Literal["div", "ul", "ol"] = "div",
    attrs: Attrs | None = None,
) -> h.Node:
    """What stands in brackets, in columns of the same width: as many as fit.

    `min_width` is that of a column; the number of columns follows from the room there is, without
    a breakpoint. `columns` alone is so many on every screen; together they are at most so many.
    Neither is `min_width=16`. With `stretch=False` a few things keep the width they would have in
    a full row. With `as_="ul"` it is a list without bullets, and holds `h.li`.

    Shape: `<div class="sc-grid" data-gap="md" data-align="stretch"
    style="--sc-min: 16rem">…</div>`.
    Units: `min_width` in rem.
    Raises: UsageError for a length or a number of columns that is none.
    Source: https://every-layout.dev/layouts/grid/

    Example:
        >>> from stario_components import h, ui
        >>> print(ui.grid(columns=3, min_width=12)[h.p["One"]])
        <div class="sc-grid" data-gap="md" data-align="stretch" \
style="--sc-min: 12rem; --sc-columns: 3"><p>One</p></div>
    """
    tracks = _tracks(min_width, columns)
    if as_ == "div":
        return h.div(
            h.merged(
                attrs,
                ".sc-grid",
                data_gap=gap,
                data_align=align,
                data_fill=not stretch,
                style=tracks,
            )
        )[children]
    # Safari takes a list without bullets for none, unless its role is written.
    if as_ == "ul":
        return h.ul(
            h.merged(
                attrs,
                ".sc-grid",
                data_gap=gap,
                data_align=align,
                data_fill=not stretch,
                role="list",
                style=tracks,
            )
        )[children]
    return h.ol(
        h.merged(
            attrs,
            ".sc-grid",
            data_gap=gap,
            data_align=align,
            data_fill=not stretch,
            role="list",
            style=tracks,
        )
    )[children]


def _tracks(min_width: float | None, columns: int | None) -> str:
    if columns is None:
        return f"--sc-min: {rem('grid', 'min_width', 16 if min_width is None else min_width)}"
    if type(columns) is not int or columns < 1:
        raise no_columns(columns)
    least = "0px" if min_width is None else rem("grid", "min_width", min_width)
    return f"--sc-min: {least}; --sc-columns: {columns}"


def no_columns(given: object) -> UsageError:
    return UsageError(
        message(
            f"ui.grid got columns={shown(given)}.",
            "It is how many columns there are, or at most are: a whole number from 1.",
            "For columns by their width, leave it out and write min_width=16, in rem.",
        )
    )
