"""The page of one story: toolbar, preview, panels."""

from __future__ import annotations

from functools import cached_property

import htpy

from ... import ds, ui
from ... import html as h
from ...markup import Finding, lint
from ...render import component, render
from .._controls import Controls, Reading, controls_form, controls_of
from .._entry import Broken, Entry
from .._globals import choices_of, globals_of, takers_of
from .._story import Story
from .._whole_page import PageStory
from ._access import access_panel
from ._bar import bar
from ._code import code_panel
from ._datastar import datastar_panel
from ._docs import docs_panel
from ._fault import fault_card
from ._gallery import Gallery
from ._here import Here
from ._panels import panels
from ._play_log import plays
from ._settings import Asked, Panel
from ._stage import stage
from ._troubles import troubles


class Look:
    """One look at a story: what its address says, read."""

    def __init__(self, gallery: Gallery, entry: Entry, story: Story, asked: Asked) -> None:
        self.gallery = gallery
        self.entry = entry
        self.story = story
        self.is_form = asked.is_form
        setup = entry.setup
        self.controls: Controls = controls_of(story, without=takers_of(story, setup.globals))
        self.reading: Reading = self.controls.read(asked.args)
        self.here = Here(
            urls=gallery.urls,
            id=story.id,
            args=self.reading.query,
            wrong=self.reading.wrong,
            settings=asked.settings,
        )

    @cached_property
    def html(self) -> str | None:
        """What the story renders to; nothing for one that raises, which the preview tells."""
        takers = takers_of(self.story, self.entry.setup.globals)
        chosen = globals_of(self.entry.setup, self.here.settings.globals)
        try:
            return render(self.reading.story.render(**dict.fromkeys(takers, chosen)))
        except Exception:  # noqa: BLE001  # whatever a story does
            return None

    @cached_property
    def findings(self) -> list[Finding]:
        """What is wrong with its HTML."""
        return lint(self.html) if self.html is not None else []

    def main(self) -> htpy.Node:
        """What stands beside the sidebar."""
        setup = self.entry.setup
        return [
            head(
                title=self.story.title,
                above=self.entry.title,
                up=self.here.beside(self.entry.key),
                tags=sorted(self.story.tags),
            ),
            troubles(entry=self.entry),
            plays(here=self.here, plays=self.story.plays) if self.story.plays else None,
            bar(here=self.here, choices=choices_of(setup.globals) if setup.globals else ()),
            stage(here=self.here, title=self.story.title, page=page_of(self.story)),
            panels(here=self.here, counts=self._counts())[self._panel()],
        ]

    def _counts(self) -> dict[Panel, int]:
        return {"controls": len(self.reading.problems), "access": len(self.findings)}

    def _controls(self) -> htpy.Node:
        here, address = self.here, self.gallery.urls.story(self.story.id)
        ask = ds.get(address, content_type="form")
        return controls_form(
            reading=self.reading,
            action=address,
            hidden=dict(here.settings.pairs()),
            reset=here.beside(here.id),
            keep=self.is_form,
            attrs=ds.on("input", ask, debounce_s=0.1) | ds.on_submit(ask),
        )

    def _panel(self) -> htpy.Node:
        match self.here.settings.panel:
            case "controls":
                return self._controls()
            case "code":
                return code_panel(story=self.reading.story, html=self.html)
            case "datastar":
                return datastar_panel(urls=self.here.urls, story_id=self.story.id)
            case "access":
                return access_panel(html=self.html, findings=self.findings)
            case "docs":
                return docs_panel(story=self.story)
            case "none":
                return None


@component
def head(*, title: str, above: str, up: str, tags: list[str]) -> h.Node:
    """What one looks at."""
    return h.header(".sg-head")[
        h.p(".sg-crumb")[h.a(href=up)[above]],
        h.h1(".sg-title")[title],
        (ui.badge(size="sm", variant="outline")[tag] for tag in tags),
    ]


def page_of(story: Story) -> str | None:
    """The address that a story shows which is a page of the app."""
    return story.path if isinstance(story, PageStory) else None


def broken_main(here: Here, entry: Entry, broken: Broken) -> htpy.Node:
    """In place of a story that can't be there: what to do."""
    return [
        head(title=broken.title, above=entry.title, up=here.beside(entry.key), tags=[]),
        h.div(".sg-page")[fault_card(error=broken.error, title=f"{broken.id} can't be shown")],
    ]
