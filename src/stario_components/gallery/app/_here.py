"""Where a person is: a story or a file of stories, its args, and how it is shown."""

from __future__ import annotations

import msgspec

from ._settings import Pairs, Settings
from ._urls import Urls


class Here(msgspec.Struct, frozen=True, kw_only=True):
    """An address of the gallery that can be changed a bit, which is all that its links do."""

    urls: Urls
    id: str
    """Of a story, or the key of a file."""
    args: tuple[tuple[str, str], ...] = ()
    """Those that differ, as they stand in the address."""
    wrong: tuple[tuple[str, str], ...] = ()
    """What can't be, as somebody typed it: told beside the controls, and no part of the preview."""
    settings: Settings = Settings()

    def url(self, **changes: str) -> str:
        """This address with other settings."""
        return self.urls.story(self.id, self.pairs(**changes))

    def pairs(self, **changes: str) -> Pairs:
        """The query, with other settings."""
        return [*self.args, *self.wrong, *self.settings.pairs(**changes)]

    def beside(self, id: str) -> str:
        """Another story, shown as this one is."""
        return self.urls.story(id, self.settings.pairs())

    @property
    def frame(self) -> str:
        """The address of the preview's document."""
        return self.urls.frame(self.id, [*self.args, *self.settings.of_frame()])
