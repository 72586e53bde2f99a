"""What every test may use, and what decides whether a test can run here."""

from typing import NoReturn

import pytest
from hypothesis import settings

from tests.chromium import chromium_missing, find_chromium, is_ci

pytest_plugins = ["pytester"]

# A machine that is busy is no mistake of the code.
settings.register_profile("no clock", deadline=None)
settings.load_profile("no clock")

# Quick tests speak first, whatever their file's name: a plain mistake shows in seconds.
LATER = ("slow", "server", "browser")


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The path of the browser, for `executable_path=` of Playwright's launch."""
    path = find_chromium()
    if path is None:
        _refuse("chromium_path")
    return path


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("browser") and find_chromium() is None:
        _refuse(item.name)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> int:
    marked = [turn for turn, name in enumerate(LATER, 1) if item.get_closest_marker(name)]
    return max(marked, default=0)


def _refuse(name: str) -> NoReturn:
    """Skip by name, so that the summary lists each test and not one line for all of them."""
    reason = f"{name}: {chromium_missing()}"
    if is_ci():
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason.splitlines()[0])
