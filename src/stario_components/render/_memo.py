"""`memo`: text that was rendered before, found again by the props it was rendered from.

Laws. Never a stale page: only props that can't change are remembered, and what decides is their
value *and* their type, since `1 == True == 1.0` and they look different. Any other call runs as if
nothing were remembered, and is counted. What depends on a context is never kept.

Speed: most re-renders pass the very objects they passed before, so an object that can't change is
also known by its identity. It is held as long as its text is, so its identity can't come again.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import decimal
import enum
import uuid
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, cast

import htpy
import markupsafe
import msgspec

from .. import ds
from .._errors import UsageError, message, shown
from .._htpy import Holes, Html, element_parts

Text = Callable[..., str]
making = Lock()
"""Held while a component gets its memo."""
_Key = Callable[[Any], Any]


class _MayChangeError(Exception):
    """A prop that can't be remembered; its type is told."""


@dataclass(frozen=True, slots=True)
class MemoStatistics:
    """What a memo did so far. Threads that race may leave some hits uncounted.

    `size` is how many renders are kept; `bypassed` counts calls whose props may change, and
    `because` names the types of those props.
    """

    hits: int
    misses: int
    bypassed: int
    size: int
    because: dict[str, int]


@dataclass(slots=True)
class _Generation:
    """Some of what is kept. In one piece, so that who reads it also holds its objects."""

    values: dict[Any, str] = field(default_factory=dict[Any, str])
    identities: dict[int, str] = field(default_factory=dict[int, str])
    objects: dict[int, object] = field(default_factory=dict[int, object])


class Memo:
    """The store of one component: two generations, of which the older is dropped when the younger
    is full. What is asked for again moves to the younger."""

    def __init__(self, size: int) -> None:
        if size < 2:  # one for each generation
            raise too_small(size)
        self._limit = size // 2
        self._lock = Lock()
        self._hits = self._misses = self._bypassed = 0
        self._because: Counter[str] = Counter()
        self.clear()

    def clear(self) -> None:
        """Forget every text; the counts stay."""
        with self._lock:
            self._young, self._old = _Generation(), _Generation()

    @property
    def statistics(self) -> MemoStatistics:
        """What it did so far."""
        return MemoStatistics(
            self._hits,
            self._misses,
            self._bypassed,
            len(self._young.values) + len(self._old.values),
            dict(self._because),
        )

    def kept(self, text: Text) -> Text:
        """The text function that looks here first."""

        def remembered(holes: Holes, /, *args: Any, **kwargs: Any) -> str:
            if not kwargs and len(args) == 1:
                known = self._young.identities.get(id(args[0]))
                if known is not None:
                    self._hits += 1
                    return known
            return self._look(text, holes, args, kwargs)

        return remembered

    def each(self, text: Text, holes: Holes, items: list[Any]) -> list[str]:
        """The texts of many calls with one prop each."""
        young = self._young
        texts = list(map(young.identities.get, map(id, items)))
        missing = texts.count(None)
        self._hits += len(texts) - missing
        at = -1
        for _ in range(missing):
            at = texts.index(None, at + 1)
            texts[at] = self._look(text, holes, (items[at],), {})
        return cast("list[str]", texts)

    def _look(  # noqa: PLR0917  # the very call, taken apart
        self, text: Text, holes: Holes, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> str:
        key = self._key(args, kwargs)
        if key is None:
            return text(holes, *args, **kwargs)
        known = self._young.values.get(key) or self._old.values.get(key)
        if known is not None:
            self._hits += 1
        else:
            before = len(holes)
            known = text(holes, *args, **kwargs)
            if len(holes) != before:
                self._bypassed += 1
                self._because["a context"] += 1
                return known
            self._misses += 1
        self._keep(key, known, None if kwargs or len(args) != 1 else args[0])
        return known

    def _key(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        try:
            return (tuple(map(key_of, args)), *((name, key_of(kwargs[name])) for name in kwargs))
        except _MayChangeError as error:
            self._bypassed += 1
            self._because[str(error)] += 1
            return None

    def _keep(self, key: Any, text: str, only: object) -> None:
        with self._lock:
            young = self._young
            if max(len(young.values), len(young.identities)) >= self._limit:
                self._old, self._young = young, _Generation()
                young = self._young
            young.values[key] = text
            if type(only) not in _ATOMS:
                young.objects[id(only)] = only
                young.identities[id(only)] = text


def key_of(value: Any) -> Any:
    """A value that is equal exactly when two props would look the same.

    Raises: _MayChangeError for a value that may change.

    Example:
        >>> key_of(1) == key_of(True), key_of((1, "a")) == key_of((1, "a"))
        (False, True)
    """
    kind = cast("type[Any]", type(value))
    key = _KEYS.get(kind) or _learnt(kind)
    return kind, key(value)


def _learnt(kind: type[Any]) -> _Key:
    """How values of a type are told apart; worked out once for each type."""
    key = _key_for(kind)
    _KEYS[kind] = key
    return key


def _key_for(kind: type[Any]) -> _Key:
    if issubclass(kind, enum.Enum):
        return id  # a member is one object, for as long as the program runs
    own = vars(kind).get("__dataclass_params__")  # a subclass that is none may hold more
    if own is not None and own.frozen:
        return _fields_of([each.name for each in dataclasses.fields(kind)])
    if issubclass(kind, msgspec.Struct) and kind.__struct_config__.frozen:
        return _fields_of(kind.__struct_fields__)
    if issubclass(kind, htpy.BaseElement):
        return _element
    if issubclass(kind, tuple) and "_fields" in kind.__dict__:  # of a named tuple
        return _items
    return _refuse


def _fields_of(names: Iterable[str]) -> _Key:
    known = tuple(names)

    def key(value: Any) -> Any:
        return tuple([key_of(getattr(value, name)) for name in known])

    return key


def _items(value: Iterable[Any]) -> Any:
    return tuple([key_of(item) for item in value])


def _same(value: Any) -> Any:
    return value


def _attrs(value: ds.Attrs) -> Any:
    return tuple([(name, key_of(item)) for name, item in value.items()])


def _html(value: Html) -> str:
    text = "".join(part for part in value.parts() if isinstance(part, str))
    if len(list(value.parts())) > 1:
        raise _MayChangeError("a context")
    return text


def _element(value: Any) -> Any:
    parts = element_parts(value)
    return _refuse(value) if parts is None else _items(parts)


def _refuse(value: Any) -> Any:
    raise _MayChangeError(type(value).__name__)


_ATOMS = frozenset({str, int, bool, type(None), bytes, float})
_KEYS: dict[type, _Key] = {
    **dict.fromkeys((str, int, bool, type(None), bytes, markupsafe.Markup), _same),
    **dict.fromkeys((dt.date, dt.timedelta, uuid.UUID), _same),
    # Equal ones may look different: -0.0 and 0.0, 1.0 and 1.00, one moment in two time zones.
    **dict.fromkeys((float, decimal.Decimal, dt.datetime, dt.time), repr),
    **dict.fromkeys((tuple, frozenset), _items),
    ds.Attrs: _attrs,
    Html: _html,
}


def too_small(size: int) -> UsageError:
    return UsageError(
        message(
            f"memo got size={shown(size)}.",
            "It keeps at least two renders.",
            "Give about as many as there are on a page: size=10_000.",
        )
    )
