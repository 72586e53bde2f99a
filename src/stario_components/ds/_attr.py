"""What the builders return: frozen mappings of attributes that merge with `|`.

They go into any htpy element positionally. What would break the page is refused when two are
merged; htpy itself merges later mappings over earlier ones in silence, so prefer `a | b` to two
arguments when both may carry the same attribute.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from .._errors import UsageError, message, shown
from ._client import client, require
from ._js import literal
from ._spec import ATTRIBUTES

Value = str | bool


class ObjectForm(str):
    """The value of an attribute in object form, with its entries kept so that two can merge."""

    __slots__ = ("entries",)

    entries: Mapping[str, str]

    def __new__(cls, entries: Mapping[str, str]) -> ObjectForm:
        body = ",".join(f"{literal(key)}:{source}" for key, source in entries.items())
        self = super().__new__(cls, f"{{{body}}}")
        self.entries = entries
        return self


class Attrs(Mapping[str, Value]):
    """A frozen mapping of HTML attributes, for any htpy element.

    Example:
        >>> Attrs({"id": "x"}) | {"hidden": True}
        Attrs({'id': 'x', 'hidden': True})
    """

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[str, Value] | Iterable[tuple[str, Value]] = ()) -> None:
        self._items: Final = dict(items)

    def __getitem__(self, name: str) -> Value:
        return self._items[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __hash__(self) -> int:
        return hash(tuple(self._items.items()))

    def __repr__(self) -> str:
        return f"Attrs({self._items!r})"

    def __or__(self, other: Mapping[str, Value]) -> Attrs:
        """Both sets of attributes on one element.

        Raises: UsageError when one attribute would be written twice with different values, or
        when two attributes write one property (the tab would hang).
        """
        merged = dict(self._items)
        for name, value in other.items():
            merged[name] = _merge(name, merged[name], value) if name in merged else value
        _refuse_two_writers(merged)
        return Attrs(_in_order(merged))

    def __ror__(self, other: Mapping[str, Value]) -> Attrs:
        return Attrs(other) | self


def attribute(name: str, value: Value, *, key: str = "", modifiers: Iterable[str] = ()) -> Attrs:
    """One attribute by its row in the table.

    Shape: `data-<name>[:<key>][__<modifier>]*="<value>"`.
    Raises: UsageError when the chosen client is older than the attribute.
    """
    row = ATTRIBUTES[name]
    require(f"data-{name}", row.since)
    wire_name = f"{client().prefix}{row.name}" + (f":{key}" if key else "")
    kind = ProAttrs if row.is_pro else Attrs
    return kind({"__".join([wire_name, *modifiers]): value})


class ProAttrs(Attrs):
    """Attributes of Datastar Pro. **The free client ignores them**, without a word."""

    __slots__ = ()


def _merge(name: str, first: Value, second: Value) -> Value:
    if first == second:
        return first
    if isinstance(first, ObjectForm) and isinstance(second, ObjectForm):
        for key in first.entries.keys() & second.entries.keys():
            if first.entries[key] != second.entries[key]:
                raise written_twice(f"{name} {shown(key)}", first.entries[key], second.entries[key])
        return checked_classes(ObjectForm({**first.entries, **second.entries}), name)
    raise written_twice(name, first, second)


def checked_classes(value: ObjectForm, name: str) -> ObjectForm:
    """The value; of `data-class`, each class may stand under one key only.

    Raises: UsageError.
    """
    if name.removeprefix(client().prefix) == "class":
        seen: dict[str, str] = {}
        for key in value.entries:
            for word in key.split():
                if word in seen:
                    raise class_under_two_keys(word, seen[word], key)
                seen[word] = key
    return value


def _in_order(attrs: dict[str, Value]) -> dict[str, Value]:
    """The client applies attributes in their order: an indicator must stand before what fetches."""
    name = f"{client().prefix}indicator"
    return {name: attrs[name], **attrs} if name in attrs else attrs


def _refuse_two_writers(attrs: Mapping[str, Value]) -> None:
    # Each pair makes two observers undo one another for ever (client 1.0.1 and 1.0.2).
    written = {name.split("__")[0].removeprefix(client().prefix): name for name in attrs}
    entries = {name: _keys(attrs[wire_name]) for name, wire_name in written.items()}
    if "class" in entries.get("attr", ()) and "class" in written:
        raise two_writers("class", "ds.attr", "ds.class_")
    if "style" in entries.get("attr", ()) and "style" in written:
        raise two_writers("style", "ds.attr", "ds.style")
    if "show" in written and "display" in entries.get("style", ()):
        raise two_writers("display", "ds.show", "ds.style")
    if {"text", "json-signals"} <= written.keys():
        raise two_writers("the text", "ds.text", "ds.json_signals")


def _keys(value: Value) -> Iterable[str]:
    return value.entries if isinstance(value, ObjectForm) else ()


def written_twice(name: str, first: Value, second: Value) -> UsageError:
    return UsageError(
        message(
            f"{name} was given twice: {shown(str(first))} and {shown(str(second))}.",
            "An element holds each attribute once; one of the two would be lost.",
            "Join two handlers with ds.seq(first, second), or drop one.",
        )
    )


def class_under_two_keys(word: str, first: str, second: str) -> UsageError:
    return UsageError(
        message(
            f"ds.class_ got the class {shown(word)} under {shown(first)} and {shown(second)}.",
            "Two conditions would decide over one class: the later wins, or the tab hangs.",
            "Give each class one key, and join the conditions with & or |.",
        )
    )


def two_writers(name: str, first: str, second: str) -> UsageError:
    return UsageError(
        message(
            f"{first} and {second} both write {name} on one element.",
            "The client would undo the one with the other for ever, and the tab hangs.",
            f"Write {name} through one of them alone.",
        )
    )
