"""`make bench`: many rows are rendered again after one of them changed, with `memo` and without.

Each way changes a row of a list of its own and renders all of them. The rows are frozen, so that a
memo may keep them; that all give the same page is asserted after each kind of change.
"""

from __future__ import annotations

import dataclasses
import itertools
import platform
import sys
from collections.abc import Callable

from stario_components import component, h, memo
from tests.benchmarks.pages import Product, products
from tests.benchmarks.peers import f_strings
from tests.benchmarks.peers.ours_split import heading, product
from tests.benchmarks.table import keep, microseconds, ratio, table
from tests.benchmarks.timing import medians

SIZES = (50, 1_000, 10_000)
kept = memo(product, size=40_000)


@component
def whole(rows: list[Product]) -> h.Node:
    return h.table("#products.wide")[
        h.thead[h.tr[(heading(name) for name in ("Name", "Price", "Tags", ""))]],
        h.tbody[(product(row) for row in rows)],
    ]


@component
def remembered(rows: list[Product]) -> h.Node:
    return h.table("#products.wide")[
        h.thead[h.tr[(heading(name) for name in ("Name", "Price", "Tags", ""))]],
        h.tbody[(kept(row) for row in rows)],
    ]


WAYS: dict[str, Callable[[list[Product]], str]] = {
    "f-strings": f_strings.products,
    "compiled": lambda rows: str(whole(rows)),
    "compiled, memo": lambda rows: str(remembered(rows)),
}


def changing(way: Callable[[list[Product]], str], count: int) -> Callable[[], str]:
    """Render again after a change of one row."""
    rows = products(count)
    numbers = itertools.count(1)

    def again() -> str:
        number = next(numbers)
        at = number * 7 % count
        rows[at] = dataclasses.replace(rows[at], price=float(number))
        return way(rows)

    return again


def compared(count: int) -> dict[str, float]:
    """Seconds of one render after a change."""
    for pages in zip(*(_some(changing(way, count)) for way in WAYS.values()), strict=True):
        assert len(set(pages)) == 1
    return medians({name: changing(way, count) for name, way in WAYS.items()})


def _some(again: Callable[[], str]) -> list[str]:
    return [again() for _ in range(5)]


def main() -> int:
    """Zero when it ran; the ratios are for reading."""
    results = {count: compared(count) for count in SIZES}
    print(f"\nOne row changed, Python {platform.python_version()}")
    rows = [
        [f"{count:,}", name, microseconds(seconds), ratio(each["compiled"] / seconds)]
        for count, each in results.items()
        for name, seconds in each.items()
    ]
    print(table(["rows", "way", "us", "x sooner than compiled"], rows))
    print(keep("memo", results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
