"""Changes in a page that somebody uses: edits of files, and of a control."""

from __future__ import annotations

import statistics
from pathlib import Path
from typing import cast

from playwright.sync_api import Browser, Page

from tests.benchmarks.gallery_edits import EDITS, Edits, edited
from tests.benchmarks.gallery_kinds import Kind
from tests.benchmarks.gallery_page import Transfer, fresh_page, seen_at, visit
from tests.benchmarks.gallery_project import Project
from tests.benchmarks.gallery_starts import FIRST, served, served_with_log, wait_for_all
from tests.benchmarks.gallery_use import lost, use

CONTROL = '#sg-panel [name="children"]'
CHANGE = """(el, text) => {
  el.value = text;
  el.dispatchEvent(new Event("input", { bubbles: true }));
  return performance.timeOrigin + performance.now();
}"""


def all_edits(
    kind: Kind, project: Project, browser: Browser, *, edits: int = EDITS
) -> dict[str, Edits]:
    """By what says it, the edits of a file while a page shows the first story, in use."""
    log = project.folder / "reloads.log"
    with fresh_page(browser) as page, served_with_log(kind, project, log) as server:
        server.listening()
        visit(page, f"{server.url}{kind.page(project.first)}{kind.used}")
        seen_at(page, "component", FIRST)
        if kind.frame is not None:
            wait_for_all(server)
        page.wait_for_timeout(1000)
        use(page)
        return {
            name: edited(page, name, file, lost=lost, log=_noted(log), edits=edits)
            for name, file in project.edits.items()
        }


def control_changes(
    kind: Kind, project: Project, browser: Browser, *, changes: int = EDITS
) -> tuple[list[float], float]:
    """Seconds from a change of a control to what it makes being painted, each; bytes of one."""
    with fresh_page(browser) as page, served(kind, project) as server:
        server.listening()
        visit(page, f"{server.url}{kind.page(project.first)}")
        seen_at(page, "component", FIRST)
        wait_for_all(server)
        page.wait_for_timeout(1000)
        transfer = Transfer(page)
        seconds = [_change(page, f"change {number}") for number in range(changes)]
        return seconds, transfer.total / changes


def _change(page: Page, text: str) -> float:
    page.wait_for_timeout(300)
    changed = cast("float", page.eval_on_selector(CONTROL, CHANGE, text)) / 1000
    return seen_at(page, "story", text) - changed


def _noted(log: Path) -> Path | None:
    return log if log.exists() else None


def median_ms(seconds: list[float]) -> float:
    """The middle one, in milliseconds."""
    return statistics.median(seconds) * 1000
