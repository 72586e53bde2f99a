"""A big page in pieces: the first bytes leave before the last row is read.

Law: the same bytes as `render_bytes`, whatever the size of a chunk. The walk keeps its own stack,
so that it can stop at any node; rendering at once is quicker, and what most pages should do.
"""

# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportUnknownMemberType=false
# A tree holds values of every type.

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from htpy import BaseElement, Fragment

from .._errors import UsageError, message, shown
from .._htpy import Html, check_unread, element_ends, fragment_node, text_of

if TYPE_CHECKING:
    import htpy

_LEAVES = (str, int, bytes, bytearray, memoryview)


def iter_chunks(node: htpy.Node, *, size_bytes: int = 16_384) -> Iterator[bytes]:
    """The HTML of a node in UTF-8, in chunks of at least `size_bytes` (the last one may be
    smaller, and text that is finished already is cut at about this size).

    Children that are generators are read while the chunks are. What stands in a component is
    worked out when the component is called.

    Raises: UsageError for a size below 1; what `render` raises, when it comes to that node.

    Example:
        >>> from stario_components import h
        >>> list(iter_chunks(h.ul[(h.li[n] for n in range(3))], size_bytes=16))
        [b'<ul><li>0</li><li>', b'1</li><li>2</li>', b'</ul>']
    """
    buffer = _Buffer(size_bytes)
    for piece in _pieces(node):
        yield from buffer.put(piece)
    yield from buffer.rest()


async def aiter_chunks(node: htpy.Node, *, size_bytes: int = 16_384) -> AsyncIterator[bytes]:
    """The same with children that have to be awaited or iterated asynchronously.

    Raises: UsageError for a size below 1; what `render` raises, when it comes to that node.

    Example:
        >>> import asyncio
        >>> from stario_components import h
        >>> async def name() -> str:
        ...     return "Ada & Bo"
        >>> async def page() -> bytes:
        ...     return b"".join([chunk async for chunk in aiter_chunks(h.p[name()])])
        >>> asyncio.run(page())
        b'<p>Ada &amp; Bo</p>'
    """
    buffer = _Buffer(size_bytes)
    async for piece in _async_pieces(node):
        for chunk in buffer.put(piece):
            yield chunk
    for chunk in buffer.rest():
        yield chunk


class _Buffer:
    """Collects text until there are enough bytes of it."""

    def __init__(self, size_bytes: int) -> None:
        if size_bytes < 1:
            raise no_size(size_bytes)
        self._size = size_bytes
        self._pieces: list[bytes] = []
        self._length = 0

    def put(self, text: str) -> Iterator[bytes]:
        """Chunks that are ready now."""
        piece = text.encode("utf-8", "replace")
        self._pieces.append(piece)
        self._length += len(piece)
        if self._length >= self._size:
            whole = b"".join(self._pieces)
            self._pieces.clear()
            self._length = 0
            # Of a long piece, what is left over goes with its last chunk: no chunk is too small.
            count = max(1, len(whole) // self._size)
            for number in range(count - 1):
                yield whole[number * self._size : (number + 1) * self._size]
            yield whole[(count - 1) * self._size :]

    def rest(self) -> Iterator[bytes]:
        """What is left at the end."""
        if self._length:
            yield b"".join(self._pieces)


def _pieces(root: Any) -> Iterator[str]:
    stack: list[tuple[Iterator[Any], str]] = [(iter((root,)), "")]
    while stack:
        nodes, end = stack[-1]
        for node in nodes:
            start, inside, close = _opened(node)
            if start:
                yield start
            if inside is not None:
                stack.append((iter(inside), close))
                break
        else:
            stack.pop()
            if end:
                yield end


async def _async_pieces(root: Any) -> AsyncIterator[str]:
    stack: list[tuple[Iterator[Any] | AsyncIterator[Any], str]] = [(iter((root,)), "")]
    while stack:
        nodes, end = stack[-1]
        node = await _next(nodes)
        if node is _END:
            stack.pop()
            if end:
                yield end
            continue
        while isinstance(node, Awaitable):
            node = await node
        if isinstance(node, AsyncIterable):
            stack.append((aiter(node), ""))
            continue
        if hasattr(node, "aiter_chunks") and element_ends(node) is None and not _is_ours(node):
            async for chunk in node.aiter_chunks(None):
                yield chunk
            continue
        start, inside, close = _opened(node)
        if start:
            yield start
        if inside is not None:
            stack.append((iter(inside), close))


_END: Any = object()


async def _next(nodes: Iterator[Any] | AsyncIterator[Any]) -> Any:
    if isinstance(nodes, AsyncIterator):
        return await anext(nodes, _END)
    return next(nodes, _END)


def _is_ours(node: object) -> bool:
    return type(node) in (Html, Fragment)


def _opened(node: Any) -> tuple[str, Iterable[Any] | None, str]:
    """The text before, the nodes inside, and the text behind them."""
    ends = element_ends(node)
    if ends is not None:
        return ends
    if isinstance(node, Html):
        return _finished(node)
    if type(node) is Fragment:
        return "", (fragment_node(node),), ""
    if _is_function(node):
        return "", (node(),), ""
    if isinstance(node, Iterable) and not isinstance(node, _LEAVES) and not _has_own_way(node):
        check_unread(node)
        return "", node, ""
    return text_of(node), None, ""


def _finished(html: Html) -> tuple[str, Iterable[Any] | None, str]:
    first, *rest = html.parts()
    if not rest:
        return str(first), None, ""
    return str(first), [Html(part) if isinstance(part, str) else part[0] for part in rest], ""


def _is_function(node: object) -> bool:
    return isinstance(node, Callable) and not isinstance(node, BaseElement)


def _has_own_way(node: object) -> bool:
    return hasattr(node, "iter_chunks") or hasattr(node, "__html__")


def no_size(size_bytes: int) -> UsageError:
    return UsageError(
        message(
            f"A chunk got size_bytes={shown(size_bytes)}.",
            "It holds at least one byte.",
            "Give about what one packet or one buffer of the server holds: size_bytes=16_384.",
        )
    )
