"""The way from the start of a site to a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from .. import html as h
from .._errors import UsageError, message, shown
from ..render import component
from ._address import checked_address
from ._count import counted
from ._icon import icon, icon_of
from ._ids import checked_id
from ._items import checked_items, items_of
from ._keys import with_ids
from ._vocabulary import Attrs, Icon


@dataclass(frozen=True, slots=True)
class Crumb:
    """A page on the way. Without `href` it is text."""

    label: str
    href: str | None = None
    icon: Icon | None = None
    attrs: Attrs | None = None


_Row: TypeAlias = tuple[str | None, Crumb]
_CRUMBS = items_of("ui.breadcrumb", "crumbs", Crumb)


@component
def breadcrumb(
    *,
    crumbs: Sequence[Crumb],
    id: str | None = None,
    label: str = "Breadcrumb",
    max_items: int | None = None,
    more_label: str = "Show {count} more pages",
    separator: Literal["chevron", "slash"] = "chevron",
    attrs: Attrs | None = None,
) -> h.Node:
    """Links to the pages above, from the start of the site down to the page one is on, which is the
    last crumb.

    With more crumbs than `max_items`, those in the middle move into a menu behind "…", which needs
    an `id` and no JavaScript. The first crumb and the last ones stay. Separators
    are drawn, so they are not read out.

    Shape: `<nav class="sc-breadcrumb" aria-label="Breadcrumb" data-separator="chevron"><ol
    class="sc-breadcrumb-list" role="list"><li><a href="/">Home</a></li><li><span
    aria-current="page">Orders</span></li></ol></nav>`.
    Raises: UsageError for `max_items` without an id, or less than 3, and for a
    `more_label` without `{count}`.
    Source: https://www.w3.org/WAI/ARIA/apg/patterns/breadcrumb/

    Example:
        >>> from stario_components import ui
        >>> print(ui.breadcrumb(crumbs=[ui.Crumb("Home", "/"), ui.Crumb("Orders")]))
        <nav class="sc-breadcrumb" aria-label="Breadcrumb" data-separator="chevron">\
<ol class="sc-breadcrumb-list" role="list"><li><a href="/">Home</a></li>\
<li><span aria-current="page">Orders</span></li></ol></nav>
    """
    first, hidden, rest = _parts(crumbs, max_items, id)
    return h.nav(
        h.merged(attrs, ".sc-breadcrumb", id=id, aria_label=label, data_separator=separator)
    )[
        h.ol(".sc-breadcrumb-list", role="list")[
            (h.li[_crumb(id=its_id, crumb=each)] for its_id, each in first),
            _more(
                id=f"{id}-more", label=counted("breadcrumb", more_label, len(hidden)), crumbs=hidden
            )
            if hidden
            else None,
            (
                h.li[_crumb(id=its_id, crumb=each, is_last=number == len(rest))]
                for number, (its_id, each) in enumerate(rest, 1)
            ),
        ]
    ]


@component
def _crumb(*, id: str | None, crumb: Crumb, is_last: bool = False) -> h.Node:
    page = "page" if is_last else None
    more = crumb.attrs
    if crumb.href is None:
        return h.span(h.merged(more, id=id, aria_current=page))[
            None if crumb.icon is None else icon_of(crumb.icon), crumb.label
        ]
    return h.a(h.merged(more, id=id, href=checked_address(crumb.href), aria_current=page))[
        None if crumb.icon is None else icon_of(crumb.icon), crumb.label
    ]


@component
def _more(*, id: str, label: str, crumbs: Sequence[_Row]) -> h.Node:
    return h.li[
        h.button(
            ".sc-breadcrumb-more",
            id=f"{id}-open",
            type="button",
            popovertarget=id,
            aria_label=label,
            title=label,
        )[icon("ellipsis")],
        h.ol(".sc-nav-panel", id=id, popover="auto", role="list", aria_label=label)[
            (h.li[_crumb(id=its_id, crumb=each)] for its_id, each in crumbs)
        ],
    ]


def _parts(
    crumbs: Sequence[Crumb], max_items: int | None, id: str | None
) -> tuple[Sequence[_Row], Sequence[_Row], Sequence[_Row]]:
    """The first, those in the menu, the rest: each with its id, if there is one to make it of."""
    crumbs = checked_items(_CRUMBS, crumbs)
    if max_items is not None and max_items < 3:
        raise too_few(max_items)
    if id is None:
        if max_items is not None:
            raise no_id()
        return (), (), [(None, each) for each in crumbs]
    keys = [each.label if each.href is None else each.href for each in crumbs]
    rows = with_ids(checked_id("breadcrumb", id), crumbs, keys)
    if max_items is None or len(rows) <= max_items:
        return (), (), rows
    # "…" takes the place of one.
    shown_last = max_items - 2
    return rows[:1], rows[1:-shown_last], rows[-shown_last:]


def too_few(max_items: int) -> UsageError:
    return UsageError(
        message(
            f"ui.breadcrumb got max_items={shown(max_items)}.",
            "The start, the menu of what lies between and the page itself are three already.",
            "Write max_items=3 or more.",
        )
    )


def no_id() -> UsageError:
    return UsageError(
        message(
            "ui.breadcrumb got max_items and no id.",
            "The button needs the id of the menu that it opens.",
            'Write id="breadcrumb", or any other that is its own on the page.',
        )
    )
