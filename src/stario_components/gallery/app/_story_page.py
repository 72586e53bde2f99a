"""The page of one story: toolbar, preview, panels."""

from __future__ import annotations

import htpy

from ... import html as h
from ... import ui
from ...render import component
from .._controls import Controls, Reading, controls_of
from .._entry import Broken, Entry
from .._globals import choices_of, takers_of
from .._story import Story
from ._access import access_panel
from ._bar import bar
from ._code import code_panel
from ._docs import docs_panel
from ._gallery import Gallery
from ._here import Here
from ._panels import panels
from ._pending import controls_form, datastar_panel
from ._settings import Asked
from ._stage import stage


class Look:
    """One look at a story: what its address says, read."""

    def __init__(self, gallery: Gallery, entry: Entry, story: Story, asked: Asked) -> None:
        self.gallery = gallery
        self.entry = entry
        self.story = story
        setup = entry.setup
        self.controls: Controls = controls_of(story, without=takers_of(story, setup.globals))
        self.reading: Reading = self.controls.read(asked.args)
        self.here = Here(
            urls=gallery.urls, id=story.id, args=self.reading.query, settings=asked.settings
        )

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
            bar(here=self.here, choices=choices_of(setup.globals) if setup.globals else ()),
            stage(here=self.here, title=self.story.title),
            panels(here=self.here, counts={"controls": len(self.reading.problems)})[self._panel()],
        ]

    def _panel(self) -> htpy.Node:
        match self.here.settings.panel:
            case "controls":
                return controls_form(controls=self.controls, reading=self.reading, here=self.here)
            case "code":
                return code_panel(self)
            case "datastar":
                return datastar_panel(urls=self.here.urls, story_id=self.story.id)
            case "access":
                return access_panel(self)
            case "docs":
                return docs_panel(self.story, self.here)
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


def broken_main(here: Here, entry: Entry, broken: Broken) -> htpy.Node:
    """In place of a story that can't be there: what to do."""
    from ._fault import fault_card

    return [
        head(title=broken.title, above=entry.title, up=here.beside(entry.key), tags=[]),
        h.div(".sg-page")[fault_card(error=broken.error, title=f"{broken.id} can't be shown")],
    ]
