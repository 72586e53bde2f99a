"""`make bench`: what compiling a component costs, in time at its first use and in kept memory.

The source's lines are in Python's `linecache` already, except where the whole file is read anew.
"""

from __future__ import annotations

import gc
import inspect
import linecache
import platform
import sys
import tracemalloc
from typing import Any

from stario_components.render import Component
from tests.benchmarks.sized import fifty, twenty
from tests.benchmarks.table import keep, microseconds, table
from tests.benchmarks.timing import medians

COMPONENTS: dict[str, Component[Any]] = {"20 lines": twenty, "50 lines": fifty}


def lines(each: Component[Any]) -> int:
    """The lines of a component's definition, without its decorator."""
    return len(inspect.getsource(each.fn).splitlines()) - 1


def compile_anew(each: Component[Any]) -> None:
    each.cache_clear()
    assert each.explain().is_compiled


def compile_from_file(each: Component[Any]) -> None:
    linecache.clearcache()
    compile_anew(each)


def kept_bytes(each: Component[Any]) -> int:
    """What a compiled component holds more than one that was never used."""
    compile_anew(each)  # what is made once for all components is not this one's
    each.cache_clear()
    gc.collect()
    tracemalloc.start()
    each.explain()
    gc.collect()
    kept = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return kept


def main() -> int:
    """Zero when it ran; the numbers are for reading."""
    ways = {name: lambda each=each: compile_anew(each) for name, each in COMPONENTS.items()}
    cold = {name: lambda each=each: compile_from_file(each) for name, each in COMPONENTS.items()}
    times, cold_times = medians(ways), medians(cold)
    kept = {name: kept_bytes(each) for name, each in COMPONENTS.items()}
    print(f"\nCompiling, Python {platform.python_version()}")
    rows = [
        [name, microseconds(times[name]), microseconds(cold_times[name]), f"{kept[name]:,}"]
        for name in COMPONENTS
    ]
    print(table(["component", "us", "us with its file", "kept bytes"], rows))
    print(keep("compile", {"seconds": times, "with_file": cold_times, "kept_bytes": kept}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
