"""Edits of a file, and how long each takes to be seen in a page that somebody uses."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as NeverSeenError

from tests.benchmarks.gallery_page import events_since, seen_at

EDITS = 20
PAUSE_S = 0.3  # so that no edit meets what the last one still does
LIMIT_S = 10


@dataclass(slots=True)
class Edits:
    """Seconds from the file being written to the text being painted, edit by edit."""

    seen: list[float] = field(default_factory=list[float])
    splits: dict[str, list[float]] = field(default_factory=dict[str, list[float]])
    unseen: list[str] = field(default_factory=list[str])
    """What never came within the limit."""
    lost: list[str] = field(default_factory=list[str])
    """What a person had and has no more."""

    @property
    def median(self) -> float:
        return statistics.median(self.seen)

    @property
    def worst(self) -> float:
        return max(self.seen)

    def split(self) -> dict[str, float]:
        """The medians of the steps."""
        return {name: statistics.median(each) for name, each in self.splits.items()}


def edited(
    page: Page,
    kind: str,
    file: Path,
    *,
    lost: Callable[[Page], list[str]],
    log: Path | None = None,
    edits: int = EDITS,
) -> Edits:
    """Edit what a file says so many times; the first edit, which warms up, does not count."""
    found = Edits()
    for number in range(edits + 1):
        before = _text(file, kind)
        text = f"{kind} {int(before.rpartition(' ')[2]) + 1}"
        page.wait_for_timeout(PAUSE_S * 1000)
        wrote = _write(file, before, text)
        try:
            seen = seen_at(page, kind, text, limit_ms=LIMIT_S * 1000)
        except NeverSeenError:
            found.unseen.append(text)
            continue
        if number:
            found.seen.append(seen - wrote)
            for name, seconds in _steps(page, wrote, seen, log).items():
                found.splits.setdefault(name, []).append(seconds)
        found.lost += [each for each in lost(page) if each not in found.lost]
    return found


def _text(file: Path, kind: str) -> str:
    source = file.read_text("utf-8")
    start = source.index(f'"{kind} ') + 1
    return source[start : source.index('"', start)]


def _write(file: Path, before: str, text: str) -> float:
    source = file.read_text("utf-8").replace(f'"{before}"', f'"{text}"')
    moment = time.time()
    file.write_text(source, "utf-8")
    return moment


def _steps(page: Page, wrote: float, seen: float, log: Path | None) -> dict[str, float]:
    """From step to step; nothing where a step left no trace."""
    if log is None:
        return {}
    reloads = [tuple(map(float, line.split())) for line in log.read_text("utf-8").splitlines()]
    mine = next((each for each in reloads if each[0] >= wrote), None)
    events = dict(reversed(events_since(page, wrote)))  # the first of each name
    if mine is None or len(events) < 2:
        return {}
    told, patched = events["sg-changed"], events["sg-patched"]
    return {
        "watch": mine[0] - wrote,
        "reload": mine[1] - mine[0],
        "tell": told - mine[1],
        "shell": patched - told,
        "frame": seen - patched,
    }
