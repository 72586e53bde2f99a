"""`make bench`: the most memory that one rendering of 1,000 rows takes on top of its rows.

Python's own memory, by tracemalloc: what a library in Rust takes beside it is not counted.
"""

from __future__ import annotations

import gc
import platform
import sys
import tracemalloc

from tests.benchmarks.bench_render import ways_of
from tests.benchmarks.pages import Workload, products
from tests.benchmarks.peers import LIMIT, PEERS, loaded
from tests.benchmarks.table import keep, ratio, table

ROWS = Workload("1,000 products", "products", lambda: products(1000))


def main() -> int:
    """Zero when it ran; the numbers are for reading."""
    ways, _ = ways_of(ROWS, [loaded(peer) for peer in PEERS])
    size = len(ways[LIMIT]())
    peaks: dict[str, int] = {}
    for name, way in ways.items():
        gc.collect()
        tracemalloc.start()
        way()
        peaks[name] = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    print(f"\nMemory, Python {platform.python_version()}: {ROWS.name}, {size:,} characters")
    rows = [
        [name, f"{peak / 1024:,.0f}", ratio(peak / peaks[LIMIT])]
        for name, peak in sorted(peaks.items(), key=lambda item: item[1])
    ]
    print(table(["peer", "peak KiB", "x f-strings"], rows))
    print(keep("memory", {"characters": size, "peak_bytes": peaks}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
