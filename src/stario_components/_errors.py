"""The errors of the package: what happened, why it matters, how to mend it.

Law: every message is built by a small named function at the end of the file that raises it,
from the three parts that `message` takes, so that logic keeps one line.
"""

from __future__ import annotations

from collections.abc import Iterable

_SHOWN_CHARACTERS = 80


class StarioError(Exception):
    """The parent of every error that this package raises by itself."""


class UsageError(StarioError, ValueError):
    """A call that can't be right, whatever the state of the program: mend the call."""


class SetupError(StarioError, RuntimeError):
    """Something around the program is missing or wired wrongly: a file, an extra, a plugin."""


class WireError(StarioError, ValueError):
    """What came over the network can't be read as what it claims to be."""


def message(what: str, why: str, fix: str) -> str:
    """The text of an error in three lines.

    Example:
        >>> print(message("h has no element 'buton'.", "It would do nothing.", "Write h.button."))
        h has no element 'buton'.
        It would do nothing.
        Write h.button.
    """
    return f"{what}\n{why}\n{fix}"


def shown(value: object) -> str:
    """The `repr` of a value, cut short so that a page of text can't bury a message.

    Example:
        >>> shown("a" * 100)[-5:]
        "aaa…'"
    """
    text = repr(value)
    if len(text) <= _SHOWN_CHARACTERS:
        return text
    return f"{text[: _SHOWN_CHARACTERS - 2]}…{text[-1]}"


def did_you_mean(name: str, allowed: Iterable[str], *, otherwise: str) -> str:
    """A sentence with the nearest allowed name, or `otherwise` when none is near.

    Example:
        >>> did_you_mean("buton", ["button", "div"], otherwise="See the docs.")
        'Did you mean button?'
    """
    from difflib import get_close_matches  # only a mistake needs it

    near = get_close_matches(name, list(allowed), n=1, cutoff=0.6)
    return f"Did you mean {near[0]}?" if near else otherwise
