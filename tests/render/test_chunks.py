"""A page in chunks: the same bytes, sooner."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import htpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stario_components import UsageError, aiter_chunks, component, h, iter_chunks, render_bytes
from tests.htpy.test_same_bytes import TREE, build, tree_outcome


async def collected(node: Any, size_bytes: int = 16) -> list[bytes]:
    return [chunk async for chunk in aiter_chunks(node, size_bytes=size_bytes)]


@settings(max_examples=500)
@given(TREE, st.integers(1, 64))
def test_chunks_are_the_bytes_of_the_page(tree: Any, size_bytes: int) -> None:
    whole = tree_outcome(lambda: render_bytes(build(tree, h)).decode())
    assert whole == tree_outcome(
        lambda: b"".join(iter_chunks(build(tree, h), size_bytes=size_bytes)).decode()
    )


@settings(max_examples=500)
@given(TREE)
async def test_chunks_that_are_awaited_are_too(tree: Any) -> None:
    whole = tree_outcome(lambda: render_bytes(build(tree, h)).decode())
    try:
        pieces = b"".join(await collected(build(tree, h))).decode()
    except (TypeError, RuntimeError):
        pieces = "refused"
    # htpy's way through a context reads a generator that was read before as nothing.
    assert whole in {pieces, "refused"}


def test_a_chunk_holds_at_least_its_size() -> None:
    page = h.ul[(h.li[f"item {number}"] for number in range(100))]
    *chunks, last = iter_chunks(page, size_bytes=100)
    assert all(100 <= len(chunk) < 200 for chunk in chunks)
    assert 0 < len(last) < 200


def test_finished_text_is_cut() -> None:
    @component
    def page(count: int) -> h.Node:
        return h.p["é" * count]

    chunks = list(iter_chunks(page(1000), size_bytes=100))
    assert b"".join(chunks) == render_bytes(page(1000))
    assert {len(chunk) for chunk in chunks[:-1]} == {100}


def test_the_first_chunk_comes_before_the_last_row_is_read() -> None:
    read: list[int] = []

    def rows() -> Any:
        for number in range(100):
            read.append(number)
            yield h.tr[h.td[number]]

    chunks = iter_chunks(h.table[rows()], size_bytes=64)
    assert next(chunks).startswith(b"<table><tr>")
    assert len(read) < 10


async def test_async_children_come_in_their_place() -> None:
    async def later() -> htpy.Node:
        return h.b["later"]

    async def rows() -> AsyncIterator[htpy.Node]:
        yield h.li[1]
        yield h.li[later()]

    assert b"".join(await collected(h.div[later(), h.ul[rows()], "!"])) == (
        b"<div><b>later</b><ul><li>1</li><li><b>later</b></li></ul>!</div>"
    )


async def test_a_component_may_hold_what_is_awaited() -> None:
    async def later() -> str:
        return "<later>"

    @component
    def page(child: h.Node) -> h.Node:
        return h.main[h.p[child], "end"]

    assert b"".join(await collected(page(later()))) == b"<main><p>&lt;later&gt;</p>end</main>"


def test_a_chunk_of_nothing_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        next(iter_chunks(h.p, size_bytes=0))
    assert str(caught.value) == (
        "A chunk got size_bytes=0.\n"
        "It holds at least one byte.\n"
        "Give about what one packet or one buffer of the server holds: size_bytes=16_384."
    )
