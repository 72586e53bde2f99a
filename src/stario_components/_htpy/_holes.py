"""Places in finished text that are written later: what needs a context, or has to be awaited.

A hole is a mark in the text and a node in the list beside it. The mark holds a `<`, which escaped
text never does, and a random word of this process, so that nothing a user types can be one.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator
from typing import Any

_MARK = f"<\0{secrets.token_hex(8)}:"
_HOLE = re.compile(re.escape(_MARK) + r"(\d+)>")


def hole(node: Any, holes: list[Any]) -> str:
    """The mark of a node that is written later."""
    holes.append(node)
    return f"{_MARK}{len(holes) - 1}>"


def parts(text: str, holes: list[Any]) -> Iterator[str | tuple[Any]]:
    """Pieces of finished text, and between them each node in a tuple of its own."""
    pieces = iter(_HOLE.split(text))
    yield next(pieces)
    for number, piece in zip(pieces, pieces, strict=True):
        yield (holes[int(number)],)
        yield piece
