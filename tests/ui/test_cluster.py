"""ui.cluster: things in a row that wraps."""

from __future__ import annotations

import pytest

from stario_components import UsageError, h, ui


def test_it_holds_what_stands_in_brackets() -> None:
    assert str(ui.cluster["a", h.b["b"]]) == (
        '<div class="sc-cluster" data-gap="sm" data-align="center" data-justify="start">'
        "a<b>b</b></div>"
    )


def test_it_may_stay_one_row() -> None:
    assert str(ui.cluster(gap="xs", align="baseline", justify="between", wrap=False)["a"]) == (
        '<div class="sc-cluster" data-gap="xs" data-align="baseline" data-justify="between" '
        "data-nowrap>a</div>"
    )


def test_it_may_be_a_list() -> None:
    for tag in ("ul", "ol"):
        assert str(ui.cluster(as_=tag)[h.li["a"]]) == (
            f'<{tag} class="sc-cluster" data-gap="sm" data-align="center" data-justify="start" '
            f'role="list"><li>a</li></{tag}>'
        )


def test_a_word_of_flexbox_is_no_justify() -> None:
    with pytest.raises(UsageError, match='Did you mean justify="between"'):
        ui.cluster(justify="space-between")["a"]  # pyright: ignore[reportArgumentType]
