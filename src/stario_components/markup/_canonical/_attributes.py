"""How one attribute is written, and the characters of texts and values."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import Any

from .._tree import tokens

BOOLEAN = frozenset(
    "allowfullscreen async autofocus autoplay checked controls default defer disabled "
    "formnovalidate hidden inert ismap itemscope loop multiple muted nomodule novalidate open "
    "playsinline readonly required reversed selected shadowrootclonable shadowrootdelegatesfocus "
    "shadowrootserializable".split()
)
_SIGNALS = re.compile(r"data-(?:star-)?signals(?:__.*)?")
# An ampersand that could begin a reference; `&&` in code can't, and reads better as it is.
_AMPERSAND = re.compile(r"&(?=[A-Za-z0-9#])")
_INVISIBLE = re.compile("[\u00a0\u00ad\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\ufeff\r]")
_NAMES = {"\u00a0": "&nbsp;", "\u00ad": "&shy;", "\u200e": "&lrm;", "\u200f": "&rlm;"}
_BREAKS = str.maketrans({"\n": "&#10;", "\t": "&#9;", "\f": "&#12;"})


@lru_cache(maxsize=4096)  # tables say the same again and again
def attribute(name: str, value: str, *, sorts_classes: bool = False) -> str:
    """An attribute as it is written.

    Example:
        >>> attribute("disabled", ""), attribute("alt", "")
        ('disabled', 'alt=""')
        >>> print(attribute("data-signals", '{"b":1,"a":"x & y"}'))
        data-signals='{"a": "x & y", "b": 1}'
    """
    if name == "class":
        value = " ".join(sorted(set(tokens(value))) if sorts_classes else tokens(value))
    elif name.startswith("data-") and _SIGNALS.fullmatch(name):
        value = _sorted_json(value)
    if _is_bare(name, value):
        return name
    return f"{name}={_quoted(value)}"


def _is_bare(name: str, value: str) -> bool:
    if name in BOOLEAN:
        return value == "" or value.lower() == name
    return value == "" and name.startswith("data-")


def _quoted(value: str) -> str:
    """Quotes that the value does not have, if it has only one kind: JSON stays readable."""
    text = visible(_AMPERSAND.sub("&amp;", value)).translate(_BREAKS)
    if '"' not in text:
        return f'"{text}"'
    return f"'{text}'" if "'" not in text else f'"{text.replace(chr(34), "&quot;")}"'


@lru_cache(maxsize=4096)
def escaped(text: str) -> str:
    """Characters of a text as they are written."""
    text = _AMPERSAND.sub("&amp;", text).replace("<", "&lt;").replace(">", "&gt;")
    return visible(text)


def visible(text: str) -> str:
    """Characters that nobody sees, by their names or numbers."""
    return text if text.isascii() and "\r" not in text else _INVISIBLE.sub(_reference, text)


def _reference(found: re.Match[str]) -> str:
    return _NAMES.get(found[0]) or f"&#{ord(found[0])};"


def _sorted_json(value: str) -> str:
    """JSON with sorted keys; anything else, JavaScript too, as it is."""
    try:
        text = json.dumps(
            json.loads(value, parse_float=_number, parse_constant=_refuse),
            sort_keys=True,
            ensure_ascii=False,
            allow_nan=False,
        )
        text.encode()
    except (ValueError, RecursionError):
        return value
    return text


def _number(text: str) -> float | int:
    """A number as JavaScript shows it: 1.0 is 1."""
    value = float(text)
    return int(value) if value.is_integer() and abs(value) < 1e15 else value


def _refuse(_constant: str) -> Any:
    raise ValueError
