"""Navigation at the side of a page."""

from __future__ import annotations

from collections.abc import Sequence

from .. import html as h
from ..render import component
from ._icon import icon
from ._ids import checked_id
from ._items import checked_items, items_of
from ._nav import (
    Here,
    NavGroup,
    NavLink,
    entries,
    here_among,
    holds_current,
    nav_content,
    nav_link,
)
from ._vocabulary import Attrs

_GROUPS = items_of("ui.sidebar", "groups", NavGroup)


@component
def sidebar(
    *,
    id: str,
    groups: Sequence[NavGroup],
    current: str | None = None,
    label: str = "Sections",
    header: h.Node = None,
    footer: h.Node = None,
    collapsed: bool = False,
    attrs: Attrs | None = None,
) -> h.Node:
    """Links in groups, one below the other. It is as high as the place it stands in, and scrolls
    between `header` and `footer`.

    `current` is the address of the page: the link that leads there is marked, or the nearest one
    above it. A group in a group is a fold, which opens when it holds the current page, and stays as
    its reader left it when the page is patched. `collapsed` leaves the icons, each with its label
    as title, and the groups in groups fly out; in the drawer of an `app_shell` all is shown again.
    What collapses it is yours: a link or a button in `header` or `footer`, which gets the sidebar
    with the other `collapsed`: `ui.icon_button("panel-left", label="Collapse", href="?narrow=1",
    attrs=ds.on_click(ds.post("/narrow"), prevent=True))`.

    Shape: `<nav class="sc-sidebar" id="…" aria-label="Sections"><div class="sc-sidebar-body"><p
    class="sc-nav-title" id="…--shop">Shop</p><ul class="sc-nav-list" role="list"
    aria-labelledby="…--shop"><li><a class="sc-nav-link" id="…--shop--orders" href="/orders"
    aria-current="page">…`.
    Raises: UsageError for an id with a blank.
    Source: https://www.w3.org/WAI/ARIA/apg/patterns/disclosure/examples/disclosure-navigation/

    Example:
        >>> from stario_components import ui
        >>> groups = [ui.NavGroup(links=[ui.NavLink("Orders", "/orders")])]
        >>> print(ui.sidebar(id="nav", groups=groups, current="/orders/7"))
        <nav class="sc-sidebar" id="nav" aria-label="Sections"><div class="sc-sidebar-body">\
<ul class="sc-nav-list" role="list"><li><a class="sc-nav-link" \
id="nav--_--orders" href="/orders" aria-current="true"><span class="sc-nav-label">Orders</span>\
</a></li></ul></div></nav>
    """
    given = checked_items(_GROUPS, groups)
    here = here_among(given, current)
    return h.nav(
        h.merged(
            attrs,
            ".sc-sidebar",
            id=checked_id("sidebar", id),
            aria_label=label,
            data_collapsed=collapsed,
        )
    )[
        None if header is None else h.div(".sc-sidebar-head")[header],
        h.div(".sc-sidebar-body")[
            (
                _group(id=its_id, group=group, here=here, collapsed=collapsed)
                for its_id, group in entries(id, given)
            )
        ],
        None if footer is None else h.div(".sc-sidebar-foot")[footer],
    ]


@component
def _group(*, id: str, group: NavGroup, here: Here, collapsed: bool) -> h.Node:
    more = group.attrs
    if group.label is None:
        return h.ul(".sc-nav-list", role="list")[
            _items(id=id, links=group.links, here=here, collapsed=collapsed)
        ]
    if group.open is None or collapsed:
        return [
            h.p(".sc-nav-title", id=id)[group.label],
            h.ul(".sc-nav-list", role="list", aria_labelledby=id)[
                _items(id=id, links=group.links, here=here, collapsed=collapsed)
            ],
        ]
    return h.details(
        ".sc-sidebar-fold",
        id=id,
        open=group.open or holds_current(group, here),
        data_preserve_attr="open",
    )[
        h.summary(h.merged(more, ".sc-nav-title"))[
            h.span(".sc-nav-label")[group.label], icon("chevron-right")
        ],
        h.ul(".sc-nav-list", role="list", aria_label=group.label)[
            _items(id=id, links=group.links, here=here, collapsed=collapsed)
        ],
    ]


@component
def _items(*, id: str, links: Sequence[NavLink | NavGroup], here: Here, collapsed: bool) -> h.Node:
    return [
        h.li[
            _nested(id=its_id, group=each, here=here, collapsed=collapsed)
            if isinstance(each, NavGroup)
            else nav_link(id=its_id, link=each, here=here, has_title=collapsed)
        ]
        for its_id, each in entries(id, links)
    ]


@component
def _nested(*, id: str, group: NavGroup, here: Here, collapsed: bool) -> h.Node:
    is_here = holds_current(group, here)
    more = group.attrs
    if collapsed:
        return [
            h.button(
                h.merged(
                    more,
                    ".sc-nav-link",
                    id=f"{id}---open",
                    type="button",
                    popovertarget=id,
                    title=group.label,
                    data_current=is_here,
                )
            )[
                nav_content(label=group.label, icon=group.icon, badge=group.badge),
                icon("chevron-right"),
            ],
            h.div(".sc-nav-panel", id=id, popover="auto", data_side="end")[
                h.p(".sc-nav-title", id=f"{id}---title")[group.label],
                h.ul(".sc-nav-list", role="list", aria_labelledby=f"{id}---title")[
                    _items(id=id, links=group.links, here=here, collapsed=False)
                ],
            ],
        ]
    return h.details(
        ".sc-sidebar-fold",
        id=id,
        open=bool(group.open) or is_here,
        data_preserve_attr="open",
    )[
        h.summary(h.merged(more, ".sc-nav-link", data_current=is_here))[
            nav_content(label=group.label, icon=group.icon, badge=group.badge),
            icon("chevron-right"),
        ],
        h.ul(".sc-nav-list", role="list", aria_label=group.label)[
            _items(id=id, links=group.links, here=here, collapsed=False)
        ],
    ]
