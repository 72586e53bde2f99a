"""A control for values that are one text, within their limits."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ._kind import At, Kind, Seen, UnwritableError, WrongValueError, check_names, check_only, lines
from ._limits import NO_LIMITS, Limits
from ._sent import Pair, Sent, named
from ._texts import NUMBER, Scalar, real_text

if TYPE_CHECKING:
    from ._view import View

_LONG = 80
"""Characters; a longer text gets several lines."""
_STEPS = 1_000
"""More of them are no slider that a hand could move."""
_WITH_ZONE = (dt.datetime, dt.time)
_NUMBERS = (int, float, Decimal)


class ScalarKind(Kind):
    """A value that is one text, within its limits."""

    def __init__(self, scalar: Scalar, limits: Limits = NO_LIMITS, said: str = "") -> None:
        self.scalar = scalar
        self.limits = limits
        unit = "seconds" if scalar.kind is dt.timedelta else str(limits)
        self.said = " ".join(filter(None, [said or scalar.kind.__name__, unit]))

    def fits(self, value: object, *, strictly: bool = False) -> bool:
        own = self.scalar.kind
        if own is float and not strictly and type(value) is int:
            return True
        return type(value) is own

    def blank(self, depth: int = 0) -> Any:
        least, own = self.limits.ge, self.scalar.kind
        if least is None and self.limits.gt is not None and own is int:
            least = self.limits.gt + 1
        if least is None or isinstance(self.scalar.blank, str):
            return self.scalar.blank
        start = own(least) if own in _NUMBERS else least
        return start if own in _NUMBERS and start > self.scalar.blank else self.scalar.blank

    def read(self, sent: Sent, base: Any, at: At) -> Any:
        check_only(sent, at, text=True)
        check_names(sent, at, {})
        if sent.text is None or lines(sent.text) == lines(self._text(base, base)):
            return base
        try:
            value = self._parsed(sent.text, base)
        except WrongValueError as error:
            at.wrong(str(error), sent.text)
            return base
        return base if self._text(value, base) == self._text(base, base) else value

    def pairs(self, value: Any, base: Any, path: tuple[str, ...]) -> Iterator[Pair]:
        if isinstance(value, _WITH_ZONE) and value.tzinfo is None and base.tzinfo is not None:
            raise UnwritableError  # without a zone it would get that of the base
        text = self._text(value, base)
        if lines(text) != lines(self._text(base, base)):
            yield named(path), text

    def view(self, value: Any, base: Any, seen: Seen) -> View:
        text, limits = self._typed(value, base, seen.sent.get(named(seen.path))), self.limits
        control = self._control(value, base)
        bounds = control in {"slider", "number", "date", "time", "datetime-local"}
        return seen.view(
            control,
            said=self.said,
            text=text,
            min=_bound(limits.ge) if bounds else None,
            max=_bound(limits.le) if bounds else None,
            step=self._step() if bounds and control != "date" else None,
            maxlength=limits.max_length if control in {"text", "textarea"} else None,
        )

    def _typed(self, value: Any, base: Any, sent: str | None) -> str:
        """The text as somebody types it, where it says this value: nobody's "1." becomes "1"."""
        text = self._text(value, base)
        if sent is None or self.scalar.kind is str:
            return text
        try:
            is_same = self._text(self._parsed(sent, base), base) == text
        except WrongValueError:
            return text
        return sent if is_same else text

    def _text(self, value: Any, base: Any) -> str:
        """As it is written. The zone of the base goes without saying: no input of a browser knows
        of zones."""
        if isinstance(value, _WITH_ZONE) and value.tzinfo is base.tzinfo:
            value = value.replace(tzinfo=None)
        return self.scalar.text(value)

    def _parsed(self, text: str, base: Any) -> Any:
        try:
            value = self.scalar.parse(text)
        except (ValueError, ArithmeticError):
            raise WrongValueError(self.scalar.wrong if text.strip() else "is empty") from None
        if isinstance(value, _WITH_ZONE) and value.tzinfo is None:
            value = value.replace(tzinfo=base.tzinfo)
        if problem := self.limits.problem(value):
            raise WrongValueError(problem)
        return value

    def _control(self, value: Any, base: Any) -> str:
        """What can hold the value and that of the story. It is another one as seldom as can be: a
        control that is exchanged while somebody types loses the focus."""
        control, texts = self.scalar.input, [self._text(each, base) for each in (value, base)]
        if control == "text":
            is_long = len(texts[1]) > _LONG or any({"\n", "\r"} & set(each) for each in texts)
            return "textarea" if is_long else "text"
        if control == "number":
            # What such a field can't hold would be sent back as nothing.
            if not all(map(NUMBER.fullmatch, texts)):
                return "text"
            return "slider" if self._slides(value) and self._slides(base) else "number"
        return control if all(map(_is_plain, (value, base), texts)) else "text"

    def _slides(self, value: Any) -> bool:
        """Whether both ends are known, and the value is where a slider can stand."""
        limits = self.limits
        if limits.ge is None or limits.le is None or not limits.ge < limits.le:
            return False
        if self.scalar.kind not in _NUMBERS or limits.multiple_of or limits.problem(value):
            return False
        step = limits.step or (1 if self.scalar.kind is int else None)
        if step is None:
            return True
        is_whole = self.scalar.kind is not int or float(limits.ge).is_integer()
        return is_whole and (limits.le - limits.ge) / step <= _STEPS

    def _step(self) -> str:
        step = self.limits.step or self.limits.multiple_of
        if step:
            return str(step)
        return "1" if self.scalar.kind is int else "any"


def _bound(limit: Any) -> str | None:
    if limit is None:
        return None
    return limit.isoformat() if isinstance(limit, dt.date | dt.time) else real_text(limit)


def _is_plain(value: Any, text: str) -> bool:
    """Whether a browser's field can hold it: it knows neither zones nor microseconds."""
    if not isinstance(value, _WITH_ZONE):
        return True
    return value.microsecond % 1_000 == 0 and not re.search(r"[+-]\d\d:\d\d", text[10:])
