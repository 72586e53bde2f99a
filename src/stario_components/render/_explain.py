"""What `explain()` tells about a component."""

from __future__ import annotations

from dataclasses import dataclass
from types import FunctionType

from ._reasons import Note


@dataclass(frozen=True, slots=True)
class Explanation:
    """Whether a component is compiled, and what in it runs as it is written.

    `str()` of it is for reading.
    """

    name: str
    file: str
    line: int
    is_compiled: bool
    notes: tuple[Note, ...]

    @classmethod
    def of(cls, fn: object, notes: tuple[Note, ...], *, is_compiled: bool) -> Explanation:
        """What is to be said of a function."""
        code = fn.__code__ if isinstance(fn, FunctionType) else None
        return cls(
            f"{getattr(fn, '__module__', '?')}.{getattr(fn, '__qualname__', repr(fn))}",
            code.co_filename if code else "",
            code.co_firstlineno if code else 0,
            is_compiled,
            notes,
        )

    def __str__(self) -> str:
        head = f"{self.name}: {'compiled' if self.is_compiled else 'runs as it is written'}"
        return "\n".join([head, *(f"  {note}" for note in self.notes)])


def switched_off(fn: FunctionType) -> Note:
    return Note(
        fn.__code__.co_firstlineno,
        "compiling is switched off",
        "Leave the block of uncompiled(), or take STARIO_COMPONENTS_COMPILE=0 away.",
    )


def no_function() -> Note:
    return Note(0, "it is no function of Python's", "Put @component directly above def.")
