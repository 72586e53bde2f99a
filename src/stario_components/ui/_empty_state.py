"""What stands where there is nothing yet."""

from __future__ import annotations

from typing import Literal

from .. import html as h
from ..render import component
from ._heading import heading
from ._icon import icon_of
from ._vocabulary import Attrs, HeadingLevel, Icon, Size


@component.with_children
def empty_state(
    children: h.Node,
    *,
    title: h.Node,
    level: HeadingLevel = 3,
    description: h.Node = None,
    icon: Icon | None = None,
    actions: h.Node = None,
    size: Size = "md",
    variant: Literal["plain", "outline", "soft"] = "plain",
    attrs: Attrs | None = None,
) -> h.Node:
    """Says that there is nothing here, why, and what to do about it. More content, hints or links
    say, may stand in brackets below the actions.

    `level` is that of the title's heading in the page. The variants stand alone on a page, in a
    dashed frame, or on a soft ground.

    Shape: `<div class="sc-empty-state" data-variant="plain" data-size="md"><div
    class="sc-empty-state-icon">…</div><h3 class="sc-empty-state-title">…</h3><p
    class="sc-empty-state-description">…</p><div class="sc-empty-state-actions">…</div></div>`.

    Example:
        >>> from stario_components import ui
        >>> print(ui.empty_state(title="No orders yet"))
        <div class="sc-empty-state" data-variant="plain" data-size="md">\
<h3 class="sc-empty-state-title">No orders yet</h3></div>
    """
    return h.div(h.merged(attrs, ".sc-empty-state", data_variant=variant, data_size=size))[
        None if icon is None else h.div(".sc-empty-state-icon")[icon_of(icon)],
        heading(title, level=level, look="sc-empty-state-title"),
        None if description is None else h.p(".sc-empty-state-description")[description],
        None if actions is None else h.div(".sc-empty-state-actions")[actions],
        children,
    ]
