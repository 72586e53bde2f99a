"""Subjects: dotted names of what may change, and the patterns that take several of them.

`todos` and `boards.7.todos` are subjects. A pattern is a subject, `boards.*` (everything below
`boards`, at any depth, not `boards` itself), or `*` (everything). NATS calls `boards.*` `boards.>`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .._errors import UsageError, message, shown

_TOKEN = r"[^\s.*>\x00-\x1f\x7f]+"
_SUBJECT = re.compile(rf"{_TOKEN}(?:\.{_TOKEN})*")
_PATTERN = re.compile(rf"\*|{_TOKEN}(?:\.{_TOKEN})*(?:\.\*)?")


def check_subject(subject: object) -> str:
    """The subject, when it is one.

    Raises: UsageError.
    """
    if not isinstance(subject, str):
        raise subject_is_no_text(subject)
    if not _SUBJECT.fullmatch(subject):
        raise invalid_subject(subject)
    return subject


def check_pattern(pattern: object) -> str:
    """The pattern, when it is one.

    Raises: UsageError.
    """
    if not isinstance(pattern, str):
        raise pattern_is_no_text(pattern)
    if not _PATTERN.fullmatch(pattern):
        raise invalid_pattern(pattern)
    return pattern


def patterns_for(subject: str) -> Iterator[str]:
    """Every pattern that takes a subject.

    Example:
        >>> list(patterns_for("boards.7.todos"))
        ['boards.7.todos', 'boards.7.*', 'boards.*', '*']
    """
    yield subject
    tokens = subject.split(".")
    for depth in range(len(tokens) - 1, 0, -1):
        yield ".".join(tokens[:depth]) + ".*"
    yield "*"


def subject_is_no_text(subject: object) -> UsageError:
    return UsageError(
        message(
            f"{shown(subject)} is not a subject.",
            "A subject is text, and each is an argument of its own.",
            'Publish "todos"; spread a list: relay.publish(*subjects).',
        )
    )


def pattern_is_no_text(pattern: object) -> UsageError:
    return UsageError(
        message(
            f"{shown(pattern)} is not a pattern of subjects.",
            "A pattern is text, and each is an argument of its own.",
            'Subscribe to "todos", "boards.*" or "*"; spread a list: relay.subscribe(*patterns).',
        )
    )


def invalid_subject(subject: str) -> UsageError:
    return UsageError(
        message(
            f"{shown(subject)} is not a subject.",
            "A subject is dotted words without spaces, * or >; an empty word or a wildcard would "
            "reach others than you mean.",
            'Publish "todos", or f"boards.{board_id}" with an id that holds no dot.',
        )
    )


def invalid_pattern(pattern: str) -> UsageError:
    return UsageError(
        message(
            f"{shown(pattern)} is not a pattern of subjects.",
            "A * stands alone, or as the last word, for everything below.",
            'Subscribe to "todos", "boards.*" or "*".',
        )
    )
