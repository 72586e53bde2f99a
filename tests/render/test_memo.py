"""`memo`: what was rendered before is found again, and nothing that may have changed ever is."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import threading
from decimal import Decimal
from functools import cached_property
from typing import Any, NamedTuple
from uuid import UUID

import htpy
import msgspec
import pytest
from markupsafe import Markup

from stario_components import UsageError, component, ds, h, memo, render
from stario_components.render import Component, PropError, _keys, uncompiled
from stario_components.render._keys import key_of


@dataclasses.dataclass(frozen=True)
class Todo:
    id: int
    title: str
    tags: tuple[str, ...] = ()


@dataclasses.dataclass
class Open:
    title: str


@dataclasses.dataclass(frozen=True)
class Holder:
    inside: Any


class Struct(msgspec.Struct, frozen=True):
    title: str


class Point(NamedTuple):
    x: int
    y: int


class Tone(enum.Enum):
    CALM = "calm"


class Name(str):
    __slots__ = ()


class Unframed(Todo):
    """No dataclass of its own: it may hold anything."""


@pytest.fixture
def row() -> Component[...]:
    @memo(size=100)
    @component
    def row(value: Any) -> h.Node:
        return h.li[value.title if isinstance(value, (Todo, Open)) else str(value)]

    return row


def counts(of: Component[...]) -> tuple[int, int, int]:
    return of.statistics.hits, of.statistics.misses, of.statistics.bypassed


VALUES = [
    *("a", 1, 1.5, True, None, b"x", Decimal("1.0"), Tone.CALM, Markup("<b>"), Point(1, 2)),
    *(dt.date(2026, 1, 2), dt.datetime(2026, 1, 2, tzinfo=dt.UTC), dt.timedelta(1), UUID(int=1)),
    *(h.p(id="a")["x"], h.p, h.br(id="b"), h.p[h.b["x"], 1, h.br]),
    *(Todo(1, "a", ("x",)), Struct("a"), ("a", 1), frozenset("a"), ds.show(ds.signal("open"))),
]


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_what_can_not_change_is_found_again(row: Component[...], value: Any) -> None:
    assert str(row(value)) == str(row(value))
    assert counts(row) == (1, 1, 0)


@pytest.mark.parametrize(
    "value",
    [
        *([1], {"a": 1}, {1}, bytearray(b"x"), Open("a"), Holder([1]), ("a", [1]), Name("a")),
        *(Unframed(1, "a"), h.p[["x"]], iter("a"), object()),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_may_change_is_rendered_each_time(row: Component[...], value: Any) -> None:
    row(value)
    row(value)
    assert counts(row) == (0, 0, 2)


def test_the_statistics_name_what_may_change(row: Component[...]) -> None:
    row([1])
    row(Holder({}))
    assert row.statistics.because == {"list": 1, "dict": 1}


def test_a_change_of_a_mutable_prop_is_always_seen(row: Component[...]) -> None:
    todo = Open("before")
    row(todo)
    todo.title = "after"
    assert str(row(todo)) == "<li>after</li>"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *((1, True), (0, False), (1, 1.0), (0.0, -0.0), (Decimal("1.0"), Decimal("1.00"))),
        (("a", 1), ("a", True)),
        (Point(1, 2), (1, 2)),
        ("a", Markup("a")),
        (Holder(1), Holder(True)),
        (
            dt.datetime(2026, 1, 1, 12, tzinfo=dt.UTC),
            dt.datetime(2026, 1, 1, 13, tzinfo=dt.timezone(dt.timedelta(hours=1))),
        ),
    ],
    ids=repr,
)
def test_values_that_are_equal_and_look_different_are_kept_apart(one: Any, other: Any) -> None:
    assert one == other
    assert key_of(one) != key_of(other)


def test_the_very_object_is_known_without_looking_at_it(row: Component[...]) -> None:
    todos = [Todo(number, f"todo {number}") for number in range(40)]
    assert str(row.each(todos)) == str(row.each(todos))
    assert counts(row) == (40, 40, 0)


def test_of_many_rows_only_the_changed_one_is_rendered(row: Component[...]) -> None:
    todos = [Todo(number, f"todo {number}") for number in range(40)]
    row.each(todos)
    todos[7] = dataclasses.replace(todos[7], title="new")
    assert "<li>new</li>" in str(row.each(todos))
    assert counts(row) == (39, 41, 0)


LISTS = [
    lambda todos: [Todo(999, "first"), *todos],
    lambda todos: todos[::-1],
    lambda todos: [*todos, Todo(999, "last")],
    lambda todos: todos[:150] + todos[151:],
    lambda todos: todos[64:128] + todos[:64],
    lambda todos: [*todos[:70], dataclasses.replace(todos[70], title="new"), *todos[71:]],
    lambda todos: todos[:1],
    lambda todos: [],
]


@pytest.mark.parametrize("changed", LISTS)
def test_a_long_list_that_changed_is_written_as_it_is_now(changed: Any) -> None:
    @memo(size=2000)
    @component
    def row(todo: Todo) -> h.Node:
        return h.li(id=todo.id)[todo.title]

    todos = [Todo(number, f"todo {number}") for number in range(200)]
    for rows in (todos, changed(todos), todos, changed(todos)):
        assert str(row.each(rows)) == "".join(
            f'<li id="{todo.id}">{todo.title}</li>' for todo in rows
        )


def test_rows_that_may_change_are_never_kept_in_a_block() -> None:
    @memo(size=2000)
    @component
    def row(todo: Any) -> h.Node:
        return h.li[todo.title]

    todos = [Open(f"todo {number}") for number in range(100)]
    row.each(todos)
    todos[3].title = "new"
    assert "<li>new</li>" in str(row.each(todos))


def test_rows_that_say_they_are_equal_are_looked_at() -> None:
    @dataclasses.dataclass(frozen=True)
    class Same:
        title: str

        def __eq__(self, other: object) -> bool:
            return True

        def __hash__(self) -> int:
            return 1

    @memo(size=2000)
    @component
    def row(value: Same) -> h.Node:
        return h.li[value.title]

    row.each([Same("a")] * 70)
    assert str(row.each([Same("b")] * 70)) == "<li>b</li>" * 70


def test_what_was_rendered_before_it_was_forgotten_is_not_kept(row: Component[...]) -> None:
    @memo(size=2000)
    @component
    def forgetful(value: str) -> h.Node:
        forgetful.forget()
        return h.li[value]

    forgetful.each(["a", "b"])
    assert forgetful.statistics.size == 0


def test_equal_objects_that_were_read_anew_are_found(row: Component[...]) -> None:
    row(Todo(1, "a"))
    row(Todo(1, "a"))
    assert counts(row) == (1, 1, 0)


def test_a_freed_object_is_never_mistaken_for_a_new_one(row: Component[...]) -> None:
    for number in range(2000):  # new objects get the addresses of freed ones
        assert str(row(Todo(number, str(number)))) == f"<li>{number}</li>"


def test_it_is_bounded(row: Component[...]) -> None:
    for number in range(1000):
        row(number)
    assert 50 <= row.statistics.size <= 100


def test_what_is_used_stays(row: Component[...]) -> None:
    kept = Todo(0, "kept")
    row(kept)
    for number in range(1, 1000):
        row(Todo(number, "other"))
        row(kept)
    assert counts(row)[1] == 1000


def test_one_call_may_be_remembered() -> None:
    @component
    def row(title: str) -> h.Node:
        return h.li[title]

    assert str(memo(row)("a")) == str(memo(row)("a")) == str(row("a"))
    assert memo(row) is memo(row)
    assert counts(memo(row)) == (1, 1, 0)
    assert counts(row) == (0, 0, 0)


def test_keywords_count() -> None:
    @memo
    @component
    def cell(text: str, *, wide: bool = False) -> h.Node:
        return h.td(colspan=2 if wide else None)[text]

    assert str(cell("a", wide=True)) != str(cell("a"))
    assert str(cell("a", wide=True)) == '<td colspan="2">a</td>'
    assert counts(cell) == (1, 2, 0)


def test_children_that_are_finished_are_part_of_the_key() -> None:
    @memo
    @component.with_children
    def card(children: h.Node, *, title: str) -> h.Node:
        return h.section[h.h2[title], children]

    @component
    def page(name: str) -> h.Node:
        return h.main[card(title="a")[h.p[name]]]

    assert str(page("x")) == "<main><section><h2>a</h2><p>x</p></section></main>"
    assert str(page("y")) != str(page("x"))
    assert counts(card) == (1, 2, 0)


def test_what_depends_on_a_context_is_not_kept() -> None:
    theme: htpy.Context[str] = htpy.Context("theme", default="light")

    @theme.consumer
    def themed(value: str) -> htpy.Node:
        return value

    @memo
    @component
    def page(title: str) -> h.Node:
        return h.main[title, themed()]

    assert render(theme.provider("dark", page("a"))) == "<main>adark</main>"
    assert render(theme.provider("blue", page("a"))) == "<main>ablue</main>"
    assert counts(page) == (0, 0, 2)


def test_inside_of_compiled_rows_it_answers_all_at_once(row: Component[...]) -> None:
    global remembered  # noqa: PLW0603  # a component of the module, as users have them
    remembered = row
    todos = [Todo(number, f"todo {number}") for number in range(10)]
    assert str(table(todos)) == str(table(todos))
    assert counts(row) == (10, 10, 0)


remembered: Component[...]


@component
def table(todos: list[Todo]) -> h.Node:
    return h.ul[(remembered(todo) for todo in todos)]


def test_another_client_forgets_everything(row: Component[...]) -> None:
    row("a")
    ds.use_client(ds.Client(prefix="data-star-"))
    try:
        row("a")
    finally:
        ds.use_client(ds.Client())
    assert counts(row) == (0, 2, 0)


def test_it_works_the_same_as_written(row: Component[...]) -> None:
    with uncompiled():
        assert str(row("a")) == str(row("a")) == "<li>a</li>"


def test_forget_drops_what_is_kept(row: Component[...]) -> None:
    row("a")
    row.forget()
    row("a")
    assert counts(row) == (0, 2, 0)


def test_threads_see_their_own_rows(row: Component[...]) -> None:
    wrong: list[str] = []

    def work(start: int) -> None:
        for number in range(start, start + 3000):
            todo = Todo(number % 250, str(number % 250))
            if str(row(todo)) != f"<li>{number % 250}</li>":
                wrong.append(str(number))

    threads = [threading.Thread(target=work, args=(n * 7,)) for n in range(8)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert wrong == []


class Zone(dt.tzinfo):
    """One whose `repr` says nothing."""

    def __init__(self, hours: int) -> None:
        self._hours = hours

    def utcoffset(self, _: dt.datetime | None) -> dt.timedelta:
        return dt.timedelta(hours=self._hours)

    def dst(self, _: dt.datetime | None) -> None:
        return None

    def tzname(self, _: dt.datetime | None) -> str:
        return ""

    def __repr__(self) -> str:
        return "Zone()"


def test_moments_of_zones_that_look_alike_are_kept_apart() -> None:
    one, other = (dt.datetime(2026, 1, 1, tzinfo=Zone(hours)) for hours in (1, 2))
    assert key_of(one) != key_of(other)


@dataclasses.dataclass(frozen=True)
class Heavy:
    title: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "extra", [])


@dataclasses.dataclass(frozen=True)
class Lazy:
    title: str

    @cached_property
    def upper(self) -> str:
        return self.title.upper()


def test_what_a_frozen_object_holds_beside_its_fields_may_change(row: Component[...]) -> None:
    row(Heavy("a"))
    assert counts(row) == (0, 0, 1)


def test_what_is_worked_out_from_the_fields_may_stand_beside_them(row: Component[...]) -> None:
    lazy = Lazy("a")
    assert lazy.upper == "A"
    row(lazy)
    row(lazy)
    assert counts(row) == (1, 1, 0)


def test_a_wrong_call_is_never_answered_from_a_right_one() -> None:
    assert str(uses_keyword(2)) == "<ul><li>12</li></ul>"
    with pytest.raises(PropError):
        keyword_row(1, 2)  # type: ignore[misc]


@memo
@component
def keyword_row(a: int = 0, *, b: int = 0) -> h.Node:
    return h.li[f"{a}{b}"]


@component
def uses_keyword(b: int) -> h.Node:
    return h.ul[keyword_row(1, b=b)]


def test_an_object_that_was_given_by_name_is_not_known_by_place() -> None:
    todo = Todo(1, "a")
    assert str(uses_only_keyword(todo)) == "<ul><li>a</li></ul>"
    with pytest.raises(PropError):
        only_keyword(todo)  # type: ignore[misc]


@memo
@component
def only_keyword(*, todo: Todo) -> h.Node:
    return h.li[todo.title]


@component
def uses_only_keyword(todo: Todo) -> h.Node:
    return h.ul[only_keyword(todo=todo)]


def test_nothing_is_remembered_as_well() -> None:
    @memo
    @component
    def silent(value: int) -> h.Node:
        return None

    assert str(silent(1)) == str(silent(1)) == ""
    assert counts(silent) == (1, 1, 0)


def test_classes_are_not_held_for_ever(row: Component[...]) -> None:
    for _ in range(1100):
        row(dataclasses.make_dataclass("Made", ["x"], frozen=True)(1))
    assert len(_keys._LEARNT) <= 1024


def test_what_is_no_component_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        memo(len)  # type: ignore[type-var]
    assert str(caught.value) == (
        "memo got <built-in function len>.\n"
        "It remembers what a component rendered, by its props.\n"
        "Put @memo above @component."
    )


def test_a_size_below_two_is_refused() -> None:
    with pytest.raises(UsageError, match="It keeps at least two renders"):
        memo(table, size=1)
