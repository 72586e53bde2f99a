"""Texts of the wire as a person reads them: canonical HTML, sorted JSON, fields line by line.

Law: it gives text, never markup; what can't be read comes back as it is.
"""

from __future__ import annotations

from urllib.parse import parse_qsl

import msgspec

from ...._errors import StarioError
from ....markup import canonical

_ONE_LINE = 60


def html(text: str, *, size: int) -> str:
    """HTML in its canonical form; what was cut is left as it came."""
    if size > len(text):
        return cut_mark(text, size)
    try:
        return canonical(text)
    except (StarioError, ValueError, RecursionError):
        return text


def json(text: str, *, size: int) -> str:
    """JSON with its names sorted, over lines where it is long.

    Example:
        >>> json('{"b":1,"a":[2]}', size=15)
        '{"a": [2], "b": 1}'
    """
    if size > len(text):
        return cut_mark(text, size)
    try:
        value = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError):
        return text  # the client takes an object of JavaScript, too
    written = msgspec.json.encode(value, order="sorted")
    return msgspec.json.format(written, indent=0 if len(written) <= _ONE_LINE else 2).decode()


def form(text: str) -> str:
    """The fields of a form, one a line.

    Example:
        >>> print(form("name=Ada+L&age=36"))
        name = Ada L
        age = 36
    """
    pairs = parse_qsl(text, keep_blank_values=True)
    return "\n".join(f"{name} = {value}" for name, value in pairs)


def cut_mark(text: str, size: int) -> str:
    return f"{text}\n… cut: {len(text)} of {size} characters"


def duration(ms: int) -> str:
    """A time as short as it can be read.

    Example:
        >>> duration(84), duration(1500), duration(75_000)
        ('84 ms', '1.50 s', '75.0 s')
    """
    if ms < 1000:
        return f"{ms} ms"
    return f"{ms / 1000:.2f} s" if ms < 10_000 else f"{ms / 1000:.1f} s"


def size_of(count: int) -> str:
    """A number of bytes.

    Example:
        >>> size_of(12), size_of(2048)
        ('12 B', '2.0 kB')
    """
    return f"{count} B" if count < 1000 else f"{count / 1000:.1f} kB"


def moment(at_ms: int) -> str:
    """When something happened, in seconds since the preview was opened.

    Example:
        >>> moment(61_204)
        '61.204'
    """
    return f"{at_ms / 1000:.3f}"
