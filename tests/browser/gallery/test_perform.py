"""What a play does in a preview: it finds things as people do, and says what is there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.gallery.frame_server import frame_server

pytestmark = pytest.mark.browser

CONTROLS = """
<form onsubmit="event.preventDefault();
  document.title = 'sent ' + new URLSearchParams(new FormData(this))">
  <label>Search <input name="q"></label>
  <label for="size">Size</label>
  <select id="size" name="size">
    <option value="s">Small</option><option value="l">Large</option>
  </select>
  <fieldset><legend>Colour</legend>
    <label><input type="radio" name="colour" value="r"> Red</label>
    <label><input type="radio" name="colour" value="b"> Blue</label>
  </fieldset>
  <label><input type="checkbox" name="news"> News</label>
  <button type="submit">Go</button>
  <button type="button" disabled>Stop</button>
</form>
<button aria-label="Delete Ada">x</button><button>Twice</button><button>Twice</button>
<p hidden>Secret</p>
<button onclick="this.nextElementSibling.showModal()">Ask</button>
<dialog><button onclick="document.title = 'inside'">Yes</button></dialog>
"""


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with frame_server() as address:
        yield address


class Play:
    """A preview, and what is done in it."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def put(self, markup: str) -> None:
        self.page.evaluate("text => { document.querySelector('main').innerHTML = text }", markup)

    def do(self, act: str, **told: Any) -> str:
        """What went wrong, or nothing."""
        return self.page.evaluate(
            "command => stario.perform(command).then(() => '', error => error.message)",
            {"do": act, **told},
        )


@pytest.fixture
def play(chromium: Browser, url: str) -> Iterator[Play]:
    page = chromium.new_page()
    page.goto(f"{url}/frame/lab")
    page.wait_for_function("stario.signals().name === 'Ada'")
    yield Play(page)
    page.close()


def test_a_form_is_filled_as_a_person_would(play: Play) -> None:
    play.put(CONTROLS)
    said = [
        play.do("fill", name="Search", value="ada"),
        play.do("select", name="Size", value="Large"),
        play.do("select", name="Colour", value="Blue"),
        play.do("check", name="News", checked=True),
        play.do("press", key="Enter", name="Search"),
    ]
    assert said == [""] * 5
    assert play.page.title() == "sent q=ada&size=l&colour=b&news=on"


def test_a_box_that_is_as_wanted_is_left_alone(play: Play) -> None:
    play.put(CONTROLS)
    assert play.do("check", name="News", checked=False) == ""
    assert play.page.evaluate("document.querySelector('[name=news]').checked") is False


def test_a_field_changes_its_signal(play: Play) -> None:
    assert play.do("fill", name="Name", value="Grace") == ""
    assert play.page.evaluate("stario.signals().name") == "Grace"


def test_an_act_ends_when_its_request_is_applied(play: Play) -> None:
    assert play.do("click", name="save") == ""
    assert play.page.inner_text("#r2") == "Second one"
    assert play.do("assert_patched", selector="#results") == ""
    assert play.do("assert_patched", selector="#r2 b") == ""
    assert play.do("see", text="Second one") == ""


def test_an_act_that_opens_a_stream_ends_all_the_same(play: Play) -> None:
    assert play.do("click", name="watch") == ""


def test_what_was_not_patched_is_told_with_what_was(play: Play) -> None:
    play.do("click", name="save")
    assert play.do("assert_patched", selector="#shown") == (
        "No patch changed #shown.\nIt is in the page, but the patches so far went to: #results."
    )
    assert play.do("assert_patched", selector="#none") == (
        "No patch changed #none.\nIt is not in the page, and the patches so far went to: #results."
    )


def test_a_missing_control_is_told_with_those_there_are(play: Play) -> None:
    play.put(CONTROLS)
    assert play.do("click", name="Delete Grace") == (
        'There is nothing to click called "Delete Grace".\n'
        'There are: "Red", "Blue", "News", "Go", "Stop", "Delete Ada", "Twice", "Ask".'
    )
    assert play.do("select", name="Size", value="Huge") == (
        'There is no option of "Size" called "Huge".\nThere are: "Small", "Large".'
    )


def test_two_of_one_name_are_not_guessed(play: Play) -> None:
    play.put(CONTROLS)
    assert play.do("click", name="Twice") == (
        '2 are called "Twice".\n'
        "It can't be told which one is meant.\n"
        "Give each a name of its own, with aria-label for example."
    )


def test_what_is_disabled_can_not_be_used(play: Play) -> None:
    play.put(CONTROLS)
    assert play.do("click", name="Stop").startswith('"Stop" is disabled.')


def test_what_is_hidden_is_not_seen(play: Play) -> None:
    play.put(CONTROLS)
    assert play.do("see_no", text="Secret") == ""


def test_a_modal_dialog_hides_the_rest_and_escape_closes_it(play: Play) -> None:
    play.put(CONTROLS)
    assert play.do("click", name="Ask") == ""
    assert play.do("click", name="Go") == (
        'There is nothing to click called "Go".\nThere are: "Yes".'
    )
    assert play.do("click", name="Yes") == ""
    assert play.page.title() == "inside"
    assert play.do("press", key="Escape", name=None) == ""
    assert play.page.evaluate("document.querySelector('dialog').open") is False


def test_an_act_that_there_is_not_is_refused(play: Play) -> None:
    assert play.do("drag").startswith('A play can\'t "drag". It can fill, click, press,')
