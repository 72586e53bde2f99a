"""The addresses of an export: files beside each other, so that it works wherever it lies.

Law: what an id is called as a file is decided here alone.
"""

from __future__ import annotations

import hashlib
from typing import ClassVar

from ._urls import Query, Urls, with_query

ASSETS = "assets"
FRAMES = "frame"
HOME = "index.html"

# Slugs have no underscore, so a name with one at its end is nobody else's.
_TAKEN = frozenset({ASSETS, FRAMES, "index"})
# Windows has no files of these names, whatever their ending.
_DEVICES = frozenset({"con", "prn", "aux", "nul"}) | {
    f"{port}{number}" for port in ("com", "lpt") for number in range(10)
}
_LONGEST = 100


class FileUrls(Urls, frozen=True):
    """Where everything is, from one page of an export.

    Example:
        >>> urls = FileUrls(page="button/danger.html")
        >>> urls.story("button:loading"), urls.frame("button"), urls.home
        ('../button/loading.html', '../frame/button/index.html', '../index.html')
    """

    answers: ClassVar[bool] = False

    page: str = HOME
    """The path of the page that the addresses stand in, below the folder of the export."""

    @property
    def home(self) -> str:
        return self.to(HOME)

    def stories(self, key: str, query: Query = ()) -> str:
        return with_query(self.to(page_of(key)), query)

    def story(self, id: str, query: Query = ()) -> str:
        return with_query(self.to(page_of(id)), query)

    def frame(self, id: str, query: Query = ()) -> str:
        return with_query(self.to(frame_of(id)), query)

    def own(self, path: str, query: Query = ()) -> str:
        return with_query(self.to(path.removeprefix("/")), query)

    def to(self, path: str) -> str:
        """A file of the export."""
        return "../" * self.page.count("/") + path


def page_of(id: str) -> str:
    """The file of a story's page, or of a file of stories by its key.

    Example:
        >>> page_of("button:danger"), page_of("button"), page_of("aux:index")
        ('button/danger.html', 'button/index.html', 'aux_/index_.html')
    """
    key, colon, name = id.partition(":")
    return f"{_named(key)}/{_named(name) if colon else 'index'}.html"


def frame_of(id: str) -> str:
    """The file of a preview's document."""
    return f"{FRAMES}/{page_of(id)}"


def _named(slug: str) -> str:
    """A slug as the name of a file, on every system."""
    if slug in _TAKEN or slug in _DEVICES or not slug:
        return f"{slug}_"
    if len(slug) <= _LONGEST:
        return slug
    return f"{slug[:_LONGEST]}_{hashlib.sha256(slug.encode()).hexdigest()[:8]}"
