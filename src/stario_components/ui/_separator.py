"""A line between two things."""

from __future__ import annotations

from typing import Literal

from .. import html as h
from ..render import component
from ._vocabulary import Attrs, Orientation


@component
def separator(
    *,
    label: h.Node = None,
    align: Literal["start", "center", "end"] = "center",
    orientation: Orientation = "horizontal",
    decorative: bool = False,
    attrs: Attrs | None = None,
) -> h.Node:
    """A line, which a screen reader announces as a break between two topics unless it is
    `decorative`. An upright one is as high as the row it stands in.

    `label` stands in the line, at its start, end or centre. It is read as the text that it is: a
    separator of ARIA would hide it.

    Shape: `<hr class="sc-separator" data-orientation="horizontal">`, with a label `<div
    class="sc-separator" data-orientation="horizontal" data-align="center"><span
    class="sc-separator-label">or</span></div>`.
    Source: https://www.w3.org/TR/wai-aria-1.2/#separator

    Example:
        >>> from stario_components import ui
        >>> print(ui.separator(orientation="vertical"))
        <hr class="sc-separator" data-orientation="vertical" aria-orientation="vertical">
    """
    if label is not None:
        return h.div(
            h.merged(attrs, ".sc-separator", data_orientation=orientation, data_align=align)
        )[h.span(".sc-separator-label")[label]]
    is_upright = orientation == "vertical" and not decorative
    return h.hr(
        h.merged(
            attrs,
            ".sc-separator",
            data_orientation=orientation,
            role="none" if decorative else None,
            aria_orientation="vertical" if is_upright else None,
        )
    )
