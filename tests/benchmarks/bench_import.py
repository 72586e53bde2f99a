"""`make bench`: what an import takes of the processor, each in a fresh process, in turns."""

from __future__ import annotations

import platform
import statistics
import subprocess
import sys

from tests.benchmarks.table import keep, ratio, table

ROUNDS = 11
BASE = "import htpy"
IMPORTS = (
    BASE,
    "import stario_components",
    "import stario_components.litestar",
    "import jinja2",
    "import minijinja",
    "import stario.markup",
    "import django.template.loader",
    "import rusty_tags",
    "import air",
    "import fasthtml.common",
    "import ludic.html",
    "import dominate.tags",
)
PROGRAM = "import time; t = time.process_time(); {}; print(time.process_time() - t)"


def seconds(statement: str) -> float | None:
    """The time of one import in a process of its own; nothing where it fails."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(statement)],
        capture_output=True,
        text=True,
        check=False,
    )
    return float(done.stdout.split()[-1]) if done.returncode == 0 else None


def main() -> int:
    """Zero when it ran; the numbers are for reading."""
    known = [each for each in IMPORTS if seconds(each) is not None]  # and the caches are warm
    times: dict[str, list[float]] = {each: [] for each in known}
    for _ in range(ROUNDS):
        for each in known:
            times[each].append(seconds(each) or 0.0)
    medians = {each: statistics.median(found) for each, found in times.items()}
    print(f"\nImports, Python {platform.python_version()}")
    rows = [
        [each, f"{found * 1e3:.0f}", ratio(found / medians[BASE])]
        for each, found in medians.items()
    ]
    print(table(["fresh process", "ms", "x htpy"], rows))
    for each in IMPORTS:
        if each not in known:
            print(f"  without {each}: it fails here")
    print(keep("import", medians))
    return 0


if __name__ == "__main__":
    sys.exit(main())
