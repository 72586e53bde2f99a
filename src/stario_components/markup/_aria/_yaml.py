"""The text of what is told, in the YAML that Playwright writes and reads."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._told import Child, Told

_LONG = 900  # a name is left out beyond that
_STEP = "  "
_WORDS = frozenset("y n yes no true false on off null ~".split())
_NUMBER = re.compile(
    r"\s*(?:[+-]?(?:\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|Infinity)"
    r"|0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+)?\s*"
)
_QUOTED = re.compile(
    r"""^\s|\s$|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|^-|[\n:](?:\s|$)|\s\#|[\n\r]"""
    r"""|^[&*\],?!>|@"'\#%]|[{}`]|^\[|^[-+]?\.(?:[iI][nN][fF]|[nN][aA][nN])$"""
)
_ESCAPED = re.compile(r'[\\"\x00-\x1f\x7f-\x9f]')
_SHORT = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def written(children: list[Child]) -> str:
    """The whole text, without a line feed at its end."""
    return "\n".join(line for each in children for line in _lines(each, ""))


def _lines(child: Child, indent: str) -> Iterator[str]:
    if isinstance(child, str):
        yield f"{indent}- text: {_value(child)}"
        return
    key = f"{indent}- {_key(child)}"
    props = list(_props(child))
    if not props and not child.children:
        yield key
    elif not props and isinstance(child.children[0], str) and len(child.children) == 1:
        yield f"{key}: {_value(child.children[0])}"
    else:
        yield f"{key}:"
        yield from (f"{indent}{_STEP}- /{name}: {_value(value)}" for name, value in props)
        for each in child.children:
            yield from _lines(each, indent + _STEP)


def _props(node: Told) -> Iterator[tuple[str, str]]:
    for name, value in (("url", node.url), ("placeholder", node.placeholder)):
        if value is not None:
            yield name, value


def _key(node: Told) -> str:
    name = json.dumps(node.name, ensure_ascii=False) if 0 < len(node.name) <= _LONG else ""
    states = (f"[{each}]" for each in node.states)
    key = " ".join(filter(None, [node.role, name, *states]))
    return "'" + key.replace("'", "''") + "'" if _needs_quotes(key) else key


def _value(text: str) -> str:
    return f'"{_ESCAPED.sub(_escape, text)}"' if _needs_quotes(text) else text


def _escape(found: re.Match[str]) -> str:
    return _SHORT.get(found[0]) or f"\\x{ord(found[0]):02x}"


def _needs_quotes(text: str) -> bool:
    """Whether YAML would read something else than this text."""
    return (
        not text
        or _QUOTED.search(text) is not None
        or text.lower() in _WORDS
        or _NUMBER.fullmatch(text) is not None
    )
