"""ui.stack: things one below the other."""

from __future__ import annotations

from stario_components import h, ui


def test_it_holds_what_stands_in_brackets() -> None:
    assert str(ui.stack[h.p["One"], h.p["Two"]]) == (
        '<div class="sc-stack" data-gap="md" data-align="stretch"><p>One</p><p>Two</p></div>'
    )


def test_gap_and_alignment_are_written() -> None:
    assert str(ui.stack(gap="none", align="center", divided=True)["x"]) == (
        '<div class="sc-stack" data-gap="none" data-align="center" data-divided>x</div>'
    )


def test_a_list_keeps_its_role_without_bullets() -> None:
    assert str(ui.stack(as_="ul")[h.li["One"]]) == (
        '<ul class="sc-stack" data-gap="md" data-align="stretch" role="list"><li>One</li></ul>'
    )
    assert str(ui.stack(as_="ol")[h.li["One"]]) == (
        '<ol class="sc-stack" data-gap="md" data-align="stretch" role="list"><li>One</li></ol>'
    )


def test_attrs_go_onto_the_element() -> None:
    html = str(ui.stack(attrs={"id": "rows", "class": "mine"})["x"])
    assert html == (
        '<div class="sc-stack mine" data-gap="md" data-align="stretch" id="rows">x</div>'
    )
