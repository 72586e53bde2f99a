"""What is hidden from eyes alone is there for everyone else."""

from __future__ import annotations

from stario_components import h, ui


def test_it_is_text_in_a_line() -> None:
    assert str(ui.visually_hidden["3 unread"]) == (
        '<span class="sc-visually-hidden">3 unread</span>'
    )


def test_it_holds_blocks() -> None:
    assert str(ui.visually_hidden(as_="div")[h.p["3"]]) == (
        '<div class="sc-visually-hidden"><p>3</p></div>'
    )


def test_what_takes_the_focus_is_seen_then() -> None:
    assert str(ui.visually_hidden(focusable=True, attrs={"id": "to"})[h.a(href="#m")["Go"]]) == (
        '<span class="sc-visually-hidden" data-focusable id="to"><a href="#m">Go</a></span>'
    )
