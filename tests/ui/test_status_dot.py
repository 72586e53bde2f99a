"""A dot never says by its colour alone what it says."""

from __future__ import annotations

from typing import get_args

import pytest

from stario_components import ui


@pytest.mark.parametrize("tone", get_args(ui.Tone))
@pytest.mark.parametrize("size", get_args(ui.Size))
def test_a_dot_has_its_label_beside_it(tone: ui.Tone, size: ui.Size) -> None:
    assert str(ui.status_dot(label="On", tone=tone, size=size)) == (
        f'<span class="sc-status-dot" data-tone="{tone}" data-size="{size}">On</span>'
    )


def test_a_hidden_label_is_read_out_and_shown_to_the_mouse() -> None:
    assert str(ui.status_dot(label="On", label_hidden=True)) == (
        '<span class="sc-status-dot" data-tone="neutral" data-size="md" title="On">'
        '<span class="sc-visually-hidden">On</span></span>'
    )


def test_what_is_live_pulses() -> None:
    assert str(ui.status_dot(label="Live", pulse=True, attrs={"id": "live"})) == (
        '<span class="sc-status-dot" data-tone="neutral" data-size="md" data-pulse id="live">'
        "Live</span>"
    )


def test_a_dot_without_a_label_is_refused() -> None:
    with pytest.raises(TypeError, match="label"):
        ui.status_dot(tone="success")  # pyright: ignore[reportCallIssue]
