"""A menu of actions: what stands in it, as data, and the panel that shows it.

The panel is a popover, so it opens and closes without JavaScript, above everything else, and stays
open when the page is patched. The module of this package adds the keys of a menu.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from .. import html as h
from ..render import component
from ._address import checked_address, checked_attrs
from ._icon import icon_of
from ._ids import checked_id
from ._items import checked_items, items_of
from ._keys import with_ids
from ._vocabulary import Attrs, Icon, Tone


@dataclass(frozen=True, slots=True)
class MenuItem:
    """An action, or a link when it has an `href`."""

    label: str
    href: str | None = None
    icon: Icon | None = None
    tone: Tone = "neutral"
    disabled: bool = False
    attrs: Attrs | None = None
    """What it does: `ds.on_click(ds.post("/copy"))`; more HTML."""
    shortcut: str | None = None
    """Keys that do the same, as they are shown: "⌘C". The page has to listen to them."""
    description: str | None = None
    """A second line, for what the label alone does not say."""
    type: Literal["button", "submit"] = "button"
    """A "submit" sends the form around the menu, or that of `attrs={"form": …}`."""
    id: str | None = None
    """None: it follows from the menu's id and the label. Where the label changes while the menu may
    be open ("Pin", "Unpin"), give one that stays: the focus stays with it."""


@dataclass(frozen=True, slots=True)
class MenuSeparator:
    """A line between items."""


@dataclass(frozen=True, slots=True)
class MenuGroup:
    """Items under a common name."""

    label: str
    items: Sequence[MenuItem | MenuSeparator]


MenuEntry: TypeAlias = MenuItem | MenuSeparator | MenuGroup
_ITEMS = items_of("A menu", "items", MenuItem, MenuGroup, MenuSeparator)


@component
def menu_panel(
    *,
    id: str,
    labelled_by: str,
    items: Sequence[MenuEntry],
    side: Literal["top", "bottom"] = "bottom",
    align: Literal["start", "end"] = "start",
) -> h.Node:
    """The panel that a button with `popovertarget` opens beside itself. `labelled_by` is the id of
    that button, which says `aria-haspopup="menu"`.

    It needs no `aria-expanded` there: browsers tell that of popovers, and no patch can undo it.

    Shape: `<div class="sc-menu" id="more-menu" popover="auto" role="menu" aria-labelledby="more"
    data-side="bottom" data-align="start"><button class="sc-menu-item" role="menuitem"
    tabindex="-1" id="more-menu--copy" …>…</button></div>`.
    Source: https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
    """
    return h.div(
        ".sc-menu",
        id=id,
        popover="auto",
        role="menu",
        aria_labelledby=labelled_by,
        data_side=side,
        data_align=align,
    )[(_entry(entry=each, id=its_id) for its_id, each in _rows(id, items))]


@component
def _entry(*, entry: MenuEntry, id: str) -> h.Node:
    if isinstance(entry, MenuItem):
        return _item(item=entry, id=id if entry.id is None else checked_id("MenuItem", entry.id))
    if isinstance(entry, MenuSeparator):
        return h.hr(".sc-menu-separator")
    # A heading is not allowed in a menu, so the name is read as that of the group alone.
    return h.div(".sc-menu-group", role="group", aria_label=entry.label)[
        h.span(".sc-menu-label", aria_hidden="true")[entry.label],
        (_entry(entry=each, id=its_id) for its_id, each in _rows(id, entry.items)),
    ]


def _rows(id: str, items: Sequence[MenuEntry]) -> Sequence[tuple[str, MenuEntry]]:
    items = checked_items(_ITEMS, items)
    keys = ["" if isinstance(each, MenuSeparator) else each.label for each in items]
    return with_ids(id, items, keys)


@component
def _item(*, item: MenuItem, id: str) -> h.Node:
    content = _content(item=item)
    more = None if item.attrs is None else _extra(item, item.attrs)
    if item.href is not None:
        return h.a(
            h.merged(
                more,
                ".sc-menu-item",
                data_tone=item.tone,
                href=None if item.disabled else checked_address(item.href),
                role="menuitem",
                tabindex="-1",
                id=id,
                aria_disabled="true" if item.disabled else None,
            )
        )[content]
    return h.button(
        h.merged(
            more,
            ".sc-menu-item",
            data_tone=item.tone,
            type="button" if item.disabled else item.type,
            role="menuitem",
            tabindex="-1",
            id=id,
            aria_disabled="true" if item.disabled else None,
        )
    )[content]


@component
def _content(*, item: MenuItem) -> h.Node:
    return [
        None if item.icon is None else icon_of(item.icon),
        h.span(".sc-menu-text")[
            item.label,
            None if item.description is None else h.span(".sc-menu-description")[item.description],
        ],
        None if item.shortcut is None else h.kbd(".sc-menu-shortcut", dir="ltr")[item.shortcut],
    ]


def _extra(item: MenuItem, attrs: Attrs) -> Attrs:
    checked_attrs(attrs, is_off=item.disabled and item.href is not None)
    return still_allowed(attrs) if item.disabled else attrs


def still_allowed(attrs: Attrs) -> Attrs:
    """The attributes of a disabled item, without what it would do.

    It keeps its place among the arrow keys, as the pattern wants it, so `disabled` of HTML is not
    for it, and nothing else would hold back its actions.
    """
    return {name: value for name, value in attrs.items() if not name.startswith("data-on")}
