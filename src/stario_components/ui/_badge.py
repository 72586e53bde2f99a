"""A word or a number that says how something stands."""

from __future__ import annotations

from typing import Literal

from .. import html as h
from ..render import component
from ._address import checked_address
from ._icon import icon_of
from ._vocabulary import Attrs, Icon, Size, Tone


@component.with_children
def badge(
    children: h.Node,
    *,
    tone: Tone = "neutral",
    variant: Literal["solid", "soft", "outline"] = "soft",
    size: Size = "md",
    icon: Icon | None = None,
    icon_end: Icon | None = None,
    dot: bool = False,
    pill: bool = False,
    href: str | None = None,
    attrs: Attrs | None = None,
) -> h.Node:
    """A small label with its text in brackets, or a link when it has an `href`.

    The text says it all: its tone is decoration, and so are `icon` and `dot`. A `pill` has round
    ends, and a single digit in it is a circle.

    Shape: `<span class="sc-badge" data-variant="soft" data-tone="success"
    data-size="md">Paid</span>`.
    Source: https://www.w3.org/WAI/WCAG22/Understanding/use-of-color.html

    Example:
        >>> from stario_components import ui
        >>> print(ui.badge(tone="success", dot=True)["Paid"])
        <span class="sc-badge" data-variant="soft" data-tone="success" data-size="md" \
data-dot>Paid</span>
    """
    content = [
        None if icon is None else icon_of(icon),
        children,
        None if icon_end is None else icon_of(icon_end),
    ]
    if href is not None:
        return h.a(
            h.merged(
                attrs,
                ".sc-badge",
                data_variant=variant,
                data_tone=tone,
                data_size=size,
                data_dot=dot,
                data_pill=pill,
                href=checked_address(href),
            )
        )[content]
    return h.span(
        h.merged(
            attrs,
            ".sc-badge",
            data_variant=variant,
            data_tone=tone,
            data_size=size,
            data_dot=dot,
            data_pill=pill,
        )
    )[content]
