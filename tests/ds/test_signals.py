"""Typed signals: references that follow the class."""

from __future__ import annotations

import msgspec
import pytest

from stario_components import ds


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
