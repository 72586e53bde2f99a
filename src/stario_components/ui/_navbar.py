"""Navigation at the top of a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from .. import html as h
from ..render import component
from ._address import checked_address
from ._icon import icon
from ._ids import checked_id
from ._nav import (
    Here,
    NavGroup,
    NavLink,
    entries,
    flat,
    here_among,
    holds_current,
    nav_content,
    nav_link,
)
from ._vocabulary import Attrs


@component
def navbar(
    *,
    id: str,
    brand: h.Node = None,
    brand_href: str = "/",
    links: Sequence[NavLink | NavGroup] = (),
    current: str | None = None,
    actions: h.Node = None,
    label: str = "Main",
    menu_label: str = "Menu",
    align: Literal["start", "center", "end"] = "start",
    width: Literal["md", "lg", "xl", "full"] = "full",
    sticky: bool = False,
    attrs: Attrs | None = None,
) -> h.Node:
    """A bar with the name of the site, its main links, and `actions` at the end.

    `current` is the address of the page: the link that leads there is marked, or the nearest one
    above it. A `NavGroup` among the links is a menu that drops down. On narrow screens (less than
    768 px) all links move into one, behind a button with the text `menu_label`; it needs no
    JavaScript, closes with Escape and with a click elsewhere, and stays open when the page is
    patched. `width` is that of the container below, so that their edges meet. A sticky bar stays in
    sight as long as what it stands in: it belongs into the body itself, or an `app_shell`.

    Shape: `<nav class="sc-navbar" id="top" aria-label="Main" data-align="start"
    data-width="full"><a class="sc-navbar-brand" href="/">…</a><button …
    popovertarget="top-menu">…</button><div class="sc-navbar-menu" id="top-menu" popover="auto"><ul
    class="sc-nav-list" role="list">…</ul></div><div class="sc-navbar-actions">…</div></nav>`.
    Raises: UsageError for an id with a blank.
    Source: https://www.w3.org/WAI/ARIA/apg/patterns/disclosure/examples/disclosure-navigation/

    Example:
        >>> from stario_components import ui
        >>> print(ui.navbar(id="top", brand="Acme"))
        <nav class="sc-navbar" id="top" aria-label="Main" data-align="start" data-width="full">\
<a class="sc-navbar-brand" href="/">Acme</a></nav>
    """
    here = here_among(links, current)
    return h.nav(
        h.merged(
            attrs,
            ".sc-navbar",
            id=checked_id("navbar", id),
            aria_label=label,
            data_align=align,
            data_width=width,
            data_sticky=sticky,
        )
    )[
        None if brand is None else h.a(".sc-navbar-brand", href=checked_address(brand_href))[brand],
        _menu(id=id, links=links, here=here, menu_label=menu_label) if links else None,
        None if actions is None else h.div(".sc-navbar-actions")[actions],
    ]


@component
def _menu(*, id: str, links: Sequence[NavLink | NavGroup], here: Here, menu_label: str) -> h.Node:
    return [
        h.button(".sc-nav-link.sc-navbar-toggle", type="button", popovertarget=f"{id}-menu")[
            h.span(".sc-nav-label")[menu_label], icon("chevron-down")
        ],
        h.div(".sc-navbar-menu", id=f"{id}-menu", popover="auto")[
            h.ul(".sc-nav-list", role="list")[
                (
                    h.li[
                        _drop(id=its_id, group=each, here=here)
                        if isinstance(each, NavGroup)
                        else nav_link(id=its_id, link=each, here=here)
                    ]
                    for its_id, each in entries(id, links)
                )
            ]
        ],
    ]


@component
def _drop(*, id: str, group: NavGroup, here: Here) -> h.Node:
    links = list(flat(group.links))
    more = group.attrs
    return [
        h.button(
            h.merged(
                more,
                ".sc-nav-link",
                id=f"{id}---open",
                type="button",
                popovertarget=id,
                data_current=holds_current(group, here),
            )
        )[
            nav_content(label=group.label, icon=group.icon, badge=group.badge),
            icon("chevron-down"),
        ],
        h.div(".sc-nav-panel", id=id, popover="auto")[
            h.p(".sc-nav-title", id=f"{id}---title")[group.label],
            h.ul(".sc-nav-list", role="list", aria_labelledby=f"{id}---title")[
                (
                    h.li[nav_link(id=its_id, link=each, here=here)]
                    for its_id, each in entries(id, links)
                )
            ],
        ],
    ]
