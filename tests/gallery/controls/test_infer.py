"""From an annotation to a control: the table of the design, row by row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, IntEnum
from typing import Annotated, Any, Literal, NamedTuple, NewType, NotRequired, TypedDict
from uuid import UUID

import htpy
import msgspec
import pytest

from stario_components import component, ds, h, ui
from stario_components.gallery import Range, made, matrix, numbered, one_of, slot, story
from stario_components.gallery._controls import View, controls_of
from stario_components.gallery._controls._infer import kind_of
from stario_components.gallery._controls._kind import Seen, view_at

LONG = Literal["a long sentence to choose", "and a second one"]


class Tone(Enum):
    CALM = "calm"
    LOUD = "loud"


class Level(IntEnum):
    LOW = 1
    HIGH = 2


@dataclass(frozen=True)
class Guest:
    name: str
    seats: Annotated[int, Range(1, 8)] = 1


class Party(msgspec.Struct, frozen=True):
    host: Guest
    guests: tuple[Guest, ...] = ()


class Point(NamedTuple):
    x: float = 0
    y: float = 0


class Options(TypedDict):
    wide: bool
    depth: NotRequired[int]


@dataclass
class Tree:
    name: str
    branches: list[Tree]


@dataclass
class Bold:
    text: str

    def __html__(self) -> str:
        return f"<b>{self.text}</b>"


UserId = NewType("UserId", int)
NOON = dt.datetime(2026, 1, 2, 12)  # noqa: DTZ001


def view(annotation: Any, value: Any) -> View:
    seen = Seen(path=("arg",), label="arg", problems={}, sent={})
    return view_at(kind_of(annotation), value, base=value, seen=seen)


@pytest.mark.parametrize(
    ("annotation", "value", "control", "said"),
    [
        (bool, True, "switch", "bool"),
        (Literal["a", "b"], "a", "segments", "one of 2"),
        (Literal["a", "b", "c", "d", "e"], "a", "segments", "one of 5"),
        (Literal["a", "b", "c", "d", "e", "f"], "a", "select", "one of 6"),
        (LONG, None, "fixed", ""),
        (LONG, "and a second one", "radios", "one of 2"),
        (Tone, Tone.CALM, "segments", "one of 2"),
        (Level, Level.LOW, "segments", "one of 2"),
        (Tone | None, None, "segments", "one of 3"),
        (bool | None, None, "segments", "one of 3"),
        (int, 3, "number", "int"),
        (float, 3, "number", "float"),
        (Annotated[int, Range(1, 50)], 3, "slider", "int 1–50"),
        (Annotated[int, Range(1, 9_000)], 3, "number", "int 1–9000"),
        (Annotated[float, Range(0, 1, 0.5)], 0.5, "slider", "float 0–1, step 0.5"),
        (Annotated[float, Range(0, 1, 0.5)], 0.3, "number", "float 0–1, step 0.5"),
        (Annotated[int, msgspec.Meta(ge=1)], 3, "number", "int ≥ 1"),
        (str, "a", "text", "str"),
        (str, "a\nb", "textarea", "str"),
        (str, "a" * 81, "textarea", "str"),
        (Annotated[str, msgspec.Meta(max_length=3)], "a", "text", "str length 0–3"),
        (int | None, None, "none", "int | None"),
        (int | None, 3, "number", "int | None"),
        (int | str, 3, "number", "int | str"),
        (Guest, Guest("Ada"), "group", "Guest"),
        (Party, Party(Guest("Ada")), "group", "Party"),
        (Point, Point(), "group", "Point"),
        (Options, {"wide": True}, "group", "Options"),
        (list[int], [1], "rows", "list[int]"),
        (tuple[int, ...], (1,), "rows", "tuple[int]"),
        (Sequence[str], ("a",), "rows", "Sequence[str]"),
        (set[str], {"a"}, "rows", "set[str]"),
        (frozenset[str], frozenset("a"), "rows", "frozenset[str]"),
        (tuple[int, str], (1, "a"), "group", "tuple[int, str]"),
        (dict[str, int], {"a": 1}, "rows", "dict[str, int]"),
        (dt.date, dt.date(2026, 1, 2), "date", "date"),
        (dt.datetime, NOON, "datetime-local", "datetime"),
        (dt.datetime, NOON.replace(microsecond=1), "text", "datetime"),
        (dt.time, dt.time(12), "time", "time"),
        (dt.timedelta, dt.timedelta(1), "number", "timedelta seconds"),
        (Decimal, Decimal("1.50"), "number", "Decimal"),
        (float, float("inf"), "text", "float"),
        (UUID, UUID(int=0), "text", "UUID"),
        (UserId, 1, "number", "int"),
        (htpy.Node, "text", "text", "text | None"),
        (htpy.Node, None, "none", "text | None"),
        (ui.Icon, "check", "select", "one of 98"),
        (Callable[[], None], print, "fixed", ""),
        (Mapping[str, Any], {}, "fixed", ""),
        (Any, object, "fixed", ""),
        (bytes, b"", "fixed", ""),
        (Bold, Bold("a"), "fixed", ""),
        (ds.Expr, ds.js("a"), "fixed", ""),
        (int, "no int", "fixed", ""),
    ],
    ids=str,
)  # fmt: skip
def test_a_type_has_its_control(annotation: Any, value: Any, control: str, said: str) -> None:
    shown = view(annotation, value)
    assert (shown.control, shown.said) == (control, said)


@pytest.mark.parametrize(
    ("annotation", "value", "reason"),
    [
        (Callable[[], None], print, "A function is code, and no form writes code."),
        (Mapping[str, Any], {}, "What it holds could be anything, code too."),
        (object, object(), "Nothing says what it may be."),
        (bytes, b"", "No control fits bytes."),
        (
            htpy.Node,
            h.b["x"],
            "It is a node. Write slot(a=…, b=…) in the story, and people choose among those.",
        ),
        (int, "three", "The story gives a str here."),
        (int, None, "The story gives None here."),
    ],
)  # fmt: skip
def test_what_can_not_be_changed_says_why(annotation: Any, value: Any, reason: str) -> None:
    assert view(annotation, value).reason == reason


def test_choices_have_tokens_that_tell_them_apart() -> None:
    shown = view(Literal[1, "1", True, None, "none"], 1)
    assert [(each.token, each.label) for each in shown.options] == [
        ("~0", "1"),
        ("~1", "'1'"),
        ("true", "True"),
        ("~3", "None"),
        ("~4", "'none'"),
    ]


def test_choices_keep_the_order_of_the_declaration() -> None:
    assert [each.token for each in view(Tone, Tone.LOUD).options] == ["CALM", "LOUD"]


def test_unions_of_choices_are_one_choice() -> None:
    shown = view(Literal["a"] | Tone | None, "a")
    assert [each.token for each in shown.options] == ["a", "CALM", "LOUD", "none"]


def test_members_that_have_no_control_are_not_offered() -> None:
    shown = view(str | Callable[[], str] | None, "a")
    assert [each.token for each in shown.tags] == ["some", "none"]


def test_the_number_of_the_type_is_int_where_a_union_has_float_too() -> None:
    assert view(float | int, 3).tag == "1"


def test_a_field_has_the_limits_of_its_own() -> None:
    name, seats = view(Guest, Guest("Ada")).within
    assert (name.path, name.control) == ("arg.name", "text")
    assert (seats.control, seats.min, seats.max, seats.step) == ("slider", "1", "8", "1")


def test_keys_of_a_typed_dict_that_are_not_there_are_not_shown() -> None:
    assert [each.path for each in view(Options, {"wide": True}).within] == ["arg.wide"]


def test_types_that_hold_themselves_end_somewhere() -> None:
    tree = Tree("a", [])
    for _ in range(20):
        tree = Tree("a", [tree])
    shown, depth = view(Tree, tree), 0
    while shown.within:
        shown, depth = shown.within[-1], depth + 1
    assert (depth, shown.control, shown.reason) == (7, "fixed", "It is 8 levels deep.")


def test_a_control_stays_the_same_while_somebody_types() -> None:
    shown = {
        text: view_at(
            kind_of(str), text, base="a\nb", seen=Seen(path=("a",), label="a", problems={}, sent={})
        ).control
        for text in ("", "short", "x" * 200)
    }
    assert set(shown.values()) == {"textarea"}
    long = view_at(
        kind_of(str), "x" * 200, base="", seen=Seen(path=("a",), label="a", problems={}, sent={})
    )
    assert long.control == "text"


# --- of a story -------------------------------------------------------------------------------


@component.with_children
def card(
    children: h.Node,
    *,
    title: str,
    level: Literal[2, 3] = 2,
    footer: h.Node = None,
    attrs: ui.Attrs | None = None,
    **more: Any,
) -> h.Node:
    """A card.

    `title` is its heading. With a `footer`, a line is above it.
    """
    return h.section[title, children, footer]


def controls(one: Any) -> list[tuple[str, str]]:
    return [(each.path, each.control) for each in controls_of(one).read().views]


def test_every_prop_of_the_component_has_a_control_and_the_brackets_too() -> None:
    assert controls(story(card, title="Cart")["Empty"]) == [
        ("children", "text"),
        ("title", "text"),
        ("level", "segments"),
        ("footer", "none"),
        ("attrs", "fixed"),
    ]


def test_what_the_story_gives_is_known_from_defaults() -> None:
    given = {each.name for each in controls_of(story(card, title="Cart")) if each.is_given}
    assert given == {"title"}


def test_the_docstring_tells_of_props() -> None:
    docs = {each.name: each.doc for each in controls_of(story(card, title="Cart")) if each.doc}
    assert docs == {
        "title": "`title` is its heading.",
        "footer": "With a `footer`, a line is above it.",
    }


def test_parameters_of_a_function_are_the_args() -> None:
    @story
    def rows(count: Annotated[int, Range(1, 9)] = 2, word="a", *, of: Tone = Tone.CALM) -> h.Node:  # type: ignore[no-untyped-def]
        return [h.p[word] for _ in range(count)]

    assert controls(rows) == [("count", "slider"), ("word", "text"), ("of", "segments")]


def test_named_nodes_are_a_choice() -> None:
    shown = story(card, title="Cart", footer=slot(no=None, yes=h.p["Sum"]))[slot(a="A", b=h.b["B"])]
    views = {each.path: each for each in controls_of(shown).read().views}
    assert [each.token for each in views["footer"].options] == ["no", "yes"]
    assert [each.label for each in views["children"].options] == ["a", "b"]
    assert views["children"].text == "a"


def test_what_varies_in_a_matrix_may_be_fixed() -> None:
    looks = matrix(card, title=one_of("A", "B"), level=...)
    shown = {each.path: each for each in controls_of(looks).read().views}["title"]
    assert (shown.text, [each.token for each in shown.options]) == ("varies", ["varies", "A", "B"])


def test_data_that_is_made_and_ids_of_cells_can_only_be_looked_at() -> None:
    one = story(card, title=made(lambda fixed: "A"))
    two = matrix(card, title=numbered("a"), level=...)
    reasons = [controls_of(each).read().views[1].reason for each in (one, two)]
    assert reasons == [
        "Its data is made anew for each render.",
        "It ends with the number of its cell.",
    ]


def test_args_may_be_left_out() -> None:
    names = [each.name for each in controls_of(story(card, title="A"), without=["title", "attrs"])]
    assert names == ["children", "level", "footer"]
