"""What the builders return: frozen mappings of attributes that merge with `|`.

They go into any htpy element positionally. What would break the page is refused when two are
merged; htpy itself merges later mappings over earlier ones in silence, so prefer `a | b` to two
arguments when both may carry the same attribute.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NoReturn

from .._errors import UsageError, message, shown
from ._client import client, remembers, require
from ._js import literal
from ._names import attribute_name
from ._spec import ATTRIBUTES

Value = str | bool

_SHORT = 200  # values up to this length are kept for the next time; longer ones are data

if TYPE_CHECKING:
    _Frozen = Mapping[str, Value]
else:
    # A dict in fact: htpy's merging then runs in C. It refuses to be changed, see below.
    _Frozen = dict


class ObjectForm(str):
    """The value of an attribute in object form, with its entries kept so that two can merge."""

    __slots__ = ("entries",)

    entries: Mapping[str, str]

    def __new__(cls, entries: Mapping[str, str]) -> ObjectForm:
        body = ",".join([f"{_key(key)}:{source}" for key, source in entries.items()])
        self = super().__new__(cls, f"{{{body}}}")
        self.entries = entries
        return self

    def __getnewargs__(self) -> Any:
        return (self.entries,)  # for copies: what `__new__` takes is not the text


class Attrs(_Frozen):
    """A frozen mapping of HTML attributes, for any htpy element.

    Example:
        >>> Attrs({"id": "x"}) | {"hidden": True}
        Attrs({'id': 'x', 'hidden': True})
        >>> Attrs({"id": "x"})["id"] = "y"
        Traceback (most recent call last):
        TypeError: Attrs can't be changed; merge with |
    """

    __slots__ = ()

    if TYPE_CHECKING:

        def __init__(self, items: Mapping[str, Value] = ..., /) -> None: ...
        def __getitem__(self, name: str) -> Value: ...
        def __iter__(self) -> Any: ...
        def __len__(self) -> int: ...

    def __hash__(self) -> int:
        return hash(frozenset(self.items()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({dict(self)!r})"

    def __reduce__(self) -> Any:
        return type(self), (dict(self),)

    def __or__(self, other: Mapping[str, Value]) -> Attrs:
        """Both sets of attributes on one element.

        Raises: UsageError when one attribute would be written twice with different values, or
        when two attributes write one property (the tab would hang).
        """
        merged: dict[str, Value] = {**self, **other}
        if len(merged) != len(self) + len(other):
            for name in self.keys() & other.keys():
                merged[name] = _merge(name, self[name], other[name])
        if not _names.sensitive.isdisjoint(merged):
            _refuse_two_writers(merged)
        indicator = _names.indicator
        if indicator in other:  # it must stand before what fetches: the client goes in order
            merged = {indicator: other[indicator], **merged}
        return Attrs(merged)

    def __ror__(self, other: Mapping[str, Value]) -> Attrs:
        return Attrs(other) | self

    if not TYPE_CHECKING:  # a checker that sees these lets the calls pass

        def _refuse(self, *_: object, **__: object) -> NoReturn:
            raise TypeError("Attrs can't be changed; merge with |")

        __setitem__ = __delitem__ = __ior__ = update = clear = _refuse
        pop = popitem = setdefault = _refuse

        # What renderers ask a child for: as a mapping, its names would be shown as text.
        def iter_chunks(self, _: object = None) -> NoReturn:
            raise attributes_as_children(self)


class ProAttrs(Attrs):
    """Attributes of Datastar Pro. **The free client ignores them**, without a word."""

    __slots__ = ()


def attribute(name: str, value: Value, *, key: str = "", modifiers: Iterable[str] = ()) -> Attrs:
    """One attribute by its row in the table.

    Shape: `data-<name>[:<key>][__<modifier>]*="<value>"`.
    Raises: UsageError when the chosen client is older than the attribute.
    """
    if type(value) is str and len(value) <= _SHORT:
        return _remembered(name, value, key, tuple(modifiers))
    kind, wire_name = _wire(name, key, tuple(modifiers))
    return kind({wire_name: value})


@remembers
@lru_cache(maxsize=4096)
def _remembered(  # noqa: PLR0917  # a cache is quickest by position
    name: str, value: str, key: str, modifiers: tuple[str, ...]
) -> Attrs:
    # The rows of a list ask for the same few again and again; what can't change can be shared.
    kind, wire_name = _wire(name, key, modifiers)
    return kind({wire_name: value})


@remembers
@lru_cache(maxsize=2048)
def _wire(name: str, key: str, modifiers: tuple[str, ...]) -> tuple[type[Attrs], str]:
    row = ATTRIBUTES[name]
    require(f"data-{name}", row.since)
    first = f"{client().prefix}{name}:{key}" if key else f"{client().prefix}{name}"
    return ProAttrs if row.is_pro else Attrs, "__".join([first, *modifiers])


@remembers
@lru_cache(maxsize=2048)
def object_attrs(name: str, entries: tuple[tuple[str, str], ...]) -> Attrs:
    """One attribute in object form; the rows of a list mostly ask for the same one."""
    kind, wire_name = _wire(name, "", ())
    keys = tuple(key for key, _ in entries)
    if name == "class":
        check_classes(keys)
    if name == "attr":
        for key in keys:
            attribute_name(key)
    return kind({wire_name: ObjectForm(dict(entries))})


class _Names:
    """The names, under the chosen prefix, that merging has to look at."""

    def __init__(self) -> None:
        self.cache_clear()

    def cache_clear(self) -> None:
        prefix = client().prefix
        self.indicator = f"{prefix}indicator"
        self.sensitive = frozenset(f"{prefix}{name}" for name in ("attr", "style", "text"))


_names = remembers(_Names())


@lru_cache(maxsize=2048)
def _key(name: str) -> str:
    return literal(name)


def _merge(name: str, first: Value, second: Value) -> Value:
    if first == second:
        return first
    if isinstance(first, ObjectForm) and isinstance(second, ObjectForm):
        for key in first.entries.keys() & second.entries.keys():
            if first.entries[key] != second.entries[key]:
                raise written_twice(f"{name} {shown(key)}", first.entries[key], second.entries[key])
        entries = {**first.entries, **second.entries}
        if name == f"{client().prefix}class":
            check_classes(tuple(entries))
        return ObjectForm(entries)
    raise written_twice(name, first, second)


@lru_cache(maxsize=2048)
def check_classes(keys: tuple[str, ...]) -> None:
    """Pass when each class stands under one key only.

    Raises: UsageError.
    """
    seen: dict[str, str] = {}
    for key in keys:
        for word in key.split():
            if word in seen:
                raise class_under_two_keys(word, seen[word], key)
            seen[word] = key


def _refuse_two_writers(attrs: Mapping[str, Value]) -> None:
    # Each pair makes two observers undo one another for ever (client 1.0.1 and 1.0.2).
    prefix = client().prefix  # HTML's own class and style are no second writer
    known = [name for name in attrs if name.startswith(prefix)]
    written = {name.split("__")[0].removeprefix(prefix): name for name in known}
    entries = {name: _keys(attrs[wire_name]) for name, wire_name in written.items()}
    attr = {key.lower() for key in entries.get("attr", ())}  # HTML does not mind the case
    if "class" in attr and "class" in written:
        raise two_writers("class", "ds.attr", "ds.class_")
    if "style" in attr and "style" in written:
        raise two_writers("style", "ds.attr", "ds.style")
    if "show" in written and "display" in entries.get("style", ()):
        raise two_writers("display", "ds.show", "ds.style")
    if {"text", "json-signals"} <= written.keys():
        raise two_writers("the text", "ds.text", "ds.json_signals")


def _keys(value: Value) -> Iterable[str]:
    return value.entries if isinstance(value, ObjectForm) else ()


def attributes_as_children(attrs: Attrs) -> UsageError:
    return UsageError(
        message(
            f"An element got {shown(dict(attrs))} among its children.",
            "Attributes stand in parentheses; in brackets they would be shown as text.",
            'Write h.p(ds.text(value)), and h.p(ds.show(condition))["text"] with children.',
        )
    )


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
