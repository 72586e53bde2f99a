"""Something is going on."""

from __future__ import annotations

from .. import html as h
from ..render import component
from ._vocabulary import Attrs, WideSize


@component
def spinner(
    *, label: str | None = "Loading", size: WideSize = "md", attrs: Attrs | None = None
) -> h.Node:
    """A turning ring. Its label is read out, not shown; with `label=None` it is decoration beside
    a text that says the same.

    Shape: `<span class="sc-spinner" data-size="md" role="status"><span
    class="sc-visually-hidden">Loading</span></span>`. With reduced motion it pulses slowly instead
    of turning.
    Source: https://www.w3.org/TR/wai-aria-1.2/#status

    Example:
        >>> from stario_components import ui
        >>> print(ui.spinner(label=None, size="sm"))
        <span class="sc-spinner" data-size="sm" aria-hidden="true"></span>
    """
    # Text, not aria-label: what appears in a live region is read out, what names it is not.
    return h.span(
        h.merged(
            attrs,
            ".sc-spinner",
            data_size=size,
            role=None if label is None else "status",
            aria_hidden="true" if label is None else None,
        )
    )[None if label is None else h.span(".sc-visually-hidden")[label]]
