"""Stories and types that the tests of controls share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Annotated, Literal, NamedTuple, NotRequired, TypedDict
from uuid import UUID

import msgspec

from stario_components import h
from stario_components.gallery import Range, slot, story


class Tone(Enum):
    CALM = "calm"
    LOUD = "loud"


@dataclass(frozen=True)
class Guest:
    name: str
    seats: Annotated[int, Range(1, 8)] = 1
    vip: bool = False

    def __post_init__(self) -> None:
        if self.name == "Nobody":
            raise ValueError("nobody is no guest")


class Person(msgspec.Struct, frozen=True):
    name: str
    boss: Person | None = None
    friends: tuple[Person, ...] = ()


class Point(NamedTuple):
    x: float = 0
    y: float = 0


class Look(TypedDict):
    wide: bool
    depth: NotRequired[int]


@dataclass(frozen=True)
class Task:
    """What no address can make: it holds a function."""

    title: str
    run: Callable[[], None]


def stop() -> None: ...
def go() -> None: ...


ORIGIN, KEY = Point(), UUID(int=7)
LOOK: Look = {"wide": True}
NUMBERS = [1, 2, 3]
PRICES = {"tea": Decimal(2)}
TASKS = [Task("Stop", stop), Task("Go", go)]
ICONS = slot(none=None, star=h.b["*"])
ADA = Person("Ada", friends=(Person("Bob"), Person("Cy")))


@story
def everything(
    text: str = "a\nb",
    code: Annotated[str, msgspec.Meta(min_length=2, max_length=4, pattern="^[a-z]+$")] = "abc",
    count: int = 3,
    limit: Annotated[int, Range(1, 50)] = 10,
    ratio: Annotated[float, Range(0, 1, 0.25)] = 0.5,
    price: Decimal = Decimal("1.50"),
    shown: bool = False,
    tone: Tone = Tone.CALM,
    mixed: Literal[1, "1", True, None] = 1,
    maybe: int | None = None,
    either: int | str = 1,
    guest: Guest = Guest("Eve"),
    person: Person = ADA,
    point: Point = ORIGIN,
    look: Look = LOOK,
    items: list[int] = NUMBERS,
    tags: frozenset[str] = frozenset({"b", "a"}),
    pair: tuple[int, str] = (1, "a"),
    prices: dict[str, Decimal] = PRICES,
    tasks: list[Task] = TASKS,
    rows: list[Guest | int] | None = None,
    day: dt.date = dt.date(2026, 1, 2),
    moment: dt.datetime = dt.datetime(2026, 1, 2, 9, 30, tzinfo=dt.UTC),
    span: dt.timedelta = dt.timedelta(hours=1),
    key: UUID = KEY,
    label: h.Node = "Save",
    icon: h.Node = ICONS,
    action: Callable[[], None] = stop,
) -> h.Node:
    """Has an arg of every kind."""
    return h.p[text, label, icon]
