"""A message in the page: what happened, or what to mind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .. import html as h
from ..render import component
from ._button import icon_button
from ._heading import heading
from ._icon import icon_of
from ._vocabulary import Attrs, HeadingLevel, Icon, Size, Tone

if TYPE_CHECKING:
    from ._icon_data import IconName

_ICONS: dict[str, IconName] = {
    "neutral": "info",
    "primary": "info",
    "info": "info",
    "success": "circle-check",
    "warning": "triangle-alert",
    "danger": "circle-alert",
}


@component.with_children
def alert(
    children: h.Node,
    *,
    title: h.Node = None,
    level: HeadingLevel | None = None,
    tone: Tone = "info",
    variant: Literal["soft", "outline", "solid"] = "soft",
    size: Size = "md",
    icon: Icon | None = None,
    icon_label: str | None = None,
    icon_hidden: bool = False,
    actions: h.Node = None,
    role: Literal["alert", "status"] | None = None,
    dismissable: bool = False,
    dismiss_label: str = "Dismiss",
    attrs: Attrs | None = None,
) -> h.Node:
    """A message with its text in brackets, and an icon that follows from its tone unless there is
    another `icon`, or `icon_hidden`. `icon_label` says in a word what the tone says to the eye:
    "Warning".

    `role` is for messages that a patch brings: "alert" interrupts what is being read, "status"
    waits for the end of it. What is there from the start has none: nobody would hear it earlier.
    With a `level` its title is a heading.

    A `dismissable` message has a button that takes it away, which needs the module of this package
    and is not shown without JavaScript. The server does not hear of it: a patch that holds the
    message brings it back.

    Shape: `<div class="sc-alert" data-variant="soft" data-tone="info" data-size="md"><svg
    …></svg><div class="sc-alert-body"><p class="sc-alert-title">…</p><div
    class="sc-alert-text">…</div><div class="sc-alert-actions">…</div></div></div>`.
    Source: https://www.w3.org/WAI/ARIA/apg/patterns/alert/

    Example:
        >>> from stario_components import ui
        >>> print(ui.alert(tone="success", icon_hidden=True)["Saved"])
        <div class="sc-alert" data-variant="soft" data-tone="success" data-size="md">\
<div class="sc-alert-body"><div class="sc-alert-text">Saved</div></div></div>
    """
    return h.div(
        h.merged(
            attrs,
            ".sc-alert",
            data_variant=variant,
            data_tone=tone,
            data_size=size,
            role=role,
            data_sc_dismissable=dismissable,
        )
    )[
        None if icon_hidden else icon_of(_ICONS[tone] if icon is None else icon),
        h.div(".sc-alert-body")[
            _title(title=title, level=level, said=icon_label),
            None if children is None else h.div(".sc-alert-text")[children],
            None if actions is None else h.div(".sc-alert-actions")[actions],
        ],
        icon_button("x", label=dismiss_label, size="sm", attrs=_DISMISS) if dismissable else None,
    ]


@component
def _title(*, title: h.Node, level: HeadingLevel | None, said: str | None) -> h.Node:
    prefix = None if said is None else h.span(".sc-visually-hidden")[f"{said}: "]
    if title is None:
        return prefix
    if level is None:
        return h.p(".sc-alert-title")[prefix, title]
    return heading([prefix, title], level=level, look="sc-alert-title")


_DISMISS: Attrs = {"class": "sc-alert-dismiss", "data-sc-dismiss": True}
