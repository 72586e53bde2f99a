"""What a running gallery holds, for the handlers of one app."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from ...live import Relay
from .._find import Index
from .._library import Library
from ._files import Files
from ._urls import Urls

CHANGED = "gallery"


@dataclass
class Gallery:
    """The stories, and where and how they are shown."""

    library: Library
    urls: Urls
    files: Files
    relay: Relay
    """Of its own: the relay of an app that it is mounted in may know certain subjects alone."""
    started: int = field(default_factory=time.time_ns)
    _index: tuple[int, Index] | None = None

    @property
    def title(self) -> str:
        """What the project calls it."""
        return self.library.setup.title or "Gallery"

    @property
    def version(self) -> str:
        """Differs from that of a page which is not what it would be now."""
        return f"{self.started}.{self.library.version}"

    @property
    def index(self) -> Index:
        """What the palette searches, made anew when a file has changed."""
        version = self.library.version
        if self._index is None or self._index[0] != version:
            self._index = (version, Index.of(self.library.entries))
        return self._index[1]

    def tell(self, _keys: object = None) -> None:
        """Say to every open page that there is something new."""
        self.relay.publish_nowait(CHANGED)
