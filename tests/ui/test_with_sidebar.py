"""ui.with_sidebar: a main thing with a narrow one at its side."""

from __future__ import annotations

from typing import Any

import pytest

from stario_components import UsageError, ui


def test_the_side_comes_first() -> None:
    assert str(ui.with_sidebar(sidebar="Filters")["Products"]) == (
        '<div class="sc-with-sidebar" data-side="start" data-gap="lg" data-align="stretch" '
        'style="--sc-width: 16rem; --sc-share: 50%"><div>Filters</div><div>Products</div></div>'
    )


def test_at_the_end_it_is_read_last() -> None:
    assert str(
        ui.with_sidebar(
            sidebar="Filters", side="end", width=12, main_share=60, gap="sm", align="start"
        )["Products"]
    ) == (
        '<div class="sc-with-sidebar" data-side="end" data-gap="sm" data-align="start" '
        'style="--sc-width: 12rem; --sc-share: 60%"><div>Products</div><div>Filters</div></div>'
    )


def test_its_width_is_a_number() -> None:
    with pytest.raises(UsageError, match="ui.with_sidebar got width=0"):
        ui.with_sidebar(sidebar="a", width=0)["b"]


@pytest.mark.parametrize("share", [0, 100, "50%", 33.3, True])
def test_a_share_is_a_percentage(share: Any) -> None:
    with pytest.raises(UsageError) as caught:
        ui.with_sidebar(sidebar="a", main_share=share)["b"]
    assert str(caught.value) == (
        f"ui.with_sidebar got main_share={share!r}.\n"
        "It is the least share of the width for the main content: 1 to 99, in percent.\n"
        "Write main_share=50 to keep at least half of it."
    )
