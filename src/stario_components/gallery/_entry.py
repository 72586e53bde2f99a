"""One file of stories, as far as it is known: waiting, loaded or failed."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import msgspec

from .._errors import message
from ._place import Place, spoken
from ._setup import Setup
from ._story import Story

if TYPE_CHECKING:
    from ..render import Component

State: TypeAlias = Literal["waiting", "loaded", "failed"]


class Broken(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """What stands for a story that can't be there."""

    id: str
    name: str
    error: Exception
    place: Place

    @property
    def title(self) -> str:
        return spoken(self.name)


class Entry(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """A file of stories. What it has is known once it is loaded; its key is known before."""

    key: str
    file: Path
    folder: str = ""
    """Where it stands, from the folder on that holds all of them."""
    title: str = ""
    docs: str = ""
    """What the module says about itself."""
    state: State = "waiting"
    module: str = ""
    """The dotted name of its module, once it was imported."""
    stories: tuple[Story | Broken, ...] = ()
    """In the order of the lines; after a reload that failed, the last that were good."""
    error: BaseException | None = None
    """Why its module can't be imported."""
    setup: Setup = Setup()
    """What the nearest `gallery_setup.py` says."""
    setup_file: Path | None = None
    setup_error: BaseException | None = None
    """Why the file of the setup does not count."""

    @property
    def good(self) -> tuple[Story, ...]:
        """The stories that are there."""
        return tuple(each for each in self.stories if isinstance(each, Story))

    @property
    def component(self) -> Component[Any] | None:
        """The component that most of the stories call; `None` where none calls one."""
        called = Counter(each.component for each in self.good)
        del called[None]
        return called.most_common(1)[0][0] if called else None

    @property
    def hint(self) -> str:
        """What to do about a file that is well and has no stories."""
        if self.state != "loaded" or self.stories:
            return ""
        return no_stories(self.file)

    def after(self, known: Entry | None) -> Entry:
        """What was known of the file before it was found again, at the place that it has now."""
        if known is None or known.key != self.key:  # the ids of its stories are others
            return self
        if (known.folder, known.setup_file) == (self.folder, self.setup_file):
            return known
        return msgspec.structs.replace(known, folder=self.folder, setup_file=self.setup_file)


def no_stories(file: Path) -> str:
    return message(
        f"{file.name} has no stories.",
        "A story is what `story` or `matrix` gives, under a name without an underscore before it.",
        'Write danger = story(ui.button, tone="danger")["Delete"].',
    )
