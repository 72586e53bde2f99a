"""What a patch does to a sidebar, a navbar and a breadcrumb that got another entry in front."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from stario_components import h, ui
from tests.browser.ui.stage import Stage

A, B = (ui.NavGroup(each, [ui.NavLink(f"In {each}", f"#{each}")]) for each in "AB")
NEW = ui.NavGroup("New", [ui.NavLink("In New", "#new")])


def folded(*groups: ui.NavGroup) -> h.Node:
    return ui.sidebar(id="nav", groups=[ui.NavGroup(links=groups)])


def test_the_fold_that_is_open_stays_open(stage: Stage) -> None:
    page = stage.show(folded(A, B))
    page.get_by_text("A", exact=True).click()
    stage.morph(folded(NEW, A, B))
    expect(page.get_by_text("In A")).to_be_visible()
    expect(page.get_by_text("In New")).to_be_hidden()
    expect(page.get_by_text("In B")).to_be_hidden()
    assert page.locator(":focus").inner_text() == "A"


def dropped(*groups: ui.NavGroup) -> h.Node:
    return ui.navbar(id="top", links=groups)


def flying(*groups: ui.NavGroup) -> h.Node:
    return ui.sidebar(id="nav", groups=[ui.NavGroup(links=groups)], collapsed=True)


@pytest.mark.parametrize("made", [dropped, flying])
def test_the_menu_that_is_open_stays_open(stage: Stage, made: Callable[..., h.Node]) -> None:
    page = stage.show(made(A, B))
    page.locator("button", has_text="A").click()
    page.keyboard.press("Tab")
    stage.morph(made(NEW, A, B))
    expect(page.get_by_role("link", name="In A")).to_be_focused()
    expect(page.get_by_text("In New")).to_be_hidden()


def links(*names: str) -> h.Node:
    return ui.navbar(id="top", links=[ui.NavLink(each, f"#{each}") for each in names])


def crumbs(*names: str) -> h.Node:
    way = [ui.Crumb("Home", "#home"), *(ui.Crumb(each, f"#{each}") for each in names)]
    return ui.breadcrumb(id="way", crumbs=[*way, ui.Crumb("Here")])


@pytest.mark.parametrize("made", [links, crumbs])
def test_a_link_keeps_the_focus(stage: Stage, made: Callable[..., h.Node]) -> None:
    page = stage.show(made("a", "b"))
    page.get_by_role("link", name="a", exact=True).focus()
    stage.morph(made("new", "a", "b"))
    expect(page.get_by_role("link", name="a", exact=True)).to_be_focused()


def test_a_folded_breadcrumb_keeps_its_place(stage: Stage) -> None:
    def way(*names: str) -> h.Node:
        pages = [ui.Crumb(each, f"#{each}") for each in ("Home", *names, "Here")]
        return ui.breadcrumb(id="way", crumbs=pages, max_items=3)

    page = stage.show(way("a", "b"))
    page.get_by_role("button").click()
    page.keyboard.press("Tab")
    stage.morph(way("new", "a", "b"))
    expect(page.get_by_role("link", name="a", exact=True)).to_be_focused()
