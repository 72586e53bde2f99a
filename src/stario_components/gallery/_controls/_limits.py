"""What an annotation allows of a value, in one form, whatever library said it.

Law: no library is imported for it. `annotated_types`, msgspec, pydantic and others agree on the
names of the attributes.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sized
from decimal import Decimal
from fractions import Fraction
from typing import Any

import msgspec

from .._range import Range

_NEAR = 1e-9


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """The limits of a number, a date, a text or a list. `None` is no limit."""

    ge: Any = None
    gt: Any = None
    le: Any = None
    lt: Any = None
    multiple_of: Any = None
    step: Any = None
    """From `ge` on."""
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None

    def problem(self, value: Any) -> str:
        """What is wrong with a value, in words; nothing for a good one.

        Example:
            >>> Limits(ge=1, le=50).problem(70)
            'must be at most 50'
        """
        return next(self._problems(value), "")

    def _problems(self, value: Any) -> Iterator[str]:
        yield from self._order(value)
        if self.multiple_of and not _is_multiple(value, self.multiple_of):
            yield f"must be a multiple of {self.multiple_of}"
        if self.step and not _is_multiple(_exact(value) - _exact(self.ge), self.step):
            yield f"must be {self.ge} or a step of {self.step} from there"
        if isinstance(value, Sized):
            yield from self._length(value)
        if self.pattern and isinstance(value, str) and not re.search(self.pattern, value):
            yield f"must match {self.pattern}"

    def _order(self, value: Any) -> Iterator[str]:
        try:
            if self.ge is not None and value < self.ge:
                yield f"must be at least {self.ge}"
            if self.gt is not None and value <= self.gt:
                yield f"must be more than {self.gt}"
            if self.le is not None and value > self.le:
                yield f"must be at most {self.le}"
            if self.lt is not None and value >= self.lt:
                yield f"must be less than {self.lt}"
        except TypeError:  # a limit of another type, or a moment with a zone beside one without
            return

    def _length(self, value: Sized) -> Iterator[str]:
        unit = "characters" if isinstance(value, str) else "rows"
        if self.min_length is not None and len(value) < self.min_length:
            yield f"must have at least {_counted(self.min_length, unit)}"
        if self.max_length is not None and len(value) > self.max_length:
            yield f"must have at most {_counted(self.max_length, unit)}"

    def __str__(self) -> str:
        """In short, beside a control."""
        return ", ".join(self._words())

    def _words(self) -> Iterator[str]:
        if self.ge is not None and self.le is not None:
            yield f"{self.ge}–{self.le}"
        elif self.ge is not None or self.le is not None:
            yield f"≤ {self.le}" if self.ge is None else f"≥ {self.ge}"
        if self.gt is not None:
            yield f"> {self.gt}"
        if self.lt is not None:
            yield f"< {self.lt}"
        if self.step or self.multiple_of:
            yield f"step {self.step or self.multiple_of}"
        if self.pattern:
            yield self.pattern
        if self.min_length is not None or self.max_length is not None:
            most = "" if self.max_length is None else self.max_length
            yield f"length {self.min_length or 0}–{most}"


NO_LIMITS = Limits()
_NAMES = Limits.__struct_fields__


def limits_of(metadata: Iterable[object]) -> Limits:
    """The limits in what stands behind the type in `Annotated`. The first word on each counts.

    Example:
        >>> limits_of([Range(1, 50), msgspec.Meta(le=20, multiple_of=2)])
        Limits(ge=1, gt=None, le=50, lt=None, multiple_of=2, step=None, min_length=None, \
max_length=None, pattern=None)
    """
    found: dict[str, Any] = {}
    for each in metadata:
        for name, value in _said(each):
            found.setdefault(name, value)
    return Limits(**found) if found else NO_LIMITS


def _said(each: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(each, Range):
        yield from (("ge", each.min), ("le", each.max))
        if each.step is not None:
            yield "step", each.step
        return
    # Annotations may hold classes and functions: their attributes say nothing of a value.
    if isinstance(each, type | str | bytes) or callable(each):
        return
    for name in _NAMES:
        value = getattr(each, name, None)
        value = getattr(value, "pattern", value) if name == "pattern" else value
        if value is not None and isinstance(value, _KINDS.get(name, object)):
            yield name, value


_KINDS: dict[str, type | tuple[type, ...]] = {
    "pattern": str,
    "min_length": int,
    "max_length": int,
    "multiple_of": (int, float, Decimal),
    "step": (int, float, Decimal),
}


def _is_multiple(value: Any, of: Any) -> bool:
    """Whether it is, but for what floats lose."""
    try:
        quotient = _exact(value) / _exact(of)
    except (TypeError, ValueError, OverflowError, ZeroDivisionError):
        return True
    return abs(quotient - round(quotient)) <= _NEAR * max(1, abs(quotient))


def _exact(number: Any) -> Any:
    """As it is written: 0.1 is a tenth."""
    if isinstance(number, Fraction):
        return number
    if isinstance(number, float) and not math.isfinite(number):
        raise ValueError
    return Fraction(str(number))


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit.removesuffix('s') if number == 1 else unit}"
