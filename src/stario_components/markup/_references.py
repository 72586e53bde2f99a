"""THE table of attributes that name other elements by their ids, and how they are rewritten."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from ._tree import tokens

# Several ids with blanks between them, and one id.
LISTS = frozenset(
    "aria-actions aria-controls aria-describedby aria-details aria-errormessage aria-flowto "
    "aria-labelledby aria-owns headers itemref".split()
)
SINGLES = frozenset(
    "aria-activedescendant commandfor for form interestfor list popovertarget".split()
)
LINKS = frozenset({"href", "xlink:href"})

_URL = re.compile(r"url\(\s*(['\"]?)#([^'\")\s]+)\1\s*\)")
_HASH = re.compile(r"#(-?[A-Za-z_\u0080-\uffff][\w\u0080-\uffff-]*)")
_BY_ID = re.compile(r"(getElementById\(\s*)(['\"`])([^'\"`]+)\2")


def references(name: str, value: str) -> Iterator[str]:
    """The ids that an attribute surely names; `#id` in code or in a style is not among them."""
    if name in LISTS or (name == "for" and " " in value.strip()):  # for of output is a list
        yield from tokens(value)
    elif name in SINGLES:
        yield from filter(None, [value])
    elif name in LINKS and value.startswith("#") and len(value) > 1:
        yield value[1:]


def rewritten(name: str, value: str, ids: Mapping[str, str]) -> str:
    """The value of an attribute with other ids for those that the mapping knows."""
    if name == "id" or (name in SINGLES and name != "for"):
        return ids.get(value, value)
    if name == "for" or name in LISTS:
        return " ".join(ids.get(each, each) for each in tokens(value))
    if name in LINKS and value.startswith("#"):
        return f"#{ids.get(value[1:], value[1:])}"
    if name.startswith("data-"):
        return _in_code(value, ids)
    return _URL.sub(_to(ids, 2), value) if "url(" in value else value


def _in_code(value: str, ids: Mapping[str, str]) -> str:
    """A string that merely equals an id may be anything, so it stays."""
    if "#" in value:
        value = _HASH.sub(_to(ids, 1), value)
    return _BY_ID.sub(_to(ids, 3), value) if "getElementById" in value else value


def _to(ids: Mapping[str, str], group: int) -> Callable[[re.Match[str]], str]:
    def replaced(found: re.Match[str]) -> str:
        start, end = found.start(group) - found.start(), found.end(group) - found.start()
        return found[0][:start] + ids.get(found[group], found[group]) + found[0][end:]

    return replaced
