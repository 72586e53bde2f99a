"""The addresses of the gallery, below the path that it stands at.

Law: no other file writes an address of the gallery; those of an export are in `_file_urls`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar
from urllib.parse import quote, urlencode

import msgspec

from ...assets import Asset

Query = Iterable[tuple[str, str]]
"""Names and values as they stand in an address: the args that differ, and the gallery's own,
whose names start with a tilde."""


class Urls(msgspec.Struct, frozen=True):
    """Where everything is.

    Example:
        >>> urls = Urls("/_gallery")
        >>> urls.story("button:danger", [("tone", "danger")])
        '/_gallery/stories/button:danger?tone=danger'
    """

    answers: ClassVar[bool] = True
    """Whether a server stands behind them; what needs one is left out where none does."""

    prefix: str = ""
    """The path that the gallery is mounted at; nothing when it is an app of its own."""

    @property
    def home(self) -> str:
        return f"{self.prefix}/"

    def stories(self, key: str, query: Query = ()) -> str:
        """The page of a file of stories."""
        return with_query(f"{self.prefix}/stories/{_segment(key)}", query)

    def story(self, id: str, query: Query = ()) -> str:
        """The page of one story."""
        return with_query(f"{self.prefix}/stories/{_segment(id)}", query)

    def frame(self, id: str, query: Query = ()) -> str:
        """The bare document of a story, or of all those of a file."""
        return with_query(f"{self.prefix}/frame/{_segment(id)}", query)

    def at(self, id: str) -> str:
        """What stands before the paths of a story's own handlers."""
        return f"{self.prefix}/at/{_segment(id)}"

    def play(self, id: str, name: str) -> str:
        """Runs a play of a story."""
        return f"{self.prefix}/play/{_segment(id)}/{_segment(name)}"

    def own(self, path: str, query: Query = ()) -> str:
        """Another page or action of the gallery: `own("/search")`."""
        return with_query(f"{self.prefix}{path}", query)

    def asset(self, asset: Asset) -> str:
        """A file of the gallery or of its stories, cached for ever."""
        return f"{self.prefix}/assets/{asset.url.rpartition('/')[2]}"


def _segment(text: str) -> str:
    return quote(text, safe=":-._~")


def with_query(path: str, query: Query) -> str:
    """An address with these names and values."""
    written = urlencode(list(query), safe=":/~,.", quote_via=quote)
    return f"{path}?{written}" if written else path
