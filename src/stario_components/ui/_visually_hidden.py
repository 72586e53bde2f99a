"""Text that is there for screen readers alone."""

from __future__ import annotations

from typing import Literal

from .. import html as h
from ..render import component
from ._vocabulary import Attrs


@component.with_children
def visually_hidden(
    children: h.Node,
    *,
    focusable: bool = False,
    as_: Literal["span", "div"] = "span",
    attrs: Attrs | None = None,
) -> h.Node:
    """What stands in brackets is read out, and not seen. With `focusable` it is seen while the
    focus is in it: for links and buttons, which nobody should tab to without seeing them.

    Paragraphs and lists need `as_="div"`.

    Shape: `<span class="sc-visually-hidden">, opens in a new tab</span>`.
    Source: https://www.w3.org/WAI/WCAG22/Techniques/css/C7

    Example:
        >>> from stario_components import ui
        >>> print(ui.visually_hidden["3 unread messages"])
        <span class="sc-visually-hidden">3 unread messages</span>
    """
    if as_ == "div":
        return h.div(h.merged(attrs, ".sc-visually-hidden", data_focusable=focusable))[children]
    return h.span(h.merged(attrs, ".sc-visually-hidden", data_focusable=focusable))[children]
