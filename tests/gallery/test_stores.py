"""The example apps' stores: what is written is kept, and a failure leaves nothing half done."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import aiosqlite
import pytest

from gallery.apps.tiles import Canvas
from gallery.apps.todo import TodoStore


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[aiosqlite.Connection]:
    async with aiosqlite.connect(tmp_path / "test.sqlite3", isolation_level=None) as database:
        yield database


async def titles(store: TodoStore) -> list[str]:
    return [todo.title for todo in await store.list()]


async def test_todos_keep_the_order_they_are_moved_into(database: aiosqlite.Connection) -> None:
    store = await TodoStore.open(database)
    await store.add(["a", "b", "c"])
    first, _, last = await store.list()
    await store.move(last.id, to_place_of=first.id)
    assert await titles(store) == ["c", "a", "b"]


async def test_several_todos_are_added_as_one(database: aiosqlite.Connection) -> None:
    store = await TodoStore.open(database)
    with pytest.raises(aiosqlite.IntegrityError):
        await store.add(["good", "x" * 121])
    assert await titles(store) == []


async def test_a_write_that_is_cancelled_does_not_block_the_next(
    database: aiosqlite.Connection,
) -> None:
    store = await TodoStore.open(database)
    for turns in range(6):
        task = asyncio.create_task(store.add(["cancelled"]))
        for _ in range(turns):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    await store.add(["kept"])
    assert (await titles(store))[-1] == "kept"


async def test_writes_at_the_same_time_are_all_kept(database: aiosqlite.Connection) -> None:
    store = await TodoStore.open(database)
    await asyncio.gather(*(store.add([f"todo {number}"]) for number in range(20)))
    assert (await store.counts()).all == 20


async def test_a_canvas_is_there_when_it_is_opened_again(database: aiosqlite.Connection) -> None:
    canvas = await Canvas.open(database)
    assert await canvas.paint(3, "red")
    assert not await canvas.paint(3, "red")
    assert not await canvas.paint(400, "red")
    again = await Canvas.open(database)
    assert (again.cells[3], again.cells[4]) == ("red", "paper")
