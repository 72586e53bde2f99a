"""No component of ours, and no part of one, is on the slow path."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

import pytest

from stario_components import ui
from stario_components.render import Component

PARTS = {
    f"{module.name}.{value.name}": value
    for module in iter_modules(ui.__path__)
    for value in vars(import_module(f"{ui.__name__}.{module.name}")).values()
    if isinstance(value, Component) and value.__module__.endswith(f".{module.name}")
}


@pytest.fixture
def both_ways() -> None:
    """Only one way is asked about here."""


def test_there_are_components() -> None:
    assert len(PARTS) >= 26


@pytest.mark.parametrize("name", PARTS)
def test_it_is_compiled_without_a_note(name: str) -> None:
    explanation = PARTS[name].explain()
    assert explanation.is_compiled
    assert [str(note) for note in explanation.notes] == []
