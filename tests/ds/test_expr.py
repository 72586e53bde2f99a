"""Expressions: JavaScript as values. Text is data; only an `Expr` is code."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable

import pytest

from stario_components import ds, h
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


def test_an_expression_is_not_iterated_for_ever() -> None:
    with pytest.raises(TypeError, match="'Signal' object is not iterable"):
        list(ds.signal("rows"))  # type: ignore[call-overload]


def test_an_expression_is_no_container() -> None:
    with pytest.raises(TypeError, match="argument of type 'Signal' is not"):
        bool("x" in ds.signal("tags"))  # type: ignore[operator]


@pytest.mark.parametrize("text", ["</b>", "a;b", "$x", "@post('/x')", "it's"])
def test_an_operand_of_text_is_a_literal(text: str) -> None:
    assert (A + text).source == f"$a + {ds.literal(text)}"
    assert (text + A).source == f"{ds.literal(text)} + $a"


def test_a_chain_keeps_the_order_in_which_it_was_written() -> None:
    assert (A + 1 - 2 == B + 3).source == "(($a + 1) - 2) === ($b.c + 3)"
    assert ((A & B) | ~A).source == "($a && $b.c) || (!$a)"


def test_an_expression_as_text_is_its_source() -> None:
    assert f"{A + 1}" == "$a + 1"


@pytest.mark.parametrize(
    "use", [lambda: A and B, lambda: not A, lambda: 1 < A < 3, lambda: A in [1, B]]
)
def test_what_python_decides_itself_is_refused(use: Callable[[], object]) -> None:
    with pytest.raises(UsageError, match="was used as a condition in Python"):
        use()


@pytest.mark.parametrize(
    "copied", [copy.copy, copy.deepcopy, lambda e: pickle.loads(pickle.dumps(e))]
)
def test_a_signal_copies(copied: Callable[[ds.Signal], ds.Signal]) -> None:
    signal = copied(ds.signal("a.b"))
    assert (signal.name, signal.set(1).source) == ("a.b", "$a.b = 1")


def test_htpy_shows_no_code_as_text() -> None:
    with pytest.raises(TypeError, match="is not a valid child element"):
        str(h.p[A])  # type: ignore[index]


@pytest.mark.parametrize(
    ("build", "got"),
    [(lambda: A + b"x", "b'x'"), (lambda: A[{1}], "{1}"), (lambda: A.then(b"x", 1), "b'x'")],
)
def test_an_operand_without_a_literal_is_refused(build: Callable[[], object], got: str) -> None:
    with pytest.raises(UsageError, match=f"An expression got {got}"):
        build()


def test_a_number_modulo_an_expression_is_an_expression() -> None:
    assert (10 % ds.signal("n")).source == "10 % $n"
