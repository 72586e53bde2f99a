"""What the docstring of a component says about each of its props."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_SECTION = re.compile(r"^(Shape|Units|Raises|Returns|Source|Example|Examples):", re.MULTILINE)
_SENTENCE = re.compile(r"(?<=[.;:!?])\s+(?=[`A-ZÄÖÜ])")
_LONG = 160
"""Characters; longer sentences tell of too much else."""
_ENTRY = r"^\s*(?::param\s+)?{name}(?:\s*\([^)]*\))?:\s*(.+)$"


def told_of(docstring: str, names: Iterable[str]) -> Mapping[str, str]:
    """For each name the sentence that tells of it: an entry `name: …`, or the first sentence that
    starts with it in backticks, or a short one that has it there.

    Example:
        >>> told_of("A bar. `size` is its height. With a `label` it is read out.", ["size", "x"])
        {'size': '`size` is its height.'}
    """
    prose = _SECTION.split(docstring, maxsplit=1)[0]
    sentences = [" ".join(each.split()) for each in _SENTENCE.split(prose)]
    found = ((name, _sentence(name, docstring, sentences)) for name in names)
    return {name: f"{text.rstrip('.;:')}." for name, text in found if text}


def _sentence(name: str, docstring: str, sentences: list[str]) -> str:
    if entry := re.search(_ENTRY.format(name=re.escape(name)), docstring, re.MULTILINE):
        return entry[1].strip()
    said = re.compile(rf"`{re.escape(name)}(=[^`]*)?`")
    starting = (each for each in sentences if said.match(each))
    having = (each for each in sentences if len(each) < _LONG and said.search(each))
    return next(starting, "") or next(having, "")
