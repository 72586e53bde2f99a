"""What a person chose to see beside the story: the part of the address whose names start with `~`.

Law: untrusted. A name or a value that is not in the table is refused, never used.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, get_args

import msgspec

from ..._errors import did_you_mean, message, shown
from .._address import AddressError

Pairs = list[tuple[str, str]]

Panel = Literal["controls", "code", "datastar", "access", "docs", "none"]
Scheme = Literal["system", "light", "dark"]
Direction = Literal["ltr", "rtl"]
Ground = Literal["page", "surface", "grid"]
Zoom = Literal["50", "75", "100", "125", "150", "200"]

_GLOBAL = "~globals."
_VALUES: Mapping[str, tuple[str, ...]] = {
    "panel": get_args(Panel),
    "scheme": get_args(Scheme),
    "dir": get_args(Direction),
    "ground": get_args(Ground),
    "zoom": get_args(Zoom),
    "outline": ("", "1"),
    "full": ("", "1"),
}
_NAMES = (*_VALUES, "width")
NARROWEST, WIDEST = 200, 4000


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """How a story is shown. What is as here does not stand in the address."""

    panel: Panel = "controls"
    scheme: Scheme = "system"
    dir: Direction = "ltr"
    ground: Ground = "page"
    zoom: Zoom = "100"
    width: str = ""
    """Of the preview, in CSS pixels; empty for all the room there is."""
    outline: str = ""
    full: str = ""
    globals: tuple[tuple[str, str], ...] = ()
    """Of the project's own globals those that differ, as texts: their class reads them."""

    def pairs(self, **changes: str) -> Pairs:
        """As they stand in an address, with some of them changed.

        Example:
            >>> Settings(scheme="dark").pairs(panel="code")
            [('~panel', 'code'), ('~scheme', 'dark')]
        """
        now = {**{name: self._text(name) for name in _NAMES}, **changes}
        own = [(f"~{name}", now[name]) for name in _NAMES if now[name] != _DEFAULTS._text(name)]
        return sorted(own) + [(f"{_GLOBAL}{name}", value) for name, value in self.globals]

    def _text(self, name: str) -> str:
        return str(getattr(self, name))

    def of_frame(self) -> Pairs:
        """Those that the document of the preview depends on."""
        outside = ("~panel", "~width", "~full")
        return [pair for pair in self.pairs() if pair[0] not in outside]


class Asked(msgspec.Struct, frozen=True):
    """An address, taken apart."""

    settings: Settings
    args: tuple[tuple[str, str], ...]
    """What is left for the controls."""
    is_form: bool
    """Whether a whole form came, which leaves out a box that is not ticked."""


def asked(query: Iterable[tuple[str, str]]) -> Asked:
    """The settings and the args of an address.

    Raises: AddressError for a setting that there is not, or a value that it can't have.

    Example:
        >>> asked([("tone", "danger"), ("~panel", "code")]).settings.panel
        'code'
    """
    own: dict[str, str] = {}
    chosen: dict[str, str] = {}
    args: Pairs = []
    for name, value in query:
        if name == "datastar":  # what the client adds to each of its requests
            continue
        if not name.startswith("~"):
            args.append((name, value))
        elif name.startswith(_GLOBAL):
            chosen[name.removeprefix(_GLOBAL)] = value
        else:
            own[name[1:]] = value
    is_form = own.pop("form", "") == "1"
    for name, value in own.items():
        _check(name, value)
    return Asked(
        msgspec.structs.replace(Settings(), **own, globals=tuple(chosen.items())),
        tuple(args),
        is_form,
    )


def _check(name: str, value: str) -> None:
    if name == "width":
        is_width = value.isascii() and value.isdigit() and len(value) <= len(str(WIDEST))
        if value and not (is_width and NARROWEST <= int(value) <= WIDEST):
            raise wrong_width(value)
    elif name not in _VALUES:
        raise unknown_setting(name)
    elif value not in _VALUES[name]:
        raise wrong_value(name, value)


_DEFAULTS = Settings()


# --- errors -----------------------------------------------------------------------------------


def unknown_setting(name: str) -> AddressError:
    known = list(_NAMES)
    return AddressError(
        message(
            f"The gallery has no setting {shown('~' + name)}.",
            "What starts with a tilde is how a story is shown; an arg of it does not.",
            did_you_mean(name, known, otherwise=f"There are ~{', ~'.join(known)}."),
        )
    )


def wrong_value(name: str, value: str) -> AddressError:
    values = [each for each in _VALUES[name] if each]
    return AddressError(
        message(
            f"The setting ~{name} can't be {shown(value)}.",
            f"It is {', '.join(values[:-1])} or {values[-1]}."
            if len(values) > 1
            else f"It is {values[0]}, or not there.",
            did_you_mean(value, values, otherwise="Leave it out of the address."),
        )
    )


def wrong_width(value: str) -> AddressError:
    return AddressError(
        message(
            f"The setting ~width can't be {shown(value)}.",
            f"It is a whole number of pixels from {NARROWEST} to {WIDEST}.",
            "Leave it out of the address for all the room there is.",
        )
    )
