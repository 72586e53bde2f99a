"""What somebody is going to look at, so that a misspelt subject is not met with silence.

Law: it never judges. A subject that nobody looks at now may be right, so it is logged and not
refused, and only when each of its words is one that somebody will look at, or nearly.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from difflib import SequenceMatcher

from ._subjects import patterns_for

_log = logging.getLogger(__name__)

_NEAR = 0.8  # "todoz" and "todo" are as near to "todos"; "import" is not to "export"


class Expected:
    """Patterns of subscribers to come, and the log of subjects that nearly are one of them."""

    def __init__(self) -> None:
        self._patterns: set[str] = set()
        self._named: set[str] = set()

    def add(self, patterns: Iterable[str]) -> None:
        """Expect subscribers of these."""
        self._patterns.update(patterns)

    def look_at(self, subject: str) -> None:
        """Log a subject that nobody was told of when it is nearly, but not, expected.

        Once for each pattern: a mistake in a loop must not fill the log.
        """
        if not self._patterns.isdisjoint(patterns_for(subject)):
            return
        for pattern in sorted(self._patterns - self._named):
            if _is_near(subject, pattern):
                self._named.add(pattern)
                _log.warning(
                    "published %r, and nobody looks at it; a live view looks at %r. "
                    "Relay(subjects=[…]) makes a misspelt subject an error",
                    subject,
                    pattern,
                )
                return


def _is_near(subject: str, pattern: str) -> bool:
    """Whether a subject, which the pattern does not take, is misspelt by a letter or so a word."""
    given, wanted = subject.split("."), pattern.split(".")
    if wanted[-1] == "*" and len(given) >= len(wanted):
        wanted.pop()
        given = given[: len(wanted)]
    return len(given) == len(wanted) and all(map(_is_near_word, given, wanted))


def _is_near_word(given: str, wanted: str) -> bool:
    return given == wanted or SequenceMatcher(None, given, wanted).ratio() >= _NEAR
