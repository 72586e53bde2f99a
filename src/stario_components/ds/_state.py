"""Attributes that hold state in signals: their initial values, bound fields, request indicators.

Value form is emitted throughout: in key form HTML lower-cases the name and the client then
re-cases it, so `first_name` and `firstName` would not come back as written.
"""

from __future__ import annotations

from collections.abc import Mapping

from .._errors import UsageError, message, shown
from ._attr import Attrs, ObjectForm, attribute
from ._expr import Signal
from ._filter import Filter, filter_object
from ._js import plain_key, signal_literal
from ._names import plain_word, signal_path
from ._signals import Signals, signal_values


def signals(values: Signals | Mapping[str, object], /, *, if_missing: bool = False) -> Attrs:
    """Signals and their initial values. `if_missing` keeps those that exist already.

    Shape: `data-signals='{"title":""}'`, `data-signals__ifmissing=…`.
    Raises: UsageError for a dotted name (nest it), for no signals at all, and for what holds none.
    Source: https://data-star.dev/reference/attributes#data-signals

    Example:
        >>> from stario_components import ds
        >>> ds.signals({"title": "", "_open": False}, if_missing=True)
        Attrs({'data-signals__ifmissing': '{"title":"","_open":false}'})
    """
    plain = signal_values(values, "ds.signals")
    if not plain:
        raise no_signals()
    entries = {plain_key(name): signal_literal(value) for name, value in plain.items()}
    return attribute("signals", ObjectForm(entries), modifiers=["ifmissing"] * if_missing)


def bind(signal: object, /, *, prop: str | None = None, event: str | tuple[str, ...] = ()) -> Attrs:
    """The field and the signal hold one value. Takes a reference (`Form.refs.title`) or a name.

    `prop` names the property that is read and written (by default the field's value, or whether
    it is checked), with hyphens for capitals: `text-content`. `event` names the events that read
    it.

    Shape: `data-bind="title"`, `data-bind__prop.checked__event.change="on"`.
    Raises: UsageError for what names no signal.
    Source: https://data-star.dev/reference/attributes#data-bind
    """
    events = (event,) if isinstance(event, str) else event
    modifiers = [f"prop.{plain_word(prop)}"] if prop else []
    if events:
        modifiers.append(".".join(["event", *(plain_word(each) for each in events)]))
    return attribute("bind", signal_name(signal, "ds.bind"), modifiers=modifiers)


def indicator(signal: object, /) -> Attrs:
    """The signal is true while a request of this element is under way.

    Shape: `data-indicator="_saving"`.
    Source: https://data-star.dev/reference/attributes#data-indicator
    """
    return attribute("indicator", signal_name(signal, "ds.indicator"))


def ref(signal: object, /) -> Attrs:
    """The signal refers to this element.

    Shape: `data-ref="_dialog"`.
    Source: https://data-star.dev/reference/attributes#data-ref
    """
    return attribute("ref", signal_name(signal, "ds.ref"))


def json_signals(*, only: Filter | None = None, terse: bool = False) -> Attrs:
    """The element's text is the page's signals as JSON; for looking at them.

    Shape: bare `data-json-signals`, or `data-json-signals__terse='{"include":"^cart"}'`.
    Source: https://data-star.dev/reference/attributes#data-json-signals

    Example:
        >>> from stario_components import ds
        >>> ds.json_signals(terse=True)
        Attrs({'data-json-signals__terse': True})
    """
    value = True if only is None else filter_object(only)
    return attribute("json-signals", value, modifiers=["terse"] * terse)


def ignore(*, only_self: bool = False) -> Attrs:
    """The client leaves the element and all in it alone; with `only_self`, the element only.

    Shape: bare `data-ignore`, `data-ignore__self`.
    Source: https://data-star.dev/reference/attributes#data-ignore
    """
    return attribute("ignore", True, modifiers=["self"] * only_self)  # a bare attribute


def ignore_morph() -> Attrs:
    """A patch leaves the element and all in it as they are. Render it both times: before and in
    the patch.

    Shape: bare `data-ignore-morph`.
    Source: https://data-star.dev/reference/attributes#data-ignore-morph
    """
    return attribute("ignore-morph", True)  # a bare attribute


def signal_name(signal: object, caller: str) -> str:
    """The path of a signal, from a reference or a name."""
    if isinstance(signal, Signal):
        return signal.name
    if isinstance(signal, str):
        return signal_path(signal)
    raise names_no_signal(signal, caller)


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
