"""A coloured dot: online, degraded, off."""

from __future__ import annotations

from .. import html as h
from ..render import component
from ._names import unlabelled
from ._vocabulary import Attrs, Size, Tone


@component
def status_dot(
    *,
    label: str,
    tone: Tone = "neutral",
    size: Size = "md",
    label_hidden: bool = False,
    pulse: bool = False,
    attrs: Attrs | None = None,
) -> h.Node:
    """A dot with its label beside it. `label_hidden` leaves the label to screen readers and to a
    resting mouse, for places where a text says it already: colour alone would say nothing to many.

    `pulse` sends out a ring, for what is live; it rests where motion is reduced.

    Shape: `<span class="sc-status-dot" data-tone="success" data-size="md">Online</span>`.
    Raises: UsageError for an empty label.
    Source: https://www.w3.org/WAI/WCAG22/Understanding/use-of-color.html

    Example:
        >>> from stario_components import ui
        >>> print(ui.status_dot(label="Online", tone="success"))
        <span class="sc-status-dot" data-tone="success" data-size="md">Online</span>
        >>> print(ui.status_dot(label="Online", tone="success", label_hidden=True))
        <span class="sc-status-dot" data-tone="success" data-size="md" title="Online">\
<span class="sc-visually-hidden">Online</span></span>
    """
    if not label:
        raise unlabelled("status_dot")
    return h.span(
        h.merged(
            attrs,
            ".sc-status-dot",
            data_tone=tone,
            data_size=size,
            data_pulse=pulse,
            title=label if label_hidden else None,
        )
    )[h.span(".sc-visually-hidden")[label] if label_hidden else label]
