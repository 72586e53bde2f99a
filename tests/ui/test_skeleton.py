"""Skeletons are seen, and not heard; what stands around them says what is loading."""

from __future__ import annotations

import pytest

from stario_components import UsageError, ui

LINE = '<span class="sc-skeleton" data-shape="text"></span>'


@pytest.mark.parametrize("shape", ["text", "rect", "circle"])
def test_a_bone_is_not_read_out(shape: str) -> None:
    made = ui.skeleton(shape=shape)  # pyright: ignore[reportArgumentType]
    assert str(made) == f'<span class="sc-skeleton" data-shape="{shape}" aria-hidden="true"></span>'


def test_a_text_has_several_lines() -> None:
    assert str(ui.skeleton(lines=2, width="20rem")) == (
        '<span class="sc-skeleton-lines" style="inline-size: 20rem" aria-hidden="true">'
        f"{LINE}{LINE}</span>"
    )


@pytest.mark.parametrize(
    ("width", "height", "style"),
    [
        ("12rem", None, "inline-size: 12rem"),
        (None, "40px", "block-size: 40px"),
        ("62.5%", "1.5em", "inline-size: 62.5%; block-size: 1.5em"),
    ],
)
def test_a_bone_is_as_big_as_what_it_stands_for(
    width: str | None, height: str | None, style: str
) -> None:
    assert str(ui.skeleton(shape="rect", width=width, height=height)) == (
        f'<span class="sc-skeleton" data-shape="rect" style="{style}" aria-hidden="true"></span>'
    )


def test_its_style_is_added_to() -> None:
    html = str(ui.skeleton(width="1rem", attrs={"style": "margin: 0"}))
    assert 'style="inline-size: 1rem; margin: 0"' in html


@pytest.mark.parametrize("length", ["12", "calc(1px)", "1px; color: red", "-1px", "", "auto", 12])
def test_what_is_no_length_is_refused(length: str) -> None:
    with pytest.raises(UsageError) as caught:
        str(ui.skeleton(width=length))
    assert str(caught.value) == (
        f"ui.skeleton got width={length!r}.\n"
        "It stands in a style, so only lengths pass: a number, not below 0, with a unit.\n"
        'Write width="12rem", "40px" or "60%".'
    )


def test_a_height_that_is_no_length_is_refused() -> None:
    with pytest.raises(UsageError, match=r"^ui\.skeleton got height='tall'\."):
        str(ui.skeleton(width="1px", height="tall"))


def test_less_than_a_line_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        str(ui.skeleton(lines=0))
    assert str(caught.value) == (
        "ui.skeleton got lines=0.\n"
        "Nothing would be seen.\n"
        "Write lines=1 or more, or leave the skeleton out."
    )


def test_a_group_says_what_is_loading_and_that_it_is_not_there_yet() -> None:
    assert str(ui.skeleton_group(label="Loading orders", attrs={"id": "orders"})["…"]) == (
        '<div class="sc-skeleton-group" id="orders"><span class="sc-visually-hidden" role="status">'
        'Loading orders</span><div aria-busy="true">…</div></div>'
    )
