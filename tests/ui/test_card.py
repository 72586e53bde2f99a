"""A card sets one thing apart."""

from __future__ import annotations

from typing import get_args

import pytest

from stario_components import UsageError, h, ui

CARD = '<div class="sc-card" data-variant="outline" data-padding="md">'


def test_a_card_holds_what_stands_in_brackets() -> None:
    assert str(ui.card[h.p["Text"]]) == (
        f'{CARD}<div class="sc-card-content"><p>Text</p></div></div>'
    )


def test_every_part_has_its_place() -> None:
    made = ui.card(
        media=h.img(src="/a.png", alt=""),
        title="Plan",
        description="For teams",
        actions=h.b["…"],
        footer=h.button["Choose"],
    )["Text"]
    assert str(made) == (
        f'{CARD}<div class="sc-card-media"><img src="/a.png" alt=""></div>'
        '<header class="sc-card-head"><h3 class="sc-card-title">Plan</h3>'
        '<p class="sc-card-description">For teams</p>'
        '<div class="sc-card-actions"><b>…</b></div></header>'
        '<div class="sc-card-content">Text</div>'
        '<footer class="sc-card-foot"><button>Choose</button></footer></div>'
    )


@pytest.mark.parametrize("level", get_args(ui.HeadingLevel))
def test_its_title_has_the_level_of_its_place(level: ui.HeadingLevel) -> None:
    html = str(ui.card(title="Plan", level=level))
    assert f'<h{level} class="sc-card-title">Plan</h{level}>' in html


def test_a_link_is_in_its_title_alone() -> None:
    assert '<h3 class="sc-card-title"><a class="sc-card-link" href="/p">Plan</a></h3>' in str(
        ui.card(title="Plan", href="/p")
    )


@pytest.mark.parametrize("variant", ["outline", "elevated", "soft"])
@pytest.mark.parametrize("padding", ["none", "sm", "md", "lg"])
def test_its_look_is_written_out(variant: str, padding: str) -> None:
    made = ui.card(variant=variant, padding=padding)  # pyright: ignore[reportArgumentType]
    assert str(made["x"]).startswith(
        f'<div class="sc-card" data-variant="{variant}" data-padding="{padding}">'
    )


def test_a_card_takes_attributes() -> None:
    assert str(ui.card(attrs={"class": "mine", "id": "a", "role": "listitem"})) == (
        '<div class="sc-card mine" data-variant="outline" data-padding="md" id="a" '
        'role="listitem"></div>'
    )


def test_a_link_without_a_title_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        str(ui.card(href="/p")["Text"])
    assert str(caught.value) == (
        "ui.card got href and no title.\n"
        "The title is the text of the link: without one it would lead nowhere.\n"
        "Write title=…, or an h.a in the brackets."
    )
