"""`make bench BENCH=gallery`: how long it takes until a story is there, and until an edit is seen.

    python -m tests.benchmarks.bench_gallery [--peers] [--sizes 50 500 2000] [--runs 5] [--edits 20]

Projects of 50 and 500 stories, in a process as a person starts it, looked at by a plain client and
by Chromium. With `--peers` the same for Ladle. Times are of the wall, medians of several runs, and
tell about the machine as well; what counts are the ratios, the time of the processor and the bytes.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import sys
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser

from tests.benchmarks.gallery_changes import all_edits, control_changes
from tests.benchmarks.gallery_edits import EDITS
from tests.benchmarks.gallery_kinds import Kind, ours
from tests.benchmarks.gallery_ladle import ladle, refusal
from tests.benchmarks.gallery_page import chromium
from tests.benchmarks.gallery_project import Project
from tests.benchmarks.gallery_results import print_all
from tests.benchmarks.gallery_starts import answered, painted
from tests.benchmarks.table import keep

SIZES = (50, 500)
RUNS = 5


def main() -> int:
    """Zero when it ran; the numbers are for reading."""
    given = _given()
    kinds = [ours(), *_peers(asked=given.peers)]
    print(f"\nGalleries: medians of {given.runs} starts and {given.edits} edits; {_machine()}")
    results: dict[str, dict[str, Any]] = {each.name: {} for each in kinds}
    with TemporaryDirectory() as folder, chromium() as browser:
        for size in given.sizes:
            for kind in kinds:
                print(f"measuring {kind.name}, {size} stories", file=sys.stderr, flush=True)
                project = kind.write(Path(folder) / f"{kind.name}-{size}", size)
                measured = _measured(kind, project, browser, runs=given.runs, edits=given.edits)
                results[kind.name][str(size)] = measured
                shutil.rmtree(project.folder, ignore_errors=True)
    print_all(results)
    keep("gallery", {"machine": _machine(), **results})
    return 0


def _measured(
    kind: Kind, project: Project, browser: Browser, *, runs: int, edits: int
) -> dict[str, Any]:
    found: dict[str, Any] = {"cold": asdict(painted(kind, project, project.first, browser))}
    for name, story in (("first", project.first), ("last", project.last)):
        found[f"painted {name}"] = _medians(
            [asdict(painted(kind, project, story, browser)) for _ in range(runs)]
        )
        plain = [asdict(each) for _ in range(runs) if (each := answered(kind, project, story))]
        if plain:
            found[f"answered {name}"] = _medians(plain)
    if kind.frame is not None:
        seconds, size = control_changes(kind, project, browser, changes=edits)
        found["control"] = {"seconds": seconds, "bytes": size}
    found["edits"] = {
        name: {"seen": each.seen, "split": each.split(), "lost": each.lost, "unseen": each.unseen}
        for name, each in all_edits(kind, project, browser, edits=edits).items()
    }
    return found


def _medians(runs: list[dict[str, Any]]) -> dict[str, Any]:
    """The median of each number; what is no number, as it was last."""
    return {
        name: statistics.median(each[name] for each in runs)
        if isinstance(last, int | float)
        else last
        for name, last in runs[-1].items()
    }


def _peers(*, asked: bool) -> list[Kind]:
    if not asked:
        print("Ladle is not compared with: --peers installs it (some 110 MB below var/).")
        return []
    reason = refusal()
    if reason is not None:
        print(f"Ladle is not compared with: {reason}")
        return []
    return [ladle()]


def _machine() -> str:
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    return f"{os.cpu_count()} cores, load {load}"


def _given() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.bench_gallery")
    parser.add_argument("--peers", action="store_true", help="the same for Ladle, by npm")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="numbers of stories")
    parser.add_argument("--runs", type=int, default=RUNS, help="starts of each kind")
    parser.add_argument("--edits", type=int, default=EDITS, help="edits of each file")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
