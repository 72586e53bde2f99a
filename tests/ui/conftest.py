"""What tests of components use."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from stario_components.render import uncompiled


@pytest.fixture(params=["compiled", "as written"], autouse=True)
def both_ways(request: pytest.FixtureRequest) -> Iterator[None]:
    """Run each test of a component compiled, and as it is written."""
    if request.param == "compiled":
        yield
        return
    with uncompiled():
        yield
