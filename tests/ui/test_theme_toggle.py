"""ui.theme_toggle: the choice between light and dark."""

from __future__ import annotations

import pytest

from stario_components import UsageError, ui
from tests.read_html import elements


def test_three_buttons_say_what_the_module_shall_do() -> None:
    html = str(ui.theme_toggle())
    assert html.startswith(
        '<div class="sc-theme-toggle" data-variant="segmented" data-size="md" role="group" '
        'aria-label="Theme">'
        '<button type="button" data-sc-theme-set="light" aria-pressed="false" '
        'data-preserve-attr="aria-pressed" aria-label="Light" title="Light"><svg'
    )
    buttons = [each for each in elements(html) if each.tag == "button"]
    assert [each.get("data-sc-theme-set") for each in buttons] == ["light", "dark", "system"]


def test_what_is_pressed_survives_a_patch() -> None:
    for html in (str(ui.theme_toggle()), str(ui.theme_toggle(variant="menu", id="theme"))):
        set_ = [each for each in elements(html) if each.get("data-sc-theme-set")]
        assert [each.get("data-preserve-attr") for each in set_] == ["aria-pressed"] * 3


def test_a_menu_closes_with_the_choice() -> None:
    html = str(ui.theme_toggle(variant="menu", id="theme", size="sm"))
    opener, *choices = [each for each in elements(html) if each.tag == "button"]
    assert opener.get("popovertarget") == "theme-menu"
    assert opener.get("aria-label") == "Theme"
    for each in choices:
        assert each.get("popovertarget") == "theme-menu"
        assert each.get("popovertargetaction") == "hide"


def test_texts_are_yours() -> None:
    html = str(ui.theme_toggle(label="Farben", light="Hell", dark="Dunkel", system="Gerät"))
    for text in ("Farben", "Hell", "Dunkel", "Gerät"):
        assert f'aria-label="{text}"' in html


def test_a_menu_needs_an_id() -> None:
    with pytest.raises(UsageError) as caught:
        ui.theme_toggle(variant="menu")
    assert str(caught.value) == (
        'ui.theme_toggle got variant="menu" and no id.\n'
        "The button needs the id of the menu that it opens.\n"
        'Write id="theme", or any other that is its own on the page.'
    )
