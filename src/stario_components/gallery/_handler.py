"""What a story answers by itself, so that its requests need no app."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any, Literal, TypeVar, get_args

import msgspec

from .._errors import UsageError, did_you_mean, message, shown

Method = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
Function = TypeVar("Function", bound=Callable[..., Any])

_PATH = re.compile(r"/[^?#\s]*")


class Handler(msgspec.Struct, frozen=True):
    """A function that answers requests of one story."""

    method: Method
    path: str
    function: Callable[..., Any]


def handler_at(method: object, path: object) -> Callable[[Callable[..., Any]], Handler]:
    """What makes a function the handler of this method and path.

    Raises: UsageError for a method that there is not, and for what is no path.
    """
    known = {str(each): each for each in get_args(Method)}
    if not isinstance(method, str) or method not in known:
        raise unknown_method(method, list(known))
    if not isinstance(path, str) or not _PATH.fullmatch(path):
        raise no_path(path)
    return partial(Handler, known[method], path)


# --- errors -----------------------------------------------------------------------------------


def unknown_method(method: object, known: list[str]) -> UsageError:
    text = method if isinstance(method, str) else ""
    return UsageError(
        message(
            f"story.on got the method {shown(method)}.",
            f"It is one of {', '.join(known)}, in capitals.",
            did_you_mean(text.upper(), known, otherwise='Write @search.on("GET", "/results").'),
        )
    )


def no_path(path: object) -> UsageError:
    return UsageError(
        message(
            f"story.on got the path {shown(path)}.",
            "It is what the story's own requests ask for, from the slash on.",
            'Write @search.on("GET", "/results"), or "/users/{user_id:int}".',
        )
    )
