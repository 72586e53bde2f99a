"""ui.sidebar: navigation at the side of a page."""

from __future__ import annotations

from collections import Counter

import pytest

from stario_components import UsageError, ui
from tests.read_html import elements

CATALOGUE = ui.NavGroup(
    "Catalogue", [ui.NavLink("Products", "/products"), ui.NavLink("Gifts", "/gifts")], "package"
)
GROUPS = [
    ui.NavGroup(links=[ui.NavLink("Home", "/", icon="house")]),
    ui.NavGroup("Shop", [ui.NavLink("Orders", "/orders", icon="tag", badge=3), CATALOGUE]),
    ui.NavGroup("Workspace", [ui.NavLink("Team", "/team")], open=True),
]


def test_a_group_has_a_title_that_names_its_list() -> None:
    shop = ui.NavGroup("Shop", [ui.NavLink("Orders", "/orders")])
    assert str(ui.sidebar(id="nav", groups=[shop], label="Shop")) == (
        '<nav class="sc-sidebar" id="nav" aria-label="Shop"><div class="sc-sidebar-body">'
        '<p class="sc-nav-title" id="nav--shop">Shop</p>'
        '<ul class="sc-nav-list" role="list" aria-labelledby="nav--shop"><li>'
        '<a class="sc-nav-link" id="nav--shop--orders" href="/orders">'
        '<span class="sc-nav-label">Orders</span></a>'
        "</li></ul></div></nav>"
    )


def test_header_and_footer_stand_around() -> None:
    html = str(ui.sidebar(id="nav", groups=[], header="Acme", footer="Ada"))
    assert html == (
        '<nav class="sc-sidebar" id="nav" aria-label="Sections">'
        '<div class="sc-sidebar-head">Acme</div>'
        '<div class="sc-sidebar-body"></div><div class="sc-sidebar-foot">Ada</div></nav>'
    )


def folds(html: str) -> list[bool]:
    return ["open" in each.attrib for each in elements(html) if each.tag == "details"]


def test_a_group_in_a_group_opens_when_it_holds_the_page() -> None:
    assert folds(str(ui.sidebar(id="nav", groups=GROUPS, current="/orders"))) == [False, True]
    assert folds(str(ui.sidebar(id="nav", groups=GROUPS, current="/gifts/7"))) == [True, True]


def test_a_fold_is_marked_as_the_way_to_the_page() -> None:
    html = str(ui.sidebar(id="nav", groups=GROUPS, current="/gifts"))
    assert '<summary class="sc-nav-link" data-current>' in html


def test_a_morph_leaves_folds_as_they_are() -> None:
    html = str(ui.sidebar(id="nav", groups=GROUPS))
    made = [each for each in elements(html) if each.tag == "details"]
    assert [each.get("data-preserve-attr") for each in made] == ["open", "open"]


def test_collapsed_labels_are_titles_and_groups_fly_out() -> None:
    html = str(ui.sidebar(id="nav", groups=GROUPS, current="/gifts", collapsed=True))
    assert '<nav class="sc-sidebar" id="nav" aria-label="Sections" data-collapsed>' in html
    assert '<a class="sc-nav-link" id="nav--shop--orders" href="/orders" title="Orders">' in html
    assert (
        '<button class="sc-nav-link" id="nav--shop--catalogue---open" type="button" '
        'popovertarget="nav--shop--catalogue" title="Catalogue" data-current>'
    ) in html
    assert (
        '<div class="sc-nav-panel" id="nav--shop--catalogue" popover="auto" data-side="end">'
        '<p class="sc-nav-title" id="nav--shop--catalogue---title">Catalogue</p>'
    ) in html
    assert "<details" not in html


def test_no_id_is_there_twice() -> None:
    nested = ui.NavGroup("A", [ui.NavGroup("B", [CATALOGUE, CATALOGUE]), CATALOGUE])
    for collapsed in (False, True):
        html = str(ui.sidebar(id="nav", groups=[nested, nested], collapsed=collapsed))
        counted = Counter(each.get("id") for each in elements(html) if each.get("id"))
        assert set(counted.values()) == {1}


def test_an_id_holds_no_blank() -> None:
    with pytest.raises(UsageError, match="ui.sidebar got id='a b'"):
        ui.sidebar(id="a b", groups=[])
