"""What the pages show: the same values for every peer.

Law: plain data, no peer's name. A page is a function of one of these values.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Product:
    id: int
    name: str
    price: float
    is_sale: bool
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Task:
    id: int
    title: str
    owner: str
    due: str | None
    is_late: bool
    is_done: bool


@dataclass(frozen=True, slots=True)
class Board:
    title: str
    user: str
    is_admin: bool
    shown: str
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class Reply:
    id: int
    author: str
    text: str
    replies: tuple[Reply, ...]


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    note: str
    text: str
    source: str
    quote: str


@dataclass(frozen=True, slots=True)
class Article:
    title: str
    author: str
    sections: tuple[Section, ...]


def products(count: int) -> list[Product]:
    """Rows with text to escape, conditions and lists."""
    return [
        Product(n, f"Product <{n}> & more", n * 1.5, n % 3 == 0, ("new", "hot") if n % 2 else ())
        for n in range(count)
    ]


def board(count: int) -> Board:
    """Tasks of which some are done, some due and some late, seen by someone who may delete."""
    tasks = [
        Task(
            n,
            f'Mend <{n}> & "{n + 1}"',
            ("ada", "grace", "edsger")[n % 3],
            f"{n % 28 + 1} May" if n % 2 else None,
            n % 5 == 0,
            n % 4 == 0,
        )
        for n in range(count)
    ]
    return Board("Sprint 12 & more", "Ada <Lovelace>", True, "open", tuple(tasks))


def thread(levels: int) -> Reply:
    """Answers to answers: on each level one that ends there and one that goes on."""
    reply = Reply(levels * 2, "grace", "The last word & nothing more", ())
    for level in range(levels - 1, 0, -1):
        leaf = Reply(level * 2 + 1, "edsger", f"I <disagree> with {level}", ())
        reply = Reply(level * 2, "ada", f"Level {level} isn't deep", (leaf, reply))
    return reply


WORDS = '<b> fast & simple it\'s "quoted" plain words of an essay über 3 > 2 and then some more'


def article(count: int) -> Article:
    """Long texts in which every fifth word or so has something to escape.

    No attribute holds both kinds of quotes: Ludic can't write one.
    """
    text = " ".join([WORDS] * 9)
    sections = [
        Section(
            f"Part {n} & why",
            f"It's <note> {n} & more",
            f"{n}. {text}",
            f"/books/{n}?page=1&line={n}",
            f"{n}: {WORDS} {WORDS}",
        )
        for n in range(count)
    ]
    return Article("On <escaping> & its cost", "Ada & Grace", tuple(sections))


@dataclass(frozen=True, slots=True)
class Workload:
    """A page with a size: its name in tables, the peers' function, and the value it is given."""

    name: str
    page: str
    value: Callable[[], Any]


WORKLOADS = (
    Workload("50 products", "products", lambda: products(50)),
    Workload("1,000 products", "products", lambda: products(1000)),
    Workload("board of 30 tasks", "board", lambda: board(30)),
    Workload("60 levels deep", "thread", lambda: thread(60)),
    Workload("text to escape", "article", lambda: article(40)),
)
