"""Attributes that hold state in signals: their initial values, bound fields, request indicators.

Value form is emitted throughout: in key form HTML lower-cases the name and the client then
re-cases it, so `first_name` and `firstName` would not come back as written.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

import msgspec

from .._errors import UsageError, message, shown
from ._attr import Attrs, ObjectForm, attribute
from ._expr import Signal
from ._js import literal
from ._names import plain_key, signal_path
from ._signals import Signals


def signals(values: Signals | Mapping[str, object], /, *, if_missing: bool = False) -> Attrs:
    """Signals and their initial values. `if_missing` keeps those that exist already.

    Shape: `data-signals='{"title":""}'`, `data-signals__ifmissing=…`.
    Raises: UsageError for a dotted name (nest it) and for no signals at all.
    Source: https://data-star.dev/reference/attributes#data-signals

    Example:
        >>> from stario_components import ds
        >>> ds.signals({"title": "", "_open": False}, if_missing=True)
        Attrs({'data-signals__ifmissing': '{"title":"","_open":false}'})
    """
    plain = msgspec.to_builtins(values) if isinstance(values, Signals) else values
    if not plain:
        raise no_signals()
    _check_keys(plain)
    entries = {name: literal(value) for name, value in plain.items()}
    return attribute("signals", ObjectForm(entries), modifiers=["ifmissing"] * if_missing)


def bind(signal: object, /, *, prop: str | None = None, event: str | tuple[str, ...] = ()) -> Attrs:
    """The field and the signal hold one value. Takes a reference (`Form.refs.title`) or a name.

    `prop` names the property that is read and written (by default the field's value, or whether
    it is checked), `event` the events that read it.

    Shape: `data-bind="title"`, `data-bind__prop.checked__event.change="on"`.
    Raises: UsageError for what names no signal.
    Source: https://data-star.dev/reference/attributes#data-bind
    """
    events = (event,) if isinstance(event, str) else event
    modifiers = [f"prop.{prop}"] * bool(prop) + [".".join(["event", *events])] * bool(events)
    return attribute("bind", signal_name(signal, "ds.bind"), modifiers=modifiers)


def indicator(signal: object, /) -> Attrs:
    """The signal is true while a request of this element is under way.

    Shape: `data-indicator="_saving"`.
    Source: https://data-star.dev/reference/attributes#data-indicator
    """
    return attribute("indicator", signal_name(signal, "ds.indicator"))


def signal_name(signal: object, caller: str) -> str:
    """The path of a signal, from a reference or a name."""
    if isinstance(signal, Signal):
        return signal.name
    if isinstance(signal, str):
        return signal_path(signal)
    raise names_no_signal(signal, caller)


def _check_keys(values: Mapping[str, object]) -> None:
    for name, value in values.items():
        plain_key(name)
        if isinstance(value, Mapping):
            _check_keys(cast("Mapping[str, object]", value))


def no_signals() -> UsageError:
    return UsageError(
        message(
            "ds.signals got no signals.",
            "The attribute would do nothing.",
            'Leave it out, or write ds.signals({"title": ""}).',
        )
    )


def names_no_signal(signal: object, caller: str) -> UsageError:
    return UsageError(
        message(
            f"{caller} got {shown(signal)}.",
            "It takes the reference of one signal, or its name.",
            f'Write {caller}(Form.refs.title) or {caller}("title").',
        )
    )
