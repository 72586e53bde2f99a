"""The document around components, and what it takes to use them in another."""

from __future__ import annotations

from functools import partial

import pytest
from litestar import Litestar, get
from litestar.testing import TestClient

from stario_components import assets, h, render, ui
from stario_components.assets import Asset, Remote
from stario_components.litestar import StarioPlugin, live

THEME = ui.Theme(hue=155)
SHEET, MODULE = assets.stylesheet().url, assets.module().url
CLIENT, SCRIPT = assets.datastar().url, assets.theme_script().url


def sheet(asset: Asset) -> str:
    return f'<link rel="stylesheet" href="{asset.url}" integrity="{asset.integrity}">'


def module(asset: Asset) -> str:
    return f'<script type="module" src="{asset.url}" integrity="{asset.integrity}"></script>'


LINKS = [sheet(assets.stylesheet()), module(assets.module()), module(assets.datastar())]
CHOICE = f'<script src="{SCRIPT}" integrity="{assets.theme_script().integrity}"></script>'


@pytest.fixture(autouse=True, scope="module")
def both_ways() -> None:
    """No component is rendered here."""


def test_a_page_is_a_whole_document() -> None:
    html = render(ui.page(h.main["x"], title="A & B"))
    assert html == (
        '<!doctype html><html class="sc-page" lang="en" data-preserve-attr="data-theme"><head>'
        '<meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<title>A &amp; B</title><link rel="icon" href="data:,">'
        '<meta name="color-scheme" content="light dark">'
        f"{CHOICE}{''.join(LINKS)}"
        '</head><body class="sc-body"><main>x</main></body></html>'
    )


def test_a_page_says_what_it_is() -> None:
    html = render(
        ui.page(None, title="", lang="ar", dir="rtl", description="Beds", icon="/favicon.svg")
    )
    assert '<html class="sc-page" lang="ar" dir="rtl" ' in html
    assert '<meta name="description" content="Beds"><link rel="icon" href="/favicon.svg">' in html


def test_an_icon_may_be_an_asset() -> None:
    icon = Asset("icon.svg", b"<svg/>")
    assert f'<link rel="icon" href="{icon.url}">' in render(ui.page(None, title="", icon=icon))


def test_styles_of_the_program_come_after_the_theme_and_ours() -> None:
    css = Asset("app.css", b"")
    own = h.style["p {}"]
    html = render(ui.page(None, title="", theme=THEME, assets=[css], head=own))
    order = [html.index(each) for each in (SHEET, THEME.stylesheet.url, css.url, "<style>")]
    assert order == sorted(order)


def test_a_theme_that_changes_nothing_is_not_linked() -> None:
    assert render(ui.page(None, title="", theme=ui.Theme())) == render(ui.page(None, title=""))


def test_a_theme_for_one_scheme_leaves_no_choice() -> None:
    html = render(ui.page(None, title="", theme=ui.Theme(scheme="dark")))
    assert '<html class="sc-page" lang="en" data-theme="dark"><head>' in html
    assert '<meta name="color-scheme" content="dark">' in html
    assert SCRIPT not in html


def test_more_attributes_go_onto_the_body() -> None:
    html = render(ui.page("x", title="", attrs={"class": "shop", "data-x": "1"}))
    assert '<body class="sc-body shop" data-x="1">x</body>' in html


def test_another_client_is_pinned() -> None:
    client = Remote("https://cdn.test/datastar.js", "sha384-x")
    html = render(ui.page(None, title="", client=client))
    assert (
        '<script type="module" src="https://cdn.test/datastar.js" integrity="sha384-x" '
        'crossorigin="anonymous"></script>'
    ) in html
    assert CLIENT not in html


def test_the_head_of_another_document_decides_nothing_for_it() -> None:
    assert render(ui.head()) == "".join(LINKS)


def test_the_head_of_another_document_may_decide_its_scheme() -> None:
    html = render(ui.head(theme=THEME, owns_scheme=True))
    assert html.startswith(
        f'<meta name="color-scheme" content="light dark">{CHOICE}'
        f"{LINKS[0]}{sheet(THEME.stylesheet)}"
    )


def test_everything_that_a_page_links_to_is_among_the_assets() -> None:
    html = render(ui.page(None, title="", theme=THEME))
    assert all(asset.url in html for asset in ui.assets(THEME))
    assert html.count("/_stario/") == len(ui.assets(THEME)) == 5
    assert len(ui.assets()) == len(ui.assets(ui.Theme())) == 4


def test_a_page_is_a_layout() -> None:
    @get("/")
    async def index() -> h.Node:
        return h.main["shop"]

    @live("/board", topics="x", layout=partial(ui.page, title="Board"))
    async def board() -> h.Node:
        return h.main(id="board")["board"]

    layout = partial(ui.page, title="Shop", theme=THEME)
    plugin = StarioPlugin(layout=layout, assets=ui.assets(THEME))
    with TestClient(Litestar([index, board], plugins=[plugin])) as client:
        html = client.get("/").text
        assert "<title>Shop</title>" in html
        assert '<body class="sc-body"><main>shop</main></body>' in html
        assert "<title>Board</title>" in client.get("/board").text
        for asset in ui.assets(THEME):
            answer = client.get(asset.url)
            assert (answer.status_code, answer.content) == (200, asset.content)
