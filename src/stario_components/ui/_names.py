"""What a screen reader says of a thing that shows no text: never nothing."""

from __future__ import annotations

from typing import cast

from .. import html as h
from .._errors import UsageError, message


def says_nothing(content: h.Node) -> bool:
    """Whether content shows nothing at all, as far as that is seen without rendering it.

    Example:
        >>> says_nothing(["", [None]]), says_nothing(0), says_nothing(["Save"])
        (True, False, False)
    """
    if isinstance(content, list | tuple):
        return all(map(says_nothing, cast("list[h.Node]", content)))
    return content is None or content is True or content is False or content == ""


def unlabelled(component: str, prop: str = "label") -> UsageError:
    return UsageError(
        message(
            f"ui.{component} got {prop}=''.",
            "It is all that a screen reader says of it, and would be nothing.",
            f'Say what it is or does: {prop}="…".',
        )
    )
