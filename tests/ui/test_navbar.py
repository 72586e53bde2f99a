"""ui.navbar: navigation at the top of a page."""

from __future__ import annotations

import pytest

from stario_components import UsageError, h, ui
from tests.read_html import elements

LINKS = [
    ui.NavLink("Orders", "/orders", icon="package", badge=12),
    ui.NavGroup("Reports", [ui.NavLink("Sales", "/sales"), ui.NavLink("Stock", "/stock")]),
]


def test_a_name_alone_is_a_link_home() -> None:
    assert str(ui.navbar(id="top", brand="Acme", brand_href="/en")) == (
        '<nav class="sc-navbar" id="top" aria-label="Main" data-align="start" data-width="full">'
        '<a class="sc-navbar-brand" href="/en">Acme</a></nav>'
    )


def test_links_stand_in_a_list_that_a_button_opens_on_narrow_screens() -> None:
    html = str(ui.navbar(id="top", links=[ui.NavLink("Orders", "/orders")], menu_label="Menü"))
    assert (
        '<button class="sc-nav-link sc-navbar-toggle" type="button" popovertarget="top-menu">'
        '<span class="sc-nav-label">Menü</span>'
    ) in html
    assert (
        '<div class="sc-navbar-menu" id="top-menu" popover="auto">'
        '<ul class="sc-nav-list" role="list"><li><a class="sc-nav-link" id="top--orders" '
        'href="/orders">'
        '<span class="sc-nav-label">Orders</span></a></li></ul></div>'
    ) in html


def test_the_current_page_is_marked() -> None:
    html = str(ui.navbar(id="top", links=LINKS, current="/orders"))
    (link,) = [each for each in elements(html) if each.get("aria-current")]
    assert (link.get("href"), link.get("aria-current")) == ("/orders", "page")


def test_a_page_below_a_link_marks_it_too() -> None:
    html = str(ui.navbar(id="top", links=LINKS, current="/orders/7"))
    assert '<a class="sc-nav-link" id="top--orders" href="/orders" aria-current="true">' in html


def test_a_group_is_a_menu_that_drops_down() -> None:
    html = str(ui.navbar(id="top", links=LINKS, current="/stock"))
    assert (
        '<button class="sc-nav-link" id="top--reports---open" type="button" '
        'popovertarget="top--reports" data-current>'
    ) in html
    assert (
        '<div class="sc-nav-panel" id="top--reports" popover="auto">'
        '<p class="sc-nav-title" id="top--reports---title">Reports</p>'
        '<ul class="sc-nav-list" role="list" aria-labelledby="top--reports---title">'
    ) in html


def test_icon_badge_and_attributes_of_a_link() -> None:
    link = ui.NavLink("Docs", "/docs", icon=h.i["*"], badge="new", attrs={"target": "_blank"})
    assert (
        '<a class="sc-nav-link" id="top--docs" href="/docs" target="_blank"><i>*</i>'
        '<span class="sc-nav-label">Docs</span><span class="sc-nav-badge">new</span></a>'
    ) in str(ui.navbar(id="top", links=[link]))


def test_actions_come_last() -> None:
    html = str(ui.navbar(id="top", brand="Acme", links=LINKS, actions=h.b["Sign in"]))
    assert html.endswith('<div class="sc-navbar-actions"><b>Sign in</b></div></nav>')


def test_looks_are_attributes() -> None:
    html = str(ui.navbar(id="top", align="end", width="xl", sticky=True, label="Site"))
    assert html == (
        '<nav class="sc-navbar" id="top" aria-label="Site" data-align="end" data-width="xl" '
        "data-sticky></nav>"
    )


def test_an_id_holds_no_blank() -> None:
    with pytest.raises(UsageError, match="ui.navbar got id='a b'"):
        ui.navbar(id="a b")
