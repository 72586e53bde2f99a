"""`stario-components …` that notes when its library starts and ends a reload.

    python gallery_timed.py LOG gallery FOLDER --port 8000

Law: started by its path, with the package alone on the way to modules.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from pathlib import Path

from stario_components.cli import main
from stario_components.gallery._library import Library


def note_reloads(log: Path) -> None:
    """A line for each reload: the seconds at which it started and ended."""
    act = Library.changed

    def changed(self: Library, paths: Iterable[str | Path]) -> frozenset[str]:
        start = time.time()
        keys = act(self, paths)
        with log.open("a", encoding="utf-8") as file:
            file.write(f"{start} {time.time()}\n")
        return keys

    Library.changed = changed


if __name__ == "__main__":
    sys.path.pop(0)  # the folder of the benchmarks
    note_reloads(Path(sys.argv[1]))
    sys.argv = ["stario-components", *sys.argv[2:]]
    sys.exit(main())
