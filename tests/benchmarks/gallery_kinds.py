"""The galleries that are compared: how a project is written for each, and how it is started."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.gallery_project import Project, write_project

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Kind:
    """A gallery."""

    name: str
    write: Callable[[Path, int], Project]
    command: Callable[[int], list[str]]
    """By the port."""
    page: Callable[[str], str]
    """The path of a story's page."""
    used: str
    """What its query says while somebody uses the page: an arg, and an open panel."""
    frame: Callable[[str], str] | None = None
    """The path of its preview, where that is of the server."""
    timed: Callable[[int, Path], list[str]] | None = None
    """The same command, with its reloads noted in a file."""


def ours() -> Kind:
    """`stario-components gallery`."""
    command = str(Path(sys.executable).with_name("stario-components"))

    def arguments(port: int) -> list[str]:
        return ["gallery", "shop", "--no-open", "--port", str(port)]

    return Kind(
        name="ours",
        write=write_project,
        command=lambda port: [command, *arguments(port)],
        page="/stories/{}".format,
        used="?title=Kept&~panel=code",
        frame="/frame/{}".format,
        timed=lambda port, log: [
            sys.executable,
            str(HERE / "gallery_timed.py"),
            str(log),
            *arguments(port),
        ],
    )
