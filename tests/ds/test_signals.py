"""Typed signals: references that follow the class."""

from __future__ import annotations

import msgspec
import pytest

from stario_components import ds
from stario_components._errors import UsageError


class Address(msgspec.Struct):
    city: str
    zip_code: int = 0


class Order(ds.Signals, rename="camel"):
    item_name: str
    home: Address = msgspec.field(default_factory=lambda: Address(""))
    _open: bool = False


def test_references_follow_names_and_nesting() -> None:
    assert Order.refs.item_name.source == "$itemName"
    assert Order.refs.home.zip_code.source == "$home.zip_code"


def test_an_unknown_reference_is_refused_with_the_nearest() -> None:
    with pytest.raises(AttributeError) as caught:
        Order.refs.item_nam
    assert str(caught.value) == (
        "Order has no signal 'item_nam'.\n"
        "The client would create an empty signal of that name and send it to the server.\n"
        "Did you mean item_name?"
    )


def test_local_signals_keep_their_underscore() -> None:
    assert Order.refs._open.source == "$_open"
    assert '"_open":false' in str(ds.signals(Order("x"))["data-signals"])


def test_a_signal_that_is_like_none_is_refused_with_all_there_are() -> None:
    class Form(ds.Signals):
        title: str = ""
        count: int = 0

    with pytest.raises(AttributeError) as caught:
        Form.refs.zzz  # type: ignore[attr-defined]
    assert str(caught.value).endswith("\nIt has title, count.")


def test_a_nested_name_is_checked_against_its_own_class() -> None:
    with pytest.raises(AttributeError, match="Address has no signal 'citty'"):
        Order.refs.home.citty  # type: ignore[attr-defined]


def test_a_name_that_the_client_can_not_read_is_refused_where_it_is_used() -> None:
    class Form(ds.Signals, rename="kebab"):
        first_name: str = ""

    with pytest.raises(UsageError, match="'first-name' is not the name of a signal"):
        Form.refs.first_name
