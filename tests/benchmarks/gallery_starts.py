"""Starts of a gallery: until a story is there, until all are, and what that takes."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from tests.benchmarks.gallery_kinds import Kind
from tests.benchmarks.gallery_page import QUIET_MS, Transfer, fresh_page, seen_at, visit
from tests.benchmarks.gallery_process import Served, free_port
from tests.benchmarks.gallery_project import Project

WAITING = b"to come"
FIRST = "component 0"


@dataclass(frozen=True, slots=True)
class Answered:
    """What a plain client sees."""

    listening_s: float
    page_s: float
    story_s: float
    story_cpu_s: float
    all_s: float
    all_cpu_s: float
    memory_bytes: int


@dataclass(frozen=True, slots=True)
class Painted:
    """What Chromium sees."""

    story_s: float
    story_cpu_s: float
    bytes: int
    """Until the story is painted, and so for the requests."""
    requests: int
    bytes_in_all: int
    """With what comes behind it."""
    by_url: dict[str, int]


def served(kind: Kind, project: Project) -> Served:
    """The gallery of a project, to be started."""
    return _served(kind.command, project)


def served_with_log(kind: Kind, project: Project, log: Path) -> AbstractContextManager[Served]:
    """The same, with its reloads noted where that can be."""
    timed = kind.timed
    if timed is None:
        return served(kind, project)
    log.write_text("", "utf-8")
    return _served(lambda port: timed(port, log), project)


def answered(kind: Kind, project: Project, story: str) -> Answered | None:
    """A start, asked for a story over a plain socket; nothing where that shows no story."""
    if kind.frame is None:
        return None
    with served(kind, project) as server:
        listening = server.listening()
        page = server.answered(kind.page(story))
        shown = server.answered(kind.frame(story), FIRST.encode())
        cpu = server.cpu_s()
        wait_for_all(server)
        return Answered(
            listening_s=listening,
            page_s=page,
            story_s=shown,
            story_cpu_s=cpu,
            all_s=server.since(),
            all_cpu_s=server.cpu_s(),
            memory_bytes=server.memory_bytes(),
        )


def painted(kind: Kind, project: Project, story: str, browser: Browser) -> Painted:
    """A start, seen in a browser that runs already and goes there as soon as somebody listens."""
    with fresh_page(browser) as page, served(kind, project) as server:
        transfer = Transfer(page)
        server.listening()
        visit(page, f"{server.url}{kind.page(story)}")
        shown = seen_at(page, "component", FIRST) - server.started
        cpu, size, requests = server.cpu_s(), transfer.total, transfer.requests
        by_url = transfer.by_url
        page.wait_for_timeout(QUIET_MS)
        return Painted(
            story_s=shown,
            story_cpu_s=cpu,
            bytes=size,
            requests=requests,
            bytes_in_all=transfer.total,
            by_url={url.removeprefix(server.url): each for url, each in by_url.items()},
        )


def wait_for_all(server: Served) -> None:
    """Until its sidebar has every story."""
    while WAITING in server.body("/"):
        time.sleep(0.02)


def _served(command: Callable[[int], list[str]], project: Project) -> Served:
    port = free_port()
    log = project.folder / "served.log"
    return Served(command(port), cwd=project.folder, port=port, log=log)
