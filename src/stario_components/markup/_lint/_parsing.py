"""Rules of the text: what a browser mends before it shows anything."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .._parser import mistakes
from ._finding import Finding, Said, anywhere
from ._nesting import broken_tags

if TYPE_CHECKING:
    from ._view import View

_WORDS = {
    "duplicate-attribute": "the second of two attributes with one name is dropped",
    "eof-in-tag": "the text ends inside of a tag",
    "non-void-html-element-start-tag-with-trailing-solidus": "the slash of <div/> closes nothing",
    "unexpected-character-in-attribute-name": "an attribute has one of \" ' < in its name",
    "unknown-named-character-reference": "a name between & and ; stands for no character",
}


def parse_errors(view: View) -> Iterator[Finding]:
    """Characters where they may not stand: HTML calls each of them a parse error."""
    for each in mistakes(view.tree.source):
        said = mended(each.code, each.line, each.column)
        yield anywhere("parse-error", said, line=each.line)


def misplaced_tags(view: View) -> Iterator[Finding]:
    """Tags that a browser moves, drops or closes by itself."""
    for each in broken_tags(view.tree):
        yield anywhere("misplaced-tag", each.said, tag=each.tag, line=each.line)


# --- messages ---------------------------------------------------------------------------------


def mended(code: str, line: int, column: int) -> Said:
    return Said(
        f"The HTML has a mistake in line {line}, column {column}: {_WORDS.get(code, code)}.",
        "A browser mends it in its own way, and the next reader of it in another.",
        f"HTML calls it {code}: write what was meant.",
    )
