"""What is to be seen of a story in a browser: gathered in one visit, looked at by many tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page

from stario_components.gallery import Story
from tests.browser.ui.stage import Stage

WIDE = {"width": 900, "height": 700}
NARROW = {"width": 320, "height": 700}
_COLOURS = ["color-contrast", "link-in-text-block"]

# Opens what a person may open.
_OPEN = """() => {
  const all = (selector) => [...document.querySelectorAll(`#stage ${selector}`)];
  for (const one of all('details')) one.open = true;
  const panel = all('[popover]:not([popover=manual])')[0];
  panel?.showPopover();
  return all('details').length + Boolean(panel) > 0;
}"""

# Fills in and ticks everything that can be, by the events that a browser sends.
_FILL = """() => {
  const texts = ['text', 'email', 'search', 'url', 'tel', 'password', 'textarea'];
  for (const one of document.querySelectorAll('#stage :is(input, textarea, select)')) {
    if (one.disabled || one.readOnly || one.matches(':disabled')) continue;
    if (one.type === 'checkbox' || one.type === 'radio') { one.click(); continue; }
    if (one.tagName === 'SELECT') one.selectedIndex = one.options.length - 1;
    else if (texts.includes(one.type)) one.value = 'typed';
    else if (one.type === 'number') one.value = '3';
    one.dispatchEvent(new Event('input', {bubbles: true}));
    one.dispatchEvent(new Event('change', {bubbles: true}));
  }
}"""
_STATE = """() => ({
  fields: [...document.querySelectorAll('#stage :is(input, textarea, select)')]
    .map(one => [one.name, one.type, one.value, one.checked ?? null]),
  open: [...document.querySelectorAll('#stage :is(details, dialog, [popover])')]
    .map(one => one.matches(':is([open], :popover-open)')),
  focus: document.activeElement?.outerHTML.slice(0, 80),
})"""
_OVERFLOW = """() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return '';
  const wide = [...document.querySelectorAll('#stage *')].find(one => {
    const box = one.getBoundingClientRect();
    return box.right > root.clientWidth + 0.5 || box.left < -0.5;
  });
  return `${root.scrollWidth} px: ${wide?.outerHTML.slice(0, 160)}`;
}"""


@dataclass
class Observed:
    """What a browser tells of a story."""

    text: str = ""
    axe: list[str] = field(default_factory=list[str])
    axe_open: list[str] = field(default_factory=list[str])
    overflow: dict[str, str] = field(default_factory=dict[str, str])
    """For each direction of text: how wide it is in a narrow window, and because of what."""
    before_morph: Any = None
    after_morph: Any = None
    errors: list[str] = field(default_factory=list[str])


def observe(story: Story, stage: Stage, axe: Callable[..., list[str]]) -> Observed:
    """Visit a story and do with it what a person might do."""
    seen = Observed()
    stage.errors.clear()
    page = stage.show(story.render())
    seen.text = page.inner_text("#stage")
    seen.axe = [*axe(page), *_in_the_dark(stage, axe)]
    for direction in ("ltr", "rtl"):
        seen.overflow[direction] = _overflow(page, direction)
    page.evaluate(_FILL)
    if page.evaluate(_OPEN):
        seen.axe_open = [*axe(page), *_in_the_dark(stage, axe)]
    seen.before_morph = page.evaluate(_STATE)
    stage.morph()
    seen.after_morph = page.evaluate(_STATE)
    seen.errors = [*stage.errors]
    return seen


def _in_the_dark(stage: Stage, axe: Callable[..., list[str]]) -> list[str]:
    stage.look("dark")
    found = axe(stage.page, only=_COLOURS)
    stage.look("light")
    return [f"dark: {each}" for each in found]


def _overflow(page: Page, direction: str) -> str:
    page.set_viewport_size(NARROW)
    page.evaluate("direction => document.documentElement.dir = direction", direction)
    found: str = page.evaluate(_OVERFLOW)
    page.evaluate("document.documentElement.removeAttribute('dir')")
    page.set_viewport_size(WIDE)
    return found
