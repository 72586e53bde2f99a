"""The page of a file of stories: all of them in one preview, and what their component takes."""

from __future__ import annotations

import htpy

from ... import html as h
from ... import ui
from ...render import component
from .._entry import Entry
from .._globals import choices_of
from ._bar import bar
from ._docs import component_docs
from ._gallery import Gallery
from ._here import Here
from ._stage import stage
from ._story_page import head
from ._troubles import troubles


def stories_main(gallery: Gallery, here: Here, entry: Entry) -> htpy.Node:
    """What stands beside the sidebar."""
    setup = entry.setup
    return [
        head(title=entry.title, above=entry.folder or "Stories", up=here.urls.home, tags=[]),
        bar(here=here, choices=choices_of(setup.globals) if setup.globals else ()),
        troubles(entry=entry),
        _hint(text=entry.hint) if entry.hint else None,
        stage(here=here, title=f"all stories of {entry.title}") if entry.stories else None,
        h.div("#sg-docs.sg-page")[component_docs(entry=entry)],
    ]


@component
def _hint(*, text: str) -> h.Node:
    return h.div(".sg-page")[
        ui.empty_state(title="No stories yet", description=text.partition("\n")[2])
    ]
