"""What the palette finds, and in which order."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from stario_components import h, render, ui
from stario_components.gallery import Place, Story, matrix, story
from stario_components.gallery._entry import Broken, Entry
from stario_components.gallery._find import Found, Index, highlighted


def named(name: str, one: Story, module: str = "button_stories") -> Story:
    return one.named(name, module=module)


@story(tags={"live", "slow"})
def search() -> h.Node:
    """Answers while one types.

    Needs no server.
    """
    return h.p["a"]


BUTTON = Entry(
    key="button",
    file=Path("gallery/button_stories.py"),
    folder="gallery/controls",
    title="Button",
    docs="What people press.\nAnd more.",
    state="loaded",
    stories=(
        named("danger", story(ui.button, tone="danger")["Delete"]),
        named("dialog_actions", story(ui.button, tone="primary")["Save"]),
        named("looks", matrix(ui.button, tone=..., size="lg")["Press"]),
        Broken(
            id="button:gone",
            name="gone",
            error=ValueError("no such icon"),
            place=Place("button_stories", "button_stories.py", 3),
        ),
        named("search", search),
    ),
)
GROUP = Entry(key="button-group", file=Path("b.py"), title="Button group", state="waiting")
FAILED = Entry(
    key="card", file=Path("c.py"), title="Card", state="failed", error=ImportError("no module")
)
INDEX = Index.of([GROUP, BUTTON, FAILED])


def ids(query: str) -> list[str]:
    return [each.id for each in INDEX.find(query)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("button", "button"),
        ("BUT", "button"),
        ("group", "button-group"),
        ("butgr", "button-group"),
        ("dang", "button:danger"),
        ("actions", "button:dialog-actions"),
        ("da", "button:danger"),
        ("dlg", "button:dialog-actions"),
        ("button looks", "button:looks"),
        ("types", "button:search"),
        ("live", "button:search"),
        ("delete", "button:danger"),
        ("icon", "button:gone"),
        ('"dialog actions"', "button:dialog-actions"),
    ],
)
def test_the_nearest_comes_first(query: str, first: str) -> None:
    assert ids(query)[0] == first


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("tag:live", ["button:search"]),
        ("tag:li slow", ["button:search"]),
        ("prop:tone", ["button", "button:danger", "button:dialog-actions", "button:looks"]),
        ("prop:tone=danger", ["button:danger", "button:looks"]),
        ("prop:tone danger", ["button:danger", "button:looks"]),
        ("prop:tone=danger prop:size=lg", ["button:looks"]),
        ("prop:full-width", ["button"]),
        ("component:button is:call", ["button:danger", "button:dialog-actions"]),
        ("is:matrix", ["button:looks"]),
        ("is:function", ["button:search"]),
        ("is:failed", ["button:gone", "card"]),
        ("is:waiting", ["button-group"]),
        ("tag:none", []),
        ("danger save", []),
        ("zzz", []),
    ],
)
def test_words_with_a_colon_sift(query: str, found: list[str]) -> None:
    assert ids(query) == found


def test_without_a_word_all_is_there_in_its_order() -> None:
    assert ids("  ") == [
        *("button-group", "button", "button:danger", "button:dialog-actions", "button:looks"),
        *("button:gone", "button:search", "card"),
    ]


def test_no_more_than_the_limit_is_found() -> None:
    assert len(INDEX.find("", limit=2)) == 2
    assert len(INDEX.find("b", limit=1)) == 1


def test_what_is_found_says_what_it_is() -> None:
    assert INDEX.find("dang")[0] == Found(
        kind="story",
        id="button:danger",
        title="Danger",
        of="Button",
        ranges=((0, 4),),
        score=pytest.approx(83.333, abs=0.01),
    )
    assert INDEX.find("what people")[0] == Found(
        kind="file", id="button", title="Button", docs="What people press.", score=30
    )
    assert INDEX.find("search")[0].docs == "Answers while one types."
    assert [each.is_failed for each in INDEX.find("is:failed")] == [True, True]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("act dia", "<mark>Dia</mark>log <mark>act</mark>ions"),
        ("dac", "<mark>D</mark>ialog <mark>ac</mark>tions"),
        ("log", "Dia<mark>log</mark> actions"),
        ("dial dialog", "<mark>Dialog</mark> actions"),
    ],
)
def test_what_was_asked_for_is_marked(query: str, text: str) -> None:
    found = next(each for each in INDEX.find(query) if each.id == "button:dialog-actions")
    assert render(h.p[highlighted(found.title, found.ranges)]) == f"<p>{text}</p>"


def test_letters_keep_their_place_when_they_are_folded() -> None:
    index = Index.of([Entry(key="a", file=Path("a.py"), title="İİ Straße")])
    assert index.find("straße")[0].ranges == ((3, 9),)


def test_a_query_that_is_very_long_is_cut() -> None:
    assert INDEX.find("b " * 100_000)[0].id == "button"


def test_the_best_of_many_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    many = [
        Entry(
            key=f"file-{number}",
            file=Path("a.py"),
            title=f"File {number}",
            stories=tuple(
                named(f"story_{number}_{each}", story(ui.card)["a"], "file_stories")
                for each in range(10)
            ),
        )
        for number in range(100)
    ]
    looked: list[str] = []
    count: Callable[[str], None] = looked.append
    index = Index.of(many)
    monkeypatch.setattr("stario_components.gallery._find._Text.of", count)
    assert index.find("story 99 9")[0].id == "file:story-99-9"
    assert looked == [], "texts are prepared once, not for each query"
