"""A button for what is meant most often, with a menu of what else there is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from .. import ds
from .. import html as h
from ..render import component
from ._button import button, icon_button
from ._ids import checked_id
from ._menu import MenuEntry, menu_panel
from ._vocabulary import Attrs, Icon, Tone, Variant, WideSize


@component.with_children
def split_button(
    children: h.Node,
    *,
    id: str,
    items: Sequence[MenuEntry],
    label: str | None = None,
    menu_label: str = "More actions",
    tone: Tone = "neutral",
    variant: Variant = "solid",
    size: WideSize = "md",
    type: Literal["button", "submit", "reset"] = "button",
    href: str | None = None,
    icon: Icon | None = None,
    icon_end: Icon | None = None,
    disabled: bool = False,
    busy: bool = False,
    indicator: ds.Signal | str | None = None,
    full_width: bool = False,
    pill: bool = False,
    side: Literal["top", "bottom"] = "bottom",
    name: str | None = None,
    value: str | int | None = None,
    form: str | None = None,
    menu_attrs: Attrs | None = None,
    attrs: Attrs | None = None,
) -> h.Node:
    """A button with its text in brackets, and one beside it that opens a menu of more.

    The props are those of `button`, and are meant for the main action, `attrs` too; `disabled` and
    the look are for both. `menu_attrs` go onto the button that opens the menu. It opens
    without JavaScript, and closes with Escape or a click elsewhere; arrows, Home, End and the first
    letters lead through it.

    Shape: `<div class="sc-button-group" … data-attached><button class="sc-button"
    …>Save</button><button class="sc-button" … id="save-more" aria-haspopup="menu"
    popovertarget="save-menu" aria-label="More actions">…</button><div class="sc-menu"
    id="save-menu" popover="auto" role="menu" aria-labelledby="save-more">…</div></div>`.
    Raises: UsageError for an id that is none, and all that `button` raises.
    Source: https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/

    Example:
        >>> from stario_components import ui
        >>> html = str(ui.split_button(id="save", items=[ui.MenuItem("Save as …")])["Save"])
        >>> 'aria-haspopup="menu"' in html and 'popovertarget="save-menu"' in html
        True
    """
    more = f"{checked_id('split_button', id)}-more"
    menu = f"{id}-menu"
    return h.div(
        ".sc-button-group",
        id=id,
        data_orientation="horizontal",
        data_attached=True,
        data_full=full_width,
    )[
        button(
            label=label,
            tone=tone,
            variant=variant,
            size=size,
            type=type,
            href=href,
            icon=icon,
            icon_end=icon_end,
            disabled=disabled,
            busy=busy,
            indicator=indicator,
            pill=pill,
            name=name,
            value=value,
            form=form,
            attrs=attrs,
        )[children],
        icon_button(
            "chevron-down",
            label=menu_label,
            tone=tone,
            variant=variant,
            size=size,
            disabled=disabled,
            pill=pill,
            attrs=_opener(more, menu, menu_attrs),
        ),
        menu_panel(id=menu, labelled_by=more, items=items, side=side, align="end"),
    ]


def _opener(id: str, menu: str, more: Attrs | None) -> Attrs:
    return h.merged(more, {"id": id, "aria-haspopup": "menu", "popovertarget": menu})
