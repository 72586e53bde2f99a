"""How many there are, in words."""

from __future__ import annotations

from collections.abc import Sequence

from .._entry import Entry


def counted(number: int, one: str, many: str) -> str:
    """A number and its noun.

    Example:
        >>> counted(1, "story", "stories"), counted(2, "story", "stories")
        ('1 story', '2 stories')
    """
    return f"{number} {one if number == 1 else many}"


def counted_stories(entries: Sequence[Entry]) -> str:
    """How many stories there are, and in how many files."""
    stories = sum(len(each.stories) for each in entries)
    return f"{counted(stories, 'story', 'stories')} in {counted(len(entries), 'file', 'files')}"
