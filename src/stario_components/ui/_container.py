"""The page's content, in the middle and not too wide."""

from __future__ import annotations

from typing import Literal

from .. import html as h
from ..render import component
from ._vocabulary import Attrs, Gap


@component.with_children
def container(
    children: h.Node,
    *,
    size: Literal["sm", "md", "lg", "xl", "full"] = "lg",
    padding: Literal["none", "sm", "md", "lg"] = "md",
    space: Gap = "none",
    attrs: Attrs | None = None,
) -> h.Node:
    """What stands in brackets, in the middle of the page, with space at its edges.

    Its width ends at 640 ("sm": a form), 768 ("md": a text to read), 1024 ("lg"), 1280 px ("xl") or
    nowhere ("full"). The space at the edges comes on top, and is less on narrow screens. `space` is
    above and below: that of a page is "xl".

    Shape: `<div class="sc-container" data-size="lg" data-padding="md"
    data-gap="none">…</div>`.

    Example:
        >>> from stario_components import ui
        >>> print(ui.container(size="sm")["Sign in"])
        <div class="sc-container" data-size="sm" data-padding="md" data-gap="none">Sign in</div>
    """
    return h.div(
        h.merged(attrs, ".sc-container", data_size=size, data_padding=padding, data_gap=space)
    )[children]
