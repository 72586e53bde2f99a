"""What an address says about args, and what is said about values that can't be."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from stario_components import component, h, render, ui
from stario_components.gallery import matrix, slot, story
from stario_components.gallery._controls import Problem, Reading, controls_of
from tests.gallery.controls.models import ADA, Guest, Person, Point, Task, Tone, everything, go

CONTROLS = controls_of(everything)


def read(address: str) -> Reading:
    """What an address says: names and values, with `;` between the pairs."""
    pairs = [each.partition("=") for each in address.split(";")] if address else []
    return CONTROLS.read([(name, text) for name, _, text in pairs])


def written(reading: Reading) -> str:
    return ";".join([f"{name}={text}" for name, text in reading.query])


def test_an_address_without_args_is_the_story() -> None:
    reading = read("")
    assert (reading.args, reading.query, reading.problems) == ({}, (), ())
    assert reading.story is everything


@pytest.mark.parametrize(
    ("address", "args"),
    [
        ("text=x", {"text": "x"}),
        ("count=-7", {"count": -7}),
        ("limit=50", {"limit": 50}),
        ("ratio=0.75", {"ratio": 0.75}),
        ("price=2", {"price": Decimal(2)}),
        ("shown=true", {"shown": True}),
        ("tone=LOUD", {"tone": Tone.LOUD}),
        ("mixed=~1", {"mixed": "1"}),
        ("mixed=true", {"mixed": True}),
        ("mixed=none", {"mixed": None}),
        ("maybe=5", {"maybe": 5}),
        ("maybe~=some", {"maybe": 0}),
        ("either~=1;either=1", {"either": "1"}),
        ("either~=1", {"either": ""}),
        ("guest.name=Al;guest.vip=true", {"guest": Guest("Al", vip=True)}),
        ("person.boss.name=Di", {"person": Person("Ada", Person("Di"), ADA.friends)}),
        ("person.boss~=some", {"person": Person("Ada", Person(""), ADA.friends)}),
        ("person.friends.1.name=Z", {"person": Person("Ada", None, (Person("Bob"), Person("Z")))}),
        ("point.y=1.5", {"point": Point(0, 1.5)}),
        ("look.wide=false", {"look": {"wide": False}}),
        ("items~=4;items.3=9", {"items": [1, 2, 3, 9]}),
        ("items~=1", {"items": [1]}),
        ("items~gone=0", {"items": [2, 3]}),
        ("items~gone=0,1;items~=2", {"items": [3, 0]}),
        ("tags~=3;tags.2=c", {"tags": frozenset("abc")}),
        ("pair.1=z", {"pair": (1, "z")}),
        ("prices~=2;prices.1.key=milk", {"prices": {"tea": Decimal(2), "milk": Decimal(0)}}),
        ("tasks~gone=0", {"tasks": [Task("Go", go)]}),
        ("rows~=some", {"rows": []}),
        ("rows~=some;rows~rows=1;rows.0~=1", {"rows": [0]}),
        ("rows~rows=1;rows.0.name=Al", {"rows": [Guest("Al")]}),
        ("day=2026-03-01", {"day": dt.date(2026, 3, 1)}),
        ("moment=2026-03-01T10:00:00", {"moment": dt.datetime(2026, 3, 1, 10, tzinfo=dt.UTC)}),
        ("span=90.5", {"span": dt.timedelta(seconds=90.5)}),
        (f"key={UUID(int=9)}", {"key": UUID(int=9)}),
        ("label=<b>", {"label": "<b>"}),
        ("label~=none", {"label": None}),
    ],
)
def test_a_short_address_is_read_and_written(address: str, args: dict[str, Any]) -> None:
    reading = read(address)
    assert (reading.args, reading.problems) == (args, ())
    assert written(reading) == address


@pytest.mark.parametrize(
    ("address", "short"),
    [
        ("limit=10", ""),
        ("count=+3", ""),
        ("price=1.5;count=04", "count=4;price=1.5"),
        ("text=a\r\nb", ""),
        ("maybe~=none", ""),
        ("maybe~=some;maybe=5", "maybe=5"),
        ("tone=LOUD;tone=CALM", ""),
        ("tone=LOUD;tone~reset=1", ""),
        ("items~=3;items.0=1", ""),
        ("items~drop=0", "items~gone=0"),
        ("items~=4;items.3=9;items~drop=3", ""),
        ("items~=4;items.3=9;items~drop=0", "items.0=2;items.1=3;items.2=9"),
        ("tasks~drop=0", "tasks~gone=0"),
        ("tasks.1.title=New;tasks~drop=0", "tasks~gone=0;tasks.0.title=New"),
        ("person.friends.0.name=B;person.friends~reset=1", ""),
        ("either~=1;either~was=0;either=8", "either~=1"),
        ("either~=0;either~was=0;either=8", "either=8"),
        ("moment=2026-01-02T09:30+00:00", ""),
        ("count=4;count=3", ""),
    ],
)
def test_an_address_says_only_what_differs(address: str, short: str) -> None:
    assert written(read(address)) == short


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("limit=70", "must be at most 50"),
        ("limit=x", "is no whole number"),
        ("limit=", "is empty"),
        ("count=1e3", "is no whole number"),
        ("count=1_000", "is no whole number"),
        ("count=" + "9" * 201, "is no whole number"),
        ("ratio=nan", "is no number"),
        ("ratio=1e999", "is no number"),
        ("ratio=0.3", "must be 0 or a step of 0.25 from there"),
        ("price=1e4000", "is no number"),
        ("code=x", "must have at least 2 characters"),
        ("code=xxxxx", "must have at most 4 characters"),
        ("code=A1", "must match ^[a-z]+$"),
        ("text=a\0b", "has characters that no page can show"),
        ("text=\ud800", "has characters that no page can show"),
        ("shown=maybe", "is none of False, True"),
        ("tone=LOUDER", "is none of CALM, LOUD (did you mean LOUD?)"),
        ("mixed=1", "is none of 1, '1', True, None"),
        ("day=2026-02-30", "is no date"),
        ("day=", "is empty"),
        ("moment=noon", "is no date with a time"),
        ("span=1 day", "is no number of seconds"),
        ("span=1e99", "is no number of seconds"),
        ("key=7", "is no UUID"),
        ("icon=moon", "is none of none, star"),
    ],
)
def test_a_value_that_can_not_be_leaves_the_story_as_it_is(address: str, message: str) -> None:
    path, _, sent = address.partition("=")
    reading = read(f"{address};guest.vip=true")
    assert reading.problems == (Problem(path, message, sent),)
    assert reading.args == {"guest": Guest("Eve", vip=True)}


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        ("guest.seats=9", Problem("guest.seats", "must be at most 8", "9")),
        ("guest.name=Nobody", Problem("guest", "was refused: nobody is no guest", "")),
        ("items~=101", Problem("items", "is no number of rows up to 100", "101")),
        ("items~=-1", Problem("items", "is no number of rows up to 100", "-1")),
        ("items~gone=3", Problem("items", "has no such rows", "3")),
        ("items~drop=x", Problem("items", "has no such row", "x")),
        ("prices~=2;prices.1.key=tea", Problem("prices", "has one key twice", "")),
        ("either~=2", Problem("either~", "is none of the types 0, 1", "2")),
    ],
)
def test_parts_and_rows_that_can_not_be_are_told(address: str, problem: Problem) -> None:
    reading = read(address)
    assert (reading.problems, reading.args) == ((problem,), {})


def test_a_row_goes_with_what_is_wrong_in_it_and_the_others_move_up() -> None:
    reading = read("items.0=a;items.1=b;items.2=c;items~drop=1")
    assert reading.problems == (
        Problem("items.0", "is no whole number", "a"),
        Problem("items.1", "is no whole number", "c"),
    )


def test_the_address_of_a_page_keeps_what_was_typed_wrongly() -> None:
    reading = read("limit=70;count=4")
    assert reading.query == (("count", "4"),)
    assert reading.wrong == (("limit", "70"),)


def test_what_was_typed_stays_as_long_as_it_says_the_same() -> None:
    views = {each.path: each for each in read("ratio=.5;count=04").views}
    assert (views["ratio"].text, views["count"].text) == (".5", "04")
    assert written(read("ratio=.5;count=04")) == "count=4"


@component.with_children
def card(children: h.Node, *, title: h.Node, level: int = 2) -> h.Node:
    return h.section(data_level=level)[h.h2[title], children]


def test_what_is_in_the_brackets_is_an_arg_and_stays_text() -> None:
    reading = controls_of(story(card, title="Cart")["Empty"]).read([("children", "<b>Full</b>")])
    assert reading.args == {"children": "<b>Full</b>"}
    assert render(reading.render()) == (
        '<section data-level="2"><h2>Cart</h2>&lt;b&gt;Full&lt;/b&gt;</section>'
    )


def test_a_node_is_chosen_by_its_name() -> None:
    one = story(card, title=slot(a="A", b=h.b["B"]))[slot(c="C", d=h.i["D"])]
    reading = controls_of(one).read([("title", "b"), ("children", "d")])
    assert reading.query == (("children", "d"), ("title", "b"))
    assert render(reading.render()) == (
        '<section data-level="2"><h2><b>B</b></h2><i>D</i></section>'
    )


def test_a_prop_of_a_matrix_that_is_chosen_does_not_vary_any_more() -> None:
    looks = matrix(ui.badge, tone=..., variant=...)["New"]
    reading = controls_of(looks).read([("tone", "info")])
    assert reading.args == {"tone": "info"}
    assert render(reading.render()).count('data-tone="info"') == len(looks.axes["variant"])


def test_all_props_of_a_matrix_may_be_chosen() -> None:
    reading = controls_of(matrix(ui.badge, tone=...)["New"]).read([("tone", "info")])
    assert render(reading.render()).count("sc-badge") == 1


def test_what_stands_around_a_story_stays() -> None:
    around = story(wrap=lambda node: h.main[node])(card, title="A")["x"]
    reading = controls_of(around).read([("title", "B")])
    assert render(reading.render()) == (
        '<main><section data-level="2"><h2>B</h2>x</section></main>'
    )
