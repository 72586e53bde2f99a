"""`stario-components export OUT [MODULES…]`: the gallery as files, for a web host or to be opened
as they are."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from .._errors import StarioError

if TYPE_CHECKING:
    from ..gallery.app import Exported
    from ._commands import Commands, Given


def add_to(commands: Commands) -> None:
    """Add the command to a parser."""
    parser = commands.add_parser("export", help="write the gallery as files that need no server")
    parser.add_argument("out", metavar="OUT", help="the folder; a former export in it is replaced")
    parser.add_argument(
        "modules",
        nargs="*",
        metavar="MODULE",
        help="folders, files or modules with stories (default: the current folder)",
    )
    parser.add_argument(
        "--check", action="store_true", help="end with status 1 if any story can't be shown"
    )
    parser.set_defaults(run=_run)


def _run(given: Given) -> int:
    from ..gallery.app import export  # loads the server's half of the package

    start = time.perf_counter()
    try:
        made = export(given.out, *given.modules)
    except StarioError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 2
    for line in troubles_of(made):
        print(line, file=sys.stderr)  # noqa: T201
    print(summary(made, given.out, time.perf_counter() - start))  # noqa: T201
    return 1 if given.check and made.failed else 0


def troubles_of(made: Exported) -> list[str]:
    """A line for each story that is a card, and for each address that leads nowhere."""
    return [
        *(f"{shown} can't be shown: {why}" for shown, why in made.failed.items()),
        *(
            f"{address} is not in the export: name its file among the assets of gallery_setup.py"
            for address in made.missing
        ),
    ]


def summary(made: Exported, out: str, seconds: float) -> str:
    """What was written, and where to look at it."""
    stories = _count(made.stories, "story", "stories")
    groups = _count(made.groups, "file", "files")
    written = f"{len(made.files)} files of {made.size / 1_000_000:.1f} MB"
    return f"{stories} of {groups}, in {written}, {seconds:.1f} s\nOpen {Path(out) / 'index.html'}"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
