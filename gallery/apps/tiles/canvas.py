"""The canvas: 20 × 20 cells, each with a colour, kept in SQLite and held in memory for reading."""

from __future__ import annotations

from typing import Literal, get_args

import aiosqlite

SIDE = 20

Colour = Literal["paper", "ink", "red", "amber", "green", "teal", "blue", "violet"]
COLOURS: tuple[Colour, ...] = get_args(Colour)


class Canvas:
    """Which colour each cell has, row by row."""

    def __init__(self, database: aiosqlite.Connection, cells: list[Colour]) -> None:
        self._database = database
        self.cells: list[Colour] = cells

    @classmethod
    async def open(cls, database: aiosqlite.Connection) -> Canvas:
        """The canvas in this database, blank if it is not there yet."""
        await database.execute(
            "CREATE TABLE IF NOT EXISTS tile (cell INTEGER PRIMARY KEY, colour TEXT NOT NULL)"
        )
        cells: list[Colour] = ["paper"] * (SIDE * SIDE)
        for cell, colour in await database.execute_fetchall("SELECT cell, colour FROM tile"):
            cells[cell] = colour
        return cls(database, cells)

    async def paint(self, cell: int, colour: Colour) -> bool:
        """Colour one cell; false when it has that colour already, or does not exist."""
        if not 0 <= cell < len(self.cells) or self.cells[cell] == colour:
            return False
        await self._database.execute(
            "INSERT INTO tile VALUES (?, ?) ON CONFLICT DO UPDATE SET colour = excluded.colour",
            (cell, colour),
        )
        self.cells[cell] = colour
        return True

    async def clear(self) -> None:
        """Make every cell blank."""
        await self._database.execute("DELETE FROM tile")
        self.cells = ["paper"] * (SIDE * SIDE)
