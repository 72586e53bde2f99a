"""The tables of `bench_gallery`, each number beside what it should be at most."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from typing import Any

from tests.benchmarks.table import milliseconds, ratio, table

OURS, LADLE = "ours", "Ladle"
CLIENT = "/assets/datastar."
START_S, START_CPU_S, EDIT_S, BYTES = 1.5, 1.0, 0.2, 40_000

Sizes = dict[str, Any]
"""What was measured, by the number of stories."""
Results = dict[str, Sizes]


def print_all(results: Results) -> None:
    """Everything that was measured."""
    for name, sizes in results.items():
        print(f"\nStart, {name} (ms)")
        print(table(["", *(f"{size} stories" for size in sizes), "ratio"], list(starts(sizes))))
    print("\nBytes to the first story, compressed, with heads")
    print(table(["", "bytes", "requests", "and behind it"], list(transfers(results))))
    print("\nHeaviest of ours")
    print(table(["", "bytes"], list(heaviest(results[OURS]))))
    for name, sizes in results.items():
        print(f"\nA change until it is seen, {name} (ms)")
        print(table(["", "median", "worst", "lost"], list(changes(sizes))))
    print("\nSteps of an edit, ours (ms, medians)")
    print(table(["", "watch", "reload", "tell", "shell", "frame"], list(steps(results[OURS]))))
    print("\nTargets")
    print(table(["", "figure", "at most", ""], list(targets(results[OURS]))))
    if LADLE in results:
        print("\nOurs : Ladle, less than 1 is better")
        print(table(["", "50 and on"], list(ratios(results[OURS], results[LADLE]))))


def starts(sizes: Sizes) -> Iterator[list[str]]:
    """A row for each moment, with how it grows from the smallest project to the largest."""
    rows = (
        ("first ever, painted", "cold", "story_s"),
        ("first story painted", "painted first", "story_s"),
        ("last story painted", "painted last", "story_s"),
        ("processor, first story painted", "painted first", "story_cpu_s"),
        ("listening", "answered first", "listening_s"),
        ("page of the first story answered", "answered first", "page_s"),
        ("its preview answered", "answered first", "story_s"),
        ("the preview of the last answered", "answered last", "story_s"),
        ("processor, preview answered", "answered first", "story_cpu_s"),
        ("all loaded", "answered first", "all_s"),
        ("processor, all loaded", "answered first", "all_cpu_s"),
    )
    for label, kind, field in rows:
        values = [each[kind][field] for each in sizes.values() if kind in each]
        if values:
            yield [label, *map(milliseconds, values), ratio(values[-1] / values[0])]
    memory = [each["answered first"]["memory_bytes"] for each in sizes.values() if _plain(each)]
    if memory:
        shown = [f"{value / 1e6:.0f} MB" for value in memory]
        yield ["memory, all loaded", *shown, ratio(memory[-1] / memory[0])]


def transfers(results: Results) -> Iterator[list[str]]:
    """What Chromium got over the wire."""
    for name, sizes in results.items():
        for size, found in sizes.items():
            seen = found["painted first"]
            in_all = f"{seen['bytes_in_all']:,.0f}"
            shown = f"{seen['bytes']:,.0f}"
            yield [f"{name}, {size} stories", shown, f"{seen['requests']:.0f}", in_all]
            client = sum(each for url, each in seen["by_url"].items() if url.startswith(CLIENT))
            if client:
                without = f"{seen['bytes'] - client:,.0f}"
                yield ["  without the client", without, f"{seen['requests'] - 1:.0f}", ""]


def heaviest(sizes: Sizes) -> Iterator[list[str]]:
    """Each address and its bytes, of the smallest project."""
    for url, size in next(iter(sizes.values()))["painted first"]["by_url"].items():
        yield [url, f"{size:,}"]


def changes(sizes: Sizes) -> Iterator[list[str]]:
    """A row for each kind of edit and size."""
    for size, found in sizes.items():
        for name, edits in found["edits"].items():
            unseen = [f"{len(edits['unseen'])} edits"] if edits["unseen"] else []
            lost = ", ".join([*unseen, *edits["lost"]]) or "nothing"
            yield [f"file of {name}, {size} stories", *_median_and_worst(edits["seen"]), lost]
        if "control" in found:
            sent = f"{found['control']['bytes']:,.0f} bytes each"
            yield [
                f"control, {size} stories",
                *_median_and_worst(found["control"]["seconds"]),
                sent,
            ]


def steps(sizes: Sizes) -> Iterator[list[str]]:
    """From the file being written to the preview being painted."""
    for size, found in sizes.items():
        for name, edits in found["edits"].items():
            if edits["split"]:
                cells = map(milliseconds, edits["split"].values())
                yield [f"file of {name}, {size} stories", *cells]


def targets(sizes: Sizes) -> Iterator[list[str]]:
    """What it should be at most, and whether it is, for the smallest project."""
    size, found = next(iter(sizes.items()))
    first, plain = found["painted first"], found["answered first"]
    yield _target(f"first story painted, {size} stories, s", first["story_s"], START_S)
    yield _target("first story answered, s", plain["story_s"], START_S)
    yield _target("processor until all are loaded, s", plain["all_cpu_s"], START_CPU_S)
    yield _target("bytes to the first story", first["bytes"], BYTES)
    for size, found in sizes.items():
        for name, edits in found["edits"].items():
            middle = statistics.median(edits["seen"])
            yield _target(f"edit of a file of {name}, {size} stories, s", middle, EDIT_S)


def ratios(mine: Sizes, theirs: Sizes) -> Iterator[list[str]]:
    """Ours in theirs."""
    for size in mine:
        one, other = mine[size], theirs[size]
        for label, field in (("start to painted", "story_s"), ("bytes", "bytes")):
            value = one["painted first"][field] / other["painted first"][field]
            yield [f"{label}, {size} stories", ratio(value)]
        cpu = one["painted first"]["story_cpu_s"] / other["painted first"]["story_cpu_s"]
        yield [f"processor to painted, {size} stories", ratio(cpu)]
        for name in one["edits"]:
            value, base = (statistics.median(e["edits"][name]["seen"]) for e in (one, other))
            yield [f"edit of a file of {name}, {size} stories", ratio(value / base)]


def _plain(found: dict[str, Any]) -> bool:
    return "answered first" in found


def _median_and_worst(seconds: list[float]) -> tuple[str, str]:
    return milliseconds(statistics.median(seconds)), milliseconds(max(seconds))


def _target(label: str, value: float, limit: float) -> list[str]:
    shown = f"{value:,.0f}" if limit > 100 else f"{value:.2f}"
    return [label, shown, f"{limit:,g}", "met" if value <= limit else "missed"]
