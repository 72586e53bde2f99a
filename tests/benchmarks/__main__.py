"""All benchmarks: those of rendering in the newest Python that can, the rest in this one.

With a name, that one alone, with what it takes: `python -m tests.benchmarks gallery --peers`. That
one takes minutes and a browser, so it runs only when it is named.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence

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


def main(given: Sequence[str]) -> int:
    """Zero when all ran."""
    if given:
        name, *arguments = given
        interpreter = python() if f"bench_{name}" in RENDERING else sys.executable
        return _run(interpreter, f"bench_{name}", *arguments)
    rendering = python()
    for interpreter, names in ((rendering, RENDERING), (sys.executable, HERE)):
        for name in names:
            status = _run(interpreter, name)
            if status:
                return status
    return 0


def _run(interpreter: str, name: str, *arguments: str) -> int:
    sys.stdout.flush()  # what the other prints comes behind
    command = [interpreter, "-m", f"tests.benchmarks.{name}", *arguments]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
