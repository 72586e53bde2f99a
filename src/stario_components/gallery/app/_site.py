"""The pages and the files that an export is made of.

Law: rendered HTML only. The same stories give the same bytes, and no path of this machine.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from typing import Any

from ... import html as h
from ... import ui
from ...live import Relay
from ...render import render
from .._catalogue import catalogue
from .._entry import Broken, Entry
from .._fault import Fault
from .._library import Library
from .._llms import llms_txt
from .._story import Story
from .._whole_page import PageStory
from ._export_pages import INDEX, page_document, story_main
from ._fault import SHORTENED
from ._file_urls import HOME, FileUrls, frame_of, page_of
from ._files import Files, library_files, project_files, script, styles
from ._frame_page import frame_text
from ._gallery import Gallery
from ._here import Here
from ._home import home_main
from ._linked import Linked
from ._settings import Asked, Settings
from ._shortened import shortened, shorter
from ._stories_page import stories_main
from ._story_page import Look, broken_main

_PLAIN = Asked(Settings(), (), is_form=False)


class Site:
    """The stories of a library as files, made one by one; what is wrong is known at the end."""

    def __init__(self, library: Library) -> None:
        self.entries = library.entries
        self.gallery = Gallery(library=library, urls=FileUrls(), files=Files(""), relay=Relay())
        self.linked = Linked(ui.assets())
        self.failed: dict[str, str] = {}
        """What can't be shown, by the key of its file or its id, and why."""

    def files(self) -> dict[str, bytes]:
        """All of them by their paths, in the order of these."""
        with self._faults():
            texts = {path: text.encode() for path, text in self._texts()}
        return dict(sorted({**texts, **self.linked.files}.items()))

    def _texts(self) -> Iterator[tuple[str, str]]:
        yield self._home()
        for entry in self.entries:
            self._know(entry)
            yield from self._file(entry)
            for each in entry.stories:
                yield from self._story(entry, each)
        yield INDEX, self._index()
        yield "stories.json", self._catalogue()
        yield "llms.txt", llms_txt(self.entries, title=self.gallery.title)

    # --- pages ------------------------------------------------------------------------------------

    def _home(self) -> tuple[str, str]:
        here = Here(urls=FileUrls(page=HOME), id="")
        return self._page(here, HOME, self.gallery.title, lambda on: home_main(on, here))

    def _file(self, entry: Entry) -> Iterator[tuple[str, str]]:
        path = page_of(entry.key)
        here = Here(urls=FileUrls(page=path), id=entry.key)
        if entry.error is not None:
            self.failed[entry.key] = self._told(entry.error)
        yield self._page(here, path, entry.title, lambda on: stories_main(on, here, entry))
        if entry.stories:
            yield self._frame(entry, None, entry.key)

    def _story(self, entry: Entry, story: Story | Broken) -> Iterator[tuple[str, str]]:
        path = page_of(story.id)
        here = Here(urls=FileUrls(page=path), id=story.id)
        if isinstance(story, Broken):
            self.failed[story.id] = self._told(story.error)
            yield self._page(here, path, story.title, lambda _: broken_main(here, entry, story))
            return
        yield self._page(
            here, path, story.title, lambda on: story_main(Look(on, entry, story, _PLAIN))
        )
        if not isinstance(story, PageStory):
            with self._noted(story.id):
                frame = self._frame(entry, story, story.id)
            yield frame

    def _page(
        self, here: Here, path: str, title: str, main: Callable[[Gallery], Any]
    ) -> tuple[str, str]:
        urls = FileUrls(page=path)
        content = main(replace(self.gallery, urls=urls))
        document = page_document(
            self.gallery, self.linked, urls, here=here, title=title, main=content
        )
        return path, render(document)

    def _frame(self, entry: Entry, story: Story | None, id: str) -> tuple[str, str]:
        path = frame_of(id)
        urls = FileUrls(page=path)
        bridge = h.script(src=self.linked.address(script("export_frame"), urls))
        text = frame_text(self.gallery, entry, story, id, _PLAIN, bridge=bridge)
        return path, self.linked.relinked(text, urls)

    def _know(self, entry: Entry) -> None:
        """The files that previews of these stories may link to."""
        given = entry.setup.assets
        shown = [*library_files(), *project_files(given), styles("frame")]
        self.linked.add([*given, *(self.gallery.files.placed(each) for each in shown)])

    # --- beside them ------------------------------------------------------------------------------

    def _index(self) -> str:
        """What the filter looks through, as a classic script: a file loads no JSON."""
        rows = [
            [entry.title, each.title, page_of(each.id)]
            for entry in self.entries
            for each in entry.stories
        ]
        return f"globalThis.sgStories={json.dumps(rows, ensure_ascii=False, indent=0)};\n"

    def _catalogue(self) -> str:
        data = catalogue(self.entries, link=page_of)
        for each in data["files"]:
            for told in (each, *each["stories"]):
                if told.get("error"):
                    told["error"] = self._shorten(told["error"])
        return json.dumps(data, ensure_ascii=False, indent=1) + "\n"

    # --- what goes wrong --------------------------------------------------------------------------

    @cached_property
    def _shorten(self) -> Callable[[str], str]:
        return shorter(self.gallery.library.roots.folders)

    def _told(self, error: BaseException) -> str:
        return self._shorten(f"{type(error).__name__}: {error}")

    @contextmanager
    def _faults(self) -> Generator[None]:
        """In it, cards tell of no path of this machine."""
        token = SHORTENED.set(lambda fault: shortened(fault, self._shorten))
        try:
            yield
        finally:
            SHORTENED.reset(token)

    @contextmanager
    def _noted(self, id: str) -> Generator[None]:
        """In it, a card means that the story raised."""

        def note(fault: Fault) -> Fault:
            told = shortened(fault, self._shorten)
            self.failed[id] = told.title
            return told

        token = SHORTENED.set(note)
        try:
            yield
        finally:
            SHORTENED.reset(token)
