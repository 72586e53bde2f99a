"""ui.breadcrumb: the way to a page."""

from __future__ import annotations

import pytest

from stario_components import UsageError, ds, ui
from stario_components.ui import Crumb
from tests.read_html import elements

HOME = Crumb("Home", "/")
WAY = [HOME, *(Crumb(name, f"/{name}") for name in "abcd"), Crumb("Page")]


def test_the_last_crumb_is_the_page() -> None:
    assert str(ui.breadcrumb(crumbs=[HOME, Crumb("Page")])) == (
        '<nav class="sc-breadcrumb" aria-label="Breadcrumb" data-separator="chevron">'
        '<ol class="sc-breadcrumb-list" role="list"><li><a href="/">Home</a></li>'
        '<li><span aria-current="page">Page</span></li></ol></nav>'
    )


def test_the_page_may_be_a_link_and_a_crumb_may_be_none() -> None:
    html = str(ui.breadcrumb(crumbs=[Crumb("Archive"), Crumb("Page", "/page")], separator="slash"))
    assert "<li><span>Archive</span></li>" in html
    assert '<li><a href="/page" aria-current="page">Page</a></li>' in html
    assert 'data-separator="slash"' in html


def test_a_crumb_has_an_icon() -> None:
    html = str(ui.breadcrumb(crumbs=[Crumb("Home", "/", icon="house"), Crumb("Page")]))
    assert f'<a href="/">{ui.icon("house")}Home</a>' in html


def shown(max_items: int) -> tuple[list[str], list[str]]:
    """Labels in the row, and those in the menu."""
    html = str(ui.breadcrumb(crumbs=WAY, id="way", max_items=max_items))
    menu = next((each for each in elements(html) if each.get("popover")), None)
    hidden = [] if menu is None else ["".join(item.itertext()) for item in menu]
    (row,) = [each for each in elements(html) if each.get("class") == "sc-breadcrumb-list"]
    visible = [
        "…" if item.find(".//*[@popover]") is not None else "".join(item.itertext()) for item in row
    ]
    return visible, hidden


@pytest.mark.parametrize(
    ("max_items", "visible", "hidden"),
    [
        (3, ["Home", "…", "Page"], ["a", "b", "c", "d"]),
        (4, ["Home", "…", "d", "Page"], ["a", "b", "c"]),
        (5, ["Home", "…", "c", "d", "Page"], ["a", "b"]),
        (6, ["Home", "a", "b", "c", "d", "Page"], []),
    ],
)
def test_too_many_fold_in_the_middle(max_items: int, visible: list[str], hidden: list[str]) -> None:
    assert shown(max_items) == (visible, hidden)


def test_the_menu_opens_without_a_script() -> None:
    html = str(ui.breadcrumb(crumbs=WAY, id="way", max_items=3, more_label="{count} more"))
    assert (
        '<button class="sc-breadcrumb-more" id="way-more-open" type="button" '
        'popovertarget="way-more" aria-label="4 more" title="4 more">'
    ) in html
    assert (
        '<ol class="sc-nav-panel" id="way-more" popover="auto" role="list" aria-label="4 more">'
    ) in html


def test_a_menu_needs_an_id() -> None:
    with pytest.raises(UsageError) as caught:
        ui.breadcrumb(crumbs=WAY, max_items=3)
    assert str(caught.value) == (
        "ui.breadcrumb got max_items and no id.\n"
        "The button needs the id of the menu that it opens.\n"
        'Write id="breadcrumb", or any other that is its own on the page.'
    )


def test_three_are_the_fewest() -> None:
    with pytest.raises(UsageError) as caught:
        ui.breadcrumb(crumbs=WAY, id="way", max_items=2)
    assert str(caught.value) == (
        "ui.breadcrumb got max_items=2.\n"
        "The start, the menu of what lies between and the page itself are three already.\n"
        "Write max_items=3 or more."
    )


def test_a_crumb_takes_more_attributes() -> None:
    acts = ds.on_click(ds.get("/"), prevent=True)
    crumbs = [ui.Crumb("Home", "/", attrs=acts), ui.Crumb("Here", attrs={"lang": "en"})]
    html = str(ui.breadcrumb(crumbs=crumbs))
    assert '<a href="/" data-on:click__prevent="@get(&#34;/&#34;)">Home</a>' in html
    assert '<span aria-current="page" lang="en">Here</span>' in html
