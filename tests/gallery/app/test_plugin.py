"""The gallery in an app that is there already."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from litestar import Litestar, get
from litestar.connection import ASGIConnection
from litestar.exceptions import NotAuthorizedException
from litestar.handlers import BaseRouteHandler
from litestar.testing import TestClient

from stario_components import SetupError, h
from stario_components.gallery.app import GalleryPlugin
from stario_components.litestar import StarioPlugin
from tests.gallery.app.conftest import STORIES, Visitor
from tests.gallery.projects import Project


@get("/shop")
async def shop() -> h.Node:
    return h.main["The shop"]


def refuse_strangers(connection: ASGIConnection[Any, Any, Any, Any], _: BaseRouteHandler) -> None:
    if connection.headers.get("authorization") != "let me in":
        raise NotAuthorizedException


@pytest.fixture
def stories(project: Project) -> Project:
    project.write(things_stories=STORIES)
    project.save(
        "pages_stories.py",
        "from stario_components.gallery import page\nshop = page('/shop')\n",
    )
    return project


@pytest.fixture(params=["before", "after"])
def visitor(request: pytest.FixtureRequest, stories: Project) -> Iterator[Visitor]:
    """Whatever the order of the plugins."""
    plugins = [StarioPlugin(), GalleryPlugin(watch=False)]
    if request.param == "before":
        plugins.reverse()
    app = Litestar([shop], plugins=plugins, debug=True)
    with TestClient(app) as client:
        yield Visitor(client)


def test_all_its_addresses_are_below_its_path(visitor: Visitor) -> None:
    page = visitor.page("/_gallery/stories/things:danger?tone=primary")
    for start in ('href="/', 'src="/', 'action="/', '@get("/'):
        found = [each[:9] for each in page.split(start)[1:]]
        assert found
        assert set(found) == {"_gallery/"}


def test_the_app_and_its_own_guard_are_as_before(visitor: Visitor) -> None:
    visitor.host = "shop.example"
    assert "The shop" in visitor.page("/shop")
    assert visitor.get("/_gallery/").status_code == 403


def test_a_page_of_the_app_is_a_story(visitor: Visitor) -> None:
    page = visitor.page("/_gallery/stories/pages:shop")
    assert 'src="/shop"' in page


def test_its_files_are_served(visitor: Visitor) -> None:
    page = visitor.page("/_gallery/")
    sheets = [each.partition('"')[0] for each in page.split('<link rel="stylesheet" href="')[1:]]
    assert [each.rpartition(".")[2] for each in sheets] == ["css", "css", "css"]
    for each in sheets:
        response = visitor.get(each)
        assert response.status_code == 200
        assert response.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert response.headers["content-type"] == "text/css; charset=utf-8"


def test_it_is_not_in_the_schema(visitor: Visitor) -> None:
    assert "_gallery" not in visitor.get("/schema/openapi.json").text


def test_an_app_outside_of_debug_mode_is_refused(stories: Project) -> None:
    with pytest.raises(SetupError) as error:
        Litestar([], plugins=[StarioPlugin(), GalleryPlugin()])
    assert str(error.value) == (
        "A GalleryPlugin was given to an app that is not in debug mode.\n"
        "It runs code of the program for whoever asks.\n"
        "Add it in development only, or say who may come in: GalleryPlugin(…, guards=[…])."
    )


def test_with_a_guard_it_is_there_for_those_who_may_come_in(stories: Project) -> None:
    plugin = GalleryPlugin(watch=False, guards=[refuse_strangers])
    with TestClient(Litestar([], plugins=[StarioPlugin(), plugin])) as client:
        visitor = Visitor(client)
        for path in ("/", "/stories/things:danger", "/frame/things:danger", "/stream"):
            assert visitor.get(f"/_gallery{path}").status_code == 401
        assert visitor.get("/_gallery/", authorization="let me in").status_code == 200


def test_an_app_without_our_plugin_is_refused(stories: Project) -> None:
    with pytest.raises(SetupError) as error:
        Litestar([], plugins=[GalleryPlugin()], debug=True)
    assert str(error.value) == (
        "A GalleryPlugin was given to an app without a StarioPlugin.\n"
        "Its pages are nodes and patches, which Litestar does not know by itself.\n"
        "Add it: plugins=[StarioPlugin(), GalleryPlugin(…)]."
    )


def test_another_host_may_be_named(stories: Project) -> None:
    plugin = GalleryPlugin(watch=False, hosts=["dev.example"])
    with TestClient(Litestar([], plugins=[StarioPlugin(), plugin], debug=True)) as client:
        assert Visitor(client, host="dev.example:8080").get("/_gallery/").status_code == 200
        assert Visitor(client, host="evil.example").get("/_gallery/").status_code == 403


@pytest.mark.parametrize("encoding", ["br", "gzip", ""])
def test_a_file_is_compressed_as_the_browser_takes_it(visitor: Visitor, encoding: str) -> None:
    page = visitor.page("/_gallery/")
    sheet = page.partition('<link rel="stylesheet" href="')[2].partition('"')[0]
    response = visitor.get(sheet, accept_encoding=encoding)
    assert response.headers.get("content-encoding", "") == encoding
    assert response.text.startswith("@layer sc.tokens")


def test_the_first_look_at_a_story_waits_for_no_panel(visitor: Visitor) -> None:
    page = visitor.page("/_gallery/stories/things:danger")
    later = page.partition('data-sg-later="')[2].partition('"')[0].split()
    assert [each.rpartition(".")[2] for each in later] == ["css", "js"]
    assert all(visitor.get(each).status_code == 200 for each in later)
    assert "data-sg-later" not in visitor.page("/_gallery/stories/things:danger?~panel=code")
