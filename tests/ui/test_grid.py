"""ui.grid: things in columns of the same width."""

from __future__ import annotations

from typing import Any

import pytest

from stario_components import UsageError, h, ui


def grid(**props: Any) -> str:
    return str(ui.grid(**props)[h.p["One"]])


def test_columns_follow_from_their_width() -> None:
    assert grid() == (
        '<div class="sc-grid" data-gap="md" data-align="stretch" style="--sc-min: 16rem">'
        "<p>One</p></div>"
    )
    assert 'style="--sc-min: 12.5rem"' in grid(min_width=12.5)


def test_a_number_of_columns_holds_on_every_screen() -> None:
    assert 'style="--sc-min: 0px; --sc-columns: 3"' in grid(columns=3)


def test_both_are_at_most_so_many() -> None:
    assert 'style="--sc-min: 12rem; --sc-columns: 3"' in grid(columns=3, min_width=12)


def test_a_few_may_keep_their_width() -> None:
    assert " data-fill " in grid(stretch=False)


def test_it_may_be_a_list() -> None:
    for tag in ("ul", "ol"):
        html = str(ui.grid(as_=tag)[h.li["One"]])
        assert html.startswith(f'<{tag} class="sc-grid"')
        assert ' role="list"' in html


def test_a_style_of_the_caller_is_added() -> None:
    assert 'style="--sc-min: 16rem; color: red"' in grid(attrs={"style": "color: red"})


def test_a_width_is_a_number() -> None:
    with pytest.raises(UsageError, match="ui.grid got min_width='200px'"):
        grid(min_width="200px")


@pytest.mark.parametrize("columns", [0, -1, 2.5, "3", True])
def test_columns_are_counted(columns: Any) -> None:
    with pytest.raises(UsageError) as caught:
        grid(columns=columns)
    assert str(caught.value) == (
        f"ui.grid got columns={columns!r}.\n"
        "It is how many columns there are, or at most are: a whole number from 1.\n"
        "For columns by their width, leave it out and write min_width=16, in rem."
    )
