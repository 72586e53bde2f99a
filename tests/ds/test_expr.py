"""Expressions: JavaScript as values. Text is data; only an `Expr` is code."""

from __future__ import annotations

import pytest

from stario_components import ds
from stario_components._errors import UsageError

A, B = ds.signal("a"), ds.signal("b.c")


@pytest.mark.parametrize(
    ("expression", "source"),
    [
        (A + 1, "$a + 1"),
        (1 + A, "1 + $a"),
        (A - B, "$a - $b.c"),
        (10 - A, "10 - $a"),
        (A * 2, "$a * 2"),
        (2 * A, "2 * $a"),
        (A / 2, "$a / 2"),
        (2 / A, "2 / $a"),
        (A % 2, "$a % 2"),
        (A == "x", '$a === "x"'),
        (A != None, "$a !== null"),  # noqa: E711
        (A < 1, "$a < 1"),
        (A <= 1, "$a <= 1"),
        (A > 1, "$a > 1"),
        (A >= 1, "$a >= 1"),
        (A & B, "$a && $b.c"),
        (A | B, "$a || $b.c"),
        (~A, "!$a"),
        (ds.not_(A), "!$a"),
        (-A, "-$a"),
        (~(A & B), "!($a && $b.c)"),
        ((A + 1) * 2, "($a + 1) * 2"),
        (A + (B + 1), "$a + ($b.c + 1)"),
        (A.then("x", None), '$a ? "x" : null'),
        ((A > 1).then(A, B + 1), "($a > 1) ? $a : ($b.c + 1)"),
        (A[0]["x y"], '$a[0]["x y"]'),
        (A[B], "$a[$b.c]"),
        (ds.el.get("value"), "el.value"),
        (A.call("includes", "x", B), '$a.includes("x",$b.c)'),
        ((A + "").call("trim"), '($a + "").trim()'),
        (A.set(B + 1), "$a = ($b.c + 1)"),
        (A.toggle(), "$a = !$a"),
        (ds.seq(A.set(1), B.set(2)), "$a = 1; $b.c = 2"),
        (ds.evt.get("key"), "evt.key"),
        (ds.trusted_js("f()"), "f()"),
    ],
)
def test_an_operator_gives_its_source(expression: ds.Expr, source: str) -> None:
    assert expression.source == source


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


def test_an_expression_has_no_truth_value() -> None:
    with pytest.raises(UsageError) as caught:
        bool(A == 1)
    assert str(caught.value) == (
        "The expression '$a === 1' was used as a condition in Python.\n"
        "It is code for the browser; its value is not known here.\n"
        "Combine expressions with &, | and ~, and choose with .then(yes, no)."
    )


def test_an_expression_is_frozen_and_hashable() -> None:
    assert len({hash(A), hash(ds.signal("a"))}) == 1
    with pytest.raises(AttributeError):
        A.source = "x"  # type: ignore[misc]


@pytest.mark.parametrize("name", ["a-b", "a b", "$a", "", "a.", ".a", "1a", "a..b", "é", "a;b"])
def test_a_name_that_is_no_signal_is_refused(name: str) -> None:
    with pytest.raises(UsageError) as caught:
        ds.signal(name)
    assert str(caught.value) == (
        f"{name!r} is not the name of a signal.\n"
        "The client reads dotted identifiers: letters, digits and _; a hyphen would be read as "
        "part of the name in one place and as a minus in another.\n"
        'Write ds.signal("user_name") or ds.signal("user.name").'
    )


def test_a_property_that_can_not_follow_a_dot_is_refused() -> None:
    with pytest.raises(UsageError) as caught:
        A.get("x y")
    assert str(caught.value) == (
        "An expression got the name 'x y'.\n"
        "Only letters, digits and _ can follow a dot.\n"
        'Reach anything else by brackets: ds.signal("row")["odd name"].'
    )


@pytest.mark.parametrize(
    "run",
    [
        lambda x: ds.on("click", x),
        ds.init,
        ds.effect,
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


@pytest.mark.parametrize(("name", "source"), [("id", '"id"'), ("todo-id", '"todoId"')])
def test_data_of_the_target_is_read_by_its_name_in_html(name: str, source: str) -> None:
    assert ds.target_data(name).source == f"target.dataset[{source}]"
