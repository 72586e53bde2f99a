"""ui.skip_link: the first link of a page."""

from __future__ import annotations

import pytest

from stario_components import UsageError, ui


def test_it_leads_to_the_main_content() -> None:
    assert str(ui.skip_link()) == ('<a class="sc-skip-link" href="#main">Skip to main content</a>')


def test_target_and_text_are_yours() -> None:
    assert str(ui.skip_link(target="results", label="To the results")) == (
        '<a class="sc-skip-link" href="#results">To the results</a>'
    )


def test_a_target_is_an_id() -> None:
    with pytest.raises(UsageError, match="ui.skip_link got id='the results'"):
        ui.skip_link(target="the results")
