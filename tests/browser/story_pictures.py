"""Photographs of stories: one picture for each component and look, with all of its stories.

Law: what a story shows is not touched; only the page around it is made here.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from stario_components import component, h
from stario_components.gallery import Story, StoryModule
from tests.browser.ui.stage import Stage
from tests.stories import story_modules

_WIDE = {"grid", "with_sidebar", "pagination", "container"}  # they look at how wide they are
_PAGE = "page"  # the tag of stories that are a whole page
LOOKS: dict[str, tuple[int, str, dict[str, Any]]] = {
    "light": (900, "light", {}),
    "dark": (900, "dark", {}),
    "forced": (900, "light", {"forced_colors": "active"}),
    "narrow": (320, "light", {}),
}
# No > in it: it is text of an element, and escaped.
STYLE = """
  #stage { padding: 1.5rem; }
  .board-story {
    margin-block: 0 2rem;
    padding-block-start: 1.25rem;
    border-block-start: 1px solid var(--sc-line);
  }
  .board-name { margin: 0 0 0.625rem; font: 600 0.8125rem/1.4 var(--sc-font); }
  .board-docs { margin: -0.5rem 0 0.875rem; color: var(--sc-muted); font-size: 0.8125rem; }
  .board-title { margin: 0 0 1.5rem; font: 600 1.5rem/1.2 var(--sc-font); letter-spacing: -0.02em; }
  .sc-story-matrix { display: flex; flex-wrap: wrap; gap: 1.25rem 1.5rem; align-items: start; }
  .sc-story-cell { margin: 0; min-width: min(8rem, 100%); max-width: 100%; }
  .sc-story-label {
    contain: inline-size;
    margin-block-end: 0.375rem;
    color: var(--sc-muted);
    font: 0.6875rem/1.4 var(--sc-font-mono);
  }
  .board-wide .sc-story-cell { width: 100%; }
  @media (max-width: 400px) { #stage { padding: 1rem; } }
"""


def photograph_stories(browser: Browser, out: Path) -> Iterator[tuple[Path, int]]:
    """Each picture that was taken, and by how many pixels its page is too wide."""
    out.mkdir(parents=True, exist_ok=True)
    for look, (width, theme, options) in LOOKS.items():
        viewport = {"width": width, "height": 700}
        stage = Stage(browser, viewport=viewport, reduced_motion="reduce", **options)
        for name, node in _boards():
            page = stage.show(node, theme=theme)
            page.evaluate("document.fonts.ready")
            target = out / f"{name}-{look}.png"
            page.screenshot(path=target, full_page=True, animations="disabled")
            yield target, page.evaluate("document.documentElement.scrollWidth") - width
        stage.close()


def _boards() -> Iterator[tuple[str, h.Node]]:
    for each in story_modules():
        name = each.file.stem.removesuffix("_stories")
        pages = [one for one in each.stories if _PAGE in one.tags]
        for one in pages:
            yield f"{name}-{one.name}", one.render()
        if len(pages) < len(each.stories):
            yield name, board(name=name, module=each)


@component
def board(*, name: str, module: StoryModule) -> h.Node:
    """All stories of a module but those that are pages."""
    return h.div(class_={"board-wide": name in _WIDE})[
        h.style[STYLE],
        h.div(".board-title")[f"ui.{name}"],
        (_told(one=one) for one in module.stories if _PAGE not in one.tags),
    ]


@component
def _told(*, one: Story) -> h.Node:
    return h.section(".board-story")[
        h.h3(".board-name")[one.title],
        h.p(".board-docs")[one.docs] if one.docs else None,
        one.render(),
    ]
