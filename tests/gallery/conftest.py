"""A project of a test's own, forgotten afterwards."""

from __future__ import annotations

import linecache
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.gallery.projects import Project


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Project]:
    """An empty folder, which is the current one; what is imported from it is forgotten."""
    modules, path = dict(sys.modules), [*sys.path]
    monkeypatch.chdir(tmp_path)
    yield Project(tmp_path)
    # What the test loaded of this package stays: its classes must be there once.
    real = tmp_path.resolve()
    for name in [name for name, each in sys.modules.items() if _stands_in(each, real)]:
        del sys.modules[name]
    sys.modules.update(modules)
    sys.path[:] = path
    linecache.checkcache()


def _stands_in(module: ModuleType, folder: Path) -> bool:
    places = [getattr(module, "__file__", None), *getattr(module, "__path__", ())]
    return any(str(each).startswith(f"{folder}/") for each in places if each)
