"""Attributes that hold state in signals."""

from __future__ import annotations

from typing import Any

import pytest

from stario_components import ds
from stario_components._errors import UsageError

N = ds.signal("n")


class Form(ds.Signals):
    title: str = "a"
    count: int = 0


def test_no_signals_are_refused() -> None:
    with pytest.raises(UsageError) as caught:
        ds.signals({})
    assert str(caught.value) == (
        "ds.signals got no signals.\n"
        "The attribute would do nothing.\n"
        'Leave it out, or write ds.signals({"title": ""}).'
    )


@pytest.mark.parametrize("signal", [3, None, N + 1])
def test_what_names_no_signal_is_refused(signal: Any) -> None:
    with pytest.raises(UsageError) as caught:
        ds.bind(signal)
    assert str(caught.value) == (
        f"ds.bind got {signal!r}.\n"
        "It takes the reference of one signal, or its name.\n"
        'Write ds.bind(Form.refs.title) or ds.bind("title").'
    )


@pytest.mark.parametrize("build", [ds.bind, ds.indicator, ds.ref])
def test_a_reference_and_a_name_are_one(build: Any) -> None:
    assert build(Form.refs.title) == build("title") == build(ds.signal("title"))


@pytest.mark.parametrize("build", [ds.bind, ds.indicator, ds.ref])
def test_a_group_of_signals_is_not_one_signal(build: Any) -> None:
    class Page(ds.Signals):
        form: Form

    with pytest.raises(UsageError, match="It takes the reference of one signal, or its name"):
        build(Page.refs.form)


def test_initial_values_hold_text_as_data() -> None:
    attrs = ds.signals({"title": "</script>@post('/x');$a"})
    assert attrs == {
        "data-signals": '{"title":"\\u003c/script>\\u0040post(\'/x\')\\u003b\\u0024a"}'
    }


@pytest.mark.parametrize("name", ["bind", "indicator", "ref"])
def test_what_names_no_signal_is_refused_with_both_ways_to_name_one(name: str) -> None:
    with pytest.raises(UsageError) as caught:
        getattr(ds, name)(ds.js("$a + 1"))
    assert str(caught.value) == (
        f"ds.{name} got Expr(source='$a + 1', is_atom=False).\n"
        "It takes the reference of one signal, or its name.\n"
        f'Write ds.{name}(Form.refs.title) or ds.{name}("title").'
    )


def test_an_expression_may_be_an_initial_value() -> None:
    attrs = ds.signals({"half": N / 2, "rows": [N]})
    assert attrs == {"data-signals": '{"half":($n / 2),"rows":[$n]}'}


def test_initial_values_follow_the_names_on_the_wire() -> None:
    class Row(ds.Signals, rename="camel"):
        first_name: str = ""

    class Page(ds.Signals):
        row: Row

    assert ds.signals(Page(Row("a;b"))) == {"data-signals": '{"row":{"firstName":"a\\u003bb"}}'}


@pytest.mark.parametrize("values", [Form, ["title"], "title", None])
def test_what_holds_no_signals_is_refused(values: Any) -> None:
    with pytest.raises(UsageError, match="It takes signals by their names"):
        ds.signals(values)


def test_a_name_that_is_no_text_is_refused() -> None:
    with pytest.raises(UsageError, match="got the key 3"):
        ds.signals({3: 1})  # type: ignore[dict-item]
