"""The relay: says to whoever looks at a subject that it changed. In one process.

It carries no data. State stays where it is kept; a subscriber that is told reads it again. So a
lost, doubled or late notification costs a look, never a wrong page.
"""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from typing import cast

from .._errors import UsageError, did_you_mean, message, shown
from ._expected import Expected
from ._inbox import Inbox
from ._subjects import check_pattern, check_subject, patterns_for


@dataclass(frozen=True, slots=True)
class RelayStatistics:
    """Counts since the start: notifications in, deliveries out, and who listens now."""

    subscribers: int
    published: int
    delivered: int
    coalesced: int


class Relay:
    """Publish that a subject changed; subscribe to be told.

    `subjects` declares the patterns that may be published; then a misspelt one is an error instead
    of a page that never moves.

    Raises: UsageError for subjects that are none, or no patterns.

    Example:
        >>> import asyncio
        >>> async def main():
        ...     relay = Relay()
        ...     with relay.subscribe("todos", "boards.*") as inbox:
        ...         await relay.publish("boards.7")
        ...         await relay.publish("boards.7")
        ...         return sorted(await inbox.changed())
        >>> asyncio.run(main())
        ['boards.7']
    """

    def __init__(self, *, subjects: str | Iterable[str] | None = None) -> None:
        self._known = None if subjects is None else _declared(subjects)
        self._inboxes: dict[str, set[Inbox]] = {}
        self._expected: Expected | None = None
        self._lock = threading.Lock()
        self._published = 0
        self._delivered = 0
        self._coalesced = 0

    async def publish(self, *subjects: str) -> None:
        """Tell every subscriber of these subjects to look again. Publish after the commit.

        Raises: UsageError for what is no subject, or is not declared.
        """
        for subject in subjects:  # all of them first: a refused call has told nobody
            self._check(subject)
        for subject in subjects:
            self._tell(subject)

    def publish_nowait(self, subject: str) -> int:
        """The same for one subject, from any thread and outside a coroutine. Never waits.

        Returns how many subscribers were told.
        """
        self._check(subject)
        return self._tell(subject)

    @contextmanager
    def subscribe(self, *patterns: str) -> Generator[Inbox]:
        """An inbox that is told of these subjects while the block runs.

        Patterns may overlap; a change is told once. Subscribe first, then read the state: what
        changes in between is told.

        Raises: UsageError for what is no pattern, or takes nothing that is declared.
        """
        if not patterns:
            raise nothing_subscribed()
        for pattern in patterns:
            self._check_pattern(pattern)
        inbox = Inbox()
        self._add(inbox, patterns)
        try:
            yield inbox
        finally:
            self._drop(inbox, patterns)

    @property
    def declared(self) -> frozenset[str] | None:
        """The patterns that may be published; `None` when all may."""
        return self._known

    def can_tell(self, pattern: str) -> bool:
        """Whether a subscriber of this pattern could ever be told of something.

        Example:
            >>> Relay(subjects=["boards.*"]).can_tell("boards.7")
            True
        """
        return self._known is None or _can_meet(pattern, self._known)

    def expect(self, *patterns: str) -> None:
        """Log a published subject that nobody looks at and that is spelt nearly like one of these
        patterns, which somebody will look at. For debug mode; a declared subject is no error.
        """
        if self._known is None:
            self._expected = self._expected or Expected()
            self._expected.add(patterns)

    def subscribers(self, pattern: str) -> int:
        """How many subscribers took exactly this subject or pattern: who is present.

        Example:
            >>> Relay().subscribers("tiles")
            0
        """
        with self._lock:
            return len(self._inboxes.get(pattern, ()))

    def statistics(self) -> RelayStatistics:
        """Counts since the start."""
        with self._lock:
            listening = {inbox for inboxes in self._inboxes.values() for inbox in inboxes}
            now = sum(inbox.coalesced for inbox in listening)
            return RelayStatistics(
                len(listening), self._published, self._delivered, self._coalesced + now
            )

    def _tell(self, subject: str) -> int:
        with self._lock:
            told = {
                inbox
                for pattern in patterns_for(subject)
                for inbox in self._inboxes.get(pattern, ())
            }
            self._published += 1
            self._delivered += len(told)
        for inbox in told:
            inbox.mark(subject)
        if not told and self._expected:
            self._expected.look_at(subject)
        return len(told)

    def _add(self, inbox: Inbox, patterns: Iterable[str]) -> None:
        with self._lock:
            for pattern in patterns:
                self._inboxes.setdefault(pattern, set()).add(inbox)

    def _drop(self, inbox: Inbox, patterns: Iterable[str]) -> None:
        with self._lock:
            for pattern in set(patterns):
                inboxes = self._inboxes[pattern]
                inboxes.discard(inbox)
                if not inboxes:  # an empty set left behind per board ever opened is a leak
                    del self._inboxes[pattern]
            self._coalesced += inbox.coalesced

    def _check(self, subject: str) -> None:
        check_subject(subject)
        if self._known is not None and self._known.isdisjoint(patterns_for(subject)):
            raise undeclared(subject, self._known)

    def _check_pattern(self, pattern: str) -> None:
        check_pattern(pattern)
        if not self.can_tell(pattern):
            raise undeclared(pattern, self._known or ())


def _declared(subjects: object) -> frozenset[str]:
    if isinstance(subjects, str):
        return frozenset([check_pattern(subjects)])
    if not isinstance(subjects, Iterable):
        raise nothing_declared(subjects)
    given = list(cast("Iterable[object]", subjects))
    if not given:
        raise nothing_declared(given)
    return frozenset(check_pattern(name) for name in given)


def _can_meet(pattern: str, known: Iterable[str]) -> bool:
    """Whether a subscription could ever be told of something declared."""
    return any(
        each in patterns_for(pattern)
        or pattern in patterns_for(each)
        or (each.endswith("*") and pattern.endswith("*") and _nest(each[:-1], pattern[:-1]))
        for each in known
    )


def _nest(first: str, second: str) -> bool:
    """Whether what stands before two stars can begin the same subject."""
    return first.startswith(second) or second.startswith(first)


def nothing_declared(subjects: object) -> UsageError:
    return UsageError(
        message(
            f"Relay got subjects={shown(subjects)}.",
            "They are the patterns that may be published, and nothing else may be.",
            'Name them, Relay(subjects=["todos", "boards.*"]), or leave them out to allow all.',
        )
    )


def undeclared(subject: str, known: Iterable[str]) -> UsageError:
    known = sorted(known)
    return UsageError(
        message(
            f"The relay knows no subject {shown(subject)}.",
            "Nobody would ever be told.",
            did_you_mean(subject, known, otherwise=f"Declared are {', '.join(known)}."),
        )
    )


def nothing_subscribed() -> UsageError:
    return UsageError(
        message(
            "relay.subscribe got no subject.",
            "Such a subscriber would wait for ever.",
            'Name what it looks at: relay.subscribe("todos").',
        )
    )
