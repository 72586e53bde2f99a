"""Places in finished text that are written later: what needs a context, or has to be awaited.

A hole is a mark in the text and a node in the list beside it. The mark holds a `<`, which escaped
text never does, and a random word of this process, so that nothing a user types can be one.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import Any

_MARK = f"<\0{os.urandom(8).hex()}:"
_HOLE = re.compile(re.escape(_MARK) + r"(\d+)>")


class Holes(list[Any]):
    """The nodes that are written later."""

    passing = 0
    """In how many generators the writing is. A function in one is called at once, since its names
    mean something else when the generator has gone on."""


def hole(node: Any, holes: Holes) -> str:
    """The mark of a node that is written later."""
    holes.append(node)
    return f"{_MARK}{len(holes) - 1}>"


def parts(text: str, holes: Holes) -> Iterator[str | tuple[Any]]:
    """Pieces of finished text, and between them each node in a tuple of its own."""
    pieces = iter(_HOLE.split(text))
    yield next(pieces)
    for number, piece in zip(pieces, pieces, strict=True):
        yield (holes[int(number)],)
        yield piece
