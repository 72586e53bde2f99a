"""`make bench`: how rendering grows with its rows, from 10 to 100,000.

The bytes are those of the f-strings, which is asserted first. A flat line is linear growth.
"""

from __future__ import annotations

import platform
import sys
from collections.abc import Mapping

from tests.benchmarks.pages import Product, products
from tests.benchmarks.peers import HERE, LIMIT, PEERS, Page, loaded
from tests.benchmarks.table import keep, table
from tests.benchmarks.timing import medians

SIZES = (10, 100, 1_000, 10_000, 100_000)
ROUNDS = 5


def per_row(pages: Mapping[str, Page], rows: list[Product]) -> dict[str, float]:
    """Nanoseconds per row by each page."""
    wanted = pages[LIMIT](rows)
    for name, page in pages.items():
        assert page(rows) == wanted, name
    ways = {name: lambda page=page: page(rows) for name, page in pages.items()}
    times = medians(ways, rounds=ROUNDS)
    return {name: seconds * 1e9 / len(rows) for name, seconds in times.items()}


def main() -> int:
    """Zero when it ran; the numbers are for reading."""
    peers = [loaded(peer) for peer in PEERS if peer.package in HERE and peer.package != "jinja2"]
    pages = {peer.name: peer.pages["products"] for peer in peers if "products" in peer.pages}
    results = {size: per_row(pages, products(size)) for size in SIZES}
    print(f"\nGrowth, Python {platform.python_version()}: nanoseconds per row")
    rows = [[name, *(f"{results[size][name]:,.0f}" for size in SIZES)] for name in pages]
    print(table(["rows", *(f"{size:,}" for size in SIZES)], rows))
    print(keep("growth", results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
