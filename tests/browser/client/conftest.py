from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.client.lab import Lab


@pytest.fixture
def lab(chromium: Browser) -> Iterator[Lab]:
    lab = Lab(chromium)
    yield lab
    lab.close()
