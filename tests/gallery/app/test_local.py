"""Handlers that belong to a story."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from litestar.testing import TestClient

from stario_components.gallery.app import create_app
from tests.gallery.app.conftest import Visitor
from tests.gallery.projects import Project

STORIES = """
from collections.abc import AsyncIterator
from stario_components import ds, h, patch
from stario_components.gallery import story

class Asked(ds.Signals):
    q: str = ""

@story
def search() -> h.Node:
    return h.ul(id="results")

@search.on("GET", "/results")
async def results(signals: Asked) -> h.Node:
    return h.ul(id="results")[h.li[signals.q]]

@search.on("POST", "/users/{user_id:int}")
def rename(user_id: int):
    return patch(h.li(id=f"u{user_id}")["renamed"])

@search.on("GET", "/stream")
async def stream():
    yield patch(h.li(id="a")["one"])
    yield patch(h.li(id="a")["two"])

@search.on("DELETE", "/all")
def clear() -> None: ...

@story
def other() -> h.Node:
    return h.p["no handlers"]
"""


@pytest.fixture
def visitor(project: Project) -> Iterator[Visitor]:
    project.write(search_stories=STORIES)
    with TestClient(create_app(watch=False)) as client:
        yield Visitor(client)


def test_a_handler_gets_signals_and_gives_a_node(visitor: Visitor) -> None:
    response = visitor.get('/at/search:search/results?datastar={"q":"<ada>"}')
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert "<li>&lt;ada&gt;</li>" in response.text


def test_a_handler_without_annotations_may_give_events(visitor: Visitor) -> None:
    response = visitor.post("/at/search:search/users/7", json={})
    assert response.headers["content-type"] == "text/event-stream; charset=utf-8"
    assert 'data: elements <li id="u7">renamed</li>' in response.text


def test_a_generator_is_a_stream(visitor: Visitor) -> None:
    response = visitor.get("/at/search:search/stream")
    assert response.text.count("event: datastar-patch-elements") == 2


def test_nothing_is_204(visitor: Visitor) -> None:
    response = visitor.client.delete("/at/search:search/all", headers={"host": visitor.host})
    assert response.status_code == 204


@pytest.mark.parametrize(
    "path", ["/at/search:other/results", "/at/search:search/nothing", "/at/nothing:x/results"]
)
def test_no_other_story_has_it(visitor: Visitor, path: str) -> None:
    assert visitor.get(path).status_code == 404


def test_a_page_of_another_site_does_not_reach_it(visitor: Visitor) -> None:
    response = visitor.get("/at/search:search/results", origin="https://evil.example")
    assert response.status_code == 403


def test_the_preview_says_where_its_requests_go(visitor: Visitor) -> None:
    assert 'data-at="/at/search:search"' in visitor.page("/frame/search:search")
    assert "data-at" not in visitor.page("/frame/search:other")
