"""The document of a preview: a story, or all those of a file, and nothing of the gallery but its
bridge.

It is what the gallery shows, and by itself what tests and other pages embed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

import htpy
from markupsafe import Markup

from ... import assets
from ... import html as h
from ...render import component, is_document, render
from .._globals import globals_of
from .._setup import Setup
from ._fault import fault_card
from ._files import Files, library_files, project_files, styles
from ._settings import Settings

Shown = Callable[[], htpy.Node]
Bridge = Callable[[bool], htpy.Node]
"""Gives our script, for a story, or for one that is a whole page."""

_HEAD = re.compile(r"<head(?:\s[^>]*)?>")


class Frame:
    """How previews of one folder's stories look."""

    def __init__(self, *, setup: Setup, settings: Settings, files: Files, bridge: Bridge) -> None:
        self._setup = setup
        self._settings = settings
        self._files = files
        self._bridge = bridge
        self._globals = globals_of(setup, settings.globals)

    def one(self, title: str, shown: Shown) -> str:
        """The document of one story, or of what it raises."""
        try:
            node = shown()
            if is_document(node):
                return _with_bridge(render(node), render(self._bridge(True)))
            body: htpy.Node = Markup(render(self._wrapped(node)))  # noqa: S704  # what render wrote
        except Exception as error:  # noqa: BLE001  # whatever a story does
            body = fault_card(error=error, title=f"{title} raised an error")
        return self._document(title, h.div("#sg-story.sg-story")[body])

    def many(self, title: str, shown: Iterable[tuple[str, str, Shown]]) -> str:
        """The document of several, each by its id and its title."""
        return self._document(
            title,
            h.div("#sg-story")[
                (
                    _section(id=id_of_section(key), title=name, content=self._safely(name, each))
                    for key, name, each in shown
                )
            ],
        )

    @property
    def globals(self) -> Any:
        """The project's own globals, as they are now."""
        return self._globals

    def _safely(self, title: str, shown: Shown) -> htpy.Node:
        try:
            node = shown()
            if is_document(node):
                return _whole_page()
            return Markup(render(self._wrapped(node)))  # noqa: S704  # what render wrote
        except Exception as error:  # noqa: BLE001  # whatever a story does
            return fault_card(error=error, title=f"{title} raised an error")

    def _wrapped(self, node: htpy.Node) -> htpy.Node:
        wrap = self._setup.wrap
        if wrap is None:
            return node
        return wrap(node) if self._setup.globals is None else wrap(node, self._globals)

    def _document(self, title: str, body: htpy.Node) -> str:
        if self._setup.layout is not None:
            return _with_bridge(render(self._setup.layout(body)), render(self._bridge(False)))
        settings = self._settings
        given = [*library_files(), *project_files(self._setup.assets), styles("frame")]
        zoom = "" if settings.zoom == "100" else f"zoom:{int(settings.zoom) / 100:g}"
        return render(
            assets.document(
                body,
                title=title,
                head=[
                    self._bridge(False),
                    h.meta(name="color-scheme", content="light dark"),
                    assets.links([self._files.placed(each) for each in given]),
                    self._setup.head,
                ],
                html={
                    "class": "sc-page",
                    "lang": self._setup.lang,
                    "dir": settings.dir,
                    "data-theme": None if settings.scheme == "system" else settings.scheme,
                    "data-sg-ground": settings.ground,
                    "data-sg-outline": bool(settings.outline),
                    "style": zoom or None,
                },
                body={"class": "sc-body sg-frame"},
            )
        )


def id_of_section(story_id: str) -> str:
    """What a story is called within the document of its file."""
    return f"sg-{story_id.replace(':', '--')}"


def _with_bridge(document: str, bridge: str) -> str:
    """A whole document of somebody else, with our script as the first of its head."""
    found = _HEAD.search(document)
    if found is None:
        return document
    return document[: found.end()] + bridge + document[found.end() :]


@component
def _section(*, id: str, title: str, content: h.Node) -> h.Node:
    return h.section(".sg-section", id=id, aria_labelledby=f"{id}--title")[
        h.h2(".sg-section-title", id=f"{id}--title")[title],
        h.div(".sg-story")[content],
    ]


@component
def _whole_page() -> h.Node:
    return h.p(".sg-note")["A whole page: open the story to see it."]
