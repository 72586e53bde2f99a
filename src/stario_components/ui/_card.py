"""A card: one thing, set apart."""

from __future__ import annotations

from typing import Literal

from .. import html as h
from .._errors import UsageError, message
from ..render import component
from ._address import checked_address
from ._heading import heading
from ._vocabulary import Attrs, HeadingLevel


@component.with_children
def card(
    children: h.Node,
    *,
    title: h.Node = None,
    level: HeadingLevel = 3,
    description: h.Node = None,
    href: str | None = None,
    actions: h.Node = None,
    media: h.Node = None,
    footer: h.Node = None,
    variant: Literal["outline", "elevated", "soft"] = "outline",
    padding: Literal["none", "sm", "md", "lg"] = "md",
    attrs: Attrs | None = None,
) -> h.Node:
    """A card with its content in brackets.

    `level` is that of the title's heading in the page. `href` makes the title a link that covers
    the whole card, while other controls in it stay usable and a screen reader hears the title only.
    `actions` stand at the end of the title's row, `media` above all else, from edge to edge.

    Shape: `<div class="sc-card" data-variant="outline" data-padding="md"><header
    class="sc-card-head"><h3 class="sc-card-title">…</h3>…</header><div
    class="sc-card-content">…</div></div>`.
    Raises: UsageError for a link without a title.
    Source: https://inclusive-components.design/cards/

    Example:
        >>> from stario_components import ui
        >>> print(ui.card(title="Cart")["Empty"])
        <div class="sc-card" data-variant="outline" data-padding="md"><header class="sc-card-head">\
<h3 class="sc-card-title">Cart</h3></header><div class="sc-card-content">Empty</div></div>
    """
    return h.div(h.merged(attrs, ".sc-card", data_variant=variant, data_padding=padding))[
        None if media is None else h.div(".sc-card-media")[media],
        _head(title=title, level=level, description=description, href=href, actions=actions),
        None if children is None else h.div(".sc-card-content")[children],
        None if footer is None else h.footer(".sc-card-foot")[footer],
    ]


@component
def _head(
    *,
    title: h.Node,
    level: HeadingLevel,
    description: h.Node,
    href: str | None,
    actions: h.Node,
) -> h.Node:
    if title is None and href is not None:
        raise nowhere()
    if title is None and description is None and actions is None:
        return None
    name = title if href is None else h.a(".sc-card-link", href=checked_address(href))[title]
    return h.header(".sc-card-head")[
        None if title is None else heading(name, level=level, look="sc-card-title"),
        None if description is None else h.p(".sc-card-description")[description],
        None if actions is None else h.div(".sc-card-actions")[actions],
    ]


def nowhere() -> UsageError:
    return UsageError(
        message(
            "ui.card got href and no title.",
            "The title is the text of the link: without one it would lead nowhere.",
            "Write title=…, or an h.a in the brackets.",
        )
    )
