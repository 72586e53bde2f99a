"""Chromium with a stage for components, and axe."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.axe import AxeMissingError, axe_source
from tests.browser.ui.stage import Stage
from tests.chromium import is_ci


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


@pytest.fixture(scope="session")
def axe() -> Callable[..., list[str]]:
    """A function that tells what axe finds in a page: one line each."""
    try:
        source = axe_source()
    except AxeMissingError as error:
        if is_ci():
            pytest.fail(str(error), pytrace=False)
        pytest.skip(str(error).splitlines()[0])

    def findings(page: Page, *, only: list[str] | None = None) -> list[str]:
        if not page.evaluate("'axe' in window"):
            page.evaluate(source)
        options: dict[str, Any] = {"resultTypes": ["violations"]}
        if only:
            options["runOnly"] = {"type": "rule", "values": only}
        found = page.evaluate("options => axe.run(document, options)", options)
        return [
            f"{each['id']}: {each['help']}: {node['html'][:200]} ({node['failureSummary'][:300]})"
            for each in found["violations"]
            for node in each["nodes"]
        ]

    return findings
