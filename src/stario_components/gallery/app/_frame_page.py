"""What the preview of an address holds."""

from __future__ import annotations

import htpy

from ... import html as h
from .._controls import controls_of
from .._entry import Broken, Entry
from .._globals import takers_of
from .._story import Story
from ._datastar import frame_script
from ._fault import fault_card
from ._frame import Frame, Shown
from ._gallery import Gallery
from ._settings import Asked


def frame_text(
    gallery: Gallery,
    entry: Entry,
    story: Story | Broken | None,
    id: str,
    asked: Asked,
    *,
    bridge: htpy.Node = None,
) -> str:
    """The document of a story with these args, or of all stories of a file. `bridge` is the script
    for its head, where it is not the one that talks to the gallery.

    Raises: UsageError for args that the story does not have.
    """
    handlers = isinstance(story, Story) and bool(story.handlers)
    frame = Frame(
        setup=entry.setup,
        settings=asked.settings,
        files=gallery.files,
        bridge=lambda is_page: (
            bridge or frame_script(gallery.urls, id, has_handlers=handlers, is_page=is_page)
        ),
    )
    if story is None:
        return frame.many(
            entry.title,
            [(each.id, each.title, _of(frame, entry, each)) for each in entry.stories],
        )
    if isinstance(story, Broken):
        return frame.one(story.title, _of(frame, entry, story))
    takers = takers_of(story, entry.setup.globals)
    reading = controls_of(story, without=takers).read(asked.args)
    return frame.one(
        story.title, lambda: reading.story.render(**dict.fromkeys(takers, frame.globals))
    )


def _of(frame: Frame, entry: Entry, story: Story | Broken) -> Shown:
    if isinstance(story, Broken):
        card: h.Node = fault_card(error=story.error, title=f"{story.id} can't be shown")
        return lambda: card
    takers = takers_of(story, entry.setup.globals)
    return lambda: story.render(**dict.fromkeys(takers, frame.globals))
