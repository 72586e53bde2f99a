"""The bridge says which story it serves, and where the requests of the story go."""

from __future__ import annotations

from stario_components.gallery.app._datastar import DATASTAR_ASSETS, frame_script
from stario_components.gallery.app._urls import Urls
from stario_components.render import render


def test_a_story_without_handlers_asks_the_app() -> None:
    script = render(frame_script(Urls("/_g"), "a:b", has_handlers=False, is_page=False))
    bridge, performer = (Urls("/_g").asset(each) for each in DATASTAR_ASSETS)
    assert script == (
        f'<script src="{bridge}" data-stario-frame data-story="a:b" '
        f'data-perform="{performer}" data-prefix="/_g"></script>'
    )


def test_handlers_of_a_story_have_an_address_and_a_page_may_move() -> None:
    script = render(frame_script(Urls(), "a:b", has_handlers=True, is_page=True))
    assert 'data-at="/at/a:b" data-page>' in script


def test_no_string_of_the_scripts_goes_over_lines() -> None:
    # What takes out comments would change it.
    for each in DATASTAR_ASSETS:
        assert b"`\n" not in each.content.replace(b"`;\n", b"")
        assert b"\n//" not in each.content
