"""`Html`: finished HTML that goes wherever a node goes. What a compiled component gives."""

# pyright: reportPrivateUsage=false, reportUnknownVariableType=false

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any

import htpy
import markupsafe

from ._escape import escape_text
from ._holes import Holes, hole, parts
from ._walk import learn_html, text_of, write_all


class Html:
    """HTML as a value: immutable, equal to the same HTML, a child of any htpy element.

    What depends on a context or has to be awaited stays a node inside of it until it is written.

    Example:
        >>> print(htpy.p[Html("<b>1 &lt; 2</b>")])
        <p><b>1 &lt; 2</b></p>
    """

    __slots__ = ("_holes", "_text")
    _text: str
    _holes: Holes | None

    def __init__(self, text: str, holes: Holes | None = None) -> None:
        self._text = text
        self._holes = holes

    def parts(self) -> Iterator[str | tuple[Any]]:
        """The text; where something is still to be written, a tuple of that node stands between."""
        if self._holes is None:
            return iter((self._text,))
        return parts(self._text, self._holes)

    def __str__(self) -> markupsafe.Markup:
        return markupsafe.Markup(text_of(self))  # noqa: S704  # our own output

    __html__ = __str__

    def iter_chunks(self, context: Mapping[htpy.Context[Any], Any] | None = None) -> Iterator[str]:
        """As an htpy element does it."""
        for part in self.parts():
            if isinstance(part, str):
                yield part
            else:
                yield from htpy.fragment[part[0]].iter_chunks(context)

    async def aiter_chunks(
        self, context: Mapping[htpy.Context[Any], Any] | None = None
    ) -> AsyncIterator[str]:
        """As an htpy element does it; what has to be awaited is."""
        for part in self.parts():
            if isinstance(part, str):
                yield part
            else:
                async for chunk in htpy.fragment[part[0]].aiter_chunks(context):
                    yield chunk

    def __eq__(self, other: object) -> bool:
        if type(other) is not Html or self._holes is not None or other._holes is not None:
            return self is other
        return self._text == other._text

    def __hash__(self) -> int:
        return hash(self._text)

    def __repr__(self) -> str:
        shown = "".join(part if isinstance(part, str) else "…" for part in self.parts())
        return f"Html({shown[:60] + '…' if len(shown) > 60 else shown!r})"


learn_html(Html)


def child_text(node: Any, holes: Holes, path: str = "") -> str:
    """The text of a node inside a component, whose last step this is.

    Raises: TypeError for what is no node.
    """
    kind = type(node)
    if kind is Html and node._holes is None:
        return node._text
    if node is None or node is True or node is False:
        return ""
    if kind is int:
        return str(node)
    pieces: list[str] = []
    write_all(node, pieces.append, holes, path)
    return "".join(pieces)


def passing_text(node: Any, holes: Holes, path: str = "") -> str:
    """The same inside a generator, which goes on after it: functions are called at once."""
    holes.passing += 1
    try:
        return child_text(node, holes, path)
    finally:
        holes.passing -= 1


def later_text(node: Any, holes: Holes) -> str:
    """The text of a node inside a component that goes on after it: what may still change, such as
    a list, becomes a hole."""
    kind = type(node)
    if kind is str:
        return escape_text(node)
    if node is None or node is True or node is False:
        return ""
    if kind is int:
        return str(node)
    if kind is Html and (node._holes is None or node._holes is holes):
        return node._text
    return hole(node, holes)


def settled(text: str, holes: Holes) -> Html:
    """The value of a component that is done: what was left for later is written, as far as it
    needs no context and no waiting."""
    if not holes:
        return Html(text)
    left = Holes()
    pieces: list[str] = []
    write_all(Html(text, holes), pieces.append, left)
    return Html("".join(pieces), left or None)
