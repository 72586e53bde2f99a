"""URLs with holes for path parameters, filled so that a value can't change which route is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import Enum
from functools import lru_cache
from typing import cast

import msgspec

from .._errors import UsageError, did_you_mean, message, shown
from ._js import HasJs, expression_text

_HOLE = re.compile(r"\{([A-Za-z_]\w*)(?::\w+)?\}")
_UNRESERVED = re.compile(r"[A-Za-z0-9_~-][A-Za-z0-9_.~-]*")
# Stands for a value that only the browser knows. Letters and digits: it survives percent-encoding
# as it is, and is too odd to be part of a real URL.
_MARK = "xLATEx5f0c9d1e7bx"
_LATE = re.compile(_MARK + r"(\d+)x")


class _Template(msgspec.Struct, frozen=True):
    """A URL, taken apart once: what stands between its holes, as it is and as JavaScript text."""

    text: str
    between: tuple[str, ...]
    between_js: tuple[str, ...]
    holes: tuple[str, ...]
    names: frozenset[str]


@lru_cache(maxsize=2048)
def _parsed(template: str) -> _Template:
    pieces = _HOLE.split(template)
    checked_url(_HOLE.sub("x", template))
    between = tuple(pieces[::2])
    encoded = tuple(expression_text(piece)[1:-1] for piece in between)
    holes = tuple(pieces[1::2])
    return _Template(template, between, encoded, holes, frozenset(holes))


def url(template: str, /, query: Mapping[str, object] | None = None, **path: object) -> str:
    """A URL from a template, its path parameters and its query, all values known here.

    Holes are written as in a Litestar route, `{id}` or `{id:int}`. Values are percent-encoded; a
    query value of `None` is left out, a list repeats its name.

    Raises: UsageError for a missing, unknown or empty parameter, for `.` and `..` (a browser
    resolves them away), for a slash (a server decodes it before it routes), and for a scheme other
    than http and https.

    Example:
        >>> url("/boards/{board}/todos/{id:int}", {"page": 2, "q": None}, board="a b", id=7)
        '/boards/a%20b/todos/7?page=2'
    """
    parsed = _parsed(template)
    filled = _filled(parsed, parsed.between, path)
    pairs = {name: _known(value) for name, value in (query or {}).items() if value is not None}
    if not pairs:
        return filled
    from urllib.parse import urlencode

    asked = urlencode(pairs, doseq=True, errors="replace")
    if not asked:  # a list of nothing
        return filled
    where, mark, fragment = filled.partition("#")
    return f"{where}{'&' if '?' in where else '?'}{asked}{mark}{fragment}"


def address(template: str, query: Mapping[str, object] | None, path: Mapping[str, object]) -> str:
    """The source of a URL; a value that is an expression is encoded in the browser.

    What such a value will be is not known here: a slash in it reaches the server encoded, and the
    server decodes it. Give ids that way, not free text.

    Example:
        >>> from stario_components import ds
        >>> address("/todos/{id}", None, {"id": ds.signal("row")})
        '"/todos/"+encodeURIComponent($row)'
    """
    if query:
        return _late_address(template, query, path)
    for value in path.values():
        if hasattr(value, "__js__"):
            return _late_address(template, {}, path)
    parsed = _parsed(template)
    # Percent-encoded values hold nothing that JavaScript text has to escape.
    return f'"{_filled(parsed, parsed.between_js, path)}"'


def _late_address(template: str, query: Mapping[str, object], path: Mapping[str, object]) -> str:
    late: list[HasJs] = []
    known = {name: _stand_in(value, late) for name, value in path.items()}
    asked = {name: _stand_in(value, late) for name, value in query.items()}
    # The marks are numbered: holes may be filled in another order, and one of them twice.
    first, *rest = _LATE.split(url(template, asked, **known))
    pieces = [expression_text(first)]
    for number, following in zip(rest[::2], rest[1::2], strict=True):
        pieces.append(f"encodeURIComponent({late[int(number)].__js__()})")
        pieces += [expression_text(following)] if following else []
    return "+".join(pieces)


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


def _filled(parsed: _Template, between: tuple[str, ...], path: Mapping[str, object]) -> str:
    if path.keys() != parsed.names:  # pyright: ignore[reportUnnecessaryComparison]  # they do compare
        raise _wrong_parameters(parsed, path)
    text, at = between[0], 0
    for name in parsed.holes:
        at += 1  # noqa: SIM113  # enumerate costs more than it says
        value = path[name]
        segment = str(value) if type(value) is int else _segment(parsed.text, name, value)
        text += segment + between[at]
    return text


def _segment(template: str, name: str, value: object) -> str:
    text = str(_known(value))
    # A server decodes %2F before it routes: `/boards/7%2Fall` is `/boards/7/all` to it.
    if value is None or text in ("", ".", "..") or "/" in text or "\\" in text:
        raise unfit_parameter(template, name, value)
    if _UNRESERVED.fullmatch(text):
        return text
    from urllib.parse import quote  # it loads much that most programs never need

    return quote(text, safe="", errors="replace")


def _known(value: object) -> object:
    """What is written for a value: of an Enum its value, as a route reads it."""
    if isinstance(value, list | tuple):  # a query parameter that is repeated
        return [_known(item) for item in cast("list[object]", value)]
    if hasattr(value, "__js__"):
        raise known_only_in_the_browser(value)
    return value.value if isinstance(value, Enum) else value


def _stand_in(value: object, late: list[HasJs]) -> object:
    if hasattr(value, "__js__"):
        late.append(value)  # type: ignore[arg-type]  # just seen
        return f"{_MARK}{len(late) - 1}x"
    if isinstance(value, list | tuple):  # a query parameter that is repeated
        return [_stand_in(item, late) for item in cast("list[object]", value)]
    if _MARK in str(value):
        raise unfit_address(str(value))
    return value


def _wrong_parameters(parsed: _Template, path: Mapping[str, object]) -> UsageError:
    unknown = [name for name in path if name not in parsed.holes]
    if unknown:
        return unknown_parameter(parsed.text, unknown[0], parsed.holes)
    missing = [name for name in parsed.holes if name not in path]
    return missing_parameter(parsed.text, missing[0])


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
    from ._actions import OPTIONS  # its value went to the option

    rename = f"An action has an option {name}: give the hole another name."
    return UsageError(
        message(
            f"{shown(template)} needs the parameter {name}.",
            "The link would lead nowhere.",
            rename if name in OPTIONS else f"Give it by name: {name}=….",
        )
    )


def unfit_parameter(template: str, name: str, value: object) -> UsageError:
    return UsageError(
        message(
            f"{name} in {shown(template)} got {shown(value)}.",
            "It would change the segments of the path, and another route would answer.",
            "Check the value before the link is built.",
        )
    )


def known_only_in_the_browser(value: object) -> UsageError:
    return UsageError(
        message(
            f"ds.url got the expression {shown(str(value))}.",
            "Only the browser knows its value, and this URL is made here.",
            'Give it to an action: ds.get("/rows/{id}", id=ds.signal("row")).',
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
