"""What a live view is annotated to return: seen at its decorator, before anybody asks for a page.

Law: it refuses only what can never be an element with an id. What is not annotated, not resolved or
not known passes; its first page will tell.
"""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable, Mapping
from contextlib import suppress
from types import NoneType, UnionType
from typing import Any

from .._errors import UsageError, message
from ..sse import Event, PlainAnswer

_NEVER = (NoneType, str, int, float, complex, bytes, bytearray, memoryview, Mapping)
_ANSWERS = (Event, PlainAnswer)


def check_result(view: Callable[..., Any], name: str) -> None:
    """Pass when a live view may return an element.

    Raises: UsageError.
    """
    hint = _result(view)
    if _is_never(hint):
        raise result_is_no_element(name, "None" if hint is None else inspect.formatannotation(hint))


def _result(view: Callable[..., Any]) -> Any:
    """The annotation of the result, resolved; `Any` for none, and for one that is not yet known."""
    with suppress(Exception):  # a name for the checker alone, a module half imported, no function
        hint: Any = view.__annotations__["return"]
        names: dict[str, Any] = inspect.unwrap(view).__globals__
        return eval(hint, names) if isinstance(hint, str) else hint  # noqa: S307  # the program's own annotations
    return Any


def _is_never(hint: Any) -> bool:
    kind, inner = typing.get_origin(hint) or hint, typing.get_args(hint)
    if kind in (typing.Union, UnionType):
        return all(_is_never(part) for part in inner)
    if kind is None or any(_is_kind(part, _ANSWERS) for part in (kind, *inner)):
        return True
    return _is_kind(kind, _NEVER) and not hasattr(kind, "__html__")  # Markup may be an element


def _is_kind(hint: Any, kinds: tuple[type, ...]) -> bool:
    return isinstance(hint, type) and issubclass(hint, kinds)


def result_is_no_element(view: str, result: str) -> UsageError:
    return UsageError(
        message(
            f"The live view {view} is annotated to return {result}.",
            "The browser finds the element to morph by its id, and that has none.",
            'Return an element, h.main(id="board")[…], and annotate -> h.Node.',
        )
    )
