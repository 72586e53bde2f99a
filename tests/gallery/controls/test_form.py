"""The form of the controls, as a browser sends it."""

from __future__ import annotations

import pytest

from stario_components import render, ui
from stario_components.gallery import Story, story
from stario_components.gallery._controls import Reading, controls_form, controls_of
from stario_components.render import uncompiled
from tests.gallery.controls.models import everything
from tests.gallery.controls.sent_form import SentForm
from tests.read_html import dangling, errors, repeated_ids
from tests.stories import story_modules

CONTROLS = controls_of(everything)
STORIES = [each for module in story_modules() for each in module.stories]
CHANGED = [
    ("limit", "70"),
    ("day", "nope"),
    ("tone", "LOUD"),
    ("maybe~", "some"),
    ("rows~rows", "2"),
    ("rows~", "some"),
    ("tasks~gone", "0"),
    ("person.boss~", "some"),
    ("either~", "1"),
    ("guest.seats", "9"),
]


def form(reading: Reading) -> str:
    return render(controls_form(reading=reading, action="/story", reset="/story"))


def sent(reading: Reading) -> SentForm:
    return SentForm(form(reading))


@pytest.mark.parametrize("one", [everything, *STORIES], ids=lambda each: each.id)
def test_a_form_that_nobody_touched_says_nothing(one: Story) -> None:
    controls = controls_of(one)
    reading = controls.read(sent(controls.read()).args)
    assert (reading.query, reading.problems) == ((), ())


def test_a_form_says_what_its_address_says() -> None:
    reading = CONTROLS.read(CHANGED)
    again = CONTROLS.read(sent(reading).args)
    assert again.args == reading.args
    assert again.query == reading.query
    assert {each.path for each in again.problems} == {"limit", "day", "guest.seats"}


def test_a_form_is_the_same_when_it_is_sent_and_written_again() -> None:
    reading = CONTROLS.read(CHANGED)
    assert form(CONTROLS.read(sent(reading).args)) == form(reading)


@pytest.mark.parametrize("pairs", [[], CHANGED], ids=["fresh", "changed"])
def test_ids_are_unique_and_references_have_an_end(pairs: list[tuple[str, str]]) -> None:
    text = form(CONTROLS.read(pairs))
    assert (errors(text), repeated_ids(text), dangling(text)) == ([], [], [])


def test_it_is_compiled_as_it_is_written() -> None:
    reading = CONTROLS.read(CHANGED)
    with uncompiled():
        plain = form(reading)
    assert form(reading) == plain


def test_every_button_sends_something_that_can_be_read() -> None:
    once = sent(CONTROLS.read(CHANGED))
    for button in once.buttons:
        CONTROLS.read([*once.args, button]).render()


def after(name: str, *pairs: tuple[str, str]) -> Reading:
    """What is read when somebody presses the first button of that name."""
    once = sent(CONTROLS.read(pairs))
    button = next(each for each in once.buttons if each[0] == name)
    return CONTROLS.read([*once.args, button])


def test_a_row_is_added() -> None:
    assert after("items~").args == {"items": [1, 2, 3, 0]}


def test_a_row_is_removed() -> None:
    assert after("items~drop").args == {"items": [2, 3]}
    assert after("items~drop", ("items~gone", "0")).args == {"items": [3]}


def test_a_row_that_holds_a_function_is_removed_with_it() -> None:
    assert [each.title for each in after("tasks~drop").args["tasks"]] == ["Go"]


def test_one_control_is_reset() -> None:
    assert after("tone~reset", ("tone", "LOUD"), ("count", "4")).args == {"count": 4}


def test_what_is_none_gets_a_control_when_somebody_wants_it() -> None:
    once = sent(CONTROLS.read())
    assert ("maybe~", "none") in once.args
    assert "maybe" not in [name for name, _ in once.args]
    unticked = [pair for pair in once.args if pair != ("maybe~", "none")]
    assert CONTROLS.read(unticked).query == (("maybe~", "some"),)


def test_fields_of_the_type_before_do_not_count() -> None:
    pairs = [
        ("either~", "1") if each == ("either~", "0") else each
        for each in sent(CONTROLS.read()).args
    ]
    reading = CONTROLS.read(pairs)
    assert (reading.args, reading.problems) == ({"either": ""}, ())


def test_a_switch_that_is_off_says_so() -> None:
    once = sent(CONTROLS.read([("shown", "true")]))
    off = [pair for pair in once.args if pair != ("shown", "true")]
    assert ("shown", "false") in off
    assert CONTROLS.read(off).args == {}


def test_it_says_that_it_is_a_whole_form_and_takes_the_settings_along() -> None:
    reading = controls_of(story(ui.badge)["New"]).read()
    node = controls_form(reading=reading, action="/a", hidden={"~panel": "code"})
    assert SentForm(render(node)).pairs[:2] == [("~form", "1"), ("~panel", "code")]


def test_the_enter_key_presses_a_button_that_only_applies() -> None:
    text = form(CONTROLS.read(CHANGED))
    first = text[text.index("<button") :].partition("</button>")[0]
    assert "Apply" in first
    assert "name=" not in first


def test_what_is_wrong_stands_beside_its_control() -> None:
    text = form(CONTROLS.read([("limit", "70")]))
    line = text[text.index('id="line-arg-limit"') :].partition('id="line-arg-ratio"')[0]
    assert 'value="70"' in line
    assert 'aria-describedby="arg-limit-error"' in line
    assert "It must be at most 50." in line


def test_what_only_the_file_changes_says_why() -> None:
    text = form(CONTROLS.read())
    assert "1 arg that only the story&#39;s file changes" in text
    assert "A function is code, and no form writes code." in text


def test_nothing_is_reset_where_nothing_is_changed() -> None:
    assert "reset-all" not in form(CONTROLS.read())
    assert "reset-all" in form(CONTROLS.read([("tone", "LOUD")]))


def test_a_story_without_args_says_so() -> None:
    @story
    def plain() -> None: ...

    reading = controls_of(plain).read()
    assert "This story has no args that could be changed." in form(reading)


def kept(*pairs: tuple[str, str]) -> str:
    return render(controls_form(reading=CONTROLS.read(pairs), action="/", keep=True))


def field(text: str, own: str) -> str:
    start = text.index(f'id="{own}"')
    return text[text.rindex("<", 0, start) : text.index(">", start)]


def test_an_answer_to_the_form_leaves_what_is_being_typed() -> None:
    assert 'data-preserve-attr="value"' in field(kept(("count", "4")), "arg-count")
    assert 'data-preserve-attr="value"' in field(kept(("day", "no")), "arg-day")
    assert 'data-preserve-attr="value"' in field(kept(("limit", "4")), "arg-limit")
    assert "data-ignore-morph" in field(kept(("text", "a\r\nc")), "arg-text")


def test_an_answer_to_the_form_writes_what_was_not_typed() -> None:
    assert "data-preserve-attr" not in field(kept(), "arg-count")
    reset = kept(("count", "4"), ("count~reset", "1"))
    assert "data-preserve-attr" not in field(reset, "arg-count")
    dropped = kept(("items.0", "7"), ("items.1", "8"), ("items~drop", "0"))
    assert "data-preserve-attr" not in field(dropped, "arg-items-0")


def test_a_page_that_comes_anew_writes_every_value() -> None:
    assert "data-preserve-attr" not in form(CONTROLS.read([("count", "4")]))
