"""A project's own globals: its dataclass, as choices of the toolbar and as what stories get."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import TYPE_CHECKING, Any, get_type_hints

import msgspec

from .._errors import SetupError, did_you_mean, message, shown
from ._address import AddressError
from ._place import spoken
from ._values import values_of

if TYPE_CHECKING:
    from ._setup import Setup
    from ._story import Story


class Choice(msgspec.Struct, frozen=True):
    """A field of the globals."""

    name: str
    values: tuple[Any, ...]
    default: Any

    @property
    def label(self) -> str:
        return spoken(self.name)

    @property
    def texts(self) -> tuple[str, ...]:
        """The values as they stand in an address and are shown."""
        return tuple(text_of(each) for each in self.values)


def text_of(value: object) -> str:
    """A value of the globals as text.

    Example:
        >>> text_of(True), text_of("de"), text_of(None)
        ('true', 'de', 'none')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Enum):
        return value.name
    return "none" if value is None else str(value)


def choices_of(kind: type[Any]) -> list[Choice]:
    """The fields of a class of globals, in their order.

    Raises: SetupError for a field without an end of values, or without a default.
    """
    try:
        start = kind()
    except TypeError as error:
        raise no_defaults(kind, error) from error
    return [
        Choice(name, _values(kind, name, hint), getattr(start, name))
        for name, hint in get_type_hints(kind, include_extras=True).items()
        if not name.startswith("_") and hasattr(start, name)
    ]


def read_globals(kind: type[Any], chosen: Iterable[tuple[str, str]]) -> Any:
    """An instance with these values, by their texts.

    Raises: AddressError for a name or a value that there is not.
    """
    known = {each.name: each for each in choices_of(kind)}
    given: dict[str, Any] = {}
    for name, text in chosen:
        if name not in known:
            raise unknown_global(name, known)
        given[name] = _value(known[name], text)
    return kind(**given)


def globals_of(setup: Setup, chosen: Iterable[tuple[str, str]]) -> Any:
    """The globals of a project with these values; `None` where it has none.

    Raises: AddressError for a name or a value that there is not.
    """
    if setup.globals is not None:
        return read_globals(setup.globals, chosen)
    for name, _ in chosen:
        raise unknown_global(name, [])
    return None


def takers_of(story: Story, kind: type[Any] | None) -> list[str]:
    """The args of a story that take the globals: those that hold some by default."""
    return [] if kind is None else [k for k, each in story.args.items() if type(each) is kind]


def _value(choice: Choice, text: str) -> Any:
    for value, own in zip(choice.values, choice.texts, strict=True):
        if own == text:
            return value
    raise wrong_global(choice, text)


def _values(kind: type[Any], name: str, hint: Any) -> tuple[Any, ...]:
    values = values_of(hint)
    if not values:
        raise endless_global(kind, name)
    return values


# --- errors -----------------------------------------------------------------------------------


def no_defaults(kind: type[Any], error: TypeError) -> SetupError:
    return SetupError(
        message(
            f"The globals {kind.__name__} can't be made without values: {error}.",
            "The gallery starts with what they are by default.",
            'Give each field a default: locale: Literal["en", "de"] = "en".',
        )
    )


def endless_global(kind: type[Any], name: str) -> SetupError:
    return SetupError(
        message(
            f"The values of {kind.__name__}.{name} can't be told from its annotation.",
            "Each field of the globals is a select in the toolbar.",
            "Annotate it with a Literal, an Enum or bool.",
        )
    )


def unknown_global(name: str, known: Iterable[str]) -> AddressError:
    return AddressError(
        message(
            f"There is no global {shown(name)}.",
            f"Known are {', '.join(known) or 'none'}.",
            did_you_mean(name, known, otherwise="Leave it out of the address."),
        )
    )


def wrong_global(choice: Choice, text: str) -> AddressError:
    return AddressError(
        message(
            f"The global {choice.name} can't be {shown(text)}.",
            f"It is one of {', '.join(choice.texts)}.",
            did_you_mean(text, choice.texts, otherwise="Leave it out of the address."),
        )
    )
