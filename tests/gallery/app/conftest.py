"""The gallery of a project that a test wrote, and a client that asks it as a browser would."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any

import pytest
from httpx import Response
from litestar.testing import TestClient

from stario_components.gallery.app import create_app
from tests.gallery.projects import HEAD, Project

STORIES = (
    HEAD
    + '''
danger = story(ui.button, tone="danger")["Delete"]
looks = matrix(ui.button, size=..., type=...)["Save"]

@story
def rows(count: int = 2, word: str = "row") -> h.Node:
    """Some rows."""
    return h.ul[(h.li[f"{word} {number}"] for number in range(count))]

@story
def broken() -> h.Node:
    raise RuntimeError("no data today")
'''
)


@dataclass
class Visitor:
    """A browser's address bar, and the actions of a page."""

    client: TestClient[Any]
    host: str = "127.0.0.1:8000"
    headers: dict[str, str] = field(default_factory=dict[str, str])

    def get(self, path: str, **headers: str) -> Response:
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.client.get(path, headers={"host": self.host, **given})

    def post(self, path: str, *, json: object, **headers: str) -> Response:
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.client.post(path, json=json, headers={"host": self.host, **given})

    def page(self, path: str) -> str:
        """The text of a page, as it was written."""
        response = self.get(path)
        assert response.status_code == 200, response.text
        return unescape(response.text)

    def patched(self, path: str) -> str:
        """The events that a page is answered with when Datastar asks."""
        response = self.get(path, datastar_request="true")
        assert response.status_code == 200, response.text
        return unescape(response.text)


@pytest.fixture
def visitor(project: Project) -> Iterator[Visitor]:
    """Of a project with one file, `things_stories.py`."""
    project.write(things_stories=STORIES)
    with TestClient(create_app(watch=False)) as client:
        yield Visitor(client)
