"""A project of a test's own, forgotten afterwards."""

from __future__ import annotations

import linecache
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.gallery.projects import Project


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Project]:
    """An empty folder, which is the current one; what is imported from it is forgotten."""
    modules, path = dict(sys.modules), [*sys.path]
    monkeypatch.chdir(tmp_path)
    yield Project(tmp_path)
    for name in sys.modules.keys() - modules.keys():
        del sys.modules[name]
    sys.modules.update(modules)
    sys.path[:] = path
    linecache.checkcache()
