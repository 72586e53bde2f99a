"""URLs with holes for path parameters, filled so that a value can't change which route is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from urllib.parse import quote, urlencode

from .._errors import UsageError, did_you_mean, message, shown
from ._js import HasJs, literal

_HOLE = re.compile(r"\{(?P<name>[A-Za-z_]\w*)(?::\w+)?\}")


def url(template: str, /, query: Mapping[str, object] | None = None, **path: object) -> str:
    """A URL from a template, its path parameters and its query, all values known here.

    Holes are written as in a Litestar route, `{id}` or `{id:int}`. Values are percent-encoded,
    slashes too; a query value of `None` is left out, a list repeats its name.

    Raises: UsageError for a missing, unknown or empty parameter, for `.` and `..` (a browser
    resolves them away), and for a scheme other than http and https.

    Example:
        >>> url("/boards/{board}/todos/{id:int}", {"page": 2, "q": None}, board="a/b", id=7)
        '/boards/a%2Fb/todos/7?page=2'
    """
    _check_parameters(template, path)
    filled = _HOLE.sub(lambda hole: _segment(template, hole["name"], path[hole["name"]]), template)
    pairs = {name: value for name, value in (query or {}).items() if value is not None}
    joint = "&" if "?" in filled else "?"
    return checked_url(filled + (joint + urlencode(pairs, doseq=True) if pairs else ""))


def address(template: str, query: Mapping[str, object] | None, path: Mapping[str, object]) -> str:
    """The source of a URL; a value that is an expression is encoded in the browser.

    Example:
        >>> from stario_components import ds
        >>> address("/todos/{id}", None, {"id": ds.signal("row")})
        '"/todos/"+encodeURIComponent($row)'
    """
    late: list[HasJs] = []
    known = {name: _stand_in(value, late) for name, value in path.items()}
    asked = {name: _stand_in(value, late) for name, value in (query or {}).items()}
    text = url(template, asked, **known)
    if not late:
        return literal(text)
    first, *rest = text.split(_MARK)
    pieces = [literal(first)]
    for value, following in zip(late, rest, strict=True):
        pieces.append(f"encodeURIComponent({value.__js__()})")
        pieces += [literal(following)] if following else []
    return "+".join(pieces)


# Stands for a value that only the browser knows. Letters only: it survives percent-encoding as it
# is, and is too odd to be part of a real URL.
_MARK = "xLATEx5f0c9d1e7bx"


def _stand_in(value: object, late: list[HasJs]) -> object:
    if isinstance(value, HasJs):
        late.append(value)
        return _MARK
    if _MARK in str(value):
        raise unfit_address(str(value))
    return value


def _check_parameters(template: str, path: Mapping[str, object]) -> None:
    holes = [found["name"] for found in _HOLE.finditer(template)]
    for name in path:
        if name not in holes:
            raise unknown_parameter(template, name, holes)
    for name in holes:
        if name not in path:
            raise missing_parameter(template, name)


def checked_url(address: str) -> str:
    """The address, when a browser would fetch it over http or https.

    Raises: UsageError for an empty address, another scheme, or control characters, which browsers
    strip before they look at the scheme.
    """
    scheme = re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", address)
    if not address or re.search(r"[\x00-\x20\x7f\\]", address):
        raise unfit_address(address)
    if scheme and scheme[0].lower() not in ("http:", "https:"):
        raise unfit_address(address)
    return address


def _segment(template: str, name: str, value: object) -> str:
    text = str(value)
    if value is None or text in ("", ".", ".."):
        raise unfit_parameter(template, name, value)
    return quote(text, safe="")


def unknown_parameter(template: str, name: str, holes: Iterable[str]) -> UsageError:
    from ._actions import OPTIONS  # a misspelt option of an action arrives here as a parameter

    names = [*holes, "query", *OPTIONS]
    return UsageError(
        message(
            f"{shown(template)} has no parameter {name}.",
            "It is neither a hole of the URL nor an option of the action.",
            did_you_mean(name, names, otherwise=f"Known here: {', '.join(names)}."),
        )
    )


def missing_parameter(template: str, name: str) -> UsageError:
    return UsageError(
        message(
            f"{shown(template)} needs the parameter {name}.",
            "The link would lead nowhere.",
            f"Give it by name: {name}=….",
        )
    )


def unfit_parameter(template: str, name: str, value: object) -> UsageError:
    return UsageError(
        message(
            f"{name} in {shown(template)} got {shown(value)}.",
            "Such a segment vanishes from the path, and another route would answer.",
            "Check the value before the link is built.",
        )
    )


def unfit_address(address: str) -> UsageError:
    return UsageError(
        message(
            f"A request got the address {shown(address)}.",
            "Only http and https addresses without spaces or control characters can be fetched.",
            'Write a path such as "/todos", and fill values in through holes: "/todos/{id}".',
        )
    )
