"""Expressions from JavaScript text, and what is never code."""

from __future__ import annotations

from typing import Any

import pytest

from stario_components import ds
from stario_components._errors import UsageError

A = ds.signal("a")


def test_holes_take_literals_and_expressions() -> None:
    expression = ds.js("f({}, {}, { })", "it's; </b>", A + 1)
    assert expression.source == 'f("it\'s\\u003b \\u003c/b>", ($a + 1), { })'


@pytest.mark.parametrize("values", [(), (1, 2)])
def test_a_wrong_number_of_values_is_refused(values: tuple[int, ...]) -> None:
    with pytest.raises(UsageError) as caught:
        ds.js("f({})", *values)
    assert str(caught.value) == (
        f"ds.js got {len(values)} value(s) for 1 hole(s) in 'f({{}})'.\n"
        "Each {} takes exactly one value.\n"
        "Match them; write an empty object as { }."
    )


@pytest.mark.parametrize(
    "run",
    [
        lambda x: ds.on("click", x),
        ds.on_click,
        lambda x: ds.on_within("click", "li", x),
        ds.init,
        ds.effect,
        ds.on_intersect,
        ds.on_interval,
        ds.on_signal_patch,
        ds.on_raf,
        ds.on_resize,
        ds.peek,
        ds.seq,
    ],
)
def test_text_is_never_code(run) -> None:
    with pytest.raises(UsageError, match="got 'alert\\(1\\)' where it runs code"):
        run("alert(1)")


def test_text_where_a_value_is_shown_is_a_literal() -> None:
    assert ds.text("alert(1)") == {"data-text": '"alert(1)"'}


def test_statements_where_a_value_is_shown_are_refused() -> None:
    with pytest.raises(UsageError) as caught:
        ds.text(ds.js("a; b"))
    assert str(caught.value) == (
        "ds.text got several statements: 'a; b'.\n"
        "It shows the value of one expression; the client would cut the text at each ;.\n"
        'Give one expression, and text with a ; through a hole: ds.js("{}", text).'
    )


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("$open", 'ds.signal("open")'),
        ("$user.is_new", 'ds.signal("user.is_new")'),
        ("$n > 0", 'ds.signal("open"), ds.js("$count > 0")'),
        ("a user's text", 'ds.signal("open"), ds.js("$count > 0")'),
        ("", 'ds.signal("open"), ds.js("$count > 0")'),
    ],
)
@pytest.mark.parametrize(
    ("build", "caller"),
    [(ds.show, "ds.show"), (lambda text: ds.class_({"a": True, "b": text}), "ds.class_")],
)
def test_text_is_no_condition(build: Any, caller: str, text: str, fix: str) -> None:
    with pytest.raises(UsageError) as caught:
        build(text)
    assert str(caught.value) == (
        f"{caller} got the text {text!r} as a condition.\n"
        "Text is data and never becomes code, so its answer would never change.\n"
        f"Write {fix}, or bool(text) when Python knows the answer."
    )


@pytest.mark.parametrize("condition", [True, None, 0, [], A, A > 1])
def test_what_is_no_text_may_be_a_condition(condition: object) -> None:
    assert len(ds.show(condition)) == len(ds.class_({"a": condition})) == 1


def test_text_that_looks_like_a_signal_stays_data_where_a_value_is_shown() -> None:
    data = '"\\u0024a"'
    assert ds.text("$a") == {"data-text": data}
    assert ds.attr({"title": "$a"}) == {"data-attr": f'{{"title":{data}}}'}
    assert ds.style({"color": "$a"}) == {"data-style": f'{{"color":{data}}}'}
    assert ds.computed({"x": "$a"}) == {"data-computed": f'{{"x":() => ({data})}}'}


@pytest.mark.parametrize(("name", "source"), [("id", '"id"'), ("todo-id", '"todoId"')])
def test_data_of_the_target_is_read_by_its_name_in_html(name: str, source: str) -> None:
    assert ds.target_data(name).source == f"target.dataset[{source}]"


@pytest.mark.parametrize(
    ("build", "caller"),
    [
        (lambda: ds.on("click", ds.seq()), "ds.on"),
        (lambda: ds.init(ds.js(" \n")), "ds.init"),
        (lambda: ds.seq(A.set(1), ds.js("")), "ds.seq"),
        (lambda: ds.peek(ds.js("")), "ds.peek"),
        (lambda: ds.text(ds.trusted_js("")), "ds.text"),
        (lambda: ds.class_({"a": ds.js("")}), "ds.class_"),
    ],
)
def test_an_empty_expression_is_refused(build: Any, caller: str) -> None:
    with pytest.raises(UsageError) as caught:
        build()
    assert str(caught.value) == (
        f"{caller} got an empty expression.\n"
        "An empty value stops every later attribute of the page.\n"
        "Leave it out, or give it something to run."
    )


def test_empty_text_is_a_value() -> None:
    assert ds.text("") == {"data-text": '""'}


def test_text_that_runs_nowhere_is_told_in_full() -> None:
    with pytest.raises(UsageError) as caught:
        ds.init("alert(1)")  # type: ignore[arg-type]
    assert str(caught.value) == (
        "ds.init got 'alert(1)' where it runs code.\n"
        "Text is data and never becomes code, so that a user's text can't either.\n"
        'Write ds.js("…"), or an action such as ds.post("/todos").'
    )


def test_the_element_the_event_and_the_target_have_their_names() -> None:
    assert (ds.el.source, ds.evt.source, ds.target.source) == ("el", "evt", "target")
