"""Navigation as data: links, groups of them, and which of them is the page one is on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias, TypeVar

import htpy

from .. import html as h
from ..render import component
from ._address import checked_address, checked_attrs
from ._icon import icon_of
from ._items import checked_items, items_of
from ._keys import with_ids
from ._vocabulary import Attrs, Icon


@dataclass(frozen=True, slots=True)
class NavLink:
    """A link to a page."""

    label: str
    href: str
    icon: Icon | None = None
    badge: htpy.Node = None
    """What is counted or new there: a short text, or anything that renders."""
    current: bool | None = None
    """Is it the page one is on? None: that follows from `current` of the navigation."""
    attrs: Attrs | None = None
    """More for the `a`: `{"target": "_blank"}`, Datastar actions."""


@dataclass(frozen=True, slots=True)
class NavGroup:
    """Links that belong together. A group inside of a group is folded, and opens by itself when it
    holds the page one is on."""

    label: str | None = None
    links: Sequence[NavLink | NavGroup] = ()
    icon: Icon | None = None
    badge: htpy.Node = None
    open: bool | None = None
    """Whether it is unfolded at first. None: a group at the top is no fold at all."""
    attrs: Attrs | None = None
    """More for what opens it: a `summary`, or a button. A group that is always open has neither."""


_LINKS = items_of("A navigation", "links", NavLink, NavGroup)
Entry = TypeVar("Entry", bound=NavLink | NavGroup)

# With `href` of the link as key: "page" for the page itself, "true" for one that lies below it.
Here: TypeAlias = Mapping[str, Literal["page", "true"]]


def here_among(links: Sequence[NavLink | NavGroup], current: str | None) -> Here:
    """Which link leads to the current page: the same address, else the same path, else the nearest
    one above it. `/` is above nothing but itself.

    Example:
        >>> links = [NavLink("Home", "/"), NavLink("Orders", "/orders")]
        >>> here_among(links, "/orders/7?tab=log")
        {'/orders': 'true'}
        >>> here_among(links, "/about")
        {}
    """
    if current is None:
        return {}
    hrefs = [link.href for link in flat(links) if link.current is not False]
    if current in hrefs:
        return {current: "page"}
    path = _path(current)
    above = [href for href in hrefs if _is_above(_path(href), path)]
    if not above:
        return {}
    best = max(above, key=lambda href: len(_path(href)))
    return {best: "page" if _path(best) == path else "true"}


def flat(links: Sequence[NavLink | NavGroup]) -> Iterator[NavLink]:
    """All links, also those in groups."""
    for each in checked_items(_LINKS, links):
        if isinstance(each, NavGroup):
            yield from flat(each.links)
        else:
            yield each


def state_of(link: NavLink, here: Here) -> Literal["page", "true"] | None:
    """What `aria-current` says of it."""
    if link.current is None:
        return here.get(link.href)
    return "page" if link.current else None


def holds_current(group: NavGroup, here: Here) -> bool:
    return any(state_of(link, here) for link in flat(group.links))


def entries(id: str, links: Sequence[Entry]) -> Sequence[tuple[str, Entry]]:
    """What stands in a list, each with its id: a link is where it leads to, a group its label."""
    links = checked_items(_LINKS, links)
    keys = [(each.label or "") if isinstance(each, NavGroup) else each.href for each in links]
    return with_ids(id, links, keys)


@component
def nav_link(*, id: str, link: NavLink, here: Here, has_title: bool = False) -> h.Node:
    """`<a class="sc-nav-link" id="…" href="…" aria-current="page">icon, label, badge</a>`."""
    more = None if link.attrs is None else checked_attrs(link.attrs, is_off=False)
    return h.a(
        h.merged(
            more,
            ".sc-nav-link",
            id=id,
            href=checked_address(link.href),
            aria_current=state_of(link, here),
            title=link.label if has_title else None,
        )
    )[nav_content(label=link.label, icon=link.icon, badge=link.badge)]


@component
def nav_content(*, label: str | None, icon: Icon | None, badge: h.Node) -> h.Node:
    return [
        None if icon is None else icon_of(icon),
        h.span(".sc-nav-label")[label],
        None if badge is None else h.span(".sc-nav-badge")[badge],
    ]


def _path(address: str) -> str:
    return address.partition("#")[0].partition("?")[0].rstrip("/") or "/"


def _is_above(path: str, of: str) -> bool:
    return path == of or (path != "/" and of.startswith(f"{path}/"))
