"""What a story is: a call, a function, a matrix or a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from ._matrix import Matrix
from ._whole_page import PageStory

if TYPE_CHECKING:
    from ._story import Story

Kind: TypeAlias = Literal["matrix", "page", "call", "function"]


def kind_of(story: Story) -> Kind:
    """What a story is."""
    if isinstance(story, Matrix):
        return "matrix"
    if isinstance(story, PageStory):
        return "page"
    return "function" if story.component is None else "call"
