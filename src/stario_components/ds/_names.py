"""Names on the wire: signals, events, keys of objects; what may stand where, and why."""

from __future__ import annotations

import re
from functools import lru_cache

from .._errors import UsageError, message, shown

# What the client's tokenizer takes for one signal path after `$`, without the hyphen: `$a-b` is
# the signal "a-b", and no one who reads `a - b` expects that.
_SIGNAL_PATH = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_0-9][A-Za-z0-9_]*)*")
_WORD = re.compile(r"[a-z][a-z0-9]*(?:[-_:][a-z0-9]+)*")
_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_EVENT = re.compile(r"[a-z][a-z0-9]*(?:[-_.:][a-z0-9]+)*")


@lru_cache(maxsize=2048)
def signal_path(name: str) -> str:
    """The name, when it can be a signal: dotted identifiers.

    Raises: UsageError.

    Example:
        >>> signal_path("user.name")
        'user.name'
    """
    if not _SIGNAL_PATH.fullmatch(name):
        raise invalid_signal(name)
    return name


def signal_in(text: str) -> str:
    """The path of the signal that a text would be if it were code; nothing for any other text.

    Example:
        >>> signal_in("$user.name")
        'user.name'
    """
    path = text.removeprefix("$")
    return path if path != text and _SIGNAL_PATH.fullmatch(path) else ""


@lru_cache(maxsize=2048)
def event_name(name: str) -> str:
    """The name, when it can be the key of `data-on`: lower-case, no `__`.

    Raises: UsageError.
    """
    if not _EVENT.fullmatch(name):
        raise invalid_event(name)
    return name


def attribute_name(name: str) -> str:
    """The name, when it is one word: the browser's `setAttribute` throws at others.

    Raises: UsageError.
    Source: https://dom.spec.whatwg.org/#dom-element-setattribute
    """
    if name.split() != [name]:
        raise invalid_attribute(name)
    return name


@lru_cache(maxsize=2048)
def plain_word(name: str) -> str:
    """The word, when it can be a tag of a modifier: lower-case, no dot, no `__`.

    Raises: UsageError.
    """
    if not _WORD.fullmatch(name):
        raise invalid_word(name)
    return name


@lru_cache(maxsize=2048)
def identifier(name: str) -> str:
    """The name, when it can follow a dot in JavaScript.

    Raises: UsageError.
    """
    if not _IDENTIFIER.fullmatch(name):
        raise invalid_identifier(name)
    return name


def invalid_signal(name: str) -> UsageError:
    return UsageError(
        message(
            f"{shown(name)} is not the name of a signal.",
            "The client reads dotted identifiers: letters, digits and _; a hyphen would be read "
            "as part of the name in one place and as a minus in another.",
            'Write ds.signal("user_name") or ds.signal("user.name").',
        )
    )


def invalid_attribute(name: str) -> UsageError:
    return UsageError(
        message(
            f"ds.attr got the attribute {shown(name)}.",
            "The client throws at a name that is no word, and every later attribute of the page "
            "stops.",
            'Write a name of HTML: ds.attr({"aria-expanded": open}).',
        )
    )


def invalid_word(name: str) -> UsageError:
    return UsageError(
        message(
            f"A modifier got the word {shown(name)}.",
            "It is part of an attribute name: HTML lower-cases it, and . and __ split it.",
            'Write capitals with a hyphen: prop="text-content".',
        )
    )


def invalid_identifier(name: str) -> UsageError:
    return UsageError(
        message(
            f"An expression got the name {shown(name)}.",
            "Only letters, digits and _ can follow a dot.",
            'Reach anything else by brackets: ds.signal("row")["odd name"].',
        )
    )


def invalid_event(name: str) -> UsageError:
    return UsageError(
        message(
            f"ds.on got the event {shown(name)}.",
            "HTML lower-cases attribute names, and the client reads __ as the start of a modifier.",
            'Use a lower-case name: ds.on("click", …), ds.on("my-event", …).',
        )
    )
