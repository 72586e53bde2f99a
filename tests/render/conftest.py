"""Every component gives the same, compiled and as it is written."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from stario_components import ds
from stario_components.render import Component, uncompiled


@pytest.fixture(autouse=True)
def client_of_before() -> Iterator[None]:
    """A test may choose a Datastar client for itself alone."""
    before = ds.client()
    yield
    if ds.client() != before:
        ds.use_client(before)


@pytest.fixture(params=["compiled", "written"])
def both_ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Run the test twice. It fails when it uses no component, or when one falls back to htpy."""
    if request.param == "compiled" and os.environ.get("STARIO_COMPONENTS_COMPILE") == "0":
        pytest.skip("compiling is switched off: STARIO_COMPONENTS_COMPILE=0")
    used: list[Component[...]] = []
    compile_ = Component._compile

    def noted(self: Component[...]) -> object:
        used.append(self)
        return compile_(self)

    with uncompiled():
        pass  # whatever was compiled before is forgotten, so each use is noted
    monkeypatch.setattr(Component, "_compile", noted)
    if request.param == "written":
        with uncompiled():
            yield request.param
    else:
        yield request.param
        fell_back = [str(each.explain()) for each in used if not each.explain().is_compiled]
        assert not fell_back, "\n".join(fell_back)
    assert used, "The test rendered no component."
