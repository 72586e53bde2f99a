"""What every kind of control can do: read what was sent, write it, and say how it is shown.

Law: a kind knows a type, never a value of a story; that comes in as `base`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from ..._errors import did_you_mean, message, shown
from ._sent import DEPTH, ArgError, Pair, Sent, named, names_in
from ._view import View, with_error


class Problem(msgspec.Struct, frozen=True):
    """A value that can't be: the story is shown without it."""

    path: str
    message: str
    """What is wrong with it: "must be at most 50"."""
    sent: str
    """As somebody typed it."""


class WrongValueError(Exception):
    """A text that is no value of the type: caught where it is read, never seen by anybody."""


class UnwritableError(Exception):
    """A value that no address can say: it holds what only the story's file can make."""


class NoBlankError(UnwritableError):
    """There is no first value of the type: a class whose field takes a function, say."""


class At(msgspec.Struct, frozen=True):
    """A place in the tree while it is read, and what is wrong so far."""

    path: tuple[str, ...]
    problems: list[Problem]

    def below(self, name: str) -> At:
        return At((*self.path, name), self.problems)

    def wrong(self, text: str, sent: str, *, mark: str | None = None) -> None:
        self.problems.append(Problem(named(self.path, mark), text, sent))


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """A place in the tree while it is shown."""

    path: tuple[str, ...]
    label: str
    doc: str = ""
    problems: Mapping[str, Problem]
    sent: Mapping[str, str]
    """Every value that was sent, as it was typed."""
    count_mark: str = ""
    """What stands behind the tilde for a number of rows."""

    def below(self, name: str, *, label: str, doc: str = "") -> Seen:
        return Seen(
            path=(*self.path, name),
            label=label,
            doc=doc,
            problems=self.problems,
            sent=self.sent,
        )

    @property
    def is_too_deep(self) -> bool:
        return len(self.path) >= DEPTH

    def problem(self, mark: str | None = None) -> Problem | None:
        return self.problems.get(named(self.path, mark))

    def view(self, control: str, *, said: str = "", **more: Any) -> View:
        return View(
            control=control,
            path=named(self.path),
            id="-".join(["arg", *self.path]),
            label=self.label,
            doc=self.doc,
            said=said,
            **more,
        )


class Kind(ABC):
    """A type, as a control."""

    said: str = ""
    """The type in short, beside the control."""
    refusal: str = ""
    """What to do about a value of the story that is of another type."""

    @abstractmethod
    def fits(self, value: object, *, strictly: bool = False) -> bool:
        """Whether a value is of the type. Strictly, an int is no float."""

    @abstractmethod
    def blank(self, depth: int = 0) -> Any:
        """A first value of the type.

        Raises: NoBlankError.
        """

    @abstractmethod
    def read(self, sent: Sent, base: Any, at: At) -> Any:
        """The value that was sent, or the very `base` where it is the same or wrong."""

    @abstractmethod
    def pairs(self, value: Any, base: Any, path: tuple[str, ...]) -> Iterator[Pair]:
        """What an address needs to tell the value from the base."""

    @abstractmethod
    def view(self, value: Any, base: Any, seen: Seen) -> View:
        """How it is shown."""


class Fixed(Kind):
    """What can be looked at and not changed."""

    def __init__(self, reason: str) -> None:
        self.reason = reason

    def fits(self, value: object, *, strictly: bool = False) -> bool:
        del value, strictly
        return False

    def blank(self, depth: int = 0) -> Any:
        raise NoBlankError

    def read(self, sent: Sent, base: Any, at: At) -> Any:
        raise unchangeable(sent, at, self.reason)

    def pairs(self, value: Any, base: Any, path: tuple[str, ...]) -> Iterator[Pair]:
        raise UnwritableError

    def view(self, value: Any, base: Any, seen: Seen) -> View:
        return seen.view("fixed", text=shown(value), reason=self.reason)


TOO_DEEP = Fixed(f"It is {DEPTH} levels deep.")


def fitting(kind: Kind, base: object) -> Kind:
    """The kind, or what is left of it where the story has a value of another one."""
    if isinstance(kind, Fixed) or kind.fits(base):
        return kind
    return Fixed(kind.refusal or f"The story gives {_type_of(base)} here.")


def read_at(kind: Kind, sent: Sent | None, *, base: Any, at: At) -> Any:
    """The value at a place; the very base where nothing was sent, or a reset."""
    if sent is None or sent.is_empty or "reset" in sent.marks:
        return base
    return fitting(kind, base).read(sent, base, at)


def pairs_at(kind: Kind, value: Any, *, base: Any, path: tuple[str, ...]) -> Iterator[Pair]:
    """What tells a value from the base, at a place."""
    return iter(()) if value is base else fitting(kind, base).pairs(value, base, path)


def view_at(kind: Kind, value: Any, *, base: Any, seen: Seen) -> View:
    """How a value is shown at a place: what was typed wrongly stays as it was typed."""
    fit = TOO_DEEP if seen.is_too_deep else fitting(kind, base)
    view, problem = fit.view(value, base, seen), seen.problem()
    is_changed = any(True for _ in pairs_at(kind, value, base=base, path=seen.path))
    if wrong := problem or seen.problem(""):
        view = with_error(view, wrong.message, sent=wrong.sent if problem else None)
    sent = seen.sent.get(view.path)
    return msgspec.structs.replace(
        view,
        is_changed=is_changed or view.error is not None,
        is_typed=sent is not None and lines(sent) == view.text,
    )


def lines(text: str) -> str:
    """A text as browsers would send it, if they were of one mind about line breaks."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def check_only(sent: Sent, at: At, *, text: bool = False, marks: tuple[str, ...] = ()) -> None:
    """Pass when nothing else was sent for a place itself.

    Raises: ArgError.
    """
    if sent.text is not None and not text:
        raise unknown_arg(named(at.path), [])
    for mark in sent.marks:
        if mark not in marks:
            raise unknown_arg(named(at.path, mark), [named(at.path, each) for each in marks])


def check_names(sent: Sent, at: At, names: Mapping[str, object]) -> None:
    """Pass when there is nothing below a place but these names.

    Raises: ArgError.
    """
    for name, each in sent.below.items():
        if name not in names:
            wrong = next(names_in(each, (*at.path, name)))
            raise unknown_arg(wrong, [named((*at.path, known)) for known in names])


def _type_of(value: object) -> str:
    name = type(value).__name__
    return "None" if value is None else f"{'an' if name[:1].lower() in 'aeiou' else 'a'} {name}"


# --- errors -----------------------------------------------------------------------------------


def unknown_arg(name: str, known: list[str]) -> ArgError:
    listed = ", ".join(known[:12]) + (", …" if len(known) > 12 else "")
    return ArgError(
        message(
            f"There is no arg {shown(name)}.",
            f"Here it could be {listed}." if known else "Nothing of that kind can be set here.",
            did_you_mean(name, known, otherwise="Leave it out of the address."),
        )
    )


def unchangeable(sent: Sent, at: At, reason: str) -> ArgError:
    return ArgError(
        message(
            f"The arg {shown(next(names_in(sent, at.path)))} can't be changed by an address.",
            reason,
            "Change it in the file of the story.",
        )
    )
