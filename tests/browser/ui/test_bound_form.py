"""Forms whose fields are signals, in Chromium: what the page shows is what is sent."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Literal

from stario_components import ds, h, ui
from tests.browser.ui.stage import Stage

RANKS = tuple(ui.Option(str(each), f"No. {each}") for each in (1, 2, 3))


class Lists(ds.Signals):
    numbers: list[Literal[1, 2, 3]] = []
    words: list[Literal["a", "b"]] = []
    ranks: Annotated[list[int], ui.Control("multiselect", options=RANKS)] = []
    more: Annotated[list[int], ui.Control("multiselect", options=RANKS)] = []
    files: list[ds.FileSignal] = []
    seats: int | None = None
    price: float | None = None
    rank: Literal[1, 2, 3] | None = None
    radio: Literal[1, 2, 3] = 2


def held(stage: Stage) -> Lists:
    """What the page would send, as the server reads it."""
    stage.page.wait_for_timeout(100)
    return ds.decode(Lists, stage.page.inner_text("#held"))


def show(stage: Stage, start: Lists) -> None:
    form = ui.form_for(ui.bound(Lists, start), action="/", bind=True)
    stage.show(h.div[form, h.pre(ds.json_signals(), id="held")])


def test_what_was_shown_is_sent(stage: Stage) -> None:
    start = Lists(numbers=[2], words=["b"], ranks=[3], seats=4, price=2.5, rank=3, radio=1)
    show(stage, start)
    assert stage.page.is_checked("#lists-numbers--2")
    assert not stage.page.is_checked("#lists-numbers--1")
    assert held(stage) == start


def test_what_was_left_empty_is_nothing(stage: Stage) -> None:
    show(stage, Lists())
    assert stage.page.input_value("#lists-seats") == ""
    assert held(stage) == Lists()


def test_what_was_chosen_is_sent(stage: Stage, tmp_path: Path) -> None:
    show(stage, Lists(ranks=[2]))
    (tmp_path / "a.txt").write_text("hi", "utf-8")
    page = stage.page
    page.check("#lists-numbers--3")
    page.check("#lists-words--a")
    page.select_option("#lists-ranks", ["1", "3"])
    page.select_option("#lists-more", ["2"])
    page.set_input_files("#lists-files", str(tmp_path / "a.txt"))
    page.fill("#lists-seats", "3")
    page.fill("#lists-price", "1.5")
    page.select_option("#lists-rank", "2")
    page.check("#lists-radio--3")
    page.wait_for_function("document.querySelector('#held').textContent.includes('a.txt')")
    assert json.loads(page.inner_text("#held"))["numbers"] == ["", "", "3"]
    assert held(stage) == Lists(
        numbers=[3],
        words=["a"],
        ranks=[1, 3],
        more=[2],
        files=[ds.FileSignal("a.txt", "aGk=", "text/plain")],
        seats=3,
        price=1.5,
        rank=2,
        radio=3,
    )
