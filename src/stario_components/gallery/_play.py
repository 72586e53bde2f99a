"""`story.play`: what a person would do with a story, written once, for tests and the gallery.

    @search.play
    async def finds(page: Page) -> None:
        await page.fill("Search", "ada")
        page.assert_patched("#results")

Law: things are found as people find them, by label, role or text. What runs a play is a matter of
others: a browser, or a client without one.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol

import msgspec

from ._place import spoken


class Page(Protocol):
    """The page that a play acts on. Each act waits until its requests have been answered, and
    fails with what is there when it does not find its target."""

    async def fill(self, label: str, value: str) -> None:
        """Type into the field with this label."""
        ...

    async def click(self, name: str) -> None:
        """Click the button, link or control with this name."""
        ...

    async def press(self, key: str, *, on: str | None = None) -> None:
        """Press a key such as "Enter" or "ArrowDown", on what has the focus or has this name."""
        ...

    async def select(self, label: str, option: str) -> None:
        """Choose an option of a select or a radio group, by its text."""
        ...

    async def check(self, label: str, *, checked: bool = True) -> None:
        """Tick a box or turn a switch, or the other way."""
        ...

    async def see(self, text: str) -> None:
        """Wait until a text is visible."""
        ...

    async def see_no(self, text: str) -> None:
        """Wait until a text is not visible."""
        ...

    def assert_patched(self, selector: str) -> None:
        """Fail unless some patch since the play began changed an element that this selects."""
        ...


class Play(msgspec.Struct, frozen=True):
    """A play of a story, under the name of its function."""

    name: str
    function: Callable[[Page], Awaitable[None]]

    @property
    def title(self) -> str:
        """Its name in words."""
        return spoken(self.name)
