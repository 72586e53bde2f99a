"""The bridge, as it goes into the head of a preview."""

from __future__ import annotations

from .... import html as h
from ....assets import Asset
from .._files import script
from .._urls import Urls

DATASTAR_ASSETS: list[Asset] = [script("frame"), script("perform")]
"""What previews load besides the library's own files."""


def frame_script(urls: Urls, story_id: str, *, has_handlers: bool, is_page: bool) -> h.Node:
    """The first script of a preview's head; it must run before the Datastar client.

    With handlers of its own, the story's requests go to them. A story that is a whole page of an
    app may go from page to page.
    """
    bridge, performer = DATASTAR_ASSETS
    return h.script(
        src=urls.asset(bridge),
        data_stario_frame=True,
        data_story=story_id,
        data_perform=urls.asset(performer),
        data_prefix=urls.prefix or None,
        data_at=urls.at(story_id) if has_handlers else None,
        data_page=is_page,
    )
