"""Which link leads to the page one is on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from stario_components import ui
from stario_components.ui import NavGroup, NavLink
from stario_components.ui._nav import here_among, holds_current, state_of

LINKS = [
    NavLink("Home", "/"),
    NavLink("Orders", "/orders"),
    NavLink("Open orders", "/orders?state=open"),
    NavGroup("Settings", [NavLink("All", "/settings/"), NavLink("Team", "/settings/team")]),
]


@pytest.mark.parametrize(
    ("current", "here"),
    [
        ("/", {"/": "page"}),
        ("/orders", {"/orders": "page"}),
        ("/orders?state=open", {"/orders?state=open": "page"}),
        ("/orders?page=2#top", {"/orders": "page"}),
        ("/orders/7", {"/orders": "true"}),
        ("/settings", {"/settings/": "page"}),
        ("/settings/team/", {"/settings/team": "page"}),
        ("/settings/team/ada", {"/settings/team": "true"}),
        ("/settings/billing", {"/settings/": "true"}),
        ("/ordersheet", {}),
        ("/about", {}),
        (None, {}),
    ],
)
def test_the_nearest_link_is_the_current_one(current: str | None, here: dict[str, str]) -> None:
    assert here_among(LINKS, current) == here


def test_a_link_may_say_it_itself() -> None:
    here = here_among(LINKS, "/orders")
    assert state_of(NavLink("Orders", "/orders", current=False), here) is None
    assert state_of(NavLink("Elsewhere", "/x", current=True), here) == "page"


def test_a_link_that_says_no_leaves_it_to_the_next_above() -> None:
    links = [NavLink("A", "/a"), NavLink("B", "/a/b", current=False)]
    assert here_among(links, "/a/b") == {"/a": "true"}


def test_a_group_holds_the_page_at_any_depth() -> None:
    inner = NavGroup("Inner", [NavLink("Page", "/page")])
    outer = NavGroup("Outer", [NavLink("Other", "/other"), inner])
    assert holds_current(outer, here_among([outer], "/page"))
    assert not holds_current(outer, here_among([outer], "/"))


MORE = ui.NavGroup("Shop", [ui.NavLink("Orders", "/orders")], attrs={"data-x": "1"})


def test_what_opens_a_group_takes_more_attributes() -> None:
    side = [ui.NavGroup(links=[MORE])]
    assert 'popovertarget="n--shop" data-x="1">' in str(ui.navbar(id="n", links=[MORE]))
    assert '<summary class="sc-nav-link" data-x="1">' in str(ui.sidebar(id="n", groups=side))
    assert 'title="Shop" data-x="1">' in str(ui.sidebar(id="n", groups=side, collapsed=True))
    fold = replace(MORE, open=True)
    assert '<summary class="sc-nav-title" data-x="1">' in str(ui.sidebar(id="n", groups=[fold]))
