"""The bridge says which story it serves, and where the requests of the story go."""

from __future__ import annotations

from stario_components.gallery.app._datastar import DATASTAR_ASSETS, frame_script
from stario_components.gallery.app._urls import Urls
from stario_components.render import render


def test_a_story_without_handlers_asks_the_app() -> None:
    script = render(frame_script(Urls("/_g"), "a:b", has_handlers=False, is_page=False))
    assert script == (
        f'<script src="{Urls("/_g").asset(DATASTAR_ASSETS[0])}" data-stario-frame '
        'data-story="a:b" data-prefix="/_g"></script>'
    )


def test_handlers_of_a_story_have_an_address_and_a_page_may_move() -> None:
    script = render(frame_script(Urls(), "a:b", has_handlers=True, is_page=True))
    assert 'data-at="/at/a:b" data-page>' in script


def test_no_string_of_the_scripts_goes_over_lines() -> None:
    # What takes out comments would change it.
    (bridge,) = DATASTAR_ASSETS
    assert b"\n\n" not in bridge.content
    assert b"  //" not in bridge.content
