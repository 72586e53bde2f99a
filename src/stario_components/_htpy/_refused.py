"""Children in parentheses, and children where there can be none: what is said of both.

htpy refuses them too, with errors of the same kinds, but does not tell how to mend the call.
"""

# pyright: reportPrivateUsage=false
# htpy's fields are private: that is what this part is for.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NoReturn

from .._errors import UsageError, message, shown


def refuse_children(self: Any, children: object) -> NoReturn:
    """The brackets of an element that has none. Subscripting it is a TypeError in htpy as well."""
    raise children_of_void(self._name, children)


def mixed_up(args: tuple[Any, ...], error: TypeError | ValueError) -> TypeError | ValueError:
    """What to say of arguments that made an error: an error of its kind about the first that can be
    no attributes; where there is none, the error itself."""
    first, *others = args
    if not isinstance(first, Mapping) and not _may_be_shorthand(first):
        return children_in_parentheses(first, error)
    for given in others:
        if not isinstance(given, Mapping):
            return children_in_parentheses(given, error)
    return error


def _may_be_shorthand(given: object) -> bool:
    return given is None or (isinstance(given, str) and given[:1] in {"", "#", "."})


def children_of_void(name: str, children: object) -> TypeError:
    return TypeError(
        message(
            f"<{name}> got the children {shown(children)}.",
            "It has no end tag, so it can't hold any.",
            'Put them beside it, h.label["Name", h.input], or in an attribute, h.input(value="x").',
        )
    )


def children_in_parentheses(given: object, error: Exception) -> TypeError | ValueError:
    kind = UsageError if isinstance(error, ValueError) else TypeError
    return kind(
        message(
            f"An element got {shown(given)} in its parentheses.",
            'They take attributes: "#id.class" first, then mappings, then keywords.',
            'Children go in brackets: h.p["text"], h.p(".card", id="x")["text"].',
        )
    )
