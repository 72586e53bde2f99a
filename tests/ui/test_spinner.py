"""A spinner says that something is going on, or is decoration."""

from __future__ import annotations

from typing import get_args

import pytest

from stario_components import UsageError, ui


@pytest.mark.parametrize("size", get_args(ui.WideSize))
def test_its_label_is_text_that_is_read_out_when_it_appears(size: ui.WideSize) -> None:
    assert str(ui.spinner(size=size)) == (
        f'<span class="sc-spinner" data-size="{size}" role="status">'
        '<span class="sc-visually-hidden">Loading</span></span>'
    )


def test_beside_a_text_it_is_decoration() -> None:
    assert str(ui.spinner(label=None, attrs={"class": "mine"})) == (
        '<span class="sc-spinner mine" data-size="md" aria-hidden="true"></span>'
    )


def test_its_role_is_not_taken_away() -> None:
    with pytest.raises(UsageError, match="'role', which the component writes itself"):
        ui.spinner(attrs={"role": "img"})
