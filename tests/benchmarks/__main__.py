"""All benchmarks: those of rendering in the newest Python that can, the rest in this one."""

from __future__ import annotations

import subprocess
import sys

from tests.benchmarks.environment import ROOT, python

RENDERING = (
    "bench_render",
    "bench_ui",
    "bench_memo",
    "bench_growth",
    "bench_compile",
    "bench_memory",
    "bench_import",
)
HERE = ("bench_datastar", "bench_markup")


def main() -> int:
    """Zero when all ran."""
    rendering = python()
    sys.stdout.flush()  # what the others print comes behind
    for interpreter, names in ((rendering, RENDERING), (sys.executable, HERE)):
        for name in names:
            done = subprocess.run(
                [interpreter, "-m", f"tests.benchmarks.{name}"], cwd=ROOT, check=False
            )
            if done.returncode:
                return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
