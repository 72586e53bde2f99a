"""A stage for components in Chromium."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.ui.stage import Stage


@pytest.fixture
def stage(chromium: Browser) -> Iterator[Stage]:
    """A fresh stage, 900 px wide. What the page's console calls an error fails the test."""
    made = Stage(chromium, viewport={"width": 900, "height": 700})
    yield made
    made.close()
    assert made.errors == []


@pytest.fixture(scope="module")
def shared_stage(chromium: Browser) -> Iterator[Stage]:
    """One stage for all tests of a module that load a page each."""
    # Without transitions: axe looks at colours, which must not be on their way to others.
    made = Stage(chromium, viewport={"width": 900, "height": 700}, reduced_motion="reduce")
    yield made
    made.close()


@pytest.fixture(scope="module")
def shared_stage_without_js(chromium: Browser) -> Iterator[Stage]:
    made = Stage(chromium, viewport={"width": 900, "height": 700}, java_script_enabled=False)
    yield made
    made.close()


@pytest.fixture
def stage_without_js(chromium: Browser) -> Iterator[Stage]:
    made = Stage(chromium, viewport={"width": 900, "height": 700}, java_script_enabled=False)
    yield made
    made.close()
