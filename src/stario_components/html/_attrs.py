"""Attributes from a caller, merged with those that a component writes itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from .._errors import UsageError, message, shown
from .._htpy import merged_attributes

_JOINED = ("class", "style")


def merged(
    attrs: Mapping[str, Any] | None, /, *own: str | Mapping[str, Any], **named: Any
) -> dict[str, Any]:
    """The attributes of an element: a component's own, and those that its caller adds.

    `own` and the keywords are what an element itself would take. `class` and `style` of both are
    joined; any other name belongs to one of them. What the component leaves out (`None`, `False`)
    the caller may give.

    It is meant for the call of an element, alone in its parentheses; a compiled component then
    merges nothing when there is nothing to merge.

    Shape: `h.p(h.merged({"class": "b", "title": "t"}, ".a", id="x"))` is
    `<p class="a b" id="x" title="t"></p>`.

    Raises: UsageError for a name that both write, and for what holds no attributes.

    Example:
        >>> merged({"class": "wide", "data-x": "1"}, ".card", id="a")
        {'class': ['card', 'wide'], 'id': 'a', 'data-x': '1'}
        >>> merged(None, ".card", hidden=False)
        {'class': 'card', 'hidden': False}
    """
    written = merged_attributes(own, named)
    if attrs is None:
        return written
    if not isinstance(cast("object", attrs), Mapping):  # no checker saw the call
        raise no_attributes(attrs)
    for name, value in attrs.items():
        known = written.get(name)
        if known is None or known is False:
            written[name] = value
        elif name not in _JOINED:
            raise written_by_both(name, written)
        elif value:
            written[name] = _classes(known, value) if name == "class" else _styles(known, value)
    return written


def _classes(own: object, more: object) -> list[Any]:
    return [*_listed(own), *_listed(more)]


def _listed(classes: object) -> list[Any]:
    return list(cast("list[Any]", classes)) if isinstance(classes, list | tuple) else [classes]


def _styles(own: object, more: object) -> str:
    return f"{str(own).rstrip('; ')}; {more}"


def no_attributes(given: object) -> UsageError:
    return UsageError(
        message(
            f"attrs got {shown(given)}.",
            "It holds attributes by their names, as HTML writes them.",
            'Give a dict, {"title": "Help"}, or what ds builds: ds.on_click(…).',
        )
    )


def written_by_both(name: str, own: Mapping[str, Any]) -> UsageError:
    look = own.get("class")
    of = f" of .{look}" if isinstance(look, str) else ""
    return UsageError(
        message(
            f"attrs{of} holds {name!r}, which the component writes itself.",
            "One of the two would be lost, and the component relies on its own.",
            "Use the prop for it, or leave it out; class and style may be added.",
        )
    )
