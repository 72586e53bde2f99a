"""An avatar is a picture over initials, and is read as a name."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from coloraide import Color

from stario_components import UsageError, ui
from stario_components.assets import stylesheet
from stario_components.ui._avatar import hue_of, initials_of

ADA = (
    '<span class="sc-avatar" data-size="md" data-shape="circle" data-hue="1" role="img" '
    'aria-label="Ada Lovelace">'
)
AL = '<span class="sc-avatar-initials" aria-hidden="true">AL</span>'


def test_without_a_picture_there_are_initials() -> None:
    assert str(ui.avatar(name="Ada Lovelace")) == f"{ADA}{AL}</span>"


def test_a_picture_lies_over_the_initials_and_is_not_read_out_twice() -> None:
    assert str(ui.avatar(name="Ada Lovelace", src="/ada.png")) == (
        f'{ADA}{AL}<img class="sc-avatar-image" src="/ada.png" alt="" loading="lazy" '
        'decoding="async"></span>'
    )


@pytest.mark.parametrize("size", get_args(ui.WideSize))
def test_an_avatar_has_five_sizes_and_two_shapes(size: ui.WideSize) -> None:
    html = str(ui.avatar(name="Ada", size=size, shape="square"))
    assert f'data-size="{size}" data-shape="square"' in html


def test_it_is_read_out_as_its_alternative_text() -> None:
    assert 'role="img" aria-label="You"' in str(ui.avatar(name="Ada", alt="You"))


@pytest.mark.parametrize(("name", "alt"), [("Ada", ""), ("", None), ("  ", None)])
def test_beside_its_name_it_is_decoration(name: str, alt: str | None) -> None:
    html = str(ui.avatar(name=name, alt=alt))
    assert 'aria-hidden="true"><span' in html
    assert "role" not in html
    assert "aria-label" not in html


def test_a_tone_is_in_place_of_the_colour_of_the_name() -> None:
    html = str(ui.avatar(name="Bot", tone="primary", initials="🤖"))
    assert 'data-tone="primary"' in html
    assert "data-hue" not in html
    assert ">🤖</span>" in html


def test_an_icon_is_in_place_of_initials() -> None:
    assert f'aria-hidden="true">{ui.icon("users")}</span>' in str(
        ui.avatar(name="Team", icon="users")
    )


@pytest.mark.parametrize("name", ["", "…"])
def test_a_name_without_letters_shows_nobody(name: str) -> None:
    assert str(ui.icon("user")) in str(ui.avatar(name=name))


def test_a_status_is_read_out_with_the_name() -> None:
    html = str(ui.avatar(name="Ada", status="success", status_label="online"))
    assert 'aria-label="Ada, online"' in html
    assert html.endswith('<span class="sc-avatar-status" data-tone="success"></span></span>')


def test_a_status_is_read_out_where_the_name_is_not() -> None:
    html = str(ui.avatar(name="Ada", alt="", status="success", status_label="online"))
    assert 'role="img" aria-label="online"' in html


def test_a_status_that_says_nothing_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        str(ui.avatar(name="Ada", status="success"))
    assert str(caught.value) == (
        "ui.avatar got status='success' and no status_label.\n"
        "The dot is nothing but a colour, which many can't see and no screen reader says.\n"
        'Write what it means: status_label="online".'
    )


def test_an_avatar_takes_attributes() -> None:
    assert str(ui.avatar(name="Ada", attrs={"class": "mine"})).startswith(
        '<span class="sc-avatar mine"'
    )


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Ada Lovelace", "AL"),
        ("ada", "A"),
        ("Juan de la Cruz", "JC"),
        ("  Tim   Berners-Lee ", "TB"),
        ("Ada Lovelace (she/her)", "AL"),
        ("(bot)", "B"),
        ("“Ada” Lovelace", "AL"),
        ("山田 太郎", "山太"),
        ("ßeta", "S"),
        ("3M", "3"),
        ("🙂", ""),
        ("", ""),
    ],
)
def test_initials_are_those_of_the_first_word_and_the_last(name: str, initials: str) -> None:
    assert initials_of(name) == initials


def test_colours_of_names_are_these_forever() -> None:
    names = ["Ada Lovelace", "Alan Turing", "Grace Hopper", "山田", ""]
    assert [hue_of(each) for each in names] == COLORS


COLORS = [1, 2, 3, 6, 0]


def test_every_colour_comes_up() -> None:
    assert {hue_of(f"person {number}") for number in range(100)} == set(range(8))


@pytest.mark.parametrize("number", range(8))
def test_initials_can_be_read_in_every_colour(number: int) -> None:
    css = stylesheet().content.decode()
    found = re.search(rf'\[data-hue="{number}"\]\{{--sc-face-hue:\s*(\d+)', css)
    assert found
    for ground, text in (("92% 0.038", "40% 0.069"), ("34% 0.055", "90% 0.048")):
        pair = [f"oklch({each} var(--sc-face-hue))" for each in (ground, text)]
        assert all(each in css for each in pair)
        below, above = (
            Color(each.replace("var(--sc-face-hue)", found[1])).convert("srgb") for each in pair
        )
        assert below.in_gamut(tolerance=0.002)
        assert above.in_gamut(tolerance=0.002)
        assert below.contrast(above) > 7
