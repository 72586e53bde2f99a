"""`make bench`: a page of components and every story of ours, beside the same source as plain htpy.

Both run in one process, in turns, and give the same bytes, which is asserted first. See
`plain_ui.py` for what plain means.
"""

from __future__ import annotations

import platform
import sys
from collections.abc import Callable, Mapping
from typing import Any

import htpy

from stario_components import render
from tests.benchmarks.plain_ui import page_of_rows, plain_world, story_calls
from tests.benchmarks.table import keep, microseconds, ratio, table
from tests.benchmarks.timing import medians

ROWS = 8
# Each way has several calls a turn, so that both find their own code where the last one left it.
TURN_S = 0.25
OURS, PLAIN = "ours", "plain htpy"
Ways = Mapping[str, Callable[[], str]]


def ways() -> dict[str, Ways]:
    """What is timed: by its name, our way and the plain one."""
    page, calls = page_of_rows(ROWS), list(story_calls().values())
    with plain_world():
        plain_page, plain_calls = page_of_rows(ROWS), list(story_calls().values())
        for each in plain_calls:
            each()  # forms look at the annotations of their classes, which are of this world
    return {
        "a page of 60 components": {
            OURS: lambda: render(page()),
            PLAIN: lambda: str(plain_page()),
        },
        f"all {len(calls)} stories": {
            OURS: lambda: render([each() for each in calls]),
            PLAIN: lambda: str(htpy.fragment[[each() for each in plain_calls]]),
        },
    }


def check(both: Ways) -> int:
    """The length of what both ways give."""
    ours, plain = both[OURS](), both[PLAIN]()
    assert ours == plain
    return len(ours)


def main() -> int:
    """Zero when it ran; the numbers are for reading."""
    print(f"\nComponents of ui, Python {platform.python_version()}")
    rows: list[list[str]] = []
    kept: dict[str, Any] = {}
    for name, both in ways().items():
        length = check(both)
        times = medians(both, turn_s=TURN_S)
        times_over = times[PLAIN] / times[OURS]
        kept[name] = times_over
        rows.append(
            [
                name,
                f"{length:,}",
                microseconds(times[OURS]),
                microseconds(times[PLAIN]),
                ratio(times_over),
            ]
        )
    print(table(["", "characters", "ours, µs", "plain htpy, µs", "times"], rows))
    keep("ui", kept)
    return 0


if __name__ == "__main__":
    sys.exit(main())
