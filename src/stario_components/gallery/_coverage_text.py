"""A coverage as text, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._coverage import Coverage


def coverage_text(coverage: Coverage) -> str:
    """What is shown, and what is left to do, one line each."""
    return "\n".join(_lines(coverage))


def _lines(coverage: Coverage) -> Iterator[str]:
    yield f"Components with a story: {coverage.shown} of {len(coverage.components)}"
    yield f"Values shown: {coverage.values_shown} of {coverage.values}"
    yield f"Props told: {coverage.props_told} of {coverage.props}"
    for each in coverage.components:
        if not each.stories:
            yield f"{each.name} has no story."
        for prop, texts in each.unseen.items() if each.stories else ():
            yield f"{each.name}: no story shows {prop}={', '.join(texts)}."
        if each.untold:
            yield f"{each.name}: nobody tells what these mean: {', '.join(each.untold)}."
        if not each.has_docs:
            yield f"{each.name} has no docstring."
