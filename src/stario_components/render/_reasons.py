"""What compiling found: notes for the person who asks `explain()`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that is not compiled: the line in the file, what it is, and how to mend it."""

    line: int
    what: str
    fix: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.what}. {self.fix}"


class CannotCompileError(Exception):
    """The whole function runs as it is written; the note says why."""

    def __init__(self, note: Note) -> None:
        super().__init__(str(note))
        self.note = note
