"""A play and its page, without a browser: the events go out, the answers come in."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

import pytest
from litestar.exceptions import NotFoundException

from stario_components.gallery import Page
from stario_components.gallery._play import Play
from stario_components.gallery.app._plays import Done, Run, performed
from stario_components.sse import write

Answer = Callable[[str], str | None]


async def played(play: Play, answer: Answer) -> list[str]:
    """How it ended, each act, and what was said at last; `answer` gives the error of an act."""
    run = Run()
    log = ""
    async for event in performed(run, play):
        text = write(event).decode()
        if "sg-perform" in text:
            run.answered(len(run.steps), Done(answer(run.steps[-1].text)))
        else:
            log = text
    found = re.findall(r"<(?:span|li|pre)[^>]*>([^<]*)</", log)
    return [unescape(each) for each in found]


async def search(page: Page) -> None:
    await page.fill("Search", "<ada>")
    page.assert_patched("#results")
    await page.see("Ada")


async def test_each_act_waits_for_the_answer_to_the_one_before() -> None:
    asked: list[str] = []

    def answer(act: str) -> None:
        asked.append(act)

    log = await played(Play("search", search), answer)
    acts = ["fill 'Search', '<ada>'", "assert_patched '#results'", "see 'Ada'"]
    assert asked == ["reset", *acts]
    assert log[1:] == acts
    assert log[0] == "Passed"


async def test_an_act_that_fails_ends_the_play_and_says_why() -> None:
    def answer(act: str) -> str | None:
        return "There is no field 'Search'." if act.startswith("fill") else None

    log = await played(Play("search", search), answer)
    assert log[0] == "Failed"
    assert log[1:] == ["fill 'Search', '<ada>'", "There is no field 'Search'."]


async def test_a_play_that_raises_by_itself_has_failed() -> None:
    async def broken(page: Page) -> None:
        raise ValueError("no such person")

    assert (await played(Play("broken", broken), lambda _: None))[-1] == "no such person"


async def test_what_is_asserted_last_is_asked_too() -> None:
    async def last(page: Page) -> None:
        page.assert_patched("#a")
        page.assert_patched("#b")

    def answer(act: str) -> str | None:
        return "Nothing changed #b." if "#b" in act else None

    log = await played(Play("last", last), answer)
    assert log[1:] == ["assert_patched '#a'", "assert_patched '#b'", "Nothing changed #b."]


@pytest.mark.parametrize("number", [0, 1, 2])
async def test_an_answer_that_nobody_waits_for_is_refused(number: int) -> None:
    with pytest.raises(NotFoundException):
        Run().answered(number, Done())
