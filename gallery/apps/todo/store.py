"""Where the todos live: one SQLite table, read and written through aiosqlite."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Literal

import aiosqlite

Show = Literal["all", "active", "done"]

TITLE_LIMIT = 120

_SCHEMA = """
CREATE TABLE IF NOT EXISTS todo (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
    is_done INTEGER NOT NULL DEFAULT 0,
    position INTEGER NOT NULL
)
"""
_WHERE = {"all": "1", "active": "NOT is_done", "done": "is_done"}


@dataclass(frozen=True, slots=True)
class Todo:
    """One thing to do."""

    id: int
    title: str
    is_done: bool


@dataclass(frozen=True, slots=True)
class Counts:
    """How many todos there are."""

    active: int
    done: int

    @property
    def all(self) -> int:
        return self.active + self.done


@dataclass(frozen=True, slots=True)
class Import:
    """A long import that is under way."""

    done: int
    total: int


class TodoStore:
    """The todos, in their order. Each method that writes is one transaction."""

    def __init__(self, database: aiosqlite.Connection) -> None:
        self._database = database
        self._writing = asyncio.Lock()  # one connection: two transactions must not interleave
        self.running_import: Import | None = None

    @classmethod
    async def open(cls, database: aiosqlite.Connection) -> TodoStore:
        """The store in this database, made if it is not there yet."""
        await database.execute(_SCHEMA)
        return cls(database)

    async def list(self, show: Show = "all", limit: int = -1) -> list[Todo]:
        """The todos that are shown, at most `limit` (-1: all)."""
        rows = await self._database.execute_fetchall(
            f"SELECT id, title, is_done FROM todo WHERE {_WHERE[show]} ORDER BY position LIMIT ?",  # noqa: S608  # from the table above
            (limit,),
        )
        return [Todo(row[0], row[1], bool(row[2])) for row in rows]

    async def counts(self) -> Counts:
        """How many there are."""
        rows = await self._database.execute_fetchall(
            "SELECT count(*) - coalesce(sum(is_done), 0), coalesce(sum(is_done), 0) FROM todo"
        )
        ((active, done),) = rows
        return Counts(active, done)

    async def add(self, titles: Iterable[str]) -> None:
        """Append todos."""
        async with self._transaction():
            await self._database.executemany(
                "INSERT INTO todo (title, position) "
                "SELECT ?, coalesce(max(position), 0) + 1 FROM todo",
                [(title,) for title in titles],
            )

    async def toggle(self, todo_id: int) -> None:
        """Do it, or undo it."""
        await self._write("UPDATE todo SET is_done = NOT is_done WHERE id = ?", todo_id)

    async def rename(self, todo_id: int, title: str) -> None:
        """Give it another title."""
        await self._write("UPDATE todo SET title = ? WHERE id = ?", title, todo_id)

    async def delete(self, todo_id: int) -> None:
        """Remove it."""
        await self._write("DELETE FROM todo WHERE id = ?", todo_id)

    async def delete_done(self) -> None:
        """Remove all that is done."""
        await self._write("DELETE FROM todo WHERE is_done")

    async def move(self, todo_id: int, *, to_place_of: int) -> None:
        """Put one todo where another stands; those between move up or down by one."""
        async with self._transaction():
            rows = await self._database.execute_fetchall("SELECT id FROM todo ORDER BY position")
            order = [row[0] for row in rows]
            if todo_id not in order or to_place_of not in order:
                return
            place = order.index(to_place_of)
            order.remove(todo_id)
            order.insert(place, todo_id)
            await self._database.executemany(
                "UPDATE todo SET position = ? WHERE id = ?",
                [(position, each) for position, each in enumerate(order)],
            )

    async def _write(self, statement: str, *values: object) -> None:
        async with self._transaction():
            await self._database.execute(statement, values)

    @asynccontextmanager
    async def _transaction(self) -> AsyncGenerator[None]:
        async with self._writing:
            is_kept = False
            try:
                await self._database.execute("BEGIN IMMEDIATE")
                yield
                await self._database.commit()
                is_kept = True
            finally:
                # What was cancelled may still run in the connection's thread; this runs after it.
                if not is_kept:
                    await asyncio.shield(self._database.rollback())


def title_error(title: str) -> str:
    """What is wrong with a title, or nothing."""
    if not title.strip():
        return "Say what there is to do."
    if len(title.strip()) > TITLE_LIMIT:
        return f"Keep it under {TITLE_LIMIT} characters; this has {len(title.strip())}."
    return ""
