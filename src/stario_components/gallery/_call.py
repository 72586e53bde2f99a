"""The call that a story makes: its props by name, checked where the story stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import EllipsisType
from typing import Any

import htpy

from .._errors import UsageError, message, shown
from ..render import Component, Slotted
from ._made import Made
from ._values import Numbered, OneOf


def args_of(
    component: Callable[..., Any], args: tuple[Any, ...], kwargs: Mapping[str, Any]
) -> dict[str, Any]:
    """The props of a call by name.

    Raises: PropError for a call that the component does not take, and for props without a name.
    """
    asked = checker(component)
    before = (None,) if isinstance(component, Slotted) else ()
    asked.check(*before, *args, **kwargs)
    names = list(asked.signature.parameters.values())[len(before) :]
    by_place = dict(zip([each.name for each in names], args, strict=False))
    if any(each.kind in (each.POSITIONAL_ONLY, each.VAR_POSITIONAL) for each in names):
        raise unnamed(asked)
    given = {**by_place, **kwargs}
    for name, value in given.items():
        _check_value(asked, name, value)
    return given


def check_args(component: Callable[..., Any], args: Mapping[str, Any]) -> None:
    """Pass when a call with these props fits.

    Raises: PropError.
    """
    args_of(component, (), args)


def checker(component: Callable[..., Any]) -> Component[...]:
    """The component, or what knows the props of a function as if it were one.

    Raises: UsageError for what can't be called.
    """
    # An element of htpy can be called too, for attributes.
    if not callable(component) or isinstance(component, htpy.BaseElement):
        raise no_function(component)
    return component if isinstance(component, Component) else Component(component)


def _check_value(asked: Component[...], name: str, value: object) -> None:
    if isinstance(value, OneOf | Numbered | EllipsisType):
        raise varying(asked, name)
    if not isinstance(value, Made):
        asked.check_value(name, value)


# --- errors -----------------------------------------------------------------------------------


def no_function(given: object) -> UsageError:
    return UsageError(
        message(
            f"story got {shown(given)}.",
            "A story is a call that can be made again: a component and its props.",
            'Write story(ui.button, tone="danger")["Delete"], or @story above a function.',
        )
    )


def varying(asked: Component[...], name: str) -> UsageError:
    return UsageError(
        message(
            f"story({asked.name}, …) got a {name} that varies.",
            "A story is one call; ..., one_of(…) and numbered(…) make many.",
            f"Write matrix({asked.name}, …), or one value.",
        )
    )


def unnamed(asked: Component[...]) -> UsageError:
    return UsageError(
        message(
            f"{asked.name} takes props that have no name.",
            "The args of a story go by name: people change them by it.",
            f"Write a function that calls {asked.name}, with @story above it.",
        )
    )
