"""`make bench`: the same pages by every peer, in one process, in turns.

The same bytes are asserted before anything is timed. Where a peer writes the same page in other
bytes, `normal.py` says what counts as the same, and its row has a `~`.
"""

from __future__ import annotations

import platform
import sys
from collections.abc import Callable, Sequence
from typing import Any

from tests.benchmarks.normal import normal
from tests.benchmarks.pages import WORKLOADS, Workload
from tests.benchmarks.peers import LIMIT, OURS, PEERS, Loaded, loaded
from tests.benchmarks.table import keep, microseconds, ratio, table
from tests.benchmarks.timing import medians


def ways_of(
    work: Workload, peers: Sequence[Loaded]
) -> tuple[dict[str, Callable[[], str]], dict[str, str]]:
    """Each peer that gives the page, ready to be timed; and of the others, why they don't.

    A peer of other bytes has a `~` behind its name.
    """
    value = work.value()
    wanted = next(peer for peer in peers if peer.name == LIMIT).pages[work.page](value)
    ways: dict[str, Callable[[], str]] = {}
    refused: dict[str, str] = {}
    for peer in peers:
        if work.page not in peer.pages:
            continue
        page = peer.pages[work.page]
        try:
            given = page(value)
        except Exception as error:  # noqa: BLE001  # whatever it is, the others go on
            refused[peer.name] = f"{type(error).__name__}: {error}"
            continue
        if given == wanted:
            ways[peer.name] = _way(page, value)
        elif (difference := _difference(given, wanted)) is None:
            ways[f"{peer.name} ~"] = _way(page, value)
        else:
            refused[peer.name] = difference
    return ways, refused


def _way(page: Callable[[Any], str], value: Any) -> Callable[[], str]:
    return lambda: page(value)


def _difference(given: str, wanted: str) -> str | None:
    """Where two pages differ by more than their form."""
    mine, other = normal(given), normal(wanted)
    for one, two in zip(mine, other, strict=False):
        if one != two:
            return f"writes {one!r} for {two!r}"
    return None if len(mine) == len(other) else f"writes {len(mine)} things for {len(other)}"


def measured(work: Workload, peers: Sequence[Loaded]) -> dict[str, Any]:
    """One workload: printed, and as values."""
    ways, refused = ways_of(work, peers)
    size = len(ways[LIMIT]())
    times = medians(ways)
    limit, ours = times[LIMIT], times[OURS]
    rows = [
        [name, microseconds(each), ratio(each / limit), ratio(each / ours)]
        for name, each in sorted(times.items(), key=lambda item: item[1])
    ]
    print(f"\n{work.name}, {size:,} characters")
    print(table(["peer", "us", "x f-strings", "x ours"], rows))
    for name, reason in refused.items():
        print(f"  without {name}: {reason}")
    return {"workload": work.name, "characters": size, "seconds": times, "refused": refused}


def overview(results: Sequence[dict[str, Any]]) -> str:
    """All workloads side by side, as times the limit."""
    per_work = [
        {name.removesuffix(" ~"): each / result["seconds"][LIMIT] for name, each in times.items()}
        for result in results
        for times in (result["seconds"],)
    ]
    rows = [
        [peer.name, *(ratio(each[peer.name]) if peer.name in each else "-" for each in per_work)]
        for peer in PEERS
        if any(peer.name in each for each in per_work)
    ]
    return table(["x f-strings", *(result["workload"] for result in results)], rows)


def main() -> int:
    """Zero when it ran; the ratios are for reading."""
    print(f"Rendering, Python {platform.python_version()}")
    peers = [loaded(peer) for peer in PEERS]
    versions = {peer.name: peer.version for peer in peers if peer.pages}
    absent = {peer.name: peer.reason for peer in peers if not peer.pages}
    print(", ".join(f"{name} {each}" for name, each in versions.items()))
    for name, reason in absent.items():
        print(f"without {name}: {reason}")
    results = [measured(work, peers) for work in WORKLOADS]
    print(f"\n{overview(results)}")
    path = keep("render", {"versions": versions, "absent": absent, "workloads": results})
    print(f"\n{path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
