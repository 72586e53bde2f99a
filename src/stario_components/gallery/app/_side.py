"""The sidebar: every file of stories and its stories, as a tree that can be filtered."""

from __future__ import annotations

from collections.abc import Sequence

from ... import html as h
from ... import ui
from ...render import component
from .._entry import Broken, Entry
from ._counted import counted_stories
from ._here import Here


@component
def side(*, here: Here, entries: Sequence[Entry], title: str, notice: str = "") -> h.Node:
    """The tree, with a field that filters it."""
    return ui.sidebar(
        id="sg-tree",
        label="Stories",
        groups=_groups(here, entries),
        header=_head(
            home=here.urls.home,
            title=title,
            search=here.urls.own("/search") if here.urls.answers else None,
        ),
        footer=_foot(here=here, entries=entries, notice=notice),
    )


@component
def _head(*, home: str, title: str, search: str | None) -> h.Node:
    return h.div(".sg-side-head")[
        h.div(".sg-brand")[
            h.a(".sg-brand-link", href=home)[ui.icon("layout-grid"), title],
            ui.theme_toggle(variant="menu", id="sg-theme", size="sm"),
        ],
        h.div(".sg-filter", role="search")[
            ui.input(
                name="filter",
                id="sg-filter",
                type="search",
                label="Filter stories",
                label_hidden=True,
                size="sm",
                placeholder="Filter",
                attrs={"autocomplete": "off", "data-hotkey": "/", "data-preserve-attr": "value"},
            ),
            None
            if search is None
            else ui.button(
                href=search,
                variant="outline",
                size="sm",
                attrs={
                    "data-sg-find": True,
                    "data-hotkey": "mod+k",
                    "aria-keyshortcuts": "Control+K",
                },
            )[ui.icon("search"), h.kbd["Ctrl K"]],
        ],
    ]


@component
def _foot(*, here: Here, entries: Sequence[Entry], notice: str) -> h.Node:
    waiting = sum(each.state == "waiting" for each in entries)
    return h.div(".sg-side-foot")[
        h.p(".sg-count")[
            counted_stories(entries),
            f", {waiting} to come" if waiting else None,
        ],
        h.p(".sg-notice", role="status")[notice] if notice else None,
        _more(here=here),
    ]


@component
def _more(*, here: Here) -> h.Node:
    if here.urls.answers:
        return h.a(href=here.urls.own("/coverage"))["Coverage"]
    return (h.a(href=here.urls.own(f"/{name}"))[name] for name in ("stories.json", "llms.txt"))


def _groups(here: Here, entries: Sequence[Entry]) -> list[ui.NavGroup]:
    folders: dict[str, list[Entry]] = {}
    for each in entries:
        folders.setdefault(each.folder, []).append(each)
    return [
        ui.NavGroup(label=folder or None, links=[_file(here, each) for each in inside])
        for folder, inside in folders.items()
    ]


def _file(here: Here, entry: Entry) -> ui.NavGroup | ui.NavLink:
    if not here.urls.answers and entry.key != here.id.partition(":")[0]:
        # In files, only the one that is open is unfolded: with all stories in each page, twice as
        # many stories would be four times the bytes, and a new one would change every page.
        return _link(here, entry.key, entry.title, is_broken=entry.error is not None)
    links = [
        _link(here, each.id, each.title, is_broken=isinstance(each, Broken))
        for each in entry.stories
    ]
    all_of_it = _link(here, entry.key, "All stories", is_broken=False)
    return ui.NavGroup(
        label=entry.title,
        badge=_mark() if entry.error else None,
        open=entry.key == here.id,
        links=[all_of_it, *links],
    )


def _link(here: Here, id: str, title: str, *, is_broken: bool) -> ui.NavLink:
    return ui.NavLink(
        title, here.beside(id), badge=_mark() if is_broken else None, current=id == here.id
    )


@component
def _mark() -> h.Node:
    return ui.badge(tone="danger")["!"]
